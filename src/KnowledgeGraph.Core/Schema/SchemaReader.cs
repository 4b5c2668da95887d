using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Core;

/// <summary>
/// Reads type definitions in the directive language of the Neo4j GraphQL Library 7, with the few directives of our own.
/// Everything that does not hold is told at once, each with its place, what was expected, and the nearest known names.
/// </summary>
public static class SchemaReader
{
    /// <summary>Reads every <c>*.graphql</c> file of a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="GraphException">The folder or its definitions do not hold (<see cref="ErrorCodes.InvalidSchema"/>).</exception>
    public static GraphSchema ReadFolder(string path) => Read(ReadSources(path));

    /// <summary>Reads definitions.</summary>
    /// <param name="sources">The texts, each with the name of its file for messages. Types stand in their order.</param>
    /// <exception cref="GraphException">The definitions do not hold (<see cref="ErrorCodes.InvalidSchema"/>).</exception>
    public static GraphSchema Read(IEnumerable<(string File, string Text)> sources)
    {
        var errors = new SchemaErrors();
        var documents = sources.Select(source => SchemaDocument.Parse(source.File, source.Text, errors)).ToList();
        errors.ThrowIfAny();
        var definitions = DefinitionReader.Read(documents, errors);
        var types = TypeReader.Read(definitions, errors);
        RelationshipBinder.Bind(types, errors);
        MeasureBinder.Bind(types, errors);
        SchemaChecks.Check(types, errors);
        errors.ThrowIfAny();
        if (types.NodeTypes.Count == 0)
            throw new GraphException(
                ErrorCodes.InvalidSchema,
                $"The schema ({string.Join(", ", documents.Select(d => d.File))}) has no node type. Expected: at least one type with @node."
            );
        return types.ToSchema(Hash(documents));
    }

    /// <summary>The <c>*.graphql</c> files of a folder, in the order of their names.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="GraphException">There is no such folder, it holds no such file, or it cannot be read.</exception>
    public static IReadOnlyList<(string File, string Text)> ReadSources(string path)
    {
        try
        {
            var files = Directory.GetFiles(path, "*.graphql").Order(StringComparer.Ordinal);
            var sources = files.Select(file => (Path.GetFileName(file), File.ReadAllText(file))).ToList();
            return sources.Count > 0
                ? sources
                : throw new GraphException(
                    ErrorCodes.InvalidSchema,
                    $"The folder {path} holds no *.graphql file. Expected: type definitions."
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphException(new GraphError(ErrorCodes.InvalidSchema, $"The schema folder {path} cannot be read: {e.Message}"), e);
        }
    }

    // What a definition says to the program, in an order that does not depend on where it stands.
    private static string Hash(IEnumerable<SchemaDocument> documents)
    {
        var texts = documents
            .SelectMany(document => document.Definitions)
            .Where(definition => !DirectiveCatalog.Known.IsOwn(definition))
            .Select(SchemaText.PrintBare)
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("\n", texts))));
    }
}
