using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Makes and reads the ids of conversations. An id carries the earlier readings itself, signed, so that every instance
/// with the same key can go on with it and none has to remember it.
/// </summary>
/// <param name="key">The secret that signs, the same for all instances.</param>
/// <param name="time">The clock.</param>
public sealed class Conversations(byte[] key, TimeProvider time)
{
    /// <summary>The most characters of an id.</summary>
    public const int MaxLength = 4_096;

    private const int MaxTurns = 3,
        SignatureLength = 16;

    /// <summary>How long an id is good for.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>Conversations whose ids are good for this process only.</summary>
    public static Conversations OfThisProcess() => new(RandomNumberGenerator.GetBytes(32), TimeProvider.System);

    /// <summary>The id of a conversation with a further turn; the oldest turns are left out where it would get too long.</summary>
    internal string Write(Conversation earlier, Turn? turn)
    {
        var turns = (turn is null ? earlier.Turns : [.. earlier.Turns, turn]).TakeLast(MaxTurns).Select(TurnCodec.Write).ToList();
        for (; ; turns.RemoveAt(0))
        {
            var payload = new JsonObject
            {
                ["until"] = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds(),
                ["turns"] = new JsonArray([.. turns.Select(t => t.DeepClone())]),
            };
            if (turn is null && earlier.Gap is { } gap)
                payload["gap"] = gap.Pronoun?.ToString() ?? "";
            var id = Sign(Encoding.UTF8.GetBytes(payload.ToJsonString()));
            if (id.Length <= MaxLength || turns.Count == 0)
                return id;
        }
    }

    /// <summary>The conversation that an id carries.</summary>
    /// <exception cref="GraphException">The id is not ours, or has expired.</exception>
    internal Conversation Read(string id, Lexicon lexicon)
    {
        try
        {
            var payload = JsonNode.Parse(Verify(id))!;
            if ((long)payload["until"]! < time.GetUtcNow().ToUnixTimeSeconds())
                throw Unknown("The conversation has expired; ask again without conversationId.");
            var codec = new TurnCodec(lexicon);
            return new Conversation([.. ((JsonArray)payload["turns"]!).Select(t => codec.Read((JsonObject)t!))])
            {
                Gap = (string?)payload["gap"] is { } gap ? new Gap(gap.Length > 0 ? Enum.Parse<Role>(gap) : null) : null,
            };
        }
        catch (KeyNotFoundException gone)
        {
            throw Unknown("The graph no longer holds what the conversation speaks of; ask again without conversationId.", gone);
        }
        catch (Exception error)
            when (error
                    is JsonException
                        or FormatException
                        or InvalidOperationException
                        or NullReferenceException
                        or ArgumentException
                        or InvalidDataException
            )
        {
            throw Unknown("The conversationId is none of ours; it is the one of an earlier answer, unchanged.", error);
        }
    }

    private string Sign(byte[] payload)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Optimal))
            stream.Write(payload);
        var bytes = packed.ToArray();
        return Base64Url.EncodeToString([.. HMACSHA256.HashData(key, bytes)[..SignatureLength], .. bytes]);
    }

    private byte[] Verify(string id)
    {
        if (id.Length > MaxLength)
            throw new FormatException();
        var bytes = Base64Url.DecodeFromChars(id);
        if (
            bytes.Length <= SignatureLength
            || !CryptographicOperations.FixedTimeEquals(
                HMACSHA256.HashData(key, bytes.AsSpan(SignatureLength)).AsSpan(0, SignatureLength),
                bytes.AsSpan(0, SignatureLength)
            )
        )
            throw new FormatException();
        using var stream = new BrotliStream(new MemoryStream(bytes[SignatureLength..]), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }

    private static GraphException Unknown(string message, Exception? cause = null) =>
        new(new GraphError(ErrorCodes.BadUserInput, message), cause);
}
