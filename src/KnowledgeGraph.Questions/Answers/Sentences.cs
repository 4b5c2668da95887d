using System.Globalization;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The sentences that tell of nodes: how many there are, each with the words that show it, and what is said where there are none.</summary>
internal static class Sentences
{
    private const int MostShown = 20,
        MostQuoted = 2,
        MostNamed = 6;

    /// <summary>The nodes that fulfil what is asked.</summary>
    /// <param name="root">What is asked for.</param>
    /// <param name="rows">What was found.</param>
    /// <param name="whole">Among how many it was looked for.</param>
    /// <param name="stress">Whether the number is what was asked.</param>
    /// <param name="told">What is told of each, the last values of a row; nothing unless set.</param>
    public static string List(Thing root, IReadOnlyList<NodeRow> rows, Whole whole, bool stress = false, Telling? told = null)
    {
        if (rows.Count == 0)
            return None(root, whole);
        if (told is not { IsEmpty: false } && rows.Count == 1 && Single(root, rows[0], stress) is { } single)
            return single + Quotes(rows, root);
        return $"{Head(root, rows.Count, whole, stress)}:\n\n{Lines(rows, root, told)}{Reservation(root)}";
    }

    /// <summary>Whether there are such nodes, or whether what is said of a named one is so.</summary>
    public static string YesNo(Thing root, IReadOnlyList<NodeRow> rows, Whole whole)
    {
        if (root.Nodes.Count == 0)
            return rows.Count == 0 ? $"No. {None(root, whole)}" : $"Yes. {List(root, rows, whole)}";
        if (rows.Count == 0 && root is { Links.Count: 0, Where: [var only] })
            return $"No: {Names(root)} {Condition.Of(only).AsDenied(root.Nodes.Count > 1)}.";
        return rows.Count == 0
            ? $"No: the graph does not record that {Phrase.Clause(root)}.{Bases(root)}"
            : $"Yes: {Phrase.Clause(Filled(root, rows[0]))}.{Quotes(rows, root)}";
    }

    /// <summary>The thing with what was found in the place of anything whatever: <c>has limitations</c> becomes <c>has the limitation X</c>.</summary>
    private static Thing Filled(Thing root, NodeRow row)
    {
        if (
            root.Links is not [{ Quantifier: Quantifier.Some, Count: null, Other.IsFree: true } link]
            || !Phrase.IsForward(link)
            || Projected.Linked(row, root) is not { Length: > 0 and <= MostNamed } found
        )
            return root;
        var filled = root.Clone();
        filled.Links.Clear();
        filled.Links.AddRange(found.Select(node => new Link(link.Relationship, Antecedents.Only([node]))));
        return filled;
    }

    /// <summary>Whether all of them are so.</summary>
    public static string All(Thing part, IReadOnlyList<NodeRow> rows, Thing whole, int all) =>
        $"{(rows.Count == all && all > 0 ? $"Yes: all {Text(all)}" : $"No: {Text(rows.Count)} of {Text(all)}")} {Phrase.Of(whole)} {Phrase.Said(part, whole, rows.Count != 1)}{(rows.Count == 0 ? "." : $":\n\n{Lines(rows, part)}")}";

    /// <summary>Which part of the whole it is.</summary>
    public static string Share(Thing part, IReadOnlyList<NodeRow> rows, Thing whole, int all, double percent) =>
        $"**{Inflection.Number(percent)} %**: {Text(rows.Count)} of {Text(all)} {Phrase.Of(whole)} {Phrase.Said(part, whole, rows.Count != 1)}{(rows.Count == 0 ? $".{Bases(part)}" : $":\n\n{Lines(rows, part)}")}";

    /// <summary>The value of a property: <c>was founded in 1998</c>, else <c>is the name of it</c>.</summary>
    public static string Value(Property property, string value, IReadOnlyList<NodeRow> rows)
    {
        var (names, called) = (Inflection.Join([.. rows.Select(Name)]), ReadingPrinter.Name(property));
        if (Sorts.IsTime(property) && Inflection.IsParticiple(called))
            return $"{names} {(rows.Count == 1 ? "was" : "were")} {called} {(Sorts.IsYear(property) ? "in" : "on")} **{value}**.";
        var units =
            SchemaWords.Units(property, value)
            ?? (Sorts.IsNumber(property) && Inflection.IsParticiple(called.Split(' ')[0]) ? called : null);
        if (units is not null)
            return $"{names} {(rows.Count == 1 ? "has" : "have")} **{value}** {units}.";
        return $"**{value}** {(property.IsList ? "are" : "is")} the {(property.IsList ? Plurals.Of(called) : called)} of {names}.";
    }

    /// <summary>What a relationship carries.</summary>
    public static string Carried(Thing root, Property property, string value, IReadOnlyList<NodeRow> rows) =>
        $"{Phrase.Clause(root)}, with {(SchemaWords.Units(property, value) is { } units ? $"**{value}** {units}" : $"{ReadingPrinter.Name(property)} **{value}**")}.{Quotes(rows, root)}";

    /// <summary>The words on which the graph records it.</summary>
    public static string Evidence(Thing root, IReadOnlyList<NodeRow> rows)
    {
        if (rows.Count == 0)
            return $"None recorded: the graph does not record that {Phrase.Clause(root)}.{Bases(root)}";
        var lines = rows.SelectMany(row => Projected.Quotations(row, root))
            .Where(q => q.Citation.Evidence is not null)
            .DistinctBy(q => (q.Citation.Evidence, q.Citation.Id))
            .Select(q => $"- {Quote(q, named: true)}{Basis(q)}")
            .ToArray();
        var clause =
            root.Nodes.Count > 0 && root.Links.Count > 0
                ? $"The graph records that {Phrase.Clause(root)}"
                : $"The graph records {Phrase.Of(root)}";
        return lines.Length == 0
            ? $"{clause}; it holds no words that show it."
            : $"{clause}, on these words:\n\n{string.Join('\n', lines.Take(MostShown))}{Cut(lines.Length)}";
    }

    /// <summary>One line for each node, with its quotes; says how many there are where it is cut.</summary>
    public static string Lines(IReadOnlyList<NodeRow> rows, Thing root, Telling? told = null) =>
        string.Join(
            '\n',
            rows.Take(MostShown)
                .Select(row =>
                    $"- {Name(row)}{(told is null ? "" : Told(row, told))}{string.Concat(Quoted(row, root).Take(1).Select(q => ": " + q))}{string.Concat(Quoted(row, root).Skip(1).Take(MostQuoted - 1).Select(q => "; " + q))}"
                )
        ) + Cut(rows.Count);

    /// <summary><c>, length 12 km, no grade, parks A and B</c>: what is told of a node, the last values of its row, but for what its name says.</summary>
    private static string Told(NodeRow row, Telling told)
    {
        var values = row.Values.TakeLast(told.Properties.Count + told.Relationships.Count).ToArray();
        return string.Concat(
            told.Properties.Zip(values)
                .Where(t => t.Second is not string text || !Name(row).Contains(text, StringComparison.Ordinal))
                .Select(t => Told(t.First, t.Second))
                .Concat(told.Relationships.Zip(values.Skip(told.Properties.Count)).Select(t => Told(t.First, t.Second)))
        );
    }

    private static string Told(Relationship relationship, object? value)
    {
        var names = value is null ? [] : Projected.Ends(value).Select(n => Projected.Name(n).Name).Distinct().ToArray();
        var called = ReadingPrinter.Called(relationship);
        return names.Length == 0 ? $", no {called}" : $", {called} {Inflection.Join([.. names.Select(n => $"**{n}**")], "and")}";
    }

    private static string Told(Property property, object? value)
    {
        var called = ReadingPrinter.Name(property);
        var values = property.Carrier is null ? [value] : Queries.CarriedValues(value!).Distinct();
        if (values.OfType<object>().Select(ReadingPrinter.Value).ToArray() is not { Length: > 0 } all)
            return $", no {called}";
        var said = Inflection.Join(all, "and");
        return SchemaWords.Units(property, said) is { } units ? $", **{said}** {units}" : $", {called} **{said}**";
    }

    /// <summary>What is said where a list is cut.</summary>
    public static string Cut(int count) =>
        count <= MostShown
            ? ""
            : $"\n\nThese are {MostShown} of {Text(count)}; `result.nodes` holds all of them (`kg ask --json` in a terminal).";

    /// <summary>The words that show the relationships, below a sentence that stands without them.</summary>
    public static string Quotes(IReadOnlyList<NodeRow> rows, Thing root)
    {
        var quotes = rows.SelectMany(row => Quoted(row, root)).Distinct().ToArray();
        return quotes.Length == 0
            ? ""
            : $"\n\n{string.Join('\n', quotes.Take(MostShown).Select(q => $"- {q}"))}{(quotes.Length > MostShown ? $"\n\nThese are {MostShown} of {Text(quotes.Length)} quotations; `citations` holds all of them." : "")}";
    }

    /// <summary>The name; of what is cited also number and title, since short names are easily mistaken.</summary>
    public static string Name(NodeRow row)
    {
        var name = Projected.Name(row).Name;
        if (row.Type.Citation is null)
            return name;
        return row.Values[3] is string title && title != name
            ? $"{name}{Projected.Bracket(row)}, *{title}*"
            : $"*{name}*{Projected.Bracket(row)}";
    }

    /// <summary>What is said where nothing is found: over how many it was looked, and in what sort of words.</summary>
    public static string None(Thing root, Whole whole)
    {
        var predicates = Phrase.Predicates(root, plural: false);
        if (
            root.Nodes.Count == 0
            && root.Links.Where(l => l.Quantifier == Quantifier.None).ToArray() is [var denied]
            && whole.Count > 0
            && (!Phrase.IsForward(denied) || root.Links.Count(l => !whole.Thing.Links.Exists(w => w.Relationship == l.Relationship)) == 1)
        )
            return $"None: for {(whole.Count == 1 ? "the one" : $"each of the {Text(whole.Count)}")} {Phrase.Subject(whole.Thing, whole.Count != 1)} the graph holds {(denied.Other.Nodes.Count > 0 ? Phrase.Names(denied.Other.Nodes) : Phrase.Of(Phrase.Last(denied).Other))}.";
        var text =
            Phrase.Beginning(root) is { } link && Phrase.Owner(link) is { } owner
                ? $"the graph holds no {SchemaWords.Singular(root.Type)} of {Inflection.Join([.. owner.Nodes.Select(Phrase.Titled)], "or")}"
            : root.Nodes.Count > 0 ? $"the graph does not record that {Phrase.Clause(root)}"
            : predicates.Length > 0 && whole.Count > 0 ? $"of the {Text(whole.Count)} {Phrase.Subject(whole.Thing)} none {predicates}"
            : $"the graph holds no {Phrase.Of(root, plural: false)}{(whole.Count > 0 && whole.Thing.Type == root.Type ? $", among {Text(whole.Count)} {Phrase.Subject(whole.Thing, whole.Count != 1)}" : "")}";
        return $"None recorded: {text}.{Bases(root)}";
    }

    /// <summary>That what is not recorded may still be so, and in what sort of words it was looked for.</summary>
    public static string Bases(Thing root)
    {
        var bases = root.AllLinks()
            .Select(l => l.Relationship.Properties?.Citation?.Basis)
            .OfType<Property>()
            .Where(p => p.Enum is not null)
            .SelectMany(p => p.Enum!.Values.Select(v => SchemaWords.ValueWords(p, v.Name)[^1]))
            .Distinct()
            .ToArray();
        return $" The graph holds what its source records{(bases.Length == 0 ? "" : $" ({Inflection.Join(bases, "or")})")}, not all that is true.";
    }

    /// <summary>A number as text.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sentence that opens a list, without its stop.</summary>
    public static string Head(Thing root, int count, Whole whole, bool stress)
    {
        var (number, plural) = (
            stress ? $"**{Text(count)}**"
            : count == 1 ? "One"
            : Text(count),
            count != 1
        );
        if (root.Nodes.Count > 0)
            return $"{number} {SchemaWords.Count(root.Type, count)} named {Phrase.Subject(root)}{(Phrase.Predicates(root, plural) is { Length: > 0 } says ? $" {says}" : plural ? " are recorded" : " is recorded")}";
        if (Phrase.Beginning(root) is { } link)
            return Begun(root, link, stress || count > 1 ? number : "one", plural);
        if (Denied(root) is { } denied && root.Links.Count(l => !Phrase.IsForward(l)) == 1)
            return Denying(root, denied, whole.Count > count ? $"{number} of the {Text(whole.Count)}" : number, plural);
        var predicates = Phrase.Predicates(root, plural);
        var among =
            whole.Count > count && predicates.Length > 0 && root.Links.Exists(l => l.Quantifier == Quantifier.None)
                ? $"{number} of the {Text(whole.Count)} {Phrase.Subject(whole.Thing)}"
                : $"{number} {Phrase.Subject(root, plural)}";
        return predicates.Length > 0
            ? $"{among} {predicates}"
            : $"The graph holds {(stress ? among : char.ToLowerInvariant(among[0]) + among[1..])}";
    }

    /// <summary><c>No Game Theory paper addresses 5 of the 12 challenges</c>; across several steps <c>9 of the 14 categories have no such papers</c>.</summary>
    private static string Denying(Thing root, Link denied, string number, bool plural)
    {
        var last = Phrase.Last(denied);
        return last != denied
            ? $"{number} {SchemaWords.Plural(root.Type)} {(plural ? "have" : "has")} no {Phrase.Of(last.Other)}"
            : $"No {Phrase.Of(denied.Other, plural: false)} {Predicate.Of(denied.Relationship).For(plural: false)} {number} {SchemaWords.Plural(root.Type)}";
    }

    private static Link? Denied(Thing root) =>
        root.Links.FirstOrDefault(l => l is { Quantifier: Quantifier.None, Other.Nodes.Count: 0 } && !Phrase.IsForward(l));

    /// <summary>The sentence that begins with what leads to the nodes: <c>ODIN addresses 2 challenges</c>.</summary>
    private static string Begun(Thing root, Link link, string number, bool plural)
    {
        var rest = root.Clone();
        rest.Links.RemoveAt(root.Links.IndexOf(link));
        rest.Excluded.RemoveAll(link.Other.Nodes.Contains);
        var found = $"{number} {Phrase.Of(rest, plural)}";
        var predicate = Predicate.Of(link.Relationship);
        var start = Phrase.Owner(link) ?? Phrase.Last(link).Other;
        if (start != link.Other || predicate.Voice == Voice.Being)
            return $"The {(plural ? found : Phrase.Of(rest, plural: false))} of {Start(start)} {(plural ? "are" : "is")}";
        return $"{Inflection.Sentence(Start(start))} {predicate.For(start.Nodes.Count != 1)} {found}";
    }

    private static string Start(Thing thing) => thing.Nodes.Count > 0 ? Names(thing) : Phrase.Of(thing);

    /// <summary>A single thing in one sentence: <c>ODIN was published in ICML</c>.</summary>
    private static string? Single(Thing root, NodeRow row, bool stress)
    {
        if (stress || Phrase.Beginning(root) is not { } link)
            return null;
        var rest = root.Clone();
        rest.Links.RemoveAt(root.Links.IndexOf(link));
        if (!rest.IsFree || row.Type.Citation is not null)
            return null;
        var predicate = Predicate.Of(link.Relationship);
        if (Phrase.Owner(link) is not { } owner)
            return null;
        if (owner != link.Other || predicate.Voice == Voice.Being)
            return $"The {SchemaWords.Singular(root.Type)} of {Names(owner)} is {Name(row)}.";
        return $"{Names(owner)} {predicate.For(owner.Nodes.Count != 1)} {(predicate.NamesSort ? $"the {SchemaWords.Singular(root.Type)} " : "")}{Name(row)}.";
    }

    private static string Names(Thing owner) => Inflection.Join([.. owner.Nodes.Select(Phrase.Titled)], "or");

    private static string Reservation(Thing root) =>
        root.AllLinks().Any(l => l.Quantifier == Quantifier.None) ? "\n\n" + Bases(root).TrimStart() : "";

    private static IEnumerable<string> Quoted(NodeRow row, Thing root) =>
        Projected
            .Quotations(row, root)
            .Where(q => q.Citation.Evidence is not null)
            .Select(q => Quote(q, row.Type.Citation is null || q.Row != row))
            .Distinct();

    private static string Basis(Quotation quotation) => quotation.Basis is { } basis ? $", {basis}" : "";

    /// <summary>The words with where they stand, whose they are where that is not plain, and how sure they make it.</summary>
    private static string Quote(Quotation quotation, bool named)
    {
        var citation = quotation.Citation;
        var section = citation.Section is { Length: > 0 } place
            ? char.IsAsciiDigit(place[0])
                ? $"section {place}"
                : place
            : null;
        var certainty = quotation.Certainty is < 1 and { } certain ? $"{quotation.CertaintyName} {Inflection.Number(certain)}" : null;
        var remarks = string.Join("; ", new[] { section, certainty }.OfType<string>());
        return $"{(named && quotation.Number is { } number ? $"[{Text(number)}] " : "")}“{citation.Evidence}”{(remarks.Length == 0 ? "" : $" ({remarks})")}";
    }
}

/// <summary>What the nodes of an answer were looked for among.</summary>
/// <param name="Thing">The thing without what was asked of it.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Whole(Thing Thing, int Count);

/// <summary>What a list tells of each node besides its name.</summary>
/// <param name="Properties">Its properties.</param>
/// <param name="Relationships">Its relationships, by the names of what they lead to.</param>
internal sealed record Telling(IReadOnlyList<Property> Properties, IReadOnlyList<Relationship> Relationships)
{
    /// <summary>Whether it tells nothing.</summary>
    public bool IsEmpty => Properties.Count + Relationships.Count == 0;
}
