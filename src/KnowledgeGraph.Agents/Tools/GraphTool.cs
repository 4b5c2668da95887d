using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Core;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Agents;

/// <summary>
/// One thing that an agent can ask of the graph. It only reads. Its answer is JSON; what is wrong with the arguments comes as
/// a <see cref="GraphException"/>, which each door gives its own form.
/// </summary>
internal sealed class GraphTool(
    string name,
    string title,
    string description,
    JsonObject parameters,
    Func<ToolArguments, CancellationToken, Task<JsonElement>> run
) : AIFunction
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <summary>What a person reads.</summary>
    public string Title => title;

    /// <inheritdoc/>
    public override string Description => description;

    /// <inheritdoc/>
    public override JsonElement JsonSchema { get; } = JsonSerializer.SerializeToElement(parameters);

    /// <inheritdoc/>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var known = parameters["properties"]!.AsObject().Select(property => property.Key).ToArray();
        return await run(ToolArguments.Read(arguments, known), cancellationToken).ConfigureAwait(false);
    }
}
