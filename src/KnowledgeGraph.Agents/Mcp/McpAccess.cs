using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Agents;

/// <summary>
/// Who may speak the protocol over HTTP: programs on this machine, and others that know the token. A web page that a
/// browser shows is neither, wherever it points its requests (the names in <c>Host</c> and <c>Origin</c> tell).
/// </summary>
/// <param name="Token">What callers from elsewhere send as <c>Authorization: Bearer</c>; without one there are none.</param>
public sealed record McpAccess(string? Token = null)
{
    private const string Scheme = "Bearer ";

    /// <summary>Why a request is refused; null when it may go on.</summary>
    public string? Refusal(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsOwn(origin, context.Request.Host))
            return "Pages of other origins may not call this address.";
        if (KnowsToken(context.Request))
            return null;
        if (context.Connection.LocalIpAddress is { } address && !IPAddress.IsLoopback(address))
            return "From another machine this address needs the token of the setting Mcp:Token, as Authorization: Bearer.";
        return IsLoopback(context.Request.Host.Host) ? null : "The Host header must name this machine: localhost, 127.0.0.1 or [::1].";
    }

    private bool KnowsToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (string.IsNullOrEmpty(Token) || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        var given = Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim());
        return CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Token));
    }

    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && (page.IsLoopback || page.Authority == host.Value);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
