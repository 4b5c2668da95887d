using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KnowledgeGraph.Neo4j;

/// <summary>Speaks to Neo4j over HTTP: its Query API, version 2 (Neo4j 5.26 and later, and Aura).</summary>
internal sealed class QueryApiClient : INeo4jTransport
{
    private const string TypedJsonType = "application/vnd.neo4j.query",
        PlainJsonType = "application/json";

    // On Aura, the requests of one transaction must reach one server.
    private const string AffinityHeader = "neo4j-cluster-affinity";

    private readonly HttpClient _http;
    private readonly Lock _lock = new();
    private string[] _bookmarks = [];

    public QueryApiClient(Neo4jSettings settings)
    {
        Address = settings.Address.GetLeftPart(UriPartial.Authority);
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = settings.ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = DecompressionMethods.All,
        };
        _http = new HttpClient(handler)
        {
            BaseAddress = new Uri(settings.Address, $"/db/{Uri.EscapeDataString(settings.Database)}/query/v2"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.Accept.ParseAdd(TypedJsonType);
        _http.DefaultRequestHeaders.Authorization = settings.Authentication;
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<object?[]> ReadAsync(Neo4jStatement statement, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var body = Body(
            statement,
            json =>
            {
                json.WriteString("accessMode", "READ");
                WriteBookmarks(json);
            }
        );
        using var response = await SendAsync(HttpMethod.Post, "", body, null, cancellation).ConfigureAwait(false);
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var reader = new ResponseReader(stream);
        while (await Guarded(() => reader.NextAsync(cancellation).AsTask(), cancellation).ConfigureAwait(false) is { } row)
            yield return row;
        ThrowIfFailed(response, reader);
    }

    /// <inheritdoc/>
    public async Task<Neo4jResult> WriteAsync(Neo4jStatement statement, CancellationToken cancellation)
    {
        var before = _bookmarks;
        using var body = Body(statement, WriteBookmarks);
        using var response = await SendAsync(HttpMethod.Post, "", body, null, cancellation).ConfigureAwait(false);
        var (result, parts) = await ReadAllAsync(response, cancellation).ConfigureAwait(false);
        Remember(before, parts);
        return result;
    }

    /// <inheritdoc/>
    public async Task<INeo4jTransaction> BeginAsync(TimeSpan timeout, CancellationToken cancellation)
    {
        var before = _bookmarks;
        using var body = Body(
            null,
            json =>
            {
                json.WriteString("accessMode", "WRITE");
                json.WriteNumber("maxExecutionTime", (int)Math.Ceiling(timeout.TotalSeconds));
                WriteBookmarks(json);
            }
        );
        using var response = await SendAsync(HttpMethod.Post, "/tx", body, null, cancellation).ConfigureAwait(false);
        var (_, parts) = await ReadAllAsync(response, cancellation).ConfigureAwait(false);
        var affinity = response.Headers.TryGetValues(AffinityHeader, out var values) ? values.First() : null;
        return new Transaction(this, parts["transaction"].GetProperty("id").GetString()!, affinity, before);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? body,
        string? affinity,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(method, _http.BaseAddress!.AbsolutePath + path) { Content = body };
        if (affinity is not null)
            request.Headers.Add(AffinityHeader, affinity);
        return await Guarded(() => _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation), cancellation)
            .ConfigureAwait(false);
    }

    // Turns what can go wrong on the wire into the one exception of the seam.
    private async Task<T> Guarded<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new Neo4jException(
                null,
                $"Neo4j at {Address} cannot be reached. Expected: a running Neo4j with its HTTP interface there, not Bolt.",
                e
            );
        }
        catch (JsonException e)
        {
            throw new Neo4jException(
                null,
                $"What answers at {Address} is not Neo4j's Query API. Expected: the HTTP address of Neo4j 5.26 or later.",
                e
            );
        }
    }

    private async Task<(Neo4jResult Result, IReadOnlyDictionary<string, JsonElement> Parts)> ReadAllAsync(
        HttpResponseMessage response,
        CancellationToken cancellation
    )
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var reader = new ResponseReader(stream);
        var rows = new List<object?[]>();
        while (await Guarded(() => reader.NextAsync(cancellation).AsTask(), cancellation).ConfigureAwait(false) is { } row)
            rows.Add(row);
        ThrowIfFailed(response, reader);
        return (new Neo4jResult(rows, CountersOf(reader.Parts)), reader.Parts);
    }

    private void ThrowIfFailed(HttpResponseMessage response, ResponseReader reader)
    {
        if (reader.Parts.TryGetValue("errors", out var errors) && errors.GetArrayLength() > 0)
            throw new Neo4jException(errors[0].GetProperty("code").GetString(), errors[0].GetProperty("message").GetString() ?? "");
        if (!response.IsSuccessStatusCode)
            throw new Neo4jException(
                null,
                $"Neo4j at {Address} answered {(int)response.StatusCode}.",
                new HttpRequestException(response.ReasonPhrase)
            );
    }

    private static Neo4jCounters CountersOf(IReadOnlyDictionary<string, JsonElement> parts)
    {
        if (!parts.TryGetValue("counters", out var counters))
            return default;
        int Of(string name) => counters.GetProperty(name).GetInt32();
        return new(
            Of("nodesCreated"),
            Of("nodesDeleted"),
            Of("relationshipsCreated"),
            Of("relationshipsDeleted"),
            Of("propertiesSet"),
            Of("labelsAdded") + Of("labelsRemoved")
        );
    }

    private static ReadOnlyMemoryContent Body(Neo4jStatement? statement, Action<Utf8JsonWriter> write)
    {
        var isPlain = statement is not null && PlainJson.CanSay(statement.Parameters);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (statement is not null)
                WriteStatement(json, statement, isPlain);
            write(json);
            json.WriteEndObject();
        }
        return new ReadOnlyMemoryContent(buffer.WrittenMemory)
        {
            Headers = { ContentType = new MediaTypeHeaderValue(isPlain ? PlainJsonType : TypedJsonType) },
        };
    }

    private static void WriteStatement(Utf8JsonWriter json, Neo4jStatement statement, bool isPlain)
    {
        json.WriteString("statement", statement.Text);
        json.WritePropertyName("parameters");
        if (isPlain)
            PlainJson.Write(json, statement.Parameters);
        else
            TypedJson.WriteMap(json, statement.Parameters);
        json.WriteBoolean("includeCounters", true);
    }

    // By the bookmarks of our changes, a server that has not seen them yet waits until it has.
    private void WriteBookmarks(Utf8JsonWriter json)
    {
        var bookmarks = _bookmarks;
        if (bookmarks.Length == 0)
            return;
        json.WriteStartArray("bookmarks");
        foreach (var bookmark in bookmarks)
            json.WriteStringValue(bookmark);
        json.WriteEndArray();
    }

    // A new bookmark stands for those that its transaction waited for; those of changes made meanwhile stay.
    private void Remember(string[] before, IReadOnlyDictionary<string, JsonElement> parts)
    {
        if (!parts.TryGetValue("bookmarks", out var bookmarks))
            return;
        lock (_lock)
            _bookmarks = [.. _bookmarks.Except(before), .. bookmarks.EnumerateArray().Select(bookmark => bookmark.GetString()!)];
    }

    private sealed class Transaction(QueryApiClient client, string id, string? affinity, string[] before) : INeo4jTransaction
    {
        private bool _isOpen = true;

        public async Task<Neo4jResult> RunAsync(Neo4jStatement statement, CancellationToken cancellation)
        {
            try
            {
                using var body = Body(statement, _ => { });
                using var response = await client
                    .SendAsync(HttpMethod.Post, $"/tx/{id}", body, affinity, cancellation)
                    .ConfigureAwait(false);
                return (await client.ReadAllAsync(response, cancellation).ConfigureAwait(false)).Result;
            }
            catch (Neo4jException e) when (e.Code is not null)
            {
                // Neo4j has rolled back already.
                _isOpen = false;
                throw;
            }
        }

        public async Task CommitAsync(CancellationToken cancellation)
        {
            _isOpen = false;
            using var body = Body(null, _ => { });
            using var response = await client
                .SendAsync(HttpMethod.Post, $"/tx/{id}/commit", body, affinity, cancellation)
                .ConfigureAwait(false);
            var (_, parts) = await client.ReadAllAsync(response, cancellation).ConfigureAwait(false);
            client.Remember(before, parts);
        }

        public async ValueTask DisposeAsync()
        {
            if (!_isOpen)
                return;
            _isOpen = false;
            try
            {
                using var response = await client
                    .SendAsync(HttpMethod.Delete, $"/tx/{id}", null, affinity, CancellationToken.None)
                    .ConfigureAwait(false);
            }
            catch (Neo4jException)
            {
                // Neo4j rolls back by itself what nobody goes on with.
            }
        }
    }
}
