using KnowledgeGraph.Core;
using static KnowledgeGraph.Cypher.CypherText;

namespace KnowledgeGraph.Cypher;

/// <summary>What to do with the records of a <see cref="ChangeStatement"/>.</summary>
public enum ChangeKind
{
    /// <summary>Remove relationships.</summary>
    RemoveRelationships,

    /// <summary>Remove nodes with their relationships.</summary>
    RemoveNodes,

    /// <summary>Write nodes.</summary>
    WriteNodes,

    /// <summary>Write relationships.</summary>
    WriteRelationships,
}

/// <summary>
/// Some records of a change that one statement takes in. It returns one value: of records to write, how many it wrote; of
/// records to remove, the positions of those that it found.
/// </summary>
/// <param name="Kind">What is done.</param>
/// <param name="Text">The statement, with the one parameter <c>rows</c>.</param>
/// <param name="Rows">The values of that parameter, a list a record: lists travel and are read faster than maps.</param>
/// <param name="Records">The records: a <see cref="NodeReference"/>, <see cref="NodeRecord"/> or <see cref="RelationshipRecord"/> each.</param>
public sealed record ChangeStatement(ChangeKind Kind, string Text, IReadOnlyList<object?[]> Rows, IReadOnlyList<object> Records);

/// <summary>
/// Compiles changes to statements that take their records from a list: one for all records of one form. Writing what is
/// there already changes nothing.
/// </summary>
public sealed class CypherChanges(StorageRules rules)
{
    /// <summary>The stored name that tells nodes apart whose type declares no key.</summary>
    public const string InternalKey = "_key";

    /// <summary>The statements of a change, in the order in which they must run.</summary>
    /// <param name="change">The change.</param>
    /// <param name="most">The most records that one statement takes.</param>
    /// <param name="addsParallel">
    /// Whether a relationship that has no key is added to equal ones that are there (a change), or only where it is missing (a load).
    /// </param>
    public IEnumerable<ChangeStatement> Compile(GraphChange change, int most, bool addsParallel) =>
        Grouped(change.RemovedRelationships, Form, most)
            .Select(one => RemoveRelationships(one.Form, one.Records))
            .Concat(Grouped(change.RemovedNodes, node => node.Label, most).Select(one => RemoveNodes(one.Form, one.Records)))
            .Concat(Grouped(change.Nodes, node => string.Join('\n', node.Labels), most).Select(one => WriteNodes(one.Records)))
            .Concat(
                change
                    .Relationships.GroupBy(Form)
                    .SelectMany(group =>
                        KeyOf(group.Key) is { } key
                            ? group.Chunk(most).Select(records => WriteKeyed(group.Key, key, records))
                            : Numbered(group).Chunk(most).Select(records => WriteNumbered(group.Key, records, addsParallel))
                    )
            );

    /// <summary>Lists the keys of the nodes with a label, one a row.</summary>
    public string ListNodes(string label) => $"MATCH (node:{Name(label)}) RETURN node.{Name(KeyColumn(label))}";

    /// <summary>Lists the relationships of a type between nodes of two labels: the keys of both ends, then the properties, a row each.</summary>
    public string ListRelationships(string type, string from, string to) =>
        Lines(
            $"MATCH (from:{Name(from)})-[r:{Name(type)}]->(to:{Name(to)})",
            $"RETURN from.{Name(KeyColumn(from))}, to.{Name(KeyColumn(to))}, properties(r)"
        );

    /// <summary>Lists those of the keys in the parameter <c>keys</c> that no node with the label has, one a row.</summary>
    public string ListMissing(string label) =>
        Lines(
            "UNWIND $keys AS key",
            $"WITH key WHERE NOT {Block("EXISTS", [$"MATCH (:{Name(label)} {{{Name(KeyColumn(label))}: key}})"])}",
            "RETURN key"
        );

    /// <summary>The stored name that tells nodes with a label apart.</summary>
    public string KeyColumn(string label) => rules.Label(label)?.Type.Key?.Column ?? InternalKey;

    private static (string Type, string From, string To) Form(RelationshipRecord record) =>
        (record.Type, record.From.Label, record.To.Label);

    private static IEnumerable<(TForm Form, T[] Records)> Grouped<T, TForm>(IReadOnlyList<T> records, Func<T, TForm> form, int most) =>
        records.GroupBy(form).SelectMany(group => group.Chunk(most).Select(chunk => (group.Key, chunk)));

    private ChangeStatement RemoveNodes(string label, NodeReference[] nodes) =>
        new(
            ChangeKind.RemoveNodes,
            Lines("UNWIND $rows AS row", Match("node", label, "row[0]"), "DETACH DELETE node", "RETURN collect(DISTINCT row[1])"),
            [.. nodes.Select((node, i) => (object?[])[node.Key, (long)i])],
            [.. nodes]
        );

    private ChangeStatement RemoveRelationships((string Type, string From, string To) form, RelationshipRecord[] records) =>
        new(
            ChangeKind.RemoveRelationships,
            Lines([
                .. Ends(form),
                $"MATCH (from)-[r:{Name(form.Type)}{KeyPattern(KeyOf(form) ?? [])}]->(to)",
                "DELETE r",
                "RETURN collect(DISTINCT row[3])",
            ]),
            [.. records.Select((record, i) => Row(record, (long)i))],
            records
        );

    private ChangeStatement WriteNodes(NodeRecord[] nodes)
    {
        var labels = nodes[0].Labels;
        var key = KeyColumn(labels[0]);
        var others = rules
            .Schema.NodeTypes.Where(type => type.Labels[0] == labels[0])
            .SelectMany(type => type.Labels)
            .Distinct()
            .Except(labels);
        return new(
            ChangeKind.WriteNodes,
            Lines([
                "UNWIND $rows AS row",
                $"MERGE (node:{Name(labels[0])} {{{Name(key)}: row[0]}})",
                .. Labelled("SET", labels.Skip(1)),
                .. Labelled("REMOVE", others),
                SetWhereDifferent("node", "row[1]"),
                "RETURN count(*)",
            ]),
            [.. nodes.Select(node => (object?[])[node.Key, Properties(node, key)])],
            nodes
        );
    }

    private static string[] Labelled(string clause, IEnumerable<string> labels) =>
        labels.Select(Name).ToArray() is { Length: > 0 } names ? [$"{clause} node:{string.Join(":", names)}"] : [];

    private static IReadOnlyDictionary<string, object> Properties(NodeRecord node, string key) =>
        key == InternalKey ? new Dictionary<string, object>(node.Properties) { [InternalKey] = node.Key } : node.Properties;

    private ChangeStatement WriteKeyed(
        (string Type, string From, string To) form,
        IReadOnlyList<string> key,
        RelationshipRecord[] records
    ) =>
        new(
            ChangeKind.WriteRelationships,
            Lines([
                .. Ends(form),
                $"MERGE (from)-[r:{Name(form.Type)}{KeyPattern(key)}]->(to)",
                SetWhereDifferent("r", "row[2]"),
                "RETURN count(*)",
            ]),
            [.. records.Select(record => Row(record))],
            records
        );

    // Without a key, equal ones are counted, so that as many are there in the end as were asked for.
    private ChangeStatement WriteNumbered(
        (string Type, string From, string To) form,
        (RelationshipRecord Record, long Number)[] records,
        bool addsParallel
    )
    {
        var pattern = $"(from)-[r:{Name(form.Type)}]->(to)";
        string[] write = addsParallel
            ? [$"CREATE {pattern} SET r = row[2]"]
            :
            [
                $"WITH row, from, to, {Block("COUNT", [$"MATCH {pattern}", "WHERE properties(r) = row[2]"])} AS have",
                $"FOREACH (missing IN CASE WHEN row[3] > have THEN [1] ELSE [] END | CREATE {pattern} SET r = row[2])",
            ];
        return new(
            ChangeKind.WriteRelationships,
            Lines([.. Ends(form), .. write, "RETURN count(*)"]),
            [.. records.Select(one => addsParallel ? Row(one.Record) : Row(one.Record, one.Number))],
            [.. records.Select(one => one.Record)]
        );
    }

    // Each with its number among its equals, from 1.
    private IEnumerable<(RelationshipRecord Record, long Number)> Numbered(IEnumerable<RelationshipRecord> records)
    {
        var counts = new Dictionary<RelationshipIdentity, long>();
        foreach (var record in records)
        {
            var identity = rules.Identity(record);
            var number = counts.GetValueOrDefault(identity) + 1;
            counts[identity] = number;
            yield return (record, number);
        }
    }

    private IReadOnlyList<string>? KeyOf((string Type, string From, string To) form) => rules.Edge(form.Type, form.From, form.To)?.Key;

    private static string SetWhereDifferent(string variable, string properties) =>
        $"FOREACH (different IN CASE WHEN properties({variable}) <> {properties} THEN [1] ELSE [] END | SET {variable} = {properties})";

    private string[] Ends((string Type, string From, string To) form) =>
        ["UNWIND $rows AS row", Match("from", form.From, "row[0]"), Match("to", form.To, "row[1]")];

    private string Match(string variable, string label, string key) =>
        $"MATCH ({variable}:{Name(label)} {{{Name(KeyColumn(label))}: {key}}})";

    private static string KeyPattern(IReadOnlyList<string> key) =>
        key.Count > 0 ? $" {{{string.Join(", ", key.Select(column => $"{Name(column)}: row[2].{Name(column)}"))}}}" : "";

    private static object?[] Row(RelationshipRecord record, params object?[] more) =>
        [record.From.Key, record.To.Key, record.Properties, .. more];
}
