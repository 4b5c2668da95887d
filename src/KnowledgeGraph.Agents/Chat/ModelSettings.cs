namespace KnowledgeGraph.Agents;

/// <summary>
/// A language model that plans and phrases: any that speaks OpenAI's chat completions (OpenAI, Azure OpenAI's v1 address, Ollama, vLLM…).
/// </summary>
/// <param name="Endpoint">The address that the client adds <c>chat/completions</c> to.</param>
/// <param name="Name">The name of the model.</param>
/// <param name="Key">The key; some services need none.</param>
public sealed record ModelSettings(Uri Endpoint, string Name, string? Key = null)
{
    /// <summary>How long the model may take for a turn, its tool calls included. 30 s unless set.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}
