using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Questions;

/// <summary>The queries of an answer as they can be run by hand: one GraphQL document, and a Cypher statement for each.</summary>
/// <param name="GraphQL">The document; empty when no query was run.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Cypher">The statements.</param>
internal sealed record Documents(string GraphQL, IReadOnlyDictionary<string, object?> Variables, IReadOnlyList<CompiledQuery> Cypher)
{
    private static readonly string[] Order = ["first", "second", "third", "fourth", "fifth"];

    /// <summary>The documents of the queries.</summary>
    public static Documents Of(IReadOnlyList<GraphQuery> queries, CypherCompiler compiler)
    {
        if (queries.Count == 0) return new Documents("", new Dictionary<string, object?>(), []);
        var printed = Print(queries);
        var variables = printed.Variables.EnumerateObject().ToDictionary(v => v.Name, v => (object?)v.Value);
        return new Documents(printed.Text, variables, [.. queries.Select(compiler.Compile)]);
    }

    private static PrintedQuery Print(IReadOnlyList<GraphQuery> queries) => QueryPrinter.Print([.. queries.Select((q, i) =>
        new KeyValuePair<string?, GraphQuery>(queries.Count == 1 ? null : Order[i], Sayable(q)))]);

    /// <summary>The query, without the parts of its projection that the API has no words for: it gives the same nodes.</summary>
    private static GraphQuery Sayable(GraphQuery query)
    {
        try
        {
            QueryPrinter.Print(query);
            return query;
        }
        catch (ArgumentException) when (query is NodeQuery nodes)
        {
            var plain = nodes.Projection.ByType.ToDictionary(p => p.Key, p => (IReadOnlyList<Selection>)[.. p.Value.Where(s => s is PropertySelection or ConnectionSelection)]);
            return nodes with { Projection = new NodeProjection(plain) };
        }
    }
}
