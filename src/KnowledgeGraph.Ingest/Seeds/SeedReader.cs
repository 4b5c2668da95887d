using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Ingest;

/// <summary>
/// Reads the folder that a graph starts from, in one of two forms: JSON Lines in <c>nodes</c> and <c>relationships</c>, which
/// must fit the schema whole; or one <c>data.json</c>, of which the schema may show a part.
/// </summary>
public static class SeedReader
{
    /// <summary>Reads and checks everything in the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="schema">What the data must fit.</param>
    /// <exception cref="GraphException">Everything that does not fit (<see cref="ErrorCodes.InvalidData"/>), each with its place.</exception>
    public static Seed ReadFolder(string folder, GraphSchema schema)
    {
        var files = Files(folder);
        var data = new SeedBuilder(schema, whole: !IsDataDocument(folder));
        if (IsDataDocument(folder))
            DataDocument.Read(files[0], data);
        else
            JsonLinesFolder.Read(files, data);
        return data.Build(Hash(files));
    }

    /// <summary>The hash of the files that <see cref="ReadFolder"/> would read: it tells whether a folder still holds the same data.</summary>
    /// <exception cref="GraphException">There is no such folder, or no data in it.</exception>
    public static string HashOf(string folder) => Hash(Files(folder));

    private static bool IsDataDocument(string folder) => File.Exists(Path.Combine(folder, DataDocument.FileName));

    private static SourceFile[] Files(string folder)
    {
        if (!Directory.Exists(folder))
            throw new GraphException(ErrorCodes.InvalidData, $"There is no folder {folder} to read data from.");
        string[] paths = IsDataDocument(folder) ? [Path.Combine(folder, DataDocument.FileName)] : JsonLinesFolder.Paths(folder);
        if (paths.Length > 0)
            return [.. paths.Select(path => SourceFile.Read(folder, path))];
        throw new GraphException(
            ErrorCodes.InvalidData,
            $"{folder} holds no data: expected {JsonLinesFolder.Layout}, or {DataDocument.FileName}."
        );
    }

    private static string Hash(SourceFile[] files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var file in files)
        {
            // The length keeps text from moving unseen from one file to the next.
            BinaryPrimitives.WriteInt32LittleEndian(length, file.Content.Length);
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name));
            hash.AppendData(length);
            hash.AppendData(file.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
