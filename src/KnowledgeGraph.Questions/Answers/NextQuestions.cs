using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Questions that go on from an answer. Only those are offered that read back to what they mean, which what a named thing is always does.</summary>
internal sealed class NextQuestions(QuestionParser parser)
{
    private const int Most = 3;

    /// <summary>The questions after an answer, the nearest first.</summary>
    public IReadOnlyList<string> After(Reading reading)
    {
        var asked = ReadingPrinter.Print(reading);
        return
        [
            .. Candidates(reading)
                .Select(r => (Text: ReadingPrinter.Print(r), r.Ask))
                .Distinct()
                .Where(next => next.Text != asked && (next.Ask == Ask.Define || Reads(next.Text)))
                .Select(next => next.Text)
                .Take(Most),
        ];
    }

    /// <summary>The questions after a refusal: what the things are that were understood.</summary>
    public static IReadOnlyList<string> About(IReadOnlyList<NodeEntry> known) =>
        [.. known.Take(Most).Select(node => ReadingPrinter.Print(new Reading(Ask.Define, Antecedents.Only([node]))))];

    private bool Reads(string question) =>
        parser.Parse(question, Conversation.None) is Understood understood && ReadingPrinter.Print(understood.Reading) == question;

    private static IEnumerable<Reading> Candidates(Reading reading)
    {
        var root = reading.Root;
        if (reading.Ask == Ask.Define)
            return root.Nodes.Count == 1 ? root.Type.Relationships.Select(r => Along(r, root)).OfType<Reading>() : [];
        var sets = reading.Ask switch
        {
            Ask.Count => [new Reading(Ask.List, root)],
            Ask.List when root.Nodes.Count == 0 && root.Type.Properties.FirstOrDefault(SchemaWords.IsTime) is { } time =>
            [
                new Reading(Ask.Groups, root) { Groups = [new GroupBy([], time)] },
            ],
            Ask.List => [new Reading(Ask.Count, root)],
            _ => Array.Empty<Reading>(),
        };
        return sets.Concat(root.Named().Distinct().Take(2).Select(node => new Reading(Ask.Define, Antecedents.Only([node]))));
    }

    /// <summary>What a relationship leads to from a named thing.</summary>
    private static Reading? Along(Relationship relationship, Thing from)
    {
        if (
            !relationship.IsList
            || relationship.Phrases.Count == 0
            || relationship.Target is not NodeType target
            || Connections.Inverse(relationship) is not { } inverse
        )
            return null;
        var root = new Thing(target);
        root.Links.Add(new Link(inverse, from));
        return new Reading(Ask.List, root);
    }
}
