using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads what keeps or drops some of the last answer: <c>only those from 2025</c>, <c>restrict that to X</c>, <c>drop those with
/// Y</c>. What tells them apart is read as <c>which of them …</c>; to drop them is to deny what that added.
/// </summary>
internal static class Narrowing
{
    /// <summary>A narrowing as it was said.</summary>
    /// <param name="What">The words that tell what is kept or dropped; none where a pronoun alone says it.</param>
    /// <param name="Drops">Whether it is dropped.</param>
    public sealed record Said(IReadOnlyList<Item> What, bool Drops);

    /// <summary>The answer without what is dropped; null when the question is not said so.</summary>
    public static Outcome? Drop(Sequel sequel) => Of(sequel) is { Drops: true, What.Count: > 0 } said ? Read(OfAll(sequel), said) : null;

    /// <summary><c>the newest? just the ones from X</c>: there are several only before the first of them was asked for.</summary>
    private static Sequel OfAll(Sequel sequel) =>
        sequel.Last is { Reading: { Ask: Ask.Rank, Ranking.Limit: null, Root: { Nodes.Count: 0 } all } }
        && sequel.Items.Any(i => FollowUpWords.Ones.Ends(i) || i.Is(Role.Plural))
            ? sequel with
            {
                Earlier = sequel.Earlier.After(new Reading(Ask.List, all)),
            }
            : sequel;

    /// <summary>What is kept of the answer; null when the question is not said so.</summary>
    public static Outcome? Keep(Sequel sequel) =>
        Of(sequel) is not { Drops: false, What.Count: > 0 } said
            ? null
            : Read(OfAll(sequel), said) ?? Added(sequel, SameAgain.Changed(sequel with { Items = [FollowUpWords.Just, .. said.What] }));

    /// <summary><c>how many are from 2025</c>, <c>how many paintings?</c>, <c>and which were at X</c>: of the last answer; null when the question is not said so.</summary>
    public static Outcome? Bare(Sequel sequel)
    {
        var at = sequel.Items.TakeWhile(i => !i.IsMark && i.Role is not (Role.HowMany or Role.What) && IsOpener(i)).Count();
        if (
            !sequel.Follows(Ask.List, Ask.Count, Ask.Rank, Ask.Groups)
            || at + 1 >= sequel.Items.Count
            || sequel.Items[at].Words.Count != (sequel.Items[at].Is(Role.HowMany) ? 2 : 1)
            || !sequel.Items[at].Is(Role.HowMany) && !MentionWords.Which.Is(sequel.Items[at])
            || !(sequel.Items[at + 1].Is(Role.Be) ? !sequel.Types.Any() : IsFragment(sequel.Items, at))
            || sequel.Has(Role.There, Role.Plural, Role.Singular, Role.Rest)
            || Read(sequel, new Said([.. sequel.Items.Skip(sequel.Items[at + 1].Is(Role.Be) ? at + 2 : at + 1)], false))
                is not { Reading.Root: var chosen }
        )
            return null;
        return Sequel.Read(new Reading(sequel.Items[at].Is(Role.HowMany) ? Ask.Count : Ask.List, chosen));
    }

    /// <summary><c>what share of them are from 2025</c>, <c>how large is the share that are female</c>: a part of the last answer; null when the question is not said so.</summary>
    public static Outcome? Part(Sequel sequel)
    {
        var share = Draft.Index(sequel.Items, 0, i => i.Is(Role.Share));
        if (
            share < 0
            || !sequel.Follows(Ask.List, Ask.Count)
            || !sequel.Items.Take(share).All(i => IsOpener(i) || i.Role is Role.What or Role.HowMany or Role.Be or Role.How or Role.HowMuch)
        )
            return null;
        var said = sequel.Items.Skip(share + 1).SkipWhile(i => Draft.IsEmpty(i) && !MentionWords.RelativePronouns.Is(i)).ToArray();
        if (
            said.FirstOrDefault() is not { } first
            || !(
                first.Is(Role.Plural)
                || first.IsVerb
                || first.Role is Role.Be or Role.Have or Role.Do
                || MentionWords.RelativePronouns.Is(first)
            )
            || said.Skip(1).Any(i => i.Is(Role.Plural))
        )
            return null;
        var of = Read(
            sequel,
            new Said([.. said.SkipWhile(i => i.Is(Role.Plural) || i.IsMark || MentionWords.RelativePronouns.Is(i))], false)
        );
        return of is { Reading.Root: var part }
            ? Sequel.Read(new Reading(Ask.Share, part) { Whole = Antecedents.Of(Role.Plural, sequel.Earlier)[0].Clone() })
            : null;
    }

    /// <summary><c>how many from 2025</c>, <c>how many preprints</c>: no verb, and no noun for what is counted but a value that some of it has.</summary>
    private static bool IsFragment(IReadOnlyList<Item> items, int asks) =>
        items[asks].Is(Role.HowMany)
        && items.Skip(asks + 1).Where(i => !Draft.IsEmpty(i)).ToArray() is [var first, ..] rest
        && (
            first.Role is Role.In or Role.With or Role.Without or Role.By or Role.For or Role.Of
            || first.Has<ValueMeaning>()
            || first.Nodes.Any()
            || first.Number is { } year && Numbers.IsYear(year)
        )
        && !first.IsPlainNoun
        && !rest.Any(i => i.IsVerb || i.Role is Role.Be or Role.Do or Role.Have or Role.Can or Role.Per or Role.Each || Roles.Asks(i));

    /// <summary><c>who wrote the one from X</c>: what is asked of that one of the last answer; null when the question is not said so.</summary>
    public static Outcome? OfOne(Sequel sequel)
    {
        var one = sequel.Items.ToList().FindIndex(FollowUpWords.One.Is);
        if (
            one < 2
            || !sequel.Follows(Ask.List, Ask.Count, Ask.Rank)
            || !FormWords.The.Is(sequel.Items[one - 1])
            || !sequel.Items.Take(one).Any(IsAsking)
            || !sequel.Items.Skip(one).Any(i => i.Nodes.Any() || i.Number is not null || i.Has<ValueMeaning>())
            || Read(sequel, new Said([.. sequel.Items.Skip(one + 1)], false)) is not { Reading.Root: var chosen }
        )
            return null;
        var earlier = sequel.Earlier.After(new Reading(Ask.List, chosen));
        return sequel.Parser.ParseItems([.. sequel.Items.Take(one - 1), FollowUpWords.Them], earlier, false) is Understood read
            ? read
            : null;
    }

    /// <summary>Those of the last answer of which the words tell; null where they tell of none.</summary>
    public static Thing? Chosen(Sequel sequel, IReadOnlyList<Item> what) =>
        what.Count > 0 ? Read(OfAll(sequel), new Said(what, false))?.Reading.Root : null;

    private static Understood? Read(Sequel sequel, Said said) =>
        Which(sequel, said, FollowUpWords.WhichOfThem)
        ?? Which(sequel, said, FollowUpWords.WhichAre)
        ?? Which(sequel, said, FollowUpWords.WhichAreIn);

    /// <summary>A change that adds to what was asked, and changes nothing of what that is related to.</summary>
    private static Outcome? Added(Sequel sequel, Outcome? changed) =>
        changed is Understood read && Extends(sequel.Root, read.Reading.Root) ? changed : null;

    private static Understood? Which(Sequel sequel, Said said, IReadOnlyList<Item> asks)
    {
        if (
            sequel.Parser.ParseItems([.. asks, .. said.What], sequel.Earlier, false)
            is not Understood { Reading: { Ask: Ask.List, Root: var root } } read
        )
            return null;
        var before = Antecedents.Of(Role.Plural, sequel.Earlier)[0];
        var narrowed =
            said.Drops ? Deny(before, root)
            : Extends(before, root) && !root.ToFilter().Equals(before.ToFilter()) ? root
            : null;
        if (narrowed is null)
            return null;
        var counts = sequel.Follows(Ask.Count, Ask.Groups) && !sequel.Items.Any(i => i.Is(Role.List));
        return read with { Reading = counts ? sequel.Last.Reading with { Root = narrowed } : new Reading(Ask.List, narrowed) };
    }

    /// <summary>How the question keeps or drops; null when it does neither.</summary>
    public static Said? Of(Sequel sequel)
    {
        var items = sequel.Items;
        var at = items.TakeWhile(IsOpener).Count();
        if (at == items.Count)
            return null;
        var drops = FollowUpWords.Dropping.Begins(items[at]) || items[at].Role is Role.Except or Role.Without or Role.Not;
        var keeps =
            FollowUpWords.Keeping.Begins(items[at])
            || items[at].Is(Role.Only)
            || items.Take(at).Any(FollowUpWords.Only.IsIn)
            || items[at].Is(Role.Plural) && !FormWords.Owners.Begins(items[at]) && !items.Any(IsAsking);
        var isOnes = !drops && !keeps && IsSomeOnes(items, at);
        if (!drops && !keeps && !isOnes || keeps && AsksForThose(sequel, at))
            return null;
        var rest = items.Skip(isOnes || items[at].Is(Role.Plural) ? at : at + 1).ToList();
        drops |= rest.Concat(items.Skip(at).Take(1)).Any(IsOut) && !items[at].Is(Role.Only);
        rest = [.. rest.Where(i => !FollowUpWords.Out.Is(i)).SkipWhile(i => PointsBack(sequel, i))];
        while (rest.Count > 0 && Draft.IsEmpty(rest[^1]))
            rest.RemoveAt(rest.Count - 1);
        return
            drops
            && rest.TakeWhile(i => !MentionWords.RelativePronouns.Is(i) && !i.IsVerb && i.Role is not (Role.Be or Role.Do or Role.Have))
                .Skip(1)
                .Any(i => i.Is(Role.Only) || FollowUpWords.Only.Is(i))
            ? null
            : new Said(rest, drops);
    }

    /// <summary><c>name those limitations</c>, of papers: something else is asked for, of which those words speak.</summary>
    private static bool AsksForThose(Sequel sequel, int at) =>
        sequel.Items[at] is { Role: Role.Plural } those
        && MentionWords.Demonstratives.Is(those)
        && at + 1 < sequel.Items.Count
        && sequel.Items[at + 1] is var noun
        && noun.Types.Any()
        && !noun.Types.Contains(sequel.Root.Type);

    /// <summary><c>list the white ones</c>: those of the last answer that have a value.</summary>
    private static bool IsSomeOnes(IReadOnlyList<Item> items, int at) =>
        items.Skip(at).Where(i => !i.IsMark).ToArray() is [.. { Length: > 0 } values, var ones]
        && FollowUpWords.Ones.Is(ones)
        && values.All(i => i.Has<ValueMeaning>() && !i.IsNounOrName && i.Role is null or Role.Filler);

    /// <summary><c>out</c>, <c>left out</c>, but not <c>came out at</c>.</summary>
    private static bool IsOut(Item item) => FollowUpWords.Out.Is(item) || FollowUpWords.Out.Ends(item) && item.Meanings.Count == 0;

    private static bool IsOpener(Item item) =>
        item.IsMark
        || item.Role is Role.And or Role.List or Role.Also
        || Draft.IsEmpty(item) && !FollowUpWords.Dropping.Begins(item) && !FollowUpWords.Keeping.Begins(item);

    private static bool IsAsking(Item item) =>
        item.Role
            is Role.What
                or Role.Who
                or Role.Where
                or Role.When
                or Role.HowMany
                or Role.HowMuch
                or Role.Be
                or Role.Do
                or Role.Have
                or Role.List;

    /// <summary>Whether a word behind <c>keep</c> or <c>drop</c> only points to the last answer: <c>those</c>, <c>the list to</c>.</summary>
    private static bool PointsBack(Sequel sequel, Item item) =>
        item.IsMark
        || item.Role is Role.Plural or Role.Singular or Role.There or Role.Only or Role.All or Role.What or Role.Who
        || Draft.IsEmpty(item)
        || FollowUpWords.Lists.IsIn(item) && !item.Nodes.Any() && !item.Has<RelationshipMeaning>()
        || item.Role is null && item.Types.Contains(sequel.Root.Type);

    /// <summary>The first thing without what the second adds to it; null where that is not one condition.</summary>
    public static Thing? Deny(Thing before, Thing after)
    {
        if (!Extends(before, after) || after.Nodes.Count != before.Nodes.Count)
            return null;
        var (links, where) = (after.Links.Skip(before.Links.Count).ToArray(), after.Where.Skip(before.Where.Count).ToArray());
        if (links.Length + where.Length != 1)
            return null;
        var rest = before.Clone();
        foreach (var filter in where)
            rest.Where.Add(filter is Comparison { Value: bool value } flag ? flag with { Value = !value } : new Not(filter));
        foreach (var link in links.Select(l => l.Clone()))
        {
            if (link is not { Quantifier: Quantifier.Some, Count: null })
                return null;
            link.Quantifier = Quantifier.None;
            rest.Links.Add(link);
        }
        return Assembler.InCorpus(new Form(), rest);
    }

    /// <summary>Whether the second thing is the first with more conditions.</summary>
    public static bool Extends(Thing before, Thing after) =>
        before.Type == after.Type
        && (before.Nodes.Count == 0 || before.Nodes.SequenceEqual(after.Nodes))
        && before.Excluded.SequenceEqual(after.Excluded)
        && after.Where.Count >= before.Where.Count
        && before.Where.SequenceEqual(after.Where.Take(before.Where.Count))
        && after.Links.Count >= before.Links.Count
        && before.Links.Zip(after.Links).All(p => p.First.ToFilter().Equals(p.Second.ToFilter()));
}
