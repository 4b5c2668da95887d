using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Agents;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Host;

/// <summary>
/// What is set once for an installation and holds secrets: in <c>appsettings.json</c> of the working folder, or in the
/// environment with two underscores for the colon (<c>Model__Endpoint</c>). Nothing of it is needed.
/// </summary>
internal sealed class Configured
{
    private readonly IConfiguration _settings;

    private Configured(IConfiguration settings) => _settings = settings;

    /// <summary>The language model: <c>Model:Endpoint</c>, <c>Model:Name</c>, <c>Model:Key</c>, <c>Model:Seconds</c>; null without an endpoint.</summary>
    /// <exception cref="GraphException">A setting is no address or number, or the name is missing.</exception>
    public ModelSettings? Model
    {
        get
        {
            if (_settings["Model:Endpoint"] is not { Length: > 0 } endpoint)
                return null;
            if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                throw Wrong("Model:Endpoint", "an address such as http://localhost:11434/v1", endpoint);
            if (_settings["Model:Name"] is not { Length: > 0 } name)
                throw Wrong("Model:Name", "the name of the model at Model:Endpoint", "none");
            var model = new ModelSettings(address, name, _settings["Model:Key"]);
            return _settings["Model:Seconds"] is { } seconds ? model with { Time = Seconds(seconds) } : model;
        }
    }

    /// <summary>Who may use MCP over HTTP: <c>Mcp:Token</c>.</summary>
    public McpAccess Mcp => new(_settings["Mcp:Token"]);

    /// <summary>
    /// Conversations that every instance with the same <c>Conversations:Key</c> can go on with; without one, those of this process.
    /// </summary>
    public Conversations Conversations =>
        _settings["Conversations:Key"] is { Length: > 0 } key
            ? new Conversations(SHA256.HashData(Encoding.UTF8.GetBytes(key)), TimeProvider.System)
            : Conversations.OfThisProcess();

    /// <summary>Reads what is set.</summary>
    /// <exception cref="GraphException">The file is no JSON.</exception>
    public static Configured Read()
    {
        try
        {
            return new Configured(
                new ConfigurationBuilder()
                    .SetBasePath(Directory.GetCurrentDirectory())
                    .AddJsonFile("appsettings.json", optional: true)
                    .AddEnvironmentVariables()
                    .Build()
            );
        }
        catch (InvalidDataException e)
        {
            throw new GraphException(
                new GraphError(ErrorCodes.InvalidSetting, $"appsettings.json cannot be read: {e.GetBaseException().Message}"),
                e
            );
        }
    }

    private static TimeSpan Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 3_600
            ? TimeSpan.FromSeconds(seconds)
            : throw Wrong("Model:Seconds", "a number of seconds from 0 to 3600", text);

    private static GraphException Wrong(string setting, string expected, string found) =>
        new(ErrorCodes.InvalidSetting, $"{setting}: Expected {expected}, found {found}.");
}
