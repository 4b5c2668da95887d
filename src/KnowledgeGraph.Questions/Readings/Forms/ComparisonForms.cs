using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Two or more things next to one another: their numbers, or all that is known of them.</summary>
internal static class ComparisonForms
{
    /// <summary><c>A vs B: number of papers</c>, where the things hold that number.</summary>
    public static bool MeasuresSideBySide(Draft draft, Form form)
    {
        var noun = MeasureAt(draft);
        if (!SpeaksOfTwo(draft) || noun < 0 || draft.Items[noun].Properties.FirstOrDefault(p => AllHave(draft, p)) is not { } property)
            return false;
        (form.Ask, form.Property) = (Ask.Value, property);
        UseCounting(draft, Comparing(draft), noun);
        return true;
    }

    /// <summary><c>how many papers do A and B each have</c>, <c>paper counts of A and B</c>, <c>how big is A compared with B</c>.</summary>
    public static bool CountsSideBySide(Draft draft, Form form)
    {
        int[] comparing = [.. Comparing(draft), .. Opposed(draft), .. Apart(draft), .. EachOf(draft)];
        int[] counting = [.. draft.Find(Role.HowMany), .. SizeOf(draft), .. CountedIn(draft)];
        if (!SpeaksOfTwo(draft) || comparing.Length == 0 || counting.Length == 0)
            return false;
        (form.Ask, form.RankAt, form.Between, form.Limit) = (Ask.Rank, comparing[0], true, 0);
        draft.Use([.. counting, .. draft.Find(Role.Per).Where(i => draft.IsFollowedBy(i, name => name.Nodes.Any()))]);
        UseCounting(draft, comparing, MeasureAt(draft));
        return true;
    }

    /// <summary><c>the number of papers in A, in B and in C</c>, of which each is in one: the joints, where the preposition is said again.</summary>
    private static IEnumerable<int> Apart(Draft draft)
    {
        var named = draft.Named().ToArray();
        if (
            !draft.Has(Role.HowMany)
            || named.Length < 2
            || draft.Items.Any(i => i.Role is Role.Than or Role.Both or Role.Or or Role.MoreThan)
        )
            return [];
        var joints = draft.Find(Role.And, Role.Also).Where(and => and > named[0] && and < named[^1]).ToArray();
        var isEach =
            joints.Length == 1
            && draft.Lexicon.Main is { } main
            && draft.NamedTypes().ToArray() is [var type]
            && draft.Connections.Between(main, type) is [{ Steps: var steps }, ..]
            && steps.All(step => !step.IsList)
            && named.Skip(1).All(name => Leads(draft, name));
        return isEach ? joints : [];
    }

    /// <summary><c>from each of A, B and C</c>.</summary>
    private static IEnumerable<int> EachOf(Draft draft) =>
        draft
            .Find(Role.Per, Role.Each)
            .Where(i => draft.IsFollowedBy(i, of => of.Is(Role.Of)) && draft.Next(draft.Next(i)) == draft.Named().FirstOrDefault(-1));

    /// <summary>Whether a preposition stands directly before a name.</summary>
    private static bool Leads(Draft draft, int name) =>
        name > 0 && FormWords.Prepositions.Ends(draft.Items[FormWords.The.Is(draft.Items[name - 1]) ? name - 2 : name - 1]);

    /// <summary><c>how big</c>, <c>in size</c>, where what is named has no size of its own; what it is measured in.</summary>
    private static IEnumerable<int> SizeOf(Draft draft)
    {
        var sizes = draft
            .Positions(i => FormWords.Size.IsIn(i) && (i.Is(Role.HowMuch) || i.Role is null or Role.Filler && !i.IsNounOrName))
            .Where(i => !PropertyForms.Asked(draft, i).Any())
            .ToArray();
        return sizes.Length == 0
            ? []
            : sizes.Concat(draft.Positions(FormWords.Measured.Ends).Where(i => draft.IsFollowedBy(i, noun => noun.Has<TypeMeaning>())));
    }

    /// <summary><c>counted in papers</c>: the word, and the preposition behind it.</summary>
    private static IEnumerable<int> CountedIn(Draft draft) =>
        draft
            .Positions(i => FormWords.Measured.Begins(i) && i.Role is not (Role.In or Role.By))
            .Select(i => (Word: i, Lead: draft.IsFollowedBy(i, lead => lead.Role is Role.In or Role.By) ? draft.Next(i) : i))
            .Where(x => draft.IsFollowedBy(x.Lead, noun => noun.Has<TypeMeaning>()))
            .SelectMany(x => new[] { x.Word, x.Lead })
            .Distinct();

    private static bool SpeaksOfTwo(Draft draft) => draft.Named().Count() >= 2 || draft.Items.Count(IsYear) >= 2;

    private static int[] Comparing(Draft draft) =>
        [
            .. draft.Find(Role.Compare),
            .. draft.Find(Role.Each).Where(i => StandsAlone(draft, i)),
            .. draft.Positions(CheckWords.Respectively.Is),
            .. Opposed(draft),
        ];

    /// <summary><c>A and B each</c>, rather than <c>each paper</c>.</summary>
    internal static bool StandsAlone(Draft draft, int each) =>
        FormWords.Each.Ends(draft.Items[each]) && !draft.IsFollowedBy(each, noun => noun.Has<TypeMeaning>());

    /// <summary>The position of the noun for a number that is measured: <c>paper count</c>; -1 for none.</summary>
    private static int MeasureAt(Draft draft) =>
        draft.Position(i => !i.Has<TypeMeaning>() && i.Properties.Any(p => p.Source is MeasuredColumn));

    private static bool AllHave(Draft draft, Property property) =>
        draft.Named().All(i => draft.Items[i].Nodes.Any(n => n.Node.Type == property.Entity));

    private static void UseCounting(Draft draft, int[] comparing, int noun)
    {
        draft.Use(comparing);
        draft.UseAll(Role.HowMany, Role.By);
        if (noun >= 0)
            draft.Use(noun);
    }

    /// <summary><c>compare A and B</c>, <c>A against B</c>, <c>what do A and B have in common</c>.</summary>
    public static bool Comparison(Draft draft, Form form)
    {
        if (AsksWhich(draft) && !draft.Has(Role.Than) && draft.Items.Any(i => Comparatives.Of(i) is not null))
            return false;
        int[] at = [.. draft.Find(Role.Compare), .. Opposed(draft)];
        if (at.Length == 0)
            at = Lacked(draft);
        var isShared = at.Length == 0;
        if (isShared)
            at = Shared(draft);
        if (at.Length == 0 || !NamesTwo(draft))
            return false;
        draft.Use(at);
        draft.UseAll(Role.Only);
        draft.Use([.. draft.Find(Role.Rank).Where(i => FormWords.Giving.Begins(draft.Items[i]))]);
        (form.Ask, form.Shared) = (Ask.Compare, isShared);
        return true;
    }

    private static bool AsksWhich(Draft draft) =>
        draft.Has(Role.What, Role.Who) || draft.Find(Role.With).Any(i => MentionWords.Which.Begins(draft.Items[i]));

    /// <summary>Two names, or one that several things have.</summary>
    private static bool NamesTwo(Draft draft) => draft.Named().Count() >= 2 || draft.Named().Sum(i => draft.Items[i].Nodes.Count()) >= 2;

    /// <summary><c>what does A have that B lacks</c>, of whatever sort: each beside the other shows it.</summary>
    private static int[] Lacked(Draft draft) =>
        draft.Has(Role.What)
        && draft.Named().ToArray() is [var one, var other]
        && draft.Items[one].NamesLike(draft.Items[other])
        && draft.Items.All(StandsBesideLacked)
            ? [.. draft.Find(Role.Not, Role.Without)]
            : [];

    private static bool StandsBesideLacked(Item item) =>
        item.IsMark
        || !item.Has<TypeMeaning>()
            && (!item.Has<RelationshipMeaning>() || item.Role is Role.Have or Role.Not or Role.Without)
            && (item.Nodes.Any() || item.Role is Role.What or Role.Do or Role.Have or Role.Not or Role.Without or Role.Filler);

    /// <summary><c>what do A and B share</c>, of whatever sort.</summary>
    private static int[] Shared(Draft draft) =>
        draft.Has(Role.What) && !draft.Items.Any(i => i.Has<TypeMeaning>())
            ? [.. draft.Find(Role.Common).Where(i => FormWords.Sharing.Ends(draft.Items[i]))]
            : [];

    /// <summary><c>A against B</c>: between two names of one type.</summary>
    private static IEnumerable<int> Opposed(Draft draft) =>
        draft.Items.Any(i => i.IsVerb)
            ? []
            : draft
                .Positions(FormWords.Against.Is)
                .Where(i => i > 0 && i + 1 < draft.Items.Count && AreOpposed(draft.Items[i - 1], draft.Items[i + 1]));

    private static bool AreOpposed(Item one, Item other) => one.NamesLike(other) || IsYear(one) && IsYear(other);

    private static bool IsYear(Item item) => item.Number is { } number && Numbers.IsYear(number);
}
