using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Questions;

/// <summary>How an <see cref="Answer"/> is written as JSON, the same at every door.</summary>
public static class AnswerJson
{
    /// <summary>Camel case names, enumerations in kebab case (<c>missing-property</c>), letters of every script unescaped.</summary>
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        };
}
