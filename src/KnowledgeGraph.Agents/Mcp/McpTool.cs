using System.Text.Json;
using KnowledgeGraph.Core;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Agents;

/// <summary>A tool in the protocol's form: what it gives as JSON text, and an error as a result that says what was expected.</summary>
internal sealed class McpTool(GraphTool tool) : DelegatingAIFunction(tool)
{
    /// <summary>The tool as a server offers it.</summary>
    public static McpServerTool Of(GraphTool tool) =>
        McpServerTool.Create(
            new McpTool(tool),
            new McpServerToolCreateOptions
            {
                Title = tool.Title,
                ReadOnly = true,
                Idempotent = true,
                Destructive = false,
                OpenWorld = false,
            }
        );

    /// <inheritdoc/>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            var result = (JsonElement)(await base.InvokeCoreAsync(arguments, cancellationToken).ConfigureAwait(false))!;
            return Result(result.GetRawText(), isError: false);
        }
        catch (GraphException e)
        {
            return Result(e.Message, isError: true);
        }
    }

    private static CallToolResult Result(string text, bool isError) =>
        new() { Content = [new TextContentBlock { Text = text }], IsError = isError };
}
