using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>What an audit compares the graph with: files beside the seed. Each may be missing, and then is not compared.</summary>
/// <param name="Source">The document that the graph is made from (<c>source/*.md</c>).</param>
/// <param name="Figures">The figures that the document states (<c>audit/figures.jsonl</c>).</param>
/// <param name="Rules">The rules of this graph alone (<c>audit/rules.jsonl</c>).</param>
public sealed record AuditFolder(SourceText? Source, IReadOnlyList<Figure> Figures, IReadOnlyList<GraphRule> Rules)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads the files of a seed folder.</summary>
    /// <exception cref="GraphException">A line is not what is expected (<see cref="ErrorCodes.InvalidData"/>); all such lines at once.</exception>
    public static AuditFolder Read(string seed)
    {
        var errors = new List<GraphError>();
        var figures = Lines<Figure>(seed, "audit/figures.jsonl", errors);
        var rules = Lines<GraphRule>(seed, "audit/rules.jsonl", errors);
        if (errors.Count > 0)
            throw new GraphException(errors);
        var sources = Path.Combine(seed, "source") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : [];
        var text = string.Join("\n", sources.Order(StringComparer.Ordinal).Select(File.ReadAllText));
        return new(sources.Length == 0 ? null : SourceText.Parse(text), figures, rules);
    }

    private static List<T> Lines<T>(string seed, string name, List<GraphError> errors)
        where T : class
    {
        var (file, read) = (Path.Combine(seed, name), new List<T>());
        if (!File.Exists(file))
            return read;
        foreach (var (line, text) in File.ReadLines(file).Index())
        {
            try
            {
                read.Add(JsonSerializer.Deserialize<T>(text, Strict) ?? throw new JsonException("The line is null."));
            }
            catch (JsonException e)
            {
                // The reader's own message counts lines within this one; its first sentence says what is wrong.
                var column = (int)(e.BytePositionInLine ?? 0) + 1;
                errors.Add(
                    new(
                        ErrorCodes.InvalidData,
                        $"This line of the audit cannot be read: {e.Message.Split(". ")[0].TrimEnd('.')}.",
                        new Place(line + 1, column, name)
                    )
                );
            }
        }
        return read;
    }
}

/// <summary>A figure that the source states.</summary>
/// <param name="Id">Its name.</param>
/// <param name="What">What is counted, in words.</param>
/// <param name="Section">Where it is stated.</param>
/// <param name="Evidence">The words that state it.</param>
/// <param name="Stated">As it is printed.</param>
/// <param name="Query">The GraphQL query that recomputes it; see <see cref="FigureResult.Query"/>.</param>
/// <param name="Number">The number that is stated; null when it follows from the share.</param>
/// <param name="Of">The whole that <paramref name="Stated"/> is a percentage of; null for a plain number.</param>
/// <param name="Reach">Whether the graph must give it, or holds only what the source shows words for.</param>
/// <param name="Right">The number that is right where the source is wrong: the graph must give it.</param>
/// <param name="Why">What the source gets wrong, or what is doubtful about the figure.</param>
public sealed record Figure(
    string Id,
    string What,
    string Section,
    string Evidence,
    string Stated,
    string Query,
    decimal? Number = null,
    int? Of = null,
    FigureReach Reach = FigureReach.Whole,
    decimal? Right = null,
    string? Why = null
);

/// <summary>How much of what a figure counts the graph can hold.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<FigureReach>))]
public enum FigureReach
{
    /// <summary>All of it: another number is a mistake.</summary>
    Whole,

    /// <summary>Only what the source shows words for.</summary>
    Evidence,
}

/// <summary>A rule that this graph must keep and its schema cannot say.</summary>
/// <param name="Rule">What must hold, in words.</param>
/// <param name="Query">A GraphQL query.</param>
/// <param name="Expected">What the numbers of its answer add up to; its texts are told when they do not.</param>
/// <param name="SharesNoRunOf">Instead of a number: no text of the answer shares a run of this many words with the source.</param>
/// <param name="MayStandAlone">Nodes (<c>Type/key</c>) that need no relationship, as this rule says why.</param>
public sealed record GraphRule(
    string Rule,
    string Query,
    decimal? Expected = null,
    int? SharesNoRunOf = null,
    IReadOnlyList<string>? MayStandAlone = null
);
