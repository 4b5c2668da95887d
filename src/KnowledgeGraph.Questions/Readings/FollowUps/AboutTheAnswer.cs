using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what asks something of the last answer as a whole: its number, its years, its grounds, whether something is in it.</summary>
internal static class AboutTheAnswer
{
    private const int MostCompared = 5;

    /// <summary><c>how many papers each</c>, <c>how many papers address each of them</c>: counted for each of what was found.</summary>
    public static Outcome? Each(Sequel sequel)
    {
        if (!sequel.Has(Role.HowMany) || !sequel.Items.Any(TwoQuestions.SaysEach))
            return null;
        if (
            sequel.Types.ToArray() is not [var counted]
            || !sequel.Follows(Ask.List, Ask.Rank, Ask.Count)
            || !sequel.IsMadeOf(
                i => i.Role is null && i.Types.Any() || FollowUpWords.One.Is(i) || Joins(i, counted, sequel.Root.Type),
                Role.HowMany,
                Role.Each,
                Role.Filler,
                Role.Have,
                Role.Do,
                Role.Plural,
                Role.Be,
                Role.Of,
                Role.In,
                Role.Per,
                Role.And
            )
        )
            return null;
        var groups = sequel.Follows(Ask.Rank) && sequel.Last.Found.Count > 0 ? Antecedents.Only(sequel.Last.Found) : sequel.Root.Clone();
        if (sequel.Connections.Between(counted, groups.Type) is not [var way, ..])
            return null;
        var root = new Thing(counted);
        var at = root;
        for (var i = 0; i < way.Steps.Count; at = at.Links[0].Other, i++)
        {
            var isLast = i == way.Steps.Count - 1;
            at.Links.Add(new Link(way.Steps[i], isLast ? groups : new Thing((NodeType)way.Steps[i].Target)) { IsStep = !isLast });
        }
        return Sequel.Read(new Reading(Ask.Groups, root) { Groups = [new GroupBy(way.Steps, null)] });
    }

    /// <summary><c>price of each</c>, <c>how many beds does each have</c>: the value beside each of what was found.</summary>
    public static Outcome? Values(Sequel sequel)
    {
        var values = sequel.Items.Where(i => !i.IsNounOrName && i.Properties.Any()).ToArray();
        if (
            !sequel.Items.Any(TwoQuestions.SaysEach)
            || values is not [var value]
            || !sequel.Follows(Ask.List, Ask.Rank, Ask.Count)
            || !sequel.IsMadeOf(
                i => i == value,
                Role.What,
                Role.HowMany,
                Role.HowMuch,
                Role.Each,
                Role.Per,
                Role.Plural,
                Role.Filler,
                Role.Have,
                Role.Do,
                Role.Be,
                Role.Of,
                Role.And
            )
        )
            return null;
        var root = sequel.Follows(Ask.Rank) && sequel.Last.Found.Count > 0 ? Antecedents.Only(sequel.Last.Found) : sequel.Root.Clone();
        if (value.Properties.FirstOrDefault(p => p.Entity == root.Type && p.Type != ScalarType.Boolean) is { } own)
            return Sequel.Read(new Reading(Ask.List, root) { Told = [own] });
        var along = root.Links.Find(l =>
            l.Other.Nodes.Count == 1 && value.Properties.Any(p => p.Carrier is { } c && c == l.Relationship.Properties)
        );
        return along is null
            ? null
            : Sequel.Read(
                new Reading(Ask.Rank, root)
                {
                    Ranking = new Ranking(null, value.Properties.First(p => p.Carrier == along.Relationship.Properties), true, 0, along),
                }
            );
    }

    /// <summary><c>how certain is that?</c>: how sure the relationship is that was answered with.</summary>
    public static Outcome? Certainty(Sequel sequel)
    {
        if (
            !sequel.Items.Any(i => i.Is(Role.HowMuch) && FollowUpWords.Sure.Ends(i))
            || !sequel.IsMadeOf(
                Role.HowMuch,
                Role.Be,
                Role.Do,
                Role.Can,
                Role.Singular,
                Role.Plural,
                Role.Filler,
                Role.And,
                Role.Of,
                Role.There
            )
            || sequel.Root.Links.ToArray()
                is not [{ Quantifier: Quantifier.Some, Count: null, Other: { Links.Count: 0, Where.Count: 0 } } along]
            || along.Relationship.Properties?.Citation?.Certainty is not { } certainty
        )
            return null;
        if (sequel.Follows(Ask.YesNo, Ask.Value, Ask.Evidence) && sequel.Root.Nodes.Count == 1 && along.Other.Nodes.Count == 1)
            return Sequel.Read(new Reading(Ask.Value, sequel.Root.Clone()) { Property = certainty });
        if (!sequel.Follows(Ask.List) || along.Other.Nodes.Count != 1)
            return null;
        var root = sequel.Root.Clone();
        return Sequel.Read(new Reading(Ask.Rank, root) { Ranking = new Ranking(null, certainty, true, 0, root.Links[0]) });
    }

    /// <summary><c>with year and venue</c>, <c>and with their prices</c>: a list with more told of each.</summary>
    public static Outcome? Beside(Sequel sequel)
    {
        var with = Draft.Index(sequel.Items, 0, i => i.Is(Role.With));
        if (
            with < 0
            || !sequel.Follows(Ask.List, Ask.Count)
            || sequel.Items.Any(MentionWords.IndefiniteArticles.Is)
            || !sequel
                .Items.Take(with)
                .All(i => Draft.IsEmpty(i) || i.Role is Role.And or Role.Also or Role.List or Role.Plural or Role.Can)
        )
            return null;
        var told = sequel.Items.Skip(with + 1).Where(i => i.Properties.Any() || i.IsNounOfType).ToArray();
        var isTheirs = sequel.Items.Skip(with + 1).Any(FormWords.Owners.Is);
        if (
            told.Length == 0
            || !(sequel with { Items = [.. sequel.Items.Skip(with + 1)] }).IsMadeOf(
                told.Contains,
                Role.And,
                Role.Also,
                Role.Plural,
                Role.Filler
            )
        )
            return null;
        var values = told.Select(i => i.Properties.FirstOrDefault(p => p.Entity == sequel.Root.Type && p.Type != ScalarType.Boolean))
            .ToArray();
        var ways = told.Select(i =>
                sequel.Root.Type.Relationships.Where(r => i.IsNounOfType && r.Target is NodeType type && i.Types.Contains(type)).ToArray()
            )
            .ToArray();
        if (
            !told.Select((_, i) => values[i] is not null || ways[i].Length == 1).All(isKnown => isKnown)
            || values.All(value => value is null) && !isTheirs
        )
            return null;
        return Sequel.Read(
            new Reading(Ask.List, sequel.Root.Clone())
            {
                Told = [.. values.OfType<Property>()],
                ToldOf = [.. ways.Where((_, i) => values[i] is null).Select(way => way[0])],
            }
        );
    }

    /// <summary><c>what does that mean</c>, <c>what's that about</c>: the only one that was found, else named.</summary>
    public static Outcome? Defined(Sequel sequel) => Told(sequel) ?? OfThatOne(sequel);

    /// <summary><c>define the first one</c>, <c>what is meant by that</c>: the one that the words point to.</summary>
    private static Outcome? OfThatOne(Sequel sequel) =>
        sequel.Has(Role.Define)
        && sequel
            .Items.Where(i => i.Role is Role.Singular or Role.Nth or Role.Latter or Role.Former || ClauseWords.ToldAtTheEnd.Is(i))
            .ToArray()
            is [var pointing]
        && sequel.IsMadeOf(
            i => i == pointing,
            Role.Define,
            Role.Filler,
            Role.What,
            Role.Be,
            Role.Do,
            Role.Can,
            Role.And,
            Role.For,
            Role.List
        )
        && Antecedents.Of(pointing, sequel.Earlier).FirstOrDefault(thing => thing.Nodes.Count == 1) is { Nodes: var meant }
            ? Sequel.Read(new Reading(Ask.Define, Antecedents.Only(meant)))
            : null;

    private static Outcome? Told(Sequel sequel) =>
        sequel.Earlier.Gap is null
        && sequel.Items.Where(i => !i.IsMark).All(FollowUpWords.WhatItMeans.IsAll)
        && sequel.Items.Any(FollowUpWords.AskWhatItMeans.IsIn)
        && !sequel.Follows(Ask.Define)
        && (
            sequel.Last.Found is [var only] ? only
            : Antecedents.Named(sequel.Last) is [var named] && sequel.Last.Found.Count == 0 ? named
            : null
        )
            is { } meant
            ? Sequel.Read(new Reading(Ask.Define, Antecedents.Only([meant])))
            : null;

    /// <summary>Whether a verb says how things of two types stand to one another.</summary>
    private static bool Joins(Item item, NodeType one, NodeType other) =>
        item.IsVerb && item.Relationships.Any(r => r.Source == one && r.Target == other || r.Source == other && r.Target == one);

    /// <summary><c>from which years</c>, <c>when were they published</c>: what was found, counted by time.</summary>
    public static Outcome? Years(Sequel sequel)
    {
        if (!sequel.Follows(Ask.List, Ask.Count))
            return null;
        var times = sequel.Root.Type.Properties.Where(Sorts.IsYear).ToArray();
        var asksWhen = sequel.Has(Role.When) && sequel.Has(Role.Plural) && sequel.Last.Found.Count != 1;
        var time = times.FirstOrDefault(t => asksWhen || sequel.Has(Role.What) && sequel.Items.Any(i => i.Properties.Contains(t)));
        if (
            time is null
            || !sequel.IsMadeOf(
                i => SpeaksOf(sequel, i, time),
                Role.What,
                Role.When,
                Role.Filler,
                Role.In,
                Role.Be,
                Role.Do,
                Role.Have,
                Role.Plural,
                Role.And
            )
        )
            return null;
        return Sequel.Read(new Reading(Ask.Groups, sequel.Root.Clone()) { Groups = [new GroupBy([], time)] });
    }

    private static bool SpeaksOf(Sequel sequel, Item item, Property time) =>
        item.Properties.Contains(time) || item.Types.Contains(sequel.Root.Type);

    /// <summary><c>is X one of them</c>.</summary>
    public static Outcome? OneOfThem(Sequel sequel)
    {
        var asks = sequel.Items.FirstOrDefault(i => !i.IsMark && !i.Is(Role.And))?.Role is Role.Be;
        if (
            !asks
            || sequel.NamedOfRoot is not [var node]
            || !sequel.Follows(Ask.List, Ask.Count)
            || sequel.Root.Nodes.Count > 0
            || !sequel.Has(Role.Plural)
            || !sequel.IsMadeOf(
                i => i.Nodes.Any() || i.Number == 1 || i.Types.Contains(node.Type),
                Role.Be,
                Role.Plural,
                Role.Filler,
                Role.And,
                Role.Of,
                Role.In,
                Role.Also
            )
        )
            return null;
        var root = sequel.Root.Clone();
        root.Nodes.Add(node);
        return Sequel.Read(new Reading(Ask.YesNo, root));
    }

    /// <summary>Whether a total is of how many there are: behind a list that tells nothing else of each, where no sum is asked for.</summary>
    public static bool IsOfHowMany(Sequel sequel) =>
        sequel is { Last.Reading: { Ask: Ask.List, Told.Count: 0 }, Root.Nodes.Count: 0 }
        && sequel.Has(Role.Total)
        && !sequel.Has(Role.HowMuch)
        && !sequel.Items.Any(i => FollowUpWords.Sums.IsIn(i));

    /// <summary><c>the total?</c>, <c>could you give me the number?</c>: by a word for how many there are alone, behind a list.</summary>
    private static bool AsksForNumber(Sequel sequel) =>
        (
            IsOfHowMany(sequel)
            || sequel.Follows(Ask.List, Ask.Count)
                && sequel.Root.Nodes.Count == 0
                && !sequel.Has(Role.Total)
                && sequel.Items.Any(FollowUpWords.Numbers.Ends)
        )
        && sequel.IsMadeOf(
            i => FollowUpWords.Numbers.Ends(i) && !i.Nodes.Any() || FollowUpWords.Saying.Is(i),
            Role.Total,
            Role.HowMany,
            Role.What,
            Role.Be,
            Role.Can,
            Role.List,
            Role.Only,
            Role.Of,
            Role.Plural,
            Role.Singular,
            Role.And,
            Role.Also,
            Role.Filler
        );

    /// <summary><c>how many</c>, <c>how many are left</c>, <c>how many animals are there?</c>, behind some of them, <c>and the total?</c>.</summary>
    public static Outcome? HowMany(Sequel sequel) =>
        AsksForNumber(sequel)
        || sequel.Has(Role.HowMany)
            && !sequel.Follows(Ask.Several)
            && sequel.IsMadeOf(
                i =>
                    FollowUpWords.Left.IsIn(i)
                    || i.IsNounOfType && i.Types.Contains(sequel.Root.Type) && (IsThat(sequel.Items) || SpeaksOfSome(sequel)),
                Role.HowMany,
                Role.Plural,
                Role.Singular,
                Role.There,
                Role.Be,
                Role.Filler,
                Role.And,
                Role.Also,
                Role.Of,
                Role.Only,
                Role.Total
            )
            ? Sequel.Read(new Reading(Ask.Count, Antecedents.Of(Role.Plural, sequel.Earlier)[0].Clone()))
            : null;

    /// <summary>Whether some of a sort were listed, and nothing leads beyond those: <c>in the whole review</c>.</summary>
    private static bool SpeaksOfSome(Sequel sequel) =>
        sequel is { Last.Reading.Ask: Ask.List, Root: { Nodes.Count: 0, IsWhole: false } }
        && !sequel.Items.Any(i => i.Is(Role.Filler) && i.Words.Count > 1 && MentionWords.BarePrepositions.Begins(i));

    /// <summary><c>is that</c>, <c>of them</c>, behind what is counted: what was found.</summary>
    private static bool IsThat(IReadOnlyList<Item> items) =>
        Draft.Index(items, 2, i => MentionWords.Demonstratives.Begins(i) || i.Is(Role.Plural)) is var that and > 0
        && (items[that - 1].Is(Role.Be) || items[that - 1].IsNounOfType);

    /// <summary><c>out of how many?</c>, behind a share: how many the whole has.</summary>
    public static Outcome? OfHowMany(Sequel sequel) =>
        sequel.Last.Reading is { Ask: Ask.Share, Property: null, Whole: { } whole }
        && Draft.Index(sequel.Items, 0, i => i.Is(Role.HowMany)) is var many and >= 0
        && sequel.Items.Take(many + 1).Any(MentionWords.Of.Begins)
        && sequel.IsMadeOf(Role.HowMany, Role.Of, Role.Filler, Role.And, Role.Be, Role.Total)
            ? Sequel.Read(new Reading(Ask.Count, whole.Clone()))
            : null;

    /// <summary><c>what proportion of the total are they?</c>, <c>what share of all animals is that?</c>: of all there are of that sort.</summary>
    public static Outcome? ShareOfAll(Sequel sequel) =>
        sequel.Follows(Ask.List, Ask.Count)
        && sequel.Root.Nodes.Count == 0
        && sequel.Has(Role.Share)
        && sequel.Has(Role.Plural, Role.Singular, Role.There)
        && sequel.Items.Any(i => i.Role is Role.Total or Role.All || i.Types.Contains(sequel.Root.Type))
        && sequel.IsMadeOf(
            i => i.Role is null && i.Types.Contains(sequel.Root.Type),
            Role.Share,
            Role.What,
            Role.How,
            Role.HowMany,
            Role.HowMuch,
            Role.Total,
            Role.All,
            Role.Plural,
            Role.Singular,
            Role.There,
            Role.Be,
            Role.Do,
            Role.Of,
            Role.Filler,
            Role.And,
            Role.In
        )
            ? Sequel.Read(
                new Reading(Ask.Share, sequel.Root.Clone()) { Whole = Assembler.InCorpus(new Form(), new Thing(sequel.Root.Type)) }
            )
            : null;

    /// <summary><c>how many at both together</c>: what the last two questions asked for, as one.</summary>
    public static Outcome? Together(Sequel sequel)
    {
        if (
            sequel.Earlier.Turns.Count < 2
            || !sequel.Has(Role.HowMany)
            || !sequel.Has(Role.Together, Role.Both, Role.Pair, Role.Total)
            || !sequel.IsMadeOf(
                Role.HowMany,
                Role.Together,
                Role.Both,
                Role.Pair,
                Role.Total,
                Role.Plural,
                Role.In,
                Role.Be,
                Role.Filler,
                Role.And,
                Role.There
            )
        )
            return null;
        return Widening.Union(sequel.Earlier.Turns[^2].Reading.Root, sequel.Root) is { } both
            ? Sequel.Read(new Reading(Ask.Count, both))
            : null;
    }

    /// <summary><c>which ones do the two share</c>, <c>which of them do both have</c>: what the last two questions asked for, of both.</summary>
    public static Outcome? Shared(Sequel sequel)
    {
        if (
            sequel.Earlier.Turns.Count < 2
            || !sequel.Has(Role.Both, Role.Pair, Role.Common) && !sequel.Items.Any(IsTwo)
            || sequel.Items.Any(InFull.Compares)
            || !sequel.Items.Any(i => MentionWords.Which.Begins(i) || i.Types.Contains(sequel.Root.Type))
            || !sequel.IsMadeOf(
                i => IsTwo(i) || i.Types.Contains(sequel.Root.Type),
                Role.What,
                Role.Plural,
                Role.Both,
                Role.Pair,
                Role.Common,
                Role.Do,
                Role.Have,
                Role.Be,
                Role.In,
                Role.Of,
                Role.And,
                Role.Filler
            )
        )
            return null;
        return Intersection(sequel.Earlier.Turns[^2].Reading.Root, sequel.Root) is { } both ? Sequel.List(both) : null;
    }

    private static bool IsTwo(Item item) => item.Number == 2 && !item.Nodes.Any();

    /// <summary>Two things that differ in one relationship, with both; null where they differ in more.</summary>
    private static Thing? Intersection(Thing one, Thing two)
    {
        if (one.Type != two.Type || one.Nodes.Count + two.Nodes.Count > 0 || !one.Where.SequenceEqual(two.Where))
            return null;
        var added = two.Links.Where(l => !one.Links.Any(other => other.ToFilter().Equals(l.ToFilter()))).ToArray();
        if (added.Length != 1 || one.Links.Count != two.Links.Count)
            return null;
        var both = one.Clone();
        both.Links.Add(added[0].Clone());
        return both;
    }

    /// <summary><c>why do you say that</c>, <c>where does it say that about X</c>: the words that show what was answered.</summary>
    public static Outcome? Shown(Sequel sequel)
    {
        var named = sequel.NamedOfRoot;
        if (
            !sequel.Has(Role.Evidence, Role.Why)
            || !sequel.Follows(Ask.List, Ask.YesNo, Ask.Count, Ask.Evidence)
            || sequel.Root.Links.Count == 0
            || named.Length > 1
            || !sequel.IsMadeOf(
                i => i.Nodes.Any(n => named.Contains(n.Node)),
                Role.Evidence,
                Role.Why,
                Role.Do,
                Role.Be,
                Role.Can,
                Role.Filler,
                Role.Singular,
                Role.Plural,
                Role.There,
                Role.And,
                Role.Also,
                Role.Of,
                Role.For,
                Role.In,
                Role.HowMany,
                Role.List,
                Role.What,
                Role.Where
            )
        )
            return null;
        var root = sequel.Root.Clone();
        if (named.Length == 1)
            root.Nodes.Clear();
        root.Nodes.AddRange(named);
        return Sequel.Read(new Reading(Ask.Evidence, root));
    }

    /// <summary><c>what is it</c>, <c>which ones</c>, after a question whether there is one: what it is related to.</summary>
    public static Outcome? Which(Sequel sequel)
    {
        if (
            sequel.Root.Links.Where(l => l is { Quantifier: Quantifier.Some, Count: null, Other.IsFree: true }).ToArray() is not [var free]
            || Connections.Inverse(free.Relationship) is not { } inverse
        )
            return null;
        if (
            !sequel.Has(Role.What, Role.List) && !sequel.Items.Any(FollowUpWords.WhatIsIt.IsAll)
            || !sequel.IsMadeOf(
                i => i.Types.Contains(free.Other.Type) || FollowUpWords.WhatIsIt.IsAll(i),
                Role.What,
                Role.List,
                Role.Be,
                Role.Singular,
                Role.Plural,
                Role.Filler,
                Role.And
            )
        )
            return null;
        var from = sequel.Root.Clone();
        from.Links.RemoveAll(l => l.Relationship == free.Relationship && l.Other.IsFree);
        var root = new Thing(free.Other.Type);
        root.Links.Add(
            new Link(
                inverse,
                sequel.Last.Found is [{ Type: var type }, ..] && type == from.Type ? Antecedents.Only(sequel.Last.Found) : from
            )
        );
        return Sequel.List(root);
    }

    /// <summary><c>which ones?</c>, after a number of them or whether there are any.</summary>
    public static Outcome? Listed(Sequel sequel) =>
        sequel.Follows(Ask.YesNo, Ask.Count)
        && sequel.Root.Nodes.Count == 0
        && sequel.Has(Role.What, Role.List)
        && sequel.IsMadeOf(i => i.Types.Contains(sequel.Root.Type), Role.What, Role.List, Role.Plural, Role.Filler, Role.And, Role.Be)
            ? Sequel.List(sequel.Root.Clone())
            : null;

    /// <summary><c>compare them</c>, <c>what do they have in common</c>: the things that were spoken of, side by side.</summary>
    public static Outcome? Compared(Sequel sequel)
    {
        if (
            !sequel.Has(Role.Compare, Role.Common)
            || !sequel.Has(Role.Plural, Role.Pair)
            || !sequel.IsMadeOf(
                Role.Compare,
                Role.Common,
                Role.Plural,
                Role.Pair,
                Role.What,
                Role.Do,
                Role.Have,
                Role.Be,
                Role.How,
                Role.Filler,
                Role.And,
                Role.In,
                Role.Also
            )
        )
            return null;
        var nodes = SpokenOf(sequel);
        if (nodes.Count is < 2 or > MostCompared || nodes.Any(n => n.Type != nodes[0].Type))
            return null;
        return Sequel.Read(new Reading(Ask.Compare, Antecedents.Only(nodes)) { Compared = [.. nodes], Shared = sequel.Has(Role.Common) });
    }

    private static IReadOnlyList<NodeEntry> SpokenOf(Sequel sequel)
    {
        var named = Antecedents.Named(sequel.Last);
        if (sequel.Last.Found.Count == 2 && named.Count < 2)
            return sequel.Last.Found;
        if (sequel.Has(Role.Pair) || named.Count < 2 && sequel.Last.Found.Count is < 2 or > MostCompared)
            return [.. Antecedents.Of(Role.Pair, sequel.Earlier).SelectMany(t => t.Nodes)];
        return named.Count > 1 ? named : sequel.Last.Found;
    }
}
