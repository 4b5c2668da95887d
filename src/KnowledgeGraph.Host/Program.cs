using System.CommandLine;

var root = new RootCommand("KnowledgeGraph: a graph of what the literature says, answered over HTTP.");
return await root.Parse(args).InvokeAsync();
