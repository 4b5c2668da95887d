using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace KnowledgeGraph.Host.Web;

/// <summary>The HTTP server: the front page, the health checks and the doors.</summary>
internal static class WebServer
{
    /// <summary>Builds the server, not yet started.</summary>
    /// <param name="urls">Where to listen, with semicolons between.</param>
    /// <param name="graph">What the doors answer from.</param>
    /// <exception cref="GraphException">An address is none.</exception>
    public static WebApplication Create(string urls, Graph graph)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Address).ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The start's failure is told by StartAsync, in a sentence.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = AllowedHosts(addresses));
        foreach (var door in Doors.All)
            door.Add?.Invoke(builder.Services, graph);

        var server = builder.Build();
        foreach (var address in addresses)
            server.Urls.Add(address.ToString());
        server.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = TellNothingAsync });
        server.UseSecurityHeaders();
        server.UseHostFiltering();
        server.MapFrontPage(graph);
        server.MapHealth(graph.Engine);
        server.MapBrowserFiles(graph.SchemaFolder);
        foreach (var door in Doors.All)
            door.Map(server, graph);
        return server;
    }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="GraphException">An address is taken or not allowed.</exception>
    public static async Task StartAsync(WebApplication server, CancellationToken cancellation)
    {
        var addresses = string.Join(", ", server.Urls);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (Exception error) when (error is IOException or SocketException or InvalidOperationException)
        {
            var reason = error.GetBaseException()
                is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
                    or { InnerException: AddressInUseException }
                ? "another program listens there"
                : error.Message;
            throw new GraphException(
                new GraphError(
                    ErrorCodes.InvalidSetting,
                    $"Cannot listen on {addresses}: {reason}. Another address is taken by --urls, for example --urls http://localhost:5081."
                ),
                error
            );
        }
    }

    private static BindingAddress Address(string text)
    {
        try
        {
            if (BindingAddress.Parse(text) is { Scheme: "http", Port: >= 0 and <= ushort.MaxValue } address)
                return address;
        }
        catch (FormatException)
        {
            // Told below, with every other text that is no address.
        }

        throw new GraphException(
            ErrorCodes.InvalidSetting,
            $"--urls: {text} is no address to listen on. Expected one such as http://localhost:5080."
        );
    }

    // A page from elsewhere whose name leads to this machine must not read what is served to this machine only.
    private static string[] AllowedHosts(BindingAddress[] addresses) =>
        addresses.All(IsLoopback) ? ["localhost", "127.0.0.1", "[::1]"] : ["*"];

    private static bool IsLoopback(BindingAddress address) =>
        address.Host == "localhost" || IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);

    private static Task TellNothingAsync(HttpContext http)
    {
        http.Response.ContentType = "application/problem+json";
        return http.Response.WriteAsync(
            $$"""{"title":"A mistake of ours; the log has it.","status":500,"code":"{{ErrorCodes.Internal}}"}"""
        );
    }
}
