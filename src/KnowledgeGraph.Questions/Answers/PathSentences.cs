using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The sentences that tell of ways between two nodes, each step as what it says.</summary>
internal static class PathSentences
{
    /// <summary>The ways.</summary>
    public static string Of(NodeEntry from, NodeEntry to, IReadOnlyList<PathRow> rows, GraphSchema schema, int longest)
    {
        if (rows.Count == 0)
            return $"None recorded: no connection of at most {Sentences.Text(longest)} steps leads from {Phrase.Titled(from)} to {Phrase.Titled(to)}.";
        var length = rows[0].Steps.Count;
        return $"{Phrase.Titled(from)} and {Phrase.Titled(to)} are connected in {Sentences.Text(length)} {(length == 1 ? "step" : "steps")}{(rows.Count == 1 ? "" : $", in {Sentences.Text(rows.Count)} ways")}:\n\n{string.Join('\n', rows.Select(row => $"- {Way(row, schema)}."))}";
    }

    private static string Way(PathRow row, GraphSchema schema) =>
        string.Join(
            "; ",
            row.Steps.Select(
                (step, i) =>
                {
                    var (start, end) = step.Forward ? (row.Nodes[i], row.Nodes[i + 1]) : (row.Nodes[i + 1], row.Nodes[i]);
                    var relationship = schema
                        .NodeTypes.SelectMany(t => t.Relationships)
                        .First(r =>
                            r.Type == step.Type
                            && r.Stored == Direction.Out
                            && r.Source.Members.Contains(start.Type)
                            && r.Target.Members.Contains(end.Type)
                        );
                    var predicate = Predicate.Of(relationship);
                    return $"{Name(start)} {predicate.For(plural: false)} {(predicate.NamesSort ? $"the {SchemaWords.Singular(end.Type)} " : "")}{Name(end)}";
                }
            )
        );

    private static string Name(NodeRow row) => $"{Phrase.Marked(Projected.Name(row).Name)}{Projected.Bracket(row)}";
}
