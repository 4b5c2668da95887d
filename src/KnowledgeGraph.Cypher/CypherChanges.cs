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
/// Some records of a change that one statement takes in. It returns one row of one list: the positions (in the order of the
/// records) of those that it found or wrote.
/// </summary>
/// <param name="Kind">What is done.</param>
/// <param name="Text">The statement, with the one parameter <c>rows</c>.</param>
/// <param name="Rows">The values of that parameter, a map a record.</param>
/// <param name="Needs">The nodes that each record needs to be there, by position.</param>
public sealed record ChangeStatement(
    ChangeKind Kind, string Text, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows, IReadOnlyList<IReadOnlyList<NodeReference>> Needs);

/// <summary>
/// Compiles changes to statements that take their records from a list: one for all records of one form. Writing what is
/// there already changes nothing.
/// </summary>
public sealed class CypherChanges(GraphSchema schema)
{
    /// <summary>The stored name that tells nodes apart whose type declares no key.</summary>
    public const string InternalKey = "_key";

    private readonly Dictionary<(string Type, string From, string To), IReadOnlyList<string>?> _keys = schema.NodeTypes
        .SelectMany(type => type.Relationships)
        .SelectMany(relationship => Ends(relationship).Select(ends => (ends, relationship.Key)))
        .DistinctBy(one => one.ends)
        .ToDictionary(one => one.ends, one => (IReadOnlyList<string>?)one.Key?.Select(property => property.Column!).ToArray());

    /// <summary>The statements of a change, in the order in which they must run.</summary>
    /// <param name="change">The change.</param>
    /// <param name="most">The most records that one statement takes.</param>
    /// <param name="addsParallel">
    /// Whether a relationship that has no key is added to equal ones that are there (a change), or only where it is missing (a load).
    /// </param>
    public IEnumerable<ChangeStatement> Compile(GraphChange change, int most, bool addsParallel) =>
    [
        .. Grouped(change.RemovedRelationships, Form, most).Select(one => RemoveRelationships(one.Form, one.Records)),
        .. Grouped(change.RemovedNodes, node => node.Label, most).Select(one => RemoveNodes(one.Form, one.Records)),
        .. Grouped(change.Nodes, node => string.Join('\n', node.Labels), most).Select(one => WriteNodes(one.Records)),
        .. change.Relationships.GroupBy(Form).SelectMany(group => Numbered(group).Chunk(most)
            .Select(records => WriteRelationships(group.Key, records, addsParallel))),
    ];

    /// <summary>Lists the keys of the nodes with a label, one a row.</summary>
    public string ListNodes(string label) => $"MATCH (node:{Name(label)}) RETURN node.{Name(KeyColumn(label))}";

    /// <summary>Lists the relationships of a type between nodes of two labels: the keys of both ends, then the properties, a row each.</summary>
    public string ListRelationships(string type, string from, string to) => Lines(
        $"MATCH (from:{Name(from)})-[r:{Name(type)}]->(to:{Name(to)})",
        $"RETURN from.{Name(KeyColumn(from))}, to.{Name(KeyColumn(to))}, properties(r)");

    /// <summary>Lists those of the keys in the parameter <c>keys</c> that no node with the label has, one a row.</summary>
    public string ListMissing(string label) => Lines(
        "UNWIND $keys AS key",
        $"WITH key WHERE NOT {Block("EXISTS", [$"MATCH (:{Name(label)} {{{Name(KeyColumn(label))}: key}})"])}",
        "RETURN key");

    /// <summary>The labels that nodes are stored by, and the types and ends that relationships are stored by.</summary>
    public (IReadOnlyList<string> Labels, IReadOnlyList<(string Type, string From, string To)> Relationships) Stored() =>
    (
        [.. schema.NodeTypes.Select(type => type.Labels[0]).Distinct()],
        [.. _keys.Keys]
    );

    /// <summary>The stored names of the properties that tell relationships between two nodes apart; null where nothing does.</summary>
    public IReadOnlyList<string>? KeyColumns(string type, string from, string to) => _keys.GetValueOrDefault((type, from, to));

    /// <summary>A text that is equal for relationships that are one and the same: of one type, ends and key, or else of equal properties.</summary>
    public string Identity(RelationshipRecord record)
    {
        var columns = KeyColumns(record.Type, record.From.Label, record.To.Label) ?? [.. record.Properties.Keys.Order(StringComparer.Ordinal)];
        var values = columns.Select(column => (column, value: record.Properties.GetValueOrDefault(column)))
            .Select(property => $"{property.column}={(property.value is object[] list ? string.Join('\u0001', list) : property.value)}");
        return string.Join('\n', [record.Type, $"{record.From}", $"{record.To}", .. values]);
    }

    /// <summary>The stored name that tells nodes with a label apart.</summary>
    public string KeyColumn(string label) =>
        (schema.NodeTypeOfLabel(label) ?? schema.NodeTypes.FirstOrDefault(type => type.Labels[0] == label))?.Key?.Column ?? InternalKey;

    private static IEnumerable<(string Type, string From, string To)> Ends(Relationship relationship) => relationship.Target.Members.Select(target =>
    {
        var (near, far) = (((NodeType)relationship.Source).Labels[0], target.Labels[0]);
        return relationship.Stored == Direction.Out ? (relationship.Type, near, far) : (relationship.Type, far, near);
    });

    private static (string Type, string From, string To) Form(RelationshipRecord record) => (record.Type, record.From.Label, record.To.Label);

    private static IEnumerable<(TForm Form, T[] Records)> Grouped<T, TForm>(IReadOnlyList<T> records, Func<T, TForm> form, int most) =>
        records.GroupBy(form).SelectMany(group => group.Chunk(most).Select(chunk => (group.Key, chunk)));

    private ChangeStatement RemoveNodes(string label, NodeReference[] nodes) => new(
        ChangeKind.RemoveNodes,
        Lines("UNWIND $rows AS row", Match("node", label, "row.key"), "DETACH DELETE node", "RETURN collect(DISTINCT row.position)"),
        [.. nodes.Select((node, i) => Row(i, ("key", node.Key)))],
        [.. nodes.Select(node => (IReadOnlyList<NodeReference>)[node])]);

    private ChangeStatement WriteNodes(NodeRecord[] nodes)
    {
        var labels = nodes[0].Labels;
        var key = KeyColumn(labels[0]);
        return new(
            ChangeKind.WriteNodes,
            Lines(
            [
                "UNWIND $rows AS row",
                $"MERGE (node:{Name(labels[0])} {{{Name(key)}: row.key}})",
                .. labels.Count == 1 ? Array.Empty<string>() : [$"SET node:{string.Join(":", labels.Skip(1).Select(Name))}"],
                .. SetWhereDifferent("node"),
            ]),
            [.. nodes.Select((node, i) => Row(i, ("key", node.Key), ("properties", Properties(node, key))))],
            [.. nodes.Select(_ => (IReadOnlyList<NodeReference>)[])]);
    }

    private static IReadOnlyDictionary<string, object> Properties(NodeRecord node, string key) =>
        key == InternalKey ? new Dictionary<string, object>(node.Properties) { [InternalKey] = node.Key } : node.Properties;

    private ChangeStatement RemoveRelationships((string Type, string From, string To) form, RelationshipRecord[] records) =>
        new(
            ChangeKind.RemoveRelationships,
            Lines(
                "UNWIND $rows AS row",
                Match("from", form.From, "row.from"),
                Match("to", form.To, "row.to"),
                $"MATCH (from)-[r:{Name(form.Type)}{KeyPattern(form)}]->(to)",
                "DELETE r",
                "RETURN collect(DISTINCT row.position)"),
            [.. records.Select((record, i) => Row(i, [.. Ends(record), ("properties", record.Properties)]))],
            Needs(records));

    private ChangeStatement WriteRelationships(
        (string Type, string From, string To) form, (RelationshipRecord Record, long Number)[] records, bool addsParallel)
    {
        var pattern = $"(from)-[r:{Name(form.Type)}{KeyPattern(form)}]->(to)";
        // Without a key, equal ones are counted, so that as many are there in the end as were asked for.
        var have = addsParallel ? "0" : Block("COUNT", [$"MATCH {pattern}", "WHERE properties(r) = row.properties"]);
        string[] write = KeyColumns(form.Type, form.From, form.To) is not null
            ? [$"MERGE {pattern}", .. SetWhereDifferent("r")]
            :
            [
                $"WITH row, from, to, {have} AS have",
                $"FOREACH (missing IN CASE WHEN row.number > have THEN [1] ELSE [] END | CREATE {pattern} SET r = row.properties)",
                "RETURN collect(row.position)",
            ];
        return new(
            ChangeKind.WriteRelationships,
            Lines(["UNWIND $rows AS row", Match("from", form.From, "row.from"), Match("to", form.To, "row.to"), .. write]),
            [.. records.Select((one, i) => Row(i, [.. Ends(one.Record), ("properties", one.Record.Properties), ("number", one.Number)]))],
            Needs(records.Select(one => one.Record)));
    }

    // Each with its number among its equals, from 1.
    private IEnumerable<(RelationshipRecord Record, long Number)> Numbered(IEnumerable<RelationshipRecord> records)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var identity = Identity(record);
            var number = counts.GetValueOrDefault(identity) + 1;
            counts[identity] = number;
            yield return (record, number);
        }
    }

    private static string[] SetWhereDifferent(string variable) =>
    [
        $"FOREACH (different IN CASE WHEN properties({variable}) <> row.properties THEN [1] ELSE [] END | SET {variable} = row.properties)",
        "RETURN collect(row.position)",
    ];

    private string Match(string variable, string label, string key) => $"MATCH ({variable}:{Name(label)} {{{Name(KeyColumn(label))}: {key}}})";

    private string KeyPattern((string Type, string From, string To) form) => KeyColumns(form.Type, form.From, form.To) is { Count: > 0 } columns
        ? $" {{{string.Join(", ", columns.Select(column => $"{Name(column)}: row.properties.{Name(column)}"))}}}"
        : "";

    private static (string, object?)[] Ends(RelationshipRecord record) => [("from", record.From.Key), ("to", record.To.Key)];

    private static IReadOnlyList<NodeReference>[] Needs(IEnumerable<RelationshipRecord> records) =>
        [.. records.Select(record => (IReadOnlyList<NodeReference>)[record.From, record.To])];

    private static Dictionary<string, object?> Row(int position, params (string Name, object? Value)[] values)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal) { ["position"] = (long)position };
        foreach (var (name, value) in values) row[name] = value;
        return row;
    }
}
