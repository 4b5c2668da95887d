using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>What the peer does not have: groups, paths and search. A root field that the schema itself declares comes first.</summary>
internal sealed partial class SchemaWriter
{
    private IEnumerable<Line> OurRootFields()
    {
        foreach (var type in _schema.EntityTypes.Where(t => t is not UnionType && t.Options.Read && t.Options.Aggregate))
        {
            yield return new(
                $"{type.Api.Plural}Groups(where: {Where(type)}, by: [{GroupKey(type)}!]!, measures: [{GroupMeasure(type)}!], "
                    + $"sort: [{GroupSort()}!], {Argument}): [{Group()}!]!",
                $"{type.Api.PascalPlural} put into groups by what they are or lead to: `by: [{{domain: {{}}}}, {{year: true}}]`."
            );
        }
        yield return new(
            $"paths(from: {PathEnd()}!, to: {PathEnd()}!, maxLength: Int = 4, without: [{AnyNodeType()}!], limit: Int = 10): [{Path()}!]!",
            "The shortest ways from some nodes to others along any relationship, in either direction."
        );
        yield return new(
            $"search(text: String!, types: [{AnyNodeType()}!], limit: Int = 10): [{SearchHit()}!]!",
            "Nodes of any type by the words that people use for them, best first."
        );
    }

    private string AnyNode() =>
        Define(TypeNames.AnyNode, () => Union(TypeNames.AnyNode, "A node of any type.", _schema.NodeTypes.Select(Entity)));

    private string AnyNodeType() =>
        Define(
            TypeNames.AnyNodeType,
            () => Block($"enum {TypeNames.AnyNodeType}", "The types of nodes.", _schema.NodeTypes.Select(t => new Line(t.Name)))
        );

    private string AnyValue() =>
        Define(TypeNames.AnyValue, () => Block($"scalar {TypeNames.AnyValue}", "A value of any scalar type, or a list of such.", []));

    private string GroupKey(EntityType type) =>
        Define(
            $"{type.Name}GroupKey",
            () =>
                Block(
                    $"input {type.Name}GroupKey",
                    "What to group by or to measure: nothing for the node itself, else one field.",
                    [
                        .. type.Properties.Where(p => p.Selectable).Select(p => new Line($"{p.Name}: Boolean")),
                        .. type.Relationships.Where(r => r is { Selectable: true, Target: not UnionType }).SelectMany(GroupSteps),
                    ]
                )
        );

    private IEnumerable<Line> GroupSteps(Relationship r)
    {
        yield return new($"{r.Name}: {GroupKey(r.Target)}");
        if (r.Properties is { } carrier)
            yield return new($"{r.Name}Properties: {GroupKey(carrier)}");
    }

    private string GroupKey(PropertiesType carrier) =>
        Define(
            $"{carrier.Name}GroupKey",
            () =>
                Block(
                    $"input {carrier.Name}GroupKey",
                    "One property of the relationship.",
                    carrier.Properties.Where(p => p.Selectable).Select(p => new Line($"{p.Name}: Boolean"))
                )
        );

    private string GroupMeasure(EntityType type) =>
        Define(
            $"{type.Name}GroupMeasure",
            () =>
                Block(
                    $"input {type.Name}GroupMeasure",
                    "What to compute of each group. Counts are of different nodes.",
                    [new($"function: {GroupFunction()}! = COUNT"), new($"of: {GroupKey(type)}")]
                )
        );

    private string GroupFunction() =>
        Define("GroupFunction", () => Block("enum GroupFunction", null, GroupReader.Functions.Values.Select(v => new Line(v.Name))));

    private string GroupSort() =>
        Define(
            "NodeGroupSort",
            () =>
                Block(
                    "input NodeGroupSort",
                    "An order of groups: by their number of nodes, or by a key or measure at a position from 0.",
                    [new($"count: {SortDirection()}"), new("key: Int"), new("measure: Int"), new($"direction: {SortDirection()}")]
                )
        );

    private string Group() =>
        Define(
            "NodeGroup",
            () =>
                Block(
                    "type NodeGroup",
                    "Nodes that have their keys in common.",
                    [
                        new(
                            $"keys: [{Define("NodeGroupKey", () => Block("type NodeGroupKey", "A key: a value, a node, or neither where the way to it led nowhere.", [new($"value: {AnyValue()}"), new($"node: {AnyNode()}")]))}!]!"
                        ),
                        new("count: Int!", "How many nodes."),
                        new($"measures: [{AnyValue()}]!", "The values of the measures, in their order."),
                    ]
                )
        );

    private string PathEnd() =>
        Define(
            "PathEnd",
            () =>
                Block(
                    "input PathEnd",
                    "The nodes at an end of the way: one field, with a filter.",
                    _schema.EntityTypes.Select(t => new Line($"{t.Name}: {Where(t)}"))
                )
        );

    private string Path() =>
        Define(
            "FoundPath",
            () =>
                Block(
                    "type FoundPath",
                    "A way through the graph.",
                    [new("length: Int!", "How many relationships."), new($"nodes: [{AnyNode()}!]!"), new($"steps: [{PathStep()}!]!")]
                )
        );

    private string PathStep() =>
        Define(
            "FoundPathStep",
            () =>
                Block(
                    "type FoundPathStep",
                    "A relationship between two nodes that follow one another.",
                    [
                        new("type: String!", "The stored type."),
                        new("forward: Boolean!", "Whether it leads from the earlier node to the later one."),
                        new(
                            $"properties: [{Define("FoundPathProperty", () => Block("type FoundPathProperty", "A stored property.", [new("name: String!"), new($"value: {AnyValue()}!")]))}!]!"
                        ),
                    ]
                )
        );

    private string SearchHit() =>
        Define(
            "SearchHit",
            () =>
                Block(
                    "type SearchHit",
                    "A node that was found.",
                    [
                        new($"node: {AnyNode()}!"),
                        new("name: String!"),
                        new("score: Float!", "The higher the better; comparable within one answer only."),
                        new(
                            $"highlights: [{Define("SearchHighlight", () => Block("type SearchHighlight", "A fragment of text with its matches between <em> and </em>; the rest is HTML-escaped.", [new("property: String!"), new("fragment: String!")]))}!]!"
                        ),
                    ]
                )
        );
}
