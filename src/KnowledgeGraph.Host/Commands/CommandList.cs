using System.CommandLine;

namespace KnowledgeGraph.Host.Commands;

/// <summary>Every command of the program, in the order in which help lists them. A new one is a file beside this and a line here.</summary>
internal static class CommandList
{
    public static IReadOnlyList<Command> All { get; } =
    [
        Serve.Command(),
        Load.Command(),
        Migrate.Command(),
        Doctor.Command(),
        Schema.Command(),
        Search.Command(),
        Verify.Command(),
        Ask.Command(),
        Evaluate.Command(),
        Mcp.Command(),
    ];
}
