namespace KnowledgeGraph.Core;

/// <summary>Gathers everything that does not hold in a schema, so that one run shows it all.</summary>
internal sealed class SchemaErrors
{
    private readonly List<GraphError> errors = [];

    /// <summary>Notes an error.</summary>
    public void Add(Place place, string message) => errors.Add(new(ErrorCodes.InvalidSchema, message, place));

    /// <summary>Notes that a name is not among the known ones.</summary>
    public void AddUnknown(Place place, string message, string given, IEnumerable<string> known) =>
        errors.Add(new GraphError(ErrorCodes.InvalidSchema, message, place).WithNearest(given, known));

    /// <summary>Stops when something was noted.</summary>
    /// <exception cref="GraphException">All that was noted, by file and place.</exception>
    public void ThrowIfAny()
    {
        if (errors.Count == 0)
            return;
        throw new GraphException([
            .. errors.OrderBy(e => e.Place?.File, StringComparer.Ordinal).ThenBy(e => e.Place?.Line).ThenBy(e => e.Place?.Column),
        ]);
    }
}
