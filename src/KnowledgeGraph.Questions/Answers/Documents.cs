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

    /// <summary>The documents of the queries of a response.</summary>
    public static Documents Of(Response response, CypherCompiler compiler)
    {
        if (response.Queries.Count == 0)
            return new Documents("", new Dictionary<string, object?>(), []);
        var sayable = response.Queries.Select(q => Sayable(q, response)).Where(IsSayable).ToArray();
        if (sayable.Length == 0)
            return new Documents("", new Dictionary<string, object?>(), [.. response.Queries.Select(compiler.Compile)]);
        var printed = QueryPrinter.Print([
            .. sayable.Select((q, i) => new KeyValuePair<string?, GraphQuery>(sayable.Length == 1 ? null : Order[i], q)),
        ]);
        var variables = printed.Variables.EnumerateObject().ToDictionary(v => v.Name, v => (object?)v.Value);
        return new Documents(printed.Text, variables, [.. response.Queries.Select(compiler.Compile)]);
    }

    /// <summary>
    /// The query as the API can say it: itself, else without what its projection asks beside names and evidence, else the
    /// nodes that it gave by their keys. Each gives the same nodes.
    /// </summary>
    private static GraphQuery Sayable(GraphQuery query, Response response)
    {
        if (query is not NodeQuery nodes || IsSayable(query))
            return query;
        var plain = nodes with
        {
            Projection = new NodeProjection(
                nodes.Projection.ByType.ToDictionary(p => p.Key, p => (IReadOnlyList<Selection>)[.. p.Value.OfType<PropertySelection>()])
            ),
        };
        if (IsSayable(plain))
            return plain;
        var type = (NodeType)nodes.Source.Type;
        var keys = response.Result.Nodes.Where(n => n.Label == type.Labels[0]).Select(n => (object)n.Id).ToArray();
        return plain with { Filter = new Comparison(type.Key!, FilterOperator.In, keys) };
    }

    /// <summary>Whether the API can say a query.</summary>
    public static bool IsSayable(GraphQuery query)
    {
        try
        {
            QueryPrinter.Print(query);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
