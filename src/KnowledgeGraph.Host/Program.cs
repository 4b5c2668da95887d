using System.CommandLine;
using KnowledgeGraph.Core;
using KnowledgeGraph.Host;
using KnowledgeGraph.Host.Commands;

var root = new RootCommand("KnowledgeGraph: a graph of what the literature says, answered over HTTP. Without a command it serves.");
Serve.AddTo(root);
foreach (var option in Settings.Options)
    root.Options.Add(option);
foreach (var command in CommandList.All)
    root.Subcommands.Add(command);

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (GraphException error)
{
    Terminal.Tell(error);
    return 1;
}
catch (OperationCanceledException)
{
    // Ctrl+C, by the convention of shells.
    return 130;
}
