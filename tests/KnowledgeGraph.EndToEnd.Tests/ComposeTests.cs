using System.Text.Json.Nodes;
using Json.Schema;
using KnowledgeGraph.Specification;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace KnowledgeGraph.EndToEnd.Tests;

public class ComposeTests
{
    [Fact]
    public void The_compose_file_fits_the_Compose_specification()
    {
        // The file names its dialect by an address that no dialect has; what it uses is draft 7.
        var schema = JsonSchema.FromText(
            File.ReadAllText(CaseFile.PathTo("compose", "compose_spec.json"))
                .Replace(
                    "http://json-schema.org/draft/2019-09/schema#",
                    "http://json-schema.org/draft-07/schema#",
                    StringComparison.Ordinal
                )
        );

        var result = schema.Evaluate(Read(), new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(
            result.IsValid,
            string.Join(
                '\n',
                result
                    .Details.Where(detail => detail.HasErrors)
                    .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")
            )
        );
    }

    [Fact]
    public void No_password_has_a_default_that_would_pass()
    {
        var text = File.ReadAllText(Repository.PathTo("docker-compose.yml"));

        Assert.All(
            text.Split('\n').Where(line => line.Contains("${KG_NEO4J_PASSWORD", StringComparison.Ordinal)),
            line =>
                Assert.Contains(
                    "${KG_NEO4J_PASSWORD:?",
                    line.Replace("$${KG_NEO4J_PASSWORD}", "${KG_NEO4J_PASSWORD:?}", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void What_the_service_is_told_there_is_what_it_knows()
    {
        var environment = Read()["services"]!["graph"]!["environment"]!.AsObject().Select(variable => variable.Key);
        var known = File.ReadAllText(Repository.PathTo("docs", "neo4j.md")) + File.ReadAllText(Repository.PathTo("README.md")) + "KG_URLS";

        Assert.All(environment, variable => Assert.Contains(variable, known, StringComparison.Ordinal));
    }

    private static JsonNode Read()
    {
        var parser = new MergingParser(
            new YamlDotNet.Core.Parser(new StringReader(File.ReadAllText(Repository.PathTo("docker-compose.yml"))))
        );
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(parser);
        return Node(yaml)!;
    }

    private static JsonNode? Node(object? yaml) =>
        yaml switch
        {
            null => null,
            IDictionary<object, object> map => new JsonObject(
                map.Select(entry => KeyValuePair.Create((string)entry.Key, Node(entry.Value)))
            ),
            IList<object> list => new JsonArray([.. list.Select(Node)]),
            bool value => JsonValue.Create(value),
            IConvertible number when yaml is not string => JsonValue.Create(
                number.ToInt64(System.Globalization.CultureInfo.InvariantCulture)
            ),
            _ => JsonValue.Create((string)yaml),
        };
}
