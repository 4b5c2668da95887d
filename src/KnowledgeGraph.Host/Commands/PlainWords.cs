using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Host.Commands;

/// <summary>Words of a question or a search, which need no quotation marks around them all.</summary>
internal static class PlainWords
{
    /// <summary>The argument that takes them. An option that does not exist is told, rather than read as one of them.</summary>
    public static Argument<string[]> Argument(string name, string description, ArgumentArity arity)
    {
        var words = new Argument<string[]>(name) { Description = description, Arity = arity };
        words.Validators.Add(RefuseOptions);
        return words;
    }

    private static void RefuseOptions(ArgumentResult found)
    {
        var known = ((CommandResult)found.Parent!).Command.Options.Concat(Settings.Options).Select(option => option.Name).ToArray();
        foreach (var token in found.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            found.AddError(
                new GraphError(ErrorCodes.InvalidSetting, $"There is no option {token.Value} here.")
                    .WithNearest(token.Value, known)
                    .ToString()
            );
    }
}
