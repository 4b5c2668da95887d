using System.Globalization;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Says a <see cref="Thing"/> as an expert would: <c>Reward Modeling papers from 2024 that address Overoptimization</c>. Words
/// come from the schema; <see cref="ReadingPrinter"/> says the same in the plainer form that reads back.
/// </summary>
internal static class Phrase
{
    private const int LongestBefore = 5,
        MostNamed = 6;

    /// <summary>The noun phrase, all its conditions in it.</summary>
    public static string Of(Thing thing, bool plural = true)
    {
        var attached = Alike(Stated(thing)).Select(links => Attached(links, plural)).ToArray();
        var subject = Subject(thing, plural);
        return attached.Length == 0 ? subject : $"{subject} {string.Join(" and ", attached)}";
    }

    /// <summary>The noun phrase without what <see cref="Predicates"/> says.</summary>
    public static string Subject(Thing thing, bool plural = true)
    {
        if (thing.Nodes.Count > 0)
            return string.Join(' ', After(thing).Prepend(Names(thing.Nodes)));
        var noun = plural ? SchemaWords.Plural(thing.Type) : SchemaWords.Singular(thing.Type);
        var before = thing
            .Where.Select(Condition.Of)
            .Where(c => c.Before)
            .Select(c => c.Text)
            .Concat(thing.Links.Where(IsBefore).Select(BeforeText));
        return string.Join(' ', [.. before.Select(words => WithoutNoun(words, thing.Type)), noun, .. After(thing)]);
    }

    /// <summary>What its relationships say of it, as one predicate: <c>address X and were published in Y</c>; empty where they say nothing.</summary>
    public static string Predicates(Thing thing, bool plural) =>
        string.Join(" and ", Alike(Stated(thing)).Select(links => Predicated(links, plural)));

    /// <summary>The thing with only what <see cref="Subject"/> says.</summary>
    public static Thing WithoutPredicates(Thing thing)
    {
        var copy = thing.Clone();
        foreach (var i in Enumerable.Range(0, thing.Links.Count).Reverse().Where(i => IsStated(thing, thing.Links[i])))
            copy.Links.RemoveAt(i);
        return copy;
    }

    /// <summary>All that is said of a named thing, as sentences without their stop: <c>ODIN addresses X</c>.</summary>
    public static string Clause(Thing thing)
    {
        var plural = thing.Nodes.Count != 1;
        var name = thing.Nodes.Count == 0 ? Of(new Thing(thing.Type), plural) : Inflection.Join([.. thing.Nodes.Select(Titled)], "or");
        var own = thing
            .Where.Select(f => Condition.Of(f).AsPredicate(plural))
            .Concat(Alike(thing.Links.Where(IsForward)).Select(links => Predicated(links, plural)))
            .ToArray();
        var others = thing.Links.Where(l => !IsForward(l)).Select(link => Reversed(link, name)).ToArray();
        return Inflection.Join([.. own.Length == 0 ? Array.Empty<string>() : [$"{name} {Inflection.Join(own)}"], .. others]);
    }

    /// <summary>What is said of a part beyond what is said of the whole that it is taken from: <c>address X</c>, <c>are in the domain Y</c>.</summary>
    public static string Said(Thing part, Thing whole, bool plural)
    {
        string[] Sayings(Thing thing) =>
            [
                .. thing.Where.Select(f => Condition.Of(f).AsPredicate(plural)),
                .. thing.Links.Where(IsForward).Select(link => Predicated([link], plural)),
                .. thing.Links.Where(l => !IsForward(l)).Select(link => Behind([link])),
            ];
        var further = Sayings(part).Except(Sayings(whole)).ToArray();
        var isPlain =
            part.Type == whole.Type
            && part.Nodes.Count == 0
            && further.Length > 0
            && !part.Links.Where(l => !IsForward(l)).Select(link => Behind([link])).Any(further.Contains);
        return isPlain ? Inflection.Join(further)
            : plural ? $"are {Of(part)}"
            : $"is {Inflection.WithArticle(Of(part, plural: false))}";
    }

    /// <summary>What named nodes are called, any of them.</summary>
    public static string Names(IReadOnlyList<NodeEntry> nodes)
    {
        var names = nodes.Select(Name).Distinct().ToArray();
        return names.Length > MostNamed
            ? $"{string.Join(", ", names.Take(MostNamed))} or {names.Length - MostNamed} others"
            : Inflection.Join(names, "or");
    }

    /// <summary>What a node is called, with its number where it is cited.</summary>
    public static string Name(NodeEntry node) =>
        $"{Marked(node.Name)}{(node.Number is { } number ? $" [{number.ToString(CultureInfo.InvariantCulture)}]" : "")}";

    /// <summary>The name with the title, since short names are easily mistaken.</summary>
    public static string Titled(NodeEntry node) =>
        node.Title is null || node.Title == node.Name ? Name(node) : $"{Name(node)} (*{node.Title}*)";

    /// <summary>A name that could be read as words of the sentence stands in quotation marks.</summary>
    public static string Marked(string name) =>
        !name.Any(c => char.IsUpper(c) || char.IsDigit(c)) || name.Count(c => c == ' ') > LongestBefore ? $"“{name}”" : name;

    /// <summary>The one relationship that leads to a thing from what the answer can begin with: <c>ODIN addresses</c>; null where there is no such.</summary>
    public static Link? Beginning(Thing thing) =>
        thing.Nodes.Count == 0
        && thing.Links.Where(l => !IsBefore(l)).ToArray() is [{ Quantifier: Quantifier.Some, Count: null, Where.Count: 0 } only]
        && !IsForward(only)
            ? only
            : null;

    /// <summary>The named thing at the far end of relationships that all lead here; null where others come between.</summary>
    public static Thing? Owner(Link link) =>
        link.Other.Nodes.Count > 0 ? link.Other
        : link.IsStep
        && link.Other is { Where.Count: 0, Excluded.Count: 0, Links: [{ Quantifier: Quantifier.Some, Count: null } next] }
        && !IsForward(next)
            ? Owner(next)
        : null;

    /// <summary>Whether a relationship starts from the thing that it is told of.</summary>
    public static bool IsForward(Link link) => link.Relationship.Stored == Direction.Out;

    private static bool IsStated(Thing thing, Link link) => IsForward(link) && (thing.Nodes.Count > 0 || !IsBefore(link));

    private static IEnumerable<Link> Stated(Thing thing) => thing.Links.Where(l => IsStated(thing, l));

    /// <summary>Links that differ in what they lead to alone are said in one: <c>address both A and B</c>. One to anything is said by one to something.</summary>
    private static IEnumerable<IReadOnlyList<Link>> Alike(IEnumerable<Link> links)
    {
        var all = links.ToArray();
        return all.Where(l => !IsSaidBy(l, all))
            .GroupBy(l =>
                l
                    is {
                        Quantifier: Quantifier.Some,
                        Count: null,
                        Where.Count: 0,
                        Other: { Nodes.Count: > 0, Where.Count: 0, Links.Count: 0 }
                    }
                    ? (object)l.Relationship
                    : l
            )
            .Select(g => g.ToArray());
    }

    private static bool IsSaidBy(Link link, Link[] all) =>
        link is { Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Other.IsFree: true }
        && all.Any(l => l != link && l.Relationship == link.Relationship && l.Quantifier == Quantifier.Some);

    private static IEnumerable<string> After(Thing thing)
    {
        var others = thing.Excluded.Where(n => !thing.Links.Exists(l => l.Other.Nodes.Contains(n))).ToArray();
        if (others.Length > 0)
            yield return $"other than {Names(others)}";
        var conditions = thing
            .Where.Select(Condition.Of)
            .Where(c => !c.Before || thing.Nodes.Count > 0)
            .Select(c => c.Text)
            .ToLookup(text => text.StartsWith("with ", StringComparison.Ordinal));
        foreach (var condition in conditions[false])
            yield return condition;
        if (conditions[true].Any())
            yield return "with " + string.Join(" and ", conditions[true].Select(text => text["with ".Length..]));
        foreach (var links in Alike(thing.Links.Where(l => !IsForward(l))))
            yield return Behind(links);
        foreach (var choice in thing.Either)
            yield return string.Join(" or ", choice.Select(t => string.Join(" and ", Sayings(t))));
    }

    /// <summary>All that is said of a thing, each as it stands behind the noun: <c>that are easy</c>, <c>that address X</c>.</summary>
    private static IEnumerable<string> Sayings(Thing thing) =>
        thing
            .Where.Select(f => Condition.Of(f).Attached)
            .Concat(thing.Links.Select(link => IsForward(link) ? Attached([link], plural: true) : Behind([link])))
            .Concat(thing.Either.SelectMany(choice => choice.SelectMany(Sayings)));

    // ------------------------------------------------------------ relationships that start from the thing

    /// <summary>A single class that a thing stands in goes before the noun: <c>Reward Modeling papers</c>.</summary>
    private static bool IsBefore(Link link) =>
        link is { Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Relationship: { IsList: false, Target: NodeType type } }
        && IsForward(link)
        && !Sorts.IsPerson(type)
        && !Sorts.IsPlace(type)
        && (
            link.Other is { Nodes.Count: > 0 and <= 3, Where.Count: 0, Links.Count: 0, Excluded.Count: 0 }
                ? link.Other.Nodes.All(n => Marked(n.Name) == n.Name)
                : link.IsStep && link.Other is { Nodes.Count: 0, Where.Count: 0, Excluded.Count: 0, Links: [var next] } && IsBefore(next)
        );

    private static string BeforeText(Link link) =>
        link.Other.Nodes.Count > 0 ? Inflection.Join([.. link.Other.Nodes.Select(n => n.Name)], "or") : BeforeText(link.Other.Links[0]);

    private static string Attached(IReadOnlyList<Link> links, bool plural)
    {
        var predicate = Predicate.Of(links[0].Relationship);
        return links[0].Quantifier == Quantifier.Some
            ? $"{predicate.Attached(plural)} {Object(predicate, links)}"
            : $"that {Predicated(links, plural)}";
    }

    private static string Predicated(IReadOnlyList<Link> links, bool plural)
    {
        var predicate = Predicate.Of(links[0].Relationship);
        return links[0].Quantifier switch
        {
            Quantifier.None when links[0].Other.Nodes.Count == 0 => $"{predicate.For(plural)} no {Of(links[0].Other)}{Carried(links[0])}",
            Quantifier.None => $"{predicate.Denied(plural)} {Object(predicate, links)}",
            Quantifier.All => $"{predicate.For(plural)} only {Object(predicate, links)}",
            _ => $"{predicate.For(plural)} {Object(predicate, links)}",
        };
    }

    private static string Object(Predicate predicate, IReadOnlyList<Link> links)
    {
        var link = links[0];
        if (link.Count is { } count)
            return $"{Counted(link, count)}{Carried(link)}";
        if (links.Count > 1)
            return $"{(predicate.NamesSort ? $"the {SchemaWords.Plural(link.Other.Type)} " : links.Count == 2 ? "both " : "")}{Inflection.Join([.. links.Select(l => Names(l.Other.Nodes))])}";
        if (link.Other.Nodes.Count > 0)
            return $"{(predicate.NamesSort ? $"the {SchemaWords.Singular(link.Other.Type)} " : "")}{Of(link.Other)}{Carried(link)}";
        return $"{(link.Relationship.IsList || link.Quantifier == Quantifier.All ? Of(link.Other) : Inflection.WithArticle(Of(link.Other, plural: false)))}{Carried(link)}";
    }

    /// <summary>Conditions on the relationship's own properties.</summary>
    /// <summary>The conditions on the relationship itself.</summary>
    internal static string Carried(Link link) => string.Concat(link.Where.Select(f => $" {Condition.Of(f).Attached}"));

    /// <summary><c>at least 2 authors</c>, <c>exactly one of A and B</c>, <c>a museum more than one time</c>.</summary>
    private static string Counted(Link link, (FilterOperator Operator, long Number) count)
    {
        var other = Last(link).Other;
        if (link.CountsTimes)
            return $"{(other.Nodes.Count > 0 ? Of(other) : Inflection.WithArticle(Of(other, plural: false)))} {Many(count)} {(count.Number == 1 ? "time" : "times")}";
        return other.Nodes.Count > 1
            ? $"{Many(count)} of {Inflection.Join([.. other.Nodes.Select(Name).Distinct()])}"
            : $"{Many(count)} {Of(other, count.Number != 1)}";
    }

    private static string Many((FilterOperator Operator, long Number) count)
    {
        var number = count.Number == 1 ? "one" : count.Number.ToString(CultureInfo.InvariantCulture);
        return count.Operator switch
        {
            FilterOperator.Gt => $"more than {number}",
            FilterOperator.Gte => $"at least {number}",
            FilterOperator.Lt => $"fewer than {number}",
            FilterOperator.Lte => $"at most {number}",
            _ => $"exactly {number}",
        };
    }

    /// <summary>The last of the relationships that only lie on the way.</summary>
    public static Link Last(Link link) =>
        link.IsStep && link.Other is { Nodes.Count: 0, Where.Count: 0, Excluded.Count: 0, Links: [{ Quantifier: Quantifier.Some } only] }
            ? Last(only)
            : link;

    // ------------------------------------------------------------ relationships that lead to the thing

    /// <summary>What stands behind the noun: <c>that ODIN addresses</c>, <c>of ODIN</c>, <c>in which ODIN was published</c>.</summary>
    private static string Behind(IReadOnlyList<Link> links)
    {
        var link = links[0];
        if (Last(link) is var last && last != link && !IsForward(last))
            return $"of {Start(last, link).Text}";
        var predicate = Predicate.Of(link.Relationship);
        var (subject, plural) =
            links.Count > 1
                ? ($"{(links.Count == 2 ? "both " : "")}{Inflection.Join([.. links.Select(l => Names(l.Other.Nodes))])}", true)
                : Start(link, link);
        var isDenied = link is { Quantifier: Quantifier.None, Other.Nodes.Count: > 0 };
        var text = predicate switch
        {
            { Voice: not Voice.Passive and not Voice.Being } when isDenied =>
                $"that {Of(link.Other)} {predicate.Denied(link.Other.Nodes.Count > 1)}",
            _ when isDenied => $"not of {Of(link.Other)}",
            { Voice: Voice.Present or Voice.Past } => $"that {subject} {predicate.For(plural)}",
            { Voice: Voice.Passive, Preposition: { } preposition and not "by" } =>
                $"{preposition} which {subject} {predicate.Auxiliary(plural)} {predicate.WithoutPreposition}",
            _ => $"of {subject}",
        };
        return text + Carried(link);
    }

    private static string Reversed(Link link, string name)
    {
        var predicate = Predicate.Of(link.Relationship);
        var (subject, plural) = Start(link, link);
        return $"{subject} {predicate.For(plural)} {(predicate.NamesSort ? $"the {SchemaWords.Singular((NodeType)link.Relationship.Source)} " : "")}{name}{Carried(link)}";
    }

    /// <summary>What a relationship starts from; how many or whether any at all says the link that leads there.</summary>
    private static (string Text, bool Plural) Start(Link link, Link how) =>
        how switch
        {
            { Count: { } count } => (Counted(how, count), count.Number != 1 && !how.CountsTimes),
            { Quantifier: Quantifier.None } => ($"no {Of(link.Other, plural: false)}", false),
            { Quantifier: Quantifier.All } => ($"only {Of(link.Other)}", true),
            _ => (Of(link.Other), link.Other.Nodes.Count != 1),
        };

    /// <summary><c>understanding task</c> before <c>tasks</c> is <c>understanding</c>.</summary>
    public static string WithoutNoun(string words, NodeType type) =>
        SchemaWords.Of(type).OrderByDescending(n => n.Length).FirstOrDefault(noun => words.EndsWith($" {noun}", StringComparison.Ordinal))
            is { } said
            ? words[..^(said.Length + 1)]
            : words;
}
