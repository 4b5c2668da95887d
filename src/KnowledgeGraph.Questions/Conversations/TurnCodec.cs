using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Turns as JSON and back, by the names of the schema. Reading fails where a name is not in the schema or a node not in the data.</summary>
internal sealed class TurnCodec(Lexicon lexicon)
{
    /// <summary>A turn as JSON.</summary>
    public static JsonObject Write(Turn turn)
    {
        var reading = turn.Reading;
        var json = new JsonObject { ["ask"] = reading.Ask.ToString(), ["root"] = Write(reading.Root) };
        if (reading.Property is { } property)
            json["property"] = Name(property);
        if (reading.Told.Count > 0)
            json["told"] = Array(reading.Told, Name);
        if (reading.ToldOf.Count > 0)
            json["toldOf"] = Array(reading.ToldOf, Name);
        if (reading.Whole is { } whole)
            json["whole"] = Write(whole);
        if (reading.Function != default)
            json["function"] = reading.Function.ToString();
        if (reading.Groups.Count > 0)
            json["groups"] = Array(
                reading.Groups,
                g => new JsonObject { ["path"] = Array(g.Path, Name), ["property"] = g.Property is null ? null : Name(g.Property) }
            );
        if (reading.Ranking is { } ranking)
            json["ranking"] = Write(ranking, reading.Root);
        if (reading.Compared.Count > 0)
            json["compared"] = Array(reading.Compared, Name);
        if (reading.Aspects.Count > 0)
            json["aspects"] = Array(reading.Aspects, Name);
        if (reading.Parts.Count > 0)
            json["parts"] = Array(reading.Parts, p => Write(new Turn(p, [])));
        if (turn.Found.Count > 0)
            json["found"] = Array(turn.Found, Name);
        return json;
    }

    /// <summary>The turn.</summary>
    public Turn Read(JsonObject json)
    {
        var root = ReadThing(json["root"]!);
        var reading = new Reading(Enum.Parse<Ask>((string)json["ask"]!), root)
        {
            Property = json["property"] is { } p ? ReadProperty(p) : null,
            Told = [.. Items(json["told"]).Select(t => ReadProperty(t!))],
            ToldOf = [.. Items(json["toldOf"]).Select(ReadRelationship)],
            Whole = json["whole"] is { } w ? ReadThing(w) : null,
            Function = json["function"] is { } f ? Enum.Parse<Aggregation>((string)f!) : default,
            Groups =
            [
                .. Items(json["groups"])
                    .Select(g => new GroupBy(
                        [.. Items(g!["path"]).Select(ReadRelationship)],
                        g["property"] is { } gp ? ReadProperty(gp) : null
                    )),
            ],
            Ranking = json["ranking"] is { } r ? ReadRanking(r, root) : null,
            Compared = [.. Items(json["compared"]).Select(ReadNode)],
            Parts = [.. Items(json["parts"]).Select(p => Read((JsonObject)p!).Reading)],
            Aspects = [.. Items(json["aspects"]).Select(ReadRelationship)],
        };
        return new Turn(reading, [.. Items(json["found"]).Select(ReadNode)]);
    }

    private static JsonObject Write(Ranking ranking, Thing root) =>
        new()
        {
            ["measure"] = ranking.Measure is { } m ? Write(m) : null,
            ["property"] = ranking.Property is { } p ? Name(p) : null,
            ["descending"] = ranking.Descending,
            ["limit"] = ranking.Limit,
            ["place"] = ranking.Place,
            ["counted"] = ranking.Counted is { } counted ? Write(counted) : null,
            ["against"] = ranking.Against is { } against
                ? new JsonObject
                {
                    ["operator"] = against.Operator.ToString(),
                    ["measure"] = Write(against.Measure),
                    ["counted"] = against.Counted is { } other ? Write(other) : null,
                }
                : null,
            // Most often one of the links of what is ranked.
            ["along"] =
                ranking.Along is not { } along ? null
                : root.Links.IndexOf(along) is var at and >= 0 ? at
                : Write(along),
        };

    private Ranking ReadRanking(JsonNode json, Thing root) =>
        new(
            json["measure"] is { } m ? ReadMeasure(m) : null,
            json["property"] is { } p ? ReadProperty(p) : null,
            (bool)json["descending"]!,
            (int?)json["limit"],
            json["along"] is { } along
                ? along is JsonObject link
                    ? ReadLink(link)
                    : root.Links[(int)along]
                : null
        )
        {
            Place = (int)json["place"]!,
            Counted = json["counted"] is { } counted ? ReadLink(counted) : null,
            Against = json["against"] is { } against
                ? (
                    Enum.Parse<FilterOperator>((string)against["operator"]!),
                    ReadMeasure(against["measure"]!),
                    against["counted"] is { } other ? ReadLink(other) : null
                )
                : null,
        };

    private static JsonObject Write(Measure measure) =>
        new()
        {
            ["function"] = measure.Function.ToString(),
            ["path"] = Array(measure.Path, Name),
            ["property"] = measure.Property is { } p ? Name(p) : null,
            ["filter"] = Write(measure.Filter),
        };

    private Measure ReadMeasure(JsonNode json) =>
        new(
            Enum.Parse<MeasureFunction>((string)json["function"]!),
            [.. Items(json["path"]).Select(ReadRelationship)],
            json["property"] is { } p ? ReadProperty(p) : null,
            ReadFilter(json["filter"]!)
        );

    private static JsonObject Write(Thing thing) =>
        new()
        {
            ["type"] = thing.Type.Name,
            ["nodes"] = Array(thing.Nodes, n => n.Key),
            ["not"] = Array(thing.Excluded, n => n.Key),
            ["where"] = Array(thing.Where, Write),
            ["links"] = Array(thing.Links, Write),
            ["either"] = Array(thing.Either, choice => Array(choice, Write)),
        };

    private Thing ReadThing(JsonNode json)
    {
        var thing = new Thing(lexicon.Schema.NodeType((string)json["type"]!)!);
        thing.Nodes.AddRange(Items(json["nodes"]).Select(k => Node(thing.Type, (string)k!)));
        thing.Excluded.AddRange(Items(json["not"]).Select(k => Node(thing.Type, (string)k!)));
        thing.Where.AddRange(Items(json["where"]).Select(f => ReadFilter(f!)));
        thing.Links.AddRange(Items(json["links"]).Select(l => ReadLink(l!)));
        thing.Either.AddRange(Items(json["either"]).Select(choice => Items(choice).Select(t => ReadThing(t!)).ToArray()));
        return thing;
    }

    private static JsonObject Write(Link l) =>
        new JsonObject
        {
            ["by"] = Name(l.Relationship),
            ["to"] = Write(l.Other),
            ["where"] = Array(l.Where, Write),
            ["how"] = l.Quantifier.ToString(),
            ["step"] = l.IsStep,
            ["count"] = l.Count is { } c ? new JsonArray(c.Operator.ToString(), c.Number) : null,
        };

    private Link ReadLink(JsonNode json)
    {
        var link = new Link(ReadRelationship(json["by"]), ReadThing(json["to"]!))
        {
            Quantifier = Enum.Parse<Quantifier>((string)json["how"]!),
            IsStep = (bool)json["step"]!,
            Count = json["count"] is { } c ? (Enum.Parse<FilterOperator>((string)c[0]!), (long)c[1]!) : null,
        };
        link.Where.AddRange(Items(json["where"]).Select(f => ReadFilter(f!)));
        return link;
    }

    private static JsonObject Write(Filter filter) =>
        filter switch
        {
            And f => new JsonObject { ["and"] = Array(f.Filters, Write) },
            Or f => new JsonObject { ["or"] = Array(f.Filters, Write) },
            Not f => new JsonObject { ["not"] = Write(f.Filter) },
            IsNull f => new JsonObject { ["null"] = Name(f.Property) },
            Related f => new JsonObject
            {
                ["related"] = Name(f.Relationship),
                ["how"] = f.Quantifier.ToString(),
                ["filter"] = Write(f.Filter),
            },
            Comparison f => new JsonObject
            {
                ["property"] = Name(f.Property),
                ["op"] = f.Operator.ToString(),
                ["value"] = Value(f.Property, f.Value),
            },
            Measured f => new JsonObject
            {
                ["count"] = Array(f.Measure.Path, Name),
                ["filter"] = Write(f.Measure.Filter),
                ["op"] = f.Operator.ToString(),
                ["number"] = (long)f.Value,
            },
            _ => throw new ArgumentException($"A reading holds no {filter.GetType().Name}", nameof(filter)),
        };

    private Filter ReadFilter(JsonNode json)
    {
        if (json["and"] is { } and)
            return new And([.. Items(and).Select(f => ReadFilter(f!))]);
        if (json["or"] is { } or)
            return new Or([.. Items(or).Select(f => ReadFilter(f!))]);
        if (json["not"] is { } not)
            return new Not(ReadFilter(not));
        if (json["null"] is { } missing)
            return new IsNull(ReadProperty(missing));
        if (json["related"] is { } related)
            return new Related(ReadRelationship(related), Enum.Parse<Quantifier>((string)json["how"]!), ReadFilter(json["filter"]!));
        if (json["count"] is { } counted)
            return new Measured(
                new Measure(MeasureFunction.CountNodes, [.. Items(counted).Select(ReadRelationship)], null, ReadFilter(json["filter"]!)),
                Enum.Parse<FilterOperator>((string)json["op"]!),
                (long)json["number"]!
            );
        var property = ReadProperty(json["property"]!);
        return new Comparison(property, Enum.Parse<FilterOperator>((string)json["op"]!), ReadValue(property, json["value"]!));
    }

    private static JsonNode Value(Property property, object value) =>
        value is object[] list ? new JsonArray([.. list.Select(v => Value(property, v))]) : JsonNode.Parse(Json(property, value))!;

    private static string Json(Property property, object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            ScalarText.Write(writer, property.Type, value);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static object ReadValue(Property property, JsonNode json) =>
        json is JsonArray list
            ? list.Select(v => ReadValue(property, v!)).ToArray()
            : property.Type switch
            {
                ScalarType.Int or ScalarType.BigInt => (object)
                    long.Parse(json.ToString(), System.Globalization.CultureInfo.InvariantCulture),
                ScalarType.Float => double.Parse(json.ToString(), System.Globalization.CultureInfo.InvariantCulture),
                ScalarType.Boolean => (bool)json,
                ScalarType.Date => DateOnly.Parse(json.ToString(), System.Globalization.CultureInfo.InvariantCulture),
                ScalarType.DateTime => DateTimeOffset.Parse(json.ToString(), System.Globalization.CultureInfo.InvariantCulture),
                ScalarType.LocalDateTime => DateTime.Parse(json.ToString(), System.Globalization.CultureInfo.InvariantCulture),
                _ => json.ToString(),
            };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    private static IEnumerable<JsonNode?> Items(JsonNode? json) => json is JsonArray list ? list : [];

    private static JsonNode Name(Property property) =>
        JsonValue.Create($"{property.Entity?.Name ?? property.Carrier!.Name}.{property.Name}");

    private static JsonNode Name(Relationship relationship) => JsonValue.Create($"{relationship.Source.Name}.{relationship.Name}");

    private static JsonNode Name(NodeEntry node) => JsonValue.Create($"{node.Type.Name}.{node.Key}");

    private Property ReadProperty(JsonNode json)
    {
        var (owner, name) = Parts(json);
        return lexicon.Schema.NodeType(owner)?.Property(name)
            ?? lexicon.Schema.PropertiesTypes.First(t => t.Name == owner).Properties.First(p => p.Name == name);
    }

    private Relationship ReadRelationship(JsonNode? json)
    {
        var (owner, name) = Parts(json!);
        return lexicon.Schema.NodeType(owner)!.Relationship(name)!;
    }

    private NodeEntry ReadNode(JsonNode? json)
    {
        var (owner, key) = Parts(json!);
        return Node(lexicon.Schema.NodeType(owner)!, key);
    }

    private NodeEntry Node(NodeType type, string key) =>
        lexicon.Node(type.Labels[0], key) ?? throw new KeyNotFoundException($"{type} “{key}” is no longer in the graph.");

    private static (string Owner, string Name) Parts(JsonNode json)
    {
        var text = (string)json!;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return (text[..dot], text[(dot + 1)..]);
    }
}
