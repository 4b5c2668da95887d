using System.CommandLine;

var root = new RootCommand("KnowledgeGraph: a graph of what papers say, answered over HTTP.");
return await root.Parse(args).InvokeAsync();
