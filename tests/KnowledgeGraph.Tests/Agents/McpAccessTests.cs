using System.Net;
using KnowledgeGraph.Agents;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Tests.Agents;

public sealed class McpAccessTests
{
    [Theory]
    [InlineData(true, "127.0.0.1", "localhost:5080", null, null)]
    [InlineData(true, "127.0.0.1", "127.0.0.1:5080", "http://localhost:3000", null)]
    [InlineData(true, "::1", "[::1]:5080", null, null)]
    [InlineData(false, "127.0.0.1", "evil.example", null, null)]
    [InlineData(false, "127.0.0.1", "localhost.evil.example", null, null)]
    [InlineData(false, "127.0.0.1", "localhost:5080", "https://evil.example", null)]
    [InlineData(false, "127.0.0.1", "localhost:5080", "null", null)]
    [InlineData(false, "127.0.0.1", "localhost:5080", "http://localhost.evil.example", null)]
    [InlineData(false, "10.0.0.7", "graph.example", null, null)]
    [InlineData(false, "10.0.0.7", "localhost", null, null)]
    [InlineData(false, "10.0.0.7", "graph.example", null, "Bearer wrong")]
    [InlineData(false, "10.0.0.7", "graph.example", null, "secret")]
    [InlineData(true, "10.0.0.7", "graph.example", null, "Bearer secret")]
    [InlineData(true, "127.0.0.1", "graph.example", null, "Bearer secret")]
    [InlineData(true, "10.0.0.7", "graph.example", "https://graph.example", "Bearer secret")]
    [InlineData(false, "10.0.0.7", "graph.example", "https://evil.example", "Bearer secret")]
    public void Programs_of_this_machine_and_those_that_know_the_token_may_call(
        bool may,
        string address,
        string host,
        string? origin,
        string? authorization
    )
    {
        Assert.Equal(may, new McpAccess("secret").Refusal(Request(address, host, origin, authorization)) is null);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer")]
    [InlineData(null)]
    public void Without_a_token_nobody_from_elsewhere_may_call(string? authorization)
    {
        Assert.NotNull(new McpAccess().Refusal(Request("10.0.0.7", "graph.example", null, authorization)));
        Assert.NotNull(new McpAccess("").Refusal(Request("10.0.0.7", "graph.example", null, authorization)));
    }

    private static DefaultHttpContext Request(string address, string host, string? origin, string? authorization)
    {
        var context = new DefaultHttpContext();
        context.Connection.LocalIpAddress = IPAddress.Parse(address);
        context.Request.Host = new HostString(host);
        if (origin is not null)
            context.Request.Headers.Origin = origin;
        if (authorization is not null)
            context.Request.Headers.Authorization = authorization;
        return context;
    }
}
