using System.Collections.Concurrent;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Cypher;

/// <summary>
/// Compiles each <see cref="GraphQuery"/> to one Cypher statement with parameters (Neo4j 5.26 and later). A pure function:
/// it needs no database. Texts are kept by the shape of their query, so that a query that differs in its values alone costs
/// one walk here and hits the plan cache there. Safe to use from many threads.
/// </summary>
public sealed class CypherCompiler(GraphSchema schema)
{
    private const int MostTexts = 2_000;

    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The statement that answers the query. Its rows are read by the query itself and the names of <see cref="ResultKeys"/>.</summary>
    public CompiledQuery Compile(GraphQuery query)
    {
        var shape = QueryShape.Of(query);
        if (!_texts.TryGetValue(shape.Key, out var text))
        {
            // Clients choose the shapes, so their number has no bound of its own.
            if (_texts.Count >= MostTexts)
                _texts.Clear();
            _texts[shape.Key] = text = new CypherWriter(schema, shape).Write(query);
        }
        return new CompiledQuery(text, shape.Parameters);
    }
}
