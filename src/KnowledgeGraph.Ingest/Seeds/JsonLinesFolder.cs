using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>
/// <c>nodes/LABEL.jsonl</c> and <c>relationships/SOURCE-TYPE-TARGET.jsonl</c>: a node or relationship a line, its properties
/// flat; a relationship names its ends by their keys in <c>from</c> and <c>to</c>.
/// </summary>
internal static class JsonLinesFolder
{
    private const string Nodes = "nodes",
        Relationships = "relationships",
        From = "from",
        To = "to";

    /// <summary>How the files are laid out, for messages.</summary>
    public const string Layout = "nodes/LABEL.jsonl and relationships/SOURCE-TYPE-TARGET.jsonl";

    /// <summary>The files, nodes first, each kind in the order of the names.</summary>
    public static string[] Paths(string folder) =>
        [
            .. new[] { Nodes, Relationships }
                .Select(part => Path.Combine(folder, part))
                .Where(Directory.Exists)
                .SelectMany(part => Directory.GetFiles(part, "*.jsonl").Order(StringComparer.Ordinal)),
        ];

    public static void Read(IReadOnlyList<SourceFile> files, SeedBuilder data)
    {
        foreach (var file in files)
        {
            if (file.Name.StartsWith(Nodes, StringComparison.Ordinal))
                ReadNodes(file, data);
            else
                ReadRelationships(file, data);
        }
    }

    private static void ReadNodes(SourceFile file, SeedBuilder data)
    {
        if (ShapeOfLabel(NameOf(file), file, data) is not { } shape)
            return;
        foreach (var line in file.Objects(data.Errors))
            data.AddNode(shape, line, line);
    }

    private static void ReadRelationships(SourceFile file, SeedBuilder data)
    {
        if (NameOf(file).Split('-') is not [var source, var type, var target])
        {
            data.Errors.Add(InName(file)("Expected the name SOURCE-TYPE-TARGET.jsonl."));
            return;
        }

        if (ShapeOfLabel(source, file, data) is not { } from || ShapeOfLabel(target, file, data) is not { } to)
            return;
        if (data.ShapeOf(type, from, to, InName(file)) is not { } shape)
            return;
        foreach (var line in file.Objects(data.Errors))
        {
            NodeReference? start = data.Find(from, line, From),
                end = data.Find(to, line, To);
            if (start is { } one && end is { } other)
                data.AddRelationship(shape, one, other, line, line, From, To);
        }
    }

    private static NodeShape? ShapeOfLabel(string label, SourceFile file, SeedBuilder data) =>
        data.ShapeOf(data.LabelsOf(label), InName(file));

    private static string NameOf(SourceFile file) => Path.GetFileNameWithoutExtension(file.Name);

    private static Func<string, GraphError> InName(SourceFile file) =>
        message => new GraphError(ErrorCodes.InvalidData, message, file.PlaceAt(0));
}
