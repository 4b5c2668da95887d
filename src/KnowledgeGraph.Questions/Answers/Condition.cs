using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A condition on properties as part of a noun phrase.</summary>
/// <param name="Text">The words.</param>
/// <param name="Before">Whether they go before the noun: <c>easy</c>, but <c>from 2024</c>.</param>
internal sealed record Condition(string Text, bool Before = false)
{
    /// <summary>The words for a condition.</summary>
    public static Condition Of(Filter filter) =>
        filter switch
        {
            Comparison { Property.Type: ScalarType.Boolean } c => Flag(ReadingPrinter.Name(c.Property), c.Value is true),
            Comparison { Property.Enum: not null, Operator: FilterOperator.Eq } c => Named(c.Property, Word(c.Property, c.Value)),
            Comparison { Property.Enum: not null, Operator: FilterOperator.In, Value: object[] values } c => Named(
                c.Property,
                Inflection.Join([.. values.Select(v => Word(c.Property, v))], "or")
            ),
            Comparison c when Sorts.IsTime(c.Property) => new(Time(c)),
            Comparison c when Sorts.IsNumber(c.Property) => new(Amount(c)),
            Comparison c when TextConditions.Words(c) is { } words => new($"with “{words}” in the {ReadingPrinter.Name(c.Property)}"),
            Comparison c => new(
                $"with {ReadingPrinter.Name(c.Property)} {(c.Operator == FilterOperator.Eq ? "" : Plainly(c.Operator))}“{ReadingPrinter.Value(c.Value)}”"
            ),
            Not { Filter: IsNull n } => new($"with {Inflection.WithArticle(ReadingPrinter.Name(n.Property))}"),
            IsNull n => new($"without {Inflection.WithArticle(ReadingPrinter.Name(n.Property))}"),
            Not { Filter: Comparison { Property: { Enum: not null, Entity: NodeType type } } c } when Of(c) is { Before: true } word => new(
                $"that are not {word.Text} {SchemaWords.Plural(type)}"
            ),
            Not n => new($"that are not {Of(n.Filter).Text}"),
            And { Filters: [Comparison { Operator: FilterOperator.Gte } from, Comparison { Operator: FilterOperator.Lte } to] }
                when from.Property == to.Property && Sorts.IsTime(from.Property) => new(
                $"{string.Concat(Event(from.Property), " ").TrimStart()}from {ReadingPrinter.Value(from.Value)} to {ReadingPrinter.Value(to.Value)}"
            ),
            And a => new(string.Join(" and ", a.Filters.Select(f => Of(f).Text))),
            Or o => new(string.Join(" or ", o.Filters.Select(f => Of(f).Attached))),
            _ => new(ReadingPrinter.Describe(filter)),
        };

    /// <summary>The words behind the noun.</summary>
    public string Attached => Before ? $"that are {Text}" : Text;

    /// <summary>The words as a predicate: <c>is from 2024</c>.</summary>
    public string AsPredicate(bool plural)
    {
        if (Text.StartsWith("with ", StringComparison.Ordinal))
            return $"{(plural ? "have" : "has")} {Text[5..]}";
        if (Text.StartsWith("without ", StringComparison.Ordinal))
            return $"{(plural ? "are" : "is")} {Text}";
        return Text.StartsWith("that are ", StringComparison.Ordinal)
            ? $"{(plural ? "are" : "is")} {Text[9..]}"
            : $"{(plural ? "are" : "is")} {Text}";
    }

    /// <summary>The words as a predicate that is denied: <c>is not from 2024</c>.</summary>
    public string AsDenied(bool plural) =>
        AsPredicate(plural) is var said && said.StartsWith("ha", StringComparison.Ordinal)
            ? $"{(plural ? "do" : "does")} not have{said[said.IndexOf(' ', StringComparison.Ordinal)..]}"
            : said.Insert(said.IndexOf(' ', StringComparison.Ordinal), " not");

    private static Condition Flag(string name, bool value)
    {
        var words = name.Split(' ');
        if (words[0] is "has" or "have")
            return new($"{(value ? "with" : "without")} {string.Join(' ', words[1..])}");
        if (words[0] is "is" or "are")
            name = string.Join(' ', words[1..]);
        if (Inflection.IsPreposition(words[0]))
            return new(value ? name : $"not {name}");
        return value ? new(name, Before: true) : new($"that are not {name}");
    }

    private static Condition Named(Property property, string word) =>
        property.Entity is not null && word != "other" && !Inflection.IsPreposition(word.Split(' ')[0])
            ? new(word, Before: true)
            : new($"with {ReadingPrinter.Name(property)} {word}");

    private static string Word(Property property, object value) => SchemaWords.ValueWords(property, value)[0];

    /// <summary><c>opened</c> before a time; nothing where the property is just the year.</summary>
    private static string Event(Property property) =>
        ReadingPrinter.Name(property) is var name && Inflection.IsParticiple(name) ? name
        : name is "year" or "date" or "day" ? ""
        : $"with {name}";

    private static string Time(Comparison c)
    {
        var (name, value) = (Event(c.Property), ReadingPrinter.Value(c.Value));
        var at =
            name.Length == 0 ? "from"
            : Sorts.IsYear(c.Property) ? "in"
            : "on";
        var time = c.Operator switch
        {
            FilterOperator.Gt => $"after {value}",
            FilterOperator.Gte => $"{at} {value} or later",
            FilterOperator.Lt => $"before {value}",
            FilterOperator.Lte => $"{at} {value} or earlier",
            _ => $"{at} {value}",
        };
        return $"{name} {time}".TrimStart();
    }

    private static string Amount(Comparison c)
    {
        var (name, value) = (ReadingPrinter.Name(c.Property), ReadingPrinter.Value(c.Value));
        if (Sorts.IsPlaceInOrder(c.Property) && c.Operator == FilterOperator.Eq)
            return $"({name} {value})";
        if (SchemaWords.Units(c.Property, value) is { } units)
            return $"with {Plainly(c.Operator)}{value} {units}";
        if (Inflection.IsParticiple(name))
            return $"with {Plainly(c.Operator)}{value} {name}";
        var how = c.Operator switch
        {
            FilterOperator.Gt => $"above {value}",
            FilterOperator.Gte => $"of at least {value}",
            FilterOperator.Lt => $"below {value}",
            FilterOperator.Lte => $"of at most {value}",
            _ => $"of {value}",
        };
        return $"with {Inflection.WithArticle(name)} {how}";
    }

    private static string Plainly(FilterOperator op) =>
        op switch
        {
            FilterOperator.Gt => "more than ",
            FilterOperator.Gte => "at least ",
            FilterOperator.Lt => "fewer than ",
            FilterOperator.Lte => "at most ",
            FilterOperator.Eq => "",
            _ => FilterOperators.Name(op) + " ",
        };
}
