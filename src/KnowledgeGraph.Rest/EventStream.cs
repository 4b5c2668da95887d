using System.Net.ServerSentEvents;
using System.Text.Json;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Rest;

/// <summary>Answers as server-sent events, each named by its kind. The last event is <c>result</c>, or <c>error</c> with a problem document.</summary>
internal static class EventStream
{
    /// <summary>The media type that asks for events.</summary>
    public const string MediaType = "text/event-stream";

    /// <summary>Whether a request asks for events.</summary>
    public static bool IsWanted(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Sends an answer as it is made. What fails before its first event is thrown, for a problem document of its own.
    /// </summary>
    public static Task<IResult> StartAsync(IAsyncEnumerable<AnswerEvent> answer, CancellationToken cancellation) =>
        StartAsync(answer, Items, cancellation);

    /// <summary>Sends a turn of a chat as it goes on; failures as above.</summary>
    public static Task<IResult> StartAsync(IAsyncEnumerable<ChatEvent> turn, CancellationToken cancellation) =>
        StartAsync(turn, Items, cancellation);

    private static async Task<IResult> StartAsync<T>(
        IAsyncEnumerable<T> events,
        Func<T, IEnumerable<SseItem<string>>> items,
        CancellationToken cancellation
    )
    {
        var source = events.GetAsyncEnumerator(cancellation);
        try
        {
            return TypedResults.ServerSentEvents(GoOnAsync(source, await source.MoveNextAsync().ConfigureAwait(false), items));
        }
        catch (GraphException)
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async IAsyncEnumerable<SseItem<string>> GoOnAsync<T>(
        IAsyncEnumerator<T> source,
        bool any,
        Func<T, IEnumerable<SseItem<string>>> items
    )
    {
        await using var _ = source.ConfigureAwait(false);
        while (any)
        {
            foreach (var item in items(source.Current))
                yield return item;
            SseItem<string>? error = null;
            try
            {
                any = await source.MoveNextAsync().ConfigureAwait(false);
            }
            catch (GraphException e)
            {
                error = Item("error", Problems.Of(e));
            }
            if (error is not { } last)
                continue;
            yield return last;
            yield break;
        }
    }

    private static IEnumerable<SseItem<string>> Items(AnswerEvent happened) =>
        happened switch
        {
            ReadingEvent reading => [Item("reading", reading)],
            DeltaEvent delta => [Item("delta", delta)],
            ResultEvent result => [Item("result", result.Answer)],
            _ => throw new ArgumentException($"Unknown event {happened.GetType().Name}", nameof(happened)),
        };

    private static IEnumerable<SseItem<string>> Items(ChatEvent happened) =>
        happened switch
        {
            ToolCalled called => [Item("tool-call", called)],
            ToolAnswered answered => [Item("tool-result", answered)],
            ChatAnswered answered => [.. Pieces(answered.Text).Select(Delta), Item("result", answered)],
            _ => throw new ArgumentException($"Unknown event {happened.GetType().Name}", nameof(happened)),
        };

    // Line by line: together they are the text, and no mark-up is torn. They are pieces of a checked answer, not a model's tokens as it
    // makes them: those would have been read before the check could set them aside.
    private static IEnumerable<string> Pieces(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is >= 0 and var line ? line + 1 : text.Length;
            yield return text[start..end];
            start = end;
        }
    }

    private static SseItem<string> Delta(string text) => Item("delta", new DeltaEvent(text));

    private static SseItem<string> Item<T>(string type, T data) => new(JsonSerializer.Serialize(data, AnswerJson.Options), type);
}
