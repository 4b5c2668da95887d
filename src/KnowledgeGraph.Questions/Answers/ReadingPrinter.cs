using System.Globalization;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Prints a reading as a plain question that reads back to it: the interpretation, the choices and the suggestions.</summary>
internal static class ReadingPrinter
{
    /// <summary>The question.</summary>
    public static string Print(Reading reading) =>
        reading.Ask switch
        {
            Ask.List or Ask.Count when reading.Ranking is { Against: not null } ranking =>
                $"{(reading.Ask is Ask.Count ? "How many" : "Which")} {Describe(reading.Root)} have {MoreThan(ranking)}?",
            Ask.Count when reading.Groups is [var value] =>
                $"How many different {Plurals.Of(GroupName(value))} of {Describe(reading.Root)} are there?",
            Ask.Count => $"How many {Describe(reading.Root)} are there?",
            Ask.YesNo => reading.Universal ? $"Are all of them {Describe(reading.Root)}?" : $"Is there {Any(reading.Root)}?",
            Ask.Value when IsCounted(reading) =>
                $"How many {Name(reading.Property!)} does {SchemaWords.Singular(reading.Root.Type)} {Names(reading.Root.Nodes)} have?",
            Ask.Value => $"What is the {Name(reading.Property!)} of {Describe(reading.Root, plural: false)}?",
            Ask.Define => $"What is {Describe(reading.Root, plural: false)}?",
            Ask.Groups when reading.Property is { } p =>
                $"What is the {FunctionName(reading.Function)} {Name(p)} of {Describe(reading.Root)} per {Groups(reading)}?",
            Ask.Groups => $"How many {Describe(reading.Root)} are there per {Groups(reading)}?",
            Ask.Rank => $"Which {RankWords(reading)}?",
            Ask.Share => $"What share of {Describe(reading.Whole!)} is {Describe(reading.Root, besides: [.. Conditions(reading.Whole!)])}?",
            Ask.Compare when reading.Shared =>
                $"What do {string.Join(" and ", reading.Compared.Select(n => $"{SchemaWords.Singular(n.Type)} “{n.Name}”"))} have in common?",
            Ask.Compare =>
                $"Compare {string.Join(" and ", reading.Compared.Select(n => $"{SchemaWords.Singular(n.Type)} “{n.Name}”"))}{(reading.Aspects.Count == 0 ? "" : $" on their {string.Join(" and ", reading.Aspects.Select(a => SchemaWords.Plural((NodeType)a.Target)))}")}.",
            Ask.Evidence => $"What is the evidence for {Describe(reading.Root, plural: false)}?",
            Ask.Path =>
                $"How is {SchemaWords.Singular(reading.Compared[0].Type)} “{reading.Compared[0].Name}” connected to {SchemaWords.Singular(reading.Compared[1].Type)} “{reading.Compared[1].Name}”?",
            Ask.Larger when reading.Parts is [var one, var two] => $"Is the first larger than the second: {Print(one)} {Print(two)}",
            Ask.Difference when reading.Parts is [var one, var two] =>
                $"How much larger is the first than the second: {Print(one)} {Print(two)}",
            Ask.Larger => $"Are there more {Describe(reading.Root)} than {Describe(reading.Whole!)}?",
            Ask.Aggregate =>
                $"What is the {FunctionName(reading.Function)} {(reading.Property is { } p ? Name(p) : $"number of {SchemaWords.Plural((NodeType)reading.Ranking!.Measure!.Path[^1].Target)}")} of {Describe(reading.Root)}?",
            Ask.Difference => $"How many more {Describe(reading.Root)} are there than {Describe(reading.Whole!)}?",
            Ask.Several => string.Join(' ', reading.Parts.Select(Print)),
            Ask.Help => "What can I ask?",
            _ => $"Which {Describe(reading.Root)} are there{Told(reading)}?",
        };

    /// <summary>One thing of a description, whichever it is: <c>a paper with limitations</c>, <c>paper “ODIN” with limitations</c>.</summary>
    private static string Any(Thing thing) =>
        Describe(thing, plural: false) is var description && thing.Nodes.Count == 0 ? Inflection.WithArticle(description) : description;

    /// <summary>What the groups are by, and their order where one is asked for: <c>venue and year, smallest first</c>.</summary>
    private static string Groups(Reading reading) =>
        string.Join(" and ", reading.Groups.Select(GroupName))
        + (
            reading.Ranking is not { Limit: 0 } order ? ""
            : order.Property is not null ? $", {(order.Descending ? "newest" : "oldest")} first"
            : $", {(order.Descending ? "largest" : "smallest")} first"
        );

    private static string Told(Reading reading) =>
        reading.Told.Count + reading.ToldOf.Count == 0
            ? ""
            : $", each with its {string.Join(" and ", reading.Told.Select(Name).Concat(reading.ToldOf.Select(Called)))}";

    /// <summary>What a relationship leads to is called.</summary>
    public static string Called(Relationship relationship) => SchemaWords.Split(relationship.Name);

    /// <summary>Whether a number is asked of all relationships of one kind that a thing has.</summary>
    private static bool IsCounted(Reading reading) =>
        reading is { Property: { Carrier: { } carrier } number, Root: { Nodes.Count: 1, Links: [{ Other.IsFree: true } link] } }
        && link.Relationship is { IsList: true } relationship
        && relationship.Properties == carrier
        && Sorts.IsAmount(number);

    /// <summary>A thing with all its conditions as a noun phrase, but those that go without saying <paramref name="besides"/> it.</summary>
    public static string Describe(Thing thing, bool plural = true, IReadOnlyList<string>? besides = null)
    {
        var noun = plural && thing.Nodes.Count != 1 ? SchemaWords.Plural(thing.Type) : SchemaWords.Singular(thing.Type);
        var names = thing.Nodes.Count == 0 ? "" : " " + Names(thing.Nodes);
        var except = thing.Excluded.Count == 0 ? "" : $" other than {Names(thing.Excluded)}";
        var conditions = string.Join(" and ", Conditions(thing).Except(besides ?? []));
        return $"{noun}{names}{except}{(conditions.Length == 0 ? "" : " " + conditions)}";
    }

    /// <summary>The conditions on a thing, each as it stands behind the noun; alternatives come last: <c>either with X or with Y and with Z</c>.</summary>
    private static IEnumerable<string> Conditions(Thing thing) =>
        thing
            .Where.Select(Describe)
            .Concat(thing.Links.Where(l => !l.IsOnlyCarrier).Select(Describe))
            .Concat(
                thing.Either.Select(choice => $"either {string.Join(" or ", choice.Select(t => string.Join(" and ", Conditions(t))))}")
            );

    /// <summary>A condition on a property.</summary>
    public static string Describe(Filter filter) =>
        filter switch
        {
            Comparison { Property.Type: ScalarType.Boolean } c => c.Value is true
            && Name(c.Property).StartsWith("in ", StringComparison.Ordinal)
                ? Name(c.Property)
                : $"{(c.Value is true ? "with" : "without")} {Name(c.Property)}",
            Comparison c when TextConditions.Words(c) is { } words => $"with {Name(c.Property)} containing the words {words}",
            Comparison c => $"with {Name(c.Property)} {Operator(c.Operator)}{Value(c.Value)}",
            Not { Filter: IsNull n } => $"with {Name(n.Property)}",
            IsNull n => $"without {Name(n.Property)}",
            Not n => $"not {Describe(n.Filter)}",
            And a => string.Join(" and ", a.Filters.Select(Describe)),
            Or o => string.Join(" or ", o.Filters.Select(Describe)),
            _ => "",
        };

    /// <summary>A value as text, the same in every culture.</summary>
    public static string Value(object? value) =>
        value switch
        {
            null => "none",
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            object[] list => string.Join(", ", list.Select(Value)),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <summary>What people call a property.</summary>
    public static string Name(Property property) => SchemaWords.Of(property).First();

    private static string Describe(Link link)
    {
        var where = link.Where.Count == 0 ? "" : " " + string.Join(" and ", link.Where.Select(Describe));
        var verb = Chosen(link.Relationship);
        if (link.Count is { } count)
        {
            var times =
                !link.CountsTimes ? ""
                : count.Number == 1 ? "time "
                : "times ";
            return $"with {Operator(count.Operator)}{count.Number.ToString(CultureInfo.InvariantCulture)} {times}{Joined(verb, Describe(Last(link).Other, count.Number != 1), Last(link).Other.Type)}{where}";
        }
        var word = link.Quantifier switch
        {
            Quantifier.None => "without",
            Quantifier.All => "with only",
            _ => "with",
        };
        return $"{word} {Joined(verb, Describe(link.Other, plural: link.Other.Nodes.Count == 0), link.Other.Type)}{where}";
    }

    private static Link Last(Link link) => link.IsStep && link.Other.Links is [var only] ? Last(only) : link;

    private static string Names(IEnumerable<NodeEntry> nodes) => string.Join(" or ", nodes.Select(n => $"“{n.Name}”").Distinct().Take(12));

    private static string Operator(FilterOperator op) =>
        op switch
        {
            FilterOperator.Gt => "more than ",
            FilterOperator.Gte => "at least ",
            FilterOperator.Lt => "less than ",
            FilterOperator.Lte => "at most ",
            FilterOperator.Eq => "",
            _ => FilterOperators.Name(op) + " ",
        };

    /// <summary>What a number made of many is called.</summary>
    public static string FunctionName(Aggregation function) =>
        function switch
        {
            Aggregation.Sum => "total",
            Aggregation.Mean => "average",
            Aggregation.Median => "median",
            Aggregation.Least => "lowest",
            Aggregation.Greatest => "highest",
            _ => throw new ArgumentException($"Unknown function {function}", nameof(function)),
        };

    /// <summary>What a number that is made of a property is called: <c>average budget</c>.</summary>
    public static string Made(Measure measure) =>
        $"{(measure.Function is MeasureFunction.Sum ? FunctionName(Aggregation.Sum) : FunctionName(Aggregation.Mean))} {Name(measure.Property!)}";

    /// <summary>Of what there is to be more than of what else: <c>more paintings than sculptures</c>.</summary>
    public static string MoreThan(Ranking ranking) =>
        ranking.Against is { } against
            ? $"{(against.Operator is FilterOperator.Gt ? "more" : "fewer")} {Counted(ranking, ranking.Measure!)} than {Counted(ranking with { Counted = against.Counted }, against.Measure)}"
            : "";

    private static string GroupName(GroupBy group) =>
        group.Property is { } property ? Name(property) : SchemaWords.Singular((NodeType)group.Path[^1].Target);

    /// <summary>What is counted of each, in the plural.</summary>
    private static string Counted(Ranking ranking, Measure measure)
    {
        if (ranking.Counted is { } link)
            return string.Join(' ', link.Where.Select(Describe).Prepend(Describe(link.Other)));
        var counted = SchemaWords.Plural((NodeType)measure.Path[^1].Target);
        return Joined(Chosen(measure.Path[^1]), counted, (NodeType)measure.Path[^1].Target);
    }

    /// <summary>The name of a relationship, where another one leads from and to the same: also between things of one type, one way and back.</summary>
    private static string Chosen(Relationship relationship) =>
        relationship.Source.Relationships.Count(r => r.Target == relationship.Target) > 1 ? $"{SchemaWords.Split(relationship.Name)} " : "";

    /// <summary>The name of a relationship before what it leads to; the noun is said once where the name ends in it: <c>supervised theses</c>.</summary>
    private static string Joined(string name, string description, NodeType type) =>
        new[] { SchemaWords.Plural(type), SchemaWords.Singular(type) }.FirstOrDefault(noun =>
            name == $"{noun} " || name.EndsWith($" {noun} ", StringComparison.Ordinal)
        )
            is { } last
            ? name[..^(last.Length + 1)] + description
            : name + description;

    private static string RankWords(Reading reading)
    {
        var ranking = reading.Ranking!;
        var number = ranking.Limit is > 1 ? $"{ranking.Limit.Value.ToString(CultureInfo.InvariantCulture)} " : "";
        var place = ranking.Place > 1 ? $"{Numbers.OrdinalOf(ranking.Place)} " : "";
        var each = reading.Groups.Count == 0 ? "" : $" for each {string.Join(" and ", reading.Groups.Select(GroupName))}";
        var order =
            ranking.Measure is { Property: not null } made
                ? $"the {place}{(ranking.Descending ? "highest" : "lowest")} {Made(made)} of {Counted(ranking, made)}"
            : ranking.Measure is { } measure ? $"the {place}{(ranking.Descending ? "most" : "fewest")} {Counted(ranking, measure)}"
            : $"the {place}{(ranking.Descending ? "highest" : "lowest")} {Name(ranking.Property!)}";
        return ranking.Limit == 0
            ? $"{Describe(reading.Root)} in order of {order}"
            : $"{number}{Describe(reading.Root)} have {order}{each}";
    }
}
