using GraphQL.Types;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>What a root field is.</summary>
internal abstract record RootKind
{
    internal sealed record Nodes(EntityType Type) : RootKind;

    internal sealed record Connection(EntityType Type) : RootKind;

    internal sealed record Groups(EntityType Type) : RootKind;

    internal sealed record Fulltext(FulltextIndex Index) : RootKind;

    internal sealed record Cypher(CypherField Field) : RootKind;

    internal sealed record Paths : RootKind;

    internal sealed record Search : RootKind;
}

/// <summary>The schema of the graph, as the API shows it.</summary>
internal sealed class ServedSchema
{
    public ServedSchema(GraphSchema graph)
    {
        Graph = graph;
        Roots = RootsOf(graph).GroupBy(r => r.Name).ToDictionary(r => r.Key, r => r.First().Kind);
        Library = SchemaFactory.Create(graph);
    }

    /// <summary>What can be asked.</summary>
    public GraphSchema Graph { get; }

    /// <summary>What graphql-dotnet validates by and describes.</summary>
    public ISchema Library { get; }

    /// <summary>The root fields by name.</summary>
    public IReadOnlyDictionary<string, RootKind> Roots { get; }

    /// <summary>The root fields that the schema makes, then ours: the first of a name is the one that is served.</summary>
    internal static IEnumerable<(string Name, RootKind Kind)> RootsOf(GraphSchema graph)
    {
        var read = graph.EntityTypes.Where(t => t.Options.Read).ToArray();
        return
        [
            .. read.Select(t => (t.Api.Plural, (RootKind)new RootKind.Nodes(t))),
            .. read.Where(t => t is not UnionType).Select(t => (t.Api.Plural + "Connection", (RootKind)new RootKind.Connection(t))),
            .. graph.NodeTypes.SelectMany(t => t.FulltextIndexes).Select(i => (i.QueryName, (RootKind)new RootKind.Fulltext(i))),
            .. graph.RootFields.Select(f => (f.Name, (RootKind)new RootKind.Cypher(f))),
            .. read.Where(t => t is not UnionType && t.Options.Aggregate)
                .Select(t => (t.Api.Plural + "Groups", (RootKind)new RootKind.Groups(t))),
            ("paths", new RootKind.Paths()),
            ("search", new RootKind.Search()),
        ];
    }
}
