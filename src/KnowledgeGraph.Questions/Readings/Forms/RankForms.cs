using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The first of an order, all of it, or a place in it.</summary>
internal static class RankForms
{
    private static readonly Role[] Orders = [Role.Rank, Role.Descending, Role.Ascending];

    private static readonly Role[] AskingOtherwise =
    [
        Role.What,
        Role.Who,
        Role.When,
        Role.HowMuch,
        Role.Share,
        Role.Average,
        Role.Median,
        Role.Total,
        Role.Per,
        Role.Each,
        Role.Compare,
        Role.Be,
        Role.Do,
        Role.Than,
    ];

    private static int[] Ranking(Draft draft) =>
        [.. draft.Find([.. Roles.Extremes, .. Orders]).Where(i => PlaceConditions.OrderedAt(draft, i) < 0 && !SaysWhatIsDone(draft, i))];

    /// <summary><c>which sponsor put the most into X</c>: no wish for an order.</summary>
    internal static bool SaysWhatIsDone(Draft draft, int i) =>
        draft.Items[i].Is(Role.Rank)
        && FormWords.Giving.Begins(draft.Items[i])
        && draft.Items.Take(i).Any(before => before.IsNounOrName || before.Is(Role.Who));

    /// <summary><c>compare the venues by number of papers</c>: all of them, the largest first.</summary>
    public static bool CountsCompared(Draft draft, Form form)
    {
        if (Ranking(draft).Length > 0 || !draft.Has(Role.HowMany))
            return false;
        var compared = draft.Find(Role.Compare).Where(i => !FormWords.Differing.Begins(draft.Items[i])).ToArray();
        if (compared.Length == 0)
            return false;
        var count = draft.Find(Role.HowMany).First();
        var isDirect = draft.Next(compared[0]) == count;
        draft.Use(compared);
        draft.Use([.. draft.Find(Role.Each).Where(i => ComparisonForms.StandsAlone(draft, i))]);
        draft.UseAll(Role.HowMany, Role.By);
        (form.Ask, form.RankAt, form.Limit) = (Ask.Rank, isDirect ? count : compared[0], 0);
        return true;
    }

    /// <summary><c>venues by number of papers</c>, <c>the parks by area</c>: all of them in that order, where nothing else is asked.</summary>
    public static bool OrderedBy(Draft draft, Form form)
    {
        if (Ranking(draft).Length > 0 || draft.Items.Any(i => i.Role is { } role && AskingOtherwise.Contains(role)))
            return false;
        var by = draft.Find(Role.By).FirstOrDefault(i => IsOrderOf(draft, i), -1);
        if (by < 0 || draft.Find(Role.HowMany).Any(i => i < by))
            return false;
        draft.Use(by);
        draft.UseAll(Role.HowMany);
        (form.Ask, form.RankAt, form.Limit) = (Ask.Rank, by, 0);
        return true;
    }

    /// <summary>Whether a word leads from a noun in the plural to a number of such things: of others of each, or one that they hold.</summary>
    private static bool IsOrderOf(Draft draft, int by) =>
        draft.Before(by) is { } ordered
        && ordered.Has<TypeMeaning>()
        && English.IsPlural(ordered.Words[^1].Word)
        && draft.After(by) is { } measure
        && (
            measure.Is(Role.HowMany)
                && draft.IsFollowedBy(draft.Next(by), counted => counted.Has<TypeMeaning>() || IsAmountOf(counted, ordered))
            || !measure.IsNounOrName && IsAmountOf(measure, ordered)
        );

    private static bool IsAmountOf(Item number, Item noun) =>
        number.Properties.Any(p => Sorts.IsAmount(p) && noun.Types.Any(type => type == p.Entity));

    /// <summary><c>for each limitation of X, how many directions answer it</c>: each with its number, where not all of them are meant.</summary>
    public static bool CountsOfEach(Draft draft, Form form)
    {
        if (draft.Find(Role.HowMany).ToArray() is not [var count] || draft.Find(Role.Per, Role.Each).ToArray() is not [var each])
            return false;
        if (Ranking(draft).Length > 0 || !draft.IsFollowedBy(count, counted => IsPartOfMain(draft, counted)))
            return false;
        if (
            draft.Next(each) is not (var noun and > 0)
            || !IsPartOfMain(draft, draft.Items[noun])
            || !draft.IsFollowedBy(noun, of => of.Role is Role.Of or Role.In)
        )
            return false;
        draft.Use(count, each);
        draft.Use([.. draft.Find(Role.Singular).Where(i => i > noun)]);
        (form.Ask, form.RankAt, form.Limit) = (Ask.Rank, count, 0);
        return true;
    }

    /// <summary>A noun for anything but what the graph is chiefly about, of which the groups themselves are made.</summary>
    private static bool IsPartOfMain(Draft draft, Item noun) => noun.Types.Any() && !noun.Types.Contains(draft.Lexicon.Main);

    /// <summary><c>the categories of X with the number of papers</c>, <c>every easy recipe, with the number of steps for each</c>: each with its number, the largest first.</summary>
    public static bool CountsBeside(Draft draft, Form form)
    {
        var count = draft.Find(Role.HowMany).FirstOrDefault(-1);
        if (count < 1 || Ranking(draft).Length > 0 || !draft.IsFollowedBy(count, counted => counted.Has<TypeMeaning>()))
            return false;
        var with = draft.Next(count, -1);
        if (with > 0 && CheckWords.Possessives.Is(draft.Items[with]))
            with = draft.Next(with, -1);
        if (with < 1 || draft.Items[with].Role is not (Role.With or Role.And or Role.Also or Role.Together))
            return false;
        if (
            draft.Has(Role.Than)
            || !draft.Items.Take(with).Any(i => i.Has<TypeMeaning>() || i.Has<ValueMeaning>())
            || !draft.Items.Take(with).Any(i => i.Nodes.Any() || i.Has<ValueMeaning>())
        )
            return false;
        draft.Use(with, count);
        draft.Use([.. draft.Find(Role.Each, Role.Per).Where(i => i < with || draft.Next(i) < 0)]);
        draft.Use([.. Draft.Between(with, count).Where(i => CheckWords.Possessives.Is(draft.Items[i]))]);
        (form.Ask, form.RankAt, form.Limit) = (Ask.Rank, count, 0);
        return true;
    }

    /// <summary><c>which ranks second by number of papers</c>, <c>what is in third place</c>.</summary>
    public static bool Place(Draft draft, Form form)
    {
        if (!Ranking(draft).All(i => draft.Items[i].Is(Role.Rank)))
            return false;
        var at = draft.Positions(i => Ordinal(i) is not null).FirstOrDefault(i => IsPlace(draft, i), -1);
        if (
            at < 0
            || !draft.Has(Role.HowMany, Role.Rank)
                && !draft.Items.Any(FormWords.Ranking.Begins)
                && !(at > 0 && FormWords.Coming.Is(draft.Items[at - 1]) && !draft.Named().Any())
        )
            return false;
        (form.Ask, form.RankAt, form.Place) = (Ask.Rank, at, Ordinal(draft.Items[at])!.Value);
        draft.Use([at, .. draft.Positions(FormWords.Ranking.Begins)]);
        draft.UseAll(Role.Rank, Role.HowMany, Role.By);
        return true;
    }

    /// <summary>Whether an ordinal says a place rather than which one of a sort.</summary>
    private static bool IsPlace(Draft draft, int ordinal) =>
        draft.Next(ordinal) < 0
        || draft.IsFollowedBy(ordinal, next => FormWords.Place.Begins(next) || next.Role is Role.By or Role.In or Role.HowMany);

    /// <summary>A place behind the first; null for another word.</summary>
    private static int? Ordinal(Item item) =>
        item is { Words: [{ Word: var word }], Meanings.Count: 0 } && Numbers.Ordinal(word) is { } place and > 1 ? place : null;

    private static bool IsTime(Item item) =>
        !item.IsNounOrName && !MentionWords.BarePrepositions.Is(item) && item.Properties.Any(Sorts.IsTime);

    /// <summary><c>when were the most papers written</c>, <c>the most common year of papers</c>: the time that has them.</summary>
    public static bool TimeOfMost(Draft draft, Form form)
    {
        var at = Ranking(draft);
        var time = at.Where(i => RankWords.Common.Ends(draft.Items[i]) && draft.IsFollowedBy(i, IsTime))
            .Select(i => draft.Next(i))
            .ToArray();
        if (at.Length == 0 || !draft.Has(Role.When) && time.Length == 0 || !draft.Items.Any(i => i.IsNounOrName || i.Has<ValueMeaning>()))
            return false;
        ReadOrdinal(draft, form, at);
        draft.UseAll(Role.When);
        draft.Use(at);
        draft.Use([.. at.Select(i => draft.Next(i)).Where(i => i > 0 && draft.Items[i].Is(Role.HowMany))]);
        draft.Use(time);
        (form.Ask, form.ByTime, form.Descending) = (Ask.Groups, true, !at.Any(i => draft.Items[i].Is(Role.Least)));
        return true;
    }

    /// <summary><c>which constellation has the most stars</c>: the value that most things have, asked for by the name of the property.</summary>
    public static bool ValueWithMost(Draft draft, Form form)
    {
        if (
            Ranking(draft) is not [var most]
            || !RankWords.OfNumber.Ends(draft.Items[most])
            || draft.Items[most].Role is not (Role.Most or Role.Least)
            || draft.Find(Role.What).ToArray() is not [var asked]
            || draft.Next(asked) is not (var key and > 0)
            || key > most
            || draft.Items[key].IsNounOrName
        )
            return false;
        var counted = draft.Next(most);
        if (counted > 0 && draft.Items[counted].Is(Role.HowMany))
            counted = draft.Next(counted);
        if (
            counted < 0
            || !draft.Items[key].Properties.Any(p => IsSortOrYear(p) && draft.Items[counted].Types.Any(type => type == p.Entity))
        )
            return false;
        draft.Use([most, key, .. draft.Find(Role.HowMany).Where(i => i > most && i < counted)]);
        form.GroupAt.Add(key);
        (form.Ask, form.Limit, form.Descending) = (Ask.Groups, 1, !draft.Items[most].Is(Role.Least));
        return true;
    }

    /// <summary>Whether things are told apart by the values of a property: by sorts, texts or years.</summary>
    internal static bool IsSortOrYear(Property property) => IsSort(property) || Sorts.IsYear(property);

    /// <summary>Whether a property holds one of several sorts or texts.</summary>
    internal static bool IsSort(Property property) => property is { Type: ScalarType.String or ScalarType.Enum, IsList: false };

    /// <summary><c>which vessel type is the most common</c>: the value that most things have.</summary>
    public static bool ValueOfMost(Draft draft, Form form)
    {
        var at = Ranking(draft).Where(i => RankWords.Common.Ends(draft.Items[i])).ToArray();
        var types = draft.Items.SelectMany(i => i.Types).ToHashSet();
        if (types.Count == 0 && draft.Items.SelectMany(i => i.Properties).Select(p => p.Entity).Distinct().ToArray() is [NodeType only])
            types.Add(only);
        if (
            at is not [var most]
            || draft
                .Positions(i => !i.IsNounOrName && i.Properties.Any(p => IsSort(p) && p.Entity is NodeType type && types.Contains(type)))
                .ToArray()
                is not [var key]
        )
            return false;
        draft.Use(most, key);
        form.GroupAt.Add(key);
        (form.Ask, form.Limit, form.Descending) = (Ask.Groups, 1, !draft.Items[most].Is(Role.Least));
        return true;
    }

    /// <summary><c>the highest average budget</c>, <c>ranked by total area</c>, <c>the longest flights on average</c>: an order by a number that is made of many.</summary>
    public static bool IsByMade(Draft draft, int function) =>
        Ranking(draft).Length > 0
        && (
            RankWords.Overall.Begins(draft.Items[function])
            || draft.IsPrecededBy(function, before => Roles.IsExtreme(before) || before.Is(Role.By) || RankWords.By.Ends(before))
        );

    /// <summary><c>the longest trail in each park</c>: the first ones of each group.</summary>
    public static bool FirstOfEach(Draft draft, Form form)
    {
        if (draft.Has(Role.HowMany, Role.Group, Role.Share) || !Ranking(draft).Any(i => Roles.IsExtreme(draft.Items[i])))
            return false;
        var parts = GroupForms.LeadsToParts(draft, null, Role.Per, Role.Each);
        if (parts.Length == 0)
            return false;
        GroupForms.AddParts(draft, form, parts);
        return Superlative(draft, form);
    }

    /// <summary><c>the two newest papers</c>, <c>which author wrote most papers</c>, <c>venues ranked by number of papers</c>.</summary>
    public static bool Superlative(Draft draft, Form form)
    {
        var at = Ranking(draft);
        if (at.Length == 0)
            return false;
        ReadOrdinal(draft, form, at);
        draft.Use([.. draft.Find(Role.Pair).Where(i => draft.IsFollowedBy(i, noun => noun.Has<TypeMeaning>()))]);
        form.Ask = Ask.Rank;
        form.RankAt = at.FirstOrDefault(
            i => Roles.IsExtreme(draft.Items[i]),
            at.FirstOrDefault(i => FormWords.BeforeMeasure.Ends(draft.Items[i]), at[0])
        );
        ReadOrder(form, [.. at.Select(i => draft.Items[i])]);
        ReadLimit(draft, form, at);
        draft.Use([.. at.Where(i => !IsOtherEnd(draft, form.RankAt, i))]);
        draft.Use([.. draft.Find(Role.Rank).Where(i => SaysWhatIsDone(draft, i))]);
        draft.Use([.. at.Skip(1).Select(i => i + 1).Where(i => i < draft.Items.Count && FormWords.First.Is(draft.Items[i]))]);
        if (FirstAtEnd(draft, form.RankAt) is var first and > 0)
        {
            form.Limit = 0;
            draft.Use(first);
        }
        draft.Use([.. draft.Find(Role.HowMany, Role.By).Where(i => i > form.RankAt || IsMeasure(draft, i))]);
        draft.Use([.. draft.Positions(i => i.Meanings.Count == 0 && FormWords.Size.Is(i)).Where(i => IsMeasuring(draft, i))]);
        return true;
    }

    /// <summary><c>the films, longest first</c>: where the word at the end stands that makes an order of a superlative; -1 for none.</summary>
    private static int FirstAtEnd(Draft draft, int rank) =>
        Draft
            .Between(rank, Math.Min(rank + MostBeforeFirst + 1, draft.Items.Count))
            .FirstOrDefault(i => Roles.IsExtreme(draft.Items[rank]) && FormWords.First.Is(draft.Items[i]) && draft.Next(i) < 0, -1);

    private const int MostBeforeFirst = 2;

    /// <summary><c>the newest and the oldest</c>: the other end of an order is asked for as well, or of another order.</summary>
    private static bool IsOtherEnd(Draft draft, int rank, int i) =>
        Roles.IsExtreme(draft.Items[i])
        && Roles.IsExtreme(draft.Items[rank])
        && Roles.IsUpperEnd(draft.Items[i]) != Roles.IsUpperEnd(draft.Items[rank]);

    /// <summary><c>in order of size</c>, where no property is called so.</summary>
    private static bool IsMeasuring(Draft draft, int size) =>
        draft.IsPrecededBy(size, by => by.Is(Role.By) || by.Is(Role.Rank) && FormWords.BeforeMeasure.Ends(by));

    /// <summary><c>by number of papers</c>.</summary>
    private static bool IsMeasure(Draft draft, int i) => draft.Items[i].Is(Role.HowMany) && draft.IsPrecededBy(i, by => by.Is(Role.By));

    /// <summary><c>the second largest</c>.</summary>
    private static void ReadOrdinal(Draft draft, Form form, int[] at)
    {
        var first = at.FirstOrDefault(i => !draft.Items[i].Is(Role.Rank), at[0]);
        if (draft.Next(first, -1) is not (var nth and >= 0) || Ordinal(draft.Items[nth]) is not { } place)
            return;
        form.Place = place;
        draft.Use(nth);
    }

    private static void ReadOrder(Form form, Item[] said)
    {
        form.Descending = said.Any(i => i.Is(Role.Descending)) || !said.Any(i => i.Role is Role.Ascending or Role.Least or Role.Oldest);
        form.ByTime = said.Any(i => i.Role is Role.Newest or Role.Oldest || FormWords.Chronological.IsIn(i));
        form.Limit = said.Any(i => i.Is(Role.Rank)) || !said.Any(Roles.IsExtreme) ? 0 : null;
    }

    /// <summary><c>top 3</c>, <c>the two newest</c>.</summary>
    private static void ReadLimit(Draft draft, Form form, int[] at)
    {
        foreach (var i in at)
            if (draft.Next(i) is var next and > 0)
                SetLimit(draft, form, next);
        var before = draft.Next(form.RankAt, -1);
        if (
            before >= 0
            && (draft.Next(before, -1) < 0 || FormWords.The.Ends(draft.Items[before - 1]))
            && !draft.IsFollowedBy(form.RankAt, ranked => ranked.Has<TypeMeaning>())
        )
            SetLimit(draft, form, before);
    }

    private static void SetLimit(Draft draft, Form form, int i)
    {
        if (draft.Items[i] is not { Number: { } number, Role: null or Role.Filler } || Numbers.IsYear(number))
            return;
        form.Limit = (int)number;
        draft.Use(i);
    }

    /// <summary><c>which has more papers, A or B</c>, <c>which is newer, A or B</c>, <c>who has more papers than any other</c>.</summary>
    public static bool Comparative(Draft draft, Form form)
    {
        var at = draft.Positions(i => Comparatives.Of(i) is not null).FirstOrDefault(i => !draft.IsUsed(i), -1);
        if (at < 0)
            return false;
        var than = draft.Find(Role.Than).FirstOrDefault(-1);
        if (than > 0 && draft.IsFollowedBy(than, other => other.Is(Role.Other)))
        {
            draft.Use(than, draft.Next(than));
            form.Other = false;
        }
        else if (than <= 0 && IsOfTwo(draft, at))
        {
            form.Between = true;
            draft.UseAll(Role.When, Role.Pair, Role.Between);
            draft.Use([
                .. draft.Positions(FormWords.Frequent.Is).Where(i => i >= at),
                .. draft.Positions(FormWords.Against.Is),
                .. draft.Find(Role.Compare),
                .. draft.Find(Role.HowMany).Where(i => IsMeasure(draft, i)).SelectMany(i => new[] { i, draft.Next(i, -1) }),
            ]);
        }
        else
            return false;
        (form.Ask, form.RankAt) = (Ask.Rank, at);
        (form.ByTime, form.Descending) = Comparatives.Of(draft.Items[at])!.Value;
        draft.Use(at);
        return true;
    }

    /// <summary><c>A or B</c>; <c>A and B: which …</c>; <c>of A and B, which …</c>; <c>between A and B, where …</c>.</summary>
    private static bool IsOfTwo(Draft draft, int comparative) =>
        draft.Has(Role.Or)
        || draft.Earlier.Last is not null && (draft.Has(Role.Pair) || !draft.Items.Any(i => i.IsNounOrName))
        || draft.Named().Where(i => i < comparative).ToArray() is [var one, var two]
            && (draft.Named().Count() == 2 || draft.Items[one].NamesLike(draft.Items[two]))
            && (
                draft.Items[0].Role is Role.Of or Role.Between
                || draft.Items.Take(comparative).Any(i => i.EndsClause || i.Role is Role.Pair or Role.Compare)
            );

    /// <summary><c>which operator was founded first</c>.</summary>
    public static bool FirstInTime(Draft draft, Form form)
    {
        var at = draft.Positions(FormWords.FirstOrLast.Is).FirstOrDefault(i => draft.Next(i) < 0, -1);
        if (at < 0 || !draft.Has(Role.What, Role.Who) && !draft.Items.Any(i => i.Is(Role.Pair) && MentionWords.Which.Begins(i)))
            return false;
        draft.Use(at);
        (form.Ask, form.RankAt, form.ByTime, form.Descending) = (Ask.Rank, at, true, FormWords.Last.Begins(draft.Items[at]));
        return true;
    }

    /// <summary><c>the last author of X</c>.</summary>
    public static bool LastInOrder(Draft draft, Form form)
    {
        var at = draft
            .Find(Role.Last)
            .Where(i => FormWords.Final.Is(draft.Items[i]))
            .FirstOrDefault(i => draft.IsFollowedBy(i, noun => noun.Types.Any(HasOrder)), -1);
        if (at < 0 || draft.Named().Count() != 1)
            return false;
        draft.Use(at);
        (form.Ask, form.RankAt, form.IsLast, form.Descending) = (Ask.Rank, at, true, true);
        return true;
    }

    /// <summary><c>the last dive at X</c>: the latest of what has a time and no other order.</summary>
    public static bool EndInTime(Draft draft, Form form)
    {
        var at = draft.Positions(FormWords.FirstOrLast.Is).FirstOrDefault(i => IsBeforeOneInTime(draft, i), -1);
        if (at < 0 || draft.Has(Role.When, Role.HowMany) || draft.Items.Any(i => i.IsVerb))
            return false;
        draft.Use(at);
        (form.Ask, form.RankAt, form.ByTime, form.Descending) = (Ask.Rank, at, true, FormWords.Last.Begins(draft.Items[at]));
        return true;
    }

    private static bool IsBeforeOneInTime(Draft draft, int i) =>
        i + 1 < draft.Items.Count
        && draft.Items[i + 1] is { Words: [.., var noun] } item
        && !English.IsPlural(noun.Word)
        && item.Types.Any(type => type.Properties.Any(Sorts.IsTime) && !HasOrder(type));

    private static bool HasOrder(NodeType type) =>
        type.Relationships.Any(r => r.Properties?.Properties.Any(p => Sorts.IsPlaceInOrder(p) && Sorts.Orders(p, type, r.Target)) == true);
}
