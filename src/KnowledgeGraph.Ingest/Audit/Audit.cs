using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>Runs a GraphQL query against the served graph.</summary>
/// <param name="query">The query; it has no variables.</param>
/// <param name="cancellation">Ends the work.</param>
/// <returns>The <c>data</c> of the answer.</returns>
/// <exception cref="GraphException">The answer has errors.</exception>
public delegate Task<JsonElement> GraphQLRunner(string query, CancellationToken cancellation);

/// <summary>Compares a graph with the rules of its schema, with the document it is made from, and with the figures that the document states.</summary>
public static class Audit
{
    /// <summary>Runs every check against the graph as it stands.</summary>
    /// <param name="engine">Reads the graph.</param>
    /// <param name="graphQL">Answers the queries of figures and rules.</param>
    /// <param name="folder">What to compare with.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="GraphException">The store's own error, or a query of the folder that does not hold; the message names it.</exception>
    public static async Task<AuditReport> RunAsync(
        QueryEngine engine,
        GraphQLRunner graphQL,
        AuditFolder folder,
        CancellationToken cancellation
    )
    {
        var graph = await GraphSnapshot.ReadAsync(engine, cancellation).ConfigureAwait(false);
        List<RuleResult> rules = [.. SchemaRules.Check(graph, folder.Rules)];
        if (folder.Source is { } source)
            rules.AddRange(QuoteRules.Check(graph, folder.Figures, source));
        var queries = new QueryAudit(graphQL, folder.Source);
        foreach (var rule in folder.Rules)
            rules.Add(await queries.CheckAsync(rule, cancellation).ConfigureAwait(false));
        var figures = new List<FigureResult>();
        foreach (var figure in folder.Figures)
            figures.Add(await queries.CheckAsync(figure, cancellation).ConfigureAwait(false));
        var holds = rules.TrueForAll(rule => rule.Broken.Count == 0) && figures.TrueForAll(figure => figure.Status != FigureStatus.Differs);
        return new(holds, rules, figures);
    }
}
