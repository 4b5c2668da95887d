using System.CommandLine;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Host.Commands;

/// <summary><c>kg search</c>: finds nodes by the words people use.</summary>
internal static class Search
{
    private const int DefaultLimit = 10;
    private static readonly JsonSerializerOptions JsonForm = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Argument<string[]> Words = PlainWords.Argument(
        "words",
        "Plain words, such as: kg search reward hacking",
        ArgumentArity.OneOrMore
    );

    private static readonly Option<int> Limit = new("--limit")
    {
        Description = $"The most to give. {DefaultLimit} unless set.",
        HelpName = "value",
        DefaultValueFactory = _ => DefaultLimit,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "As JSON." };

    public static Command Command()
    {
        var command = new Command("search", "Finds nodes by the words people use: names, other names, titles, descriptions, evidence.")
        {
            Words,
            Limit,
            Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var graph = await Graph.OpenAsync(Settings.From(arguments), cancellation);
        var text = string.Join(' ', arguments.GetRequiredValue(Words));
        var hits = await graph.Search.SearchAsync(text, null, arguments.GetValue(Limit), cancellation);
        if (arguments.GetValue(Json))
            Console.WriteLine(JsonSerializer.Serialize(hits.Select(Form), JsonForm));
        else
            Print(hits);
        return 0;
    }

    private static object Form(SearchHit hit) =>
        new
        {
            Label = hit.Type.Name,
            Id = hit.Key,
            hit.Name,
            hit.Score,
            Highlights = hit.Highlights.ToDictionary(),
        };

    private static void Print(IReadOnlyList<SearchHit> hits)
    {
        if (hits.Count == 0)
            Console.WriteLine("Nothing was found.");
        foreach (var hit in hits)
        {
            Console.WriteLine($"{hit.Name}  ({hit.Type.Name} {hit.Key})");
            foreach (var (property, fragment) in hit.Highlights)
                Console.WriteLine($"    {property}: {Plain(fragment)}");
        }
    }

    private static string Plain(string fragment) => WebUtility.HtmlDecode(fragment.Replace("<em>", "*").Replace("</em>", "*"));
}
