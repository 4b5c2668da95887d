using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>One number made of many: means, sums, and the least or greatest itself rather than what has it.</summary>
internal static class AggregateForms
{
    /// <summary>The words that say what is made of many numbers.</summary>
    internal static readonly Role[] Functions = [Role.Average, Role.Median, Role.Total];

    /// <summary><c>the average rating of …</c>, <c>total minutes of …</c>, <c>how many authors on average</c>.</summary>
    public static bool Function(Draft draft, Form form)
    {
        var at = draft.Find(Functions).ToArray();
        if (at.Length == 0)
            return false;
        var function = FunctionOf(draft.Items[at[0]]);
        var noun = draft
            .Positions(i => !i.Nodes.Any())
            .FirstOrDefault(
                i =>
                    (!draft.Items[i].IsNounOrName || IsMeasured(draft, at[0], i))
                    && !draft.IsUsed(i)
                    && NumberAt(draft, i) is { } number
                    && !(function == Aggregation.Sum && Sorts.IsYear(number)),
                -1
            );
        if (noun < 0 && CarriedForms.OfAll(draft, form))
            return true;
        var isOrder = noun >= 0 && Aggregates.Measuring(function) is not null && RankForms.IsByMade(draft, at[0]);
        if (!isOrder && draft.Items[at[0]].Is(Role.Total) && draft.Has(Role.Most, Role.Least))
        {
            draft.Use(at);
            return false;
        }
        if (noun < 0 && draft.Has(Role.HowMuch) && draft.Positions(FormWords.Paying.Begins).Any())
            return false;
        if (noun < 0 && (function == Aggregation.Sum || function == Aggregation.Mean && draft.IsMeaning(at[0])))
            return false;
        (form.Property, form.Function, form.AskedAt) = (noun < 0 ? null : NumberAt(draft, noun), function, at[0]);
        draft.Use(at);
        if (noun >= 0 && !draft.Items[noun].Has<ValueMeaning>())
            draft.Use(noun);
        draft.Use([.. draft.Positions(i => i is { Role: null, Meanings.Count: 0 } && FormWords.Giving.Begins(i))]);
        var parts = form.Property?.Entity is NodeType owner ? GroupForms.LeadsToParts(draft, owner, Role.Per, Role.Each, Role.By) : [];
        if (isOrder && parts.Length == 0)
            return RankForms.Superlative(draft, form);
        GroupForms.AddParts(draft, form, parts);
        draft.UseAll(Role.HowMany, Role.HowMuch);
        draft.Use([.. draft.Find(Role.Per)]);
        form.Ask = parts.Length == 0 ? Ask.Aggregate : Ask.Groups;
        return true;
    }

    /// <summary><c>the total area of the houses</c>, where a house is an area too: of the function a number, and no such thing.</summary>
    private static bool IsMeasured(Draft draft, int function, int i) =>
        i == function + 1
        && draft.IsFollowedBy(i, of => of.Is(Role.Of))
        && !English.IsPlural(draft.Items[i].Words[^1].Word)
        && draft.Items[i].Properties.Any(Sorts.IsAmount);

    /// <summary>What such a word makes of them.</summary>
    internal static Aggregation FunctionOf(Item item) =>
        item.Role switch
        {
            Role.Average => Aggregation.Mean,
            Role.Median => Aggregation.Median,
            _ => Aggregation.Sum,
        };

    /// <summary><c>how many seats do the venues in X have</c>: the sum of a number that things which are not named have each.</summary>
    public static bool SumOfMany(Draft draft, Form form)
    {
        if (draft.Has(Functions) || draft.Has(Role.Most, Role.Least, Role.Rank, Role.Descending, Role.Ascending))
            return false;
        var asked = draft.Find(Role.HowMany).FirstOrDefault(-1);
        if (asked < 0 || Counted(draft, asked) is not (var noun and > 0) || draft.Items[noun].IsNounOrName || draft.IsBounded(noun))
            return false;
        var isParted = draft.Has(Role.Per, Role.Each);
        if (
            draft
                .Items[noun]
                .Properties.FirstOrDefault(p =>
                    Sorts.IsAmount(p) && (IsOfMany(draft, p) || isParted && p.Entity is not null && !draft.Named().Any())
                )
            is not { } property
        )
            return false;
        var parts = GroupForms.LeadsToParts(draft, property.Entity as NodeType, Role.Per, Role.Each, Role.By);
        if (parts.Length == 0 && draft.Has(Role.Per, Role.Each, Role.By))
            return false;
        GroupForms.AddParts(draft, form, parts);
        draft.Use(asked, noun);
        draft.UseAll(Role.Together, Role.Total, Role.All);
        (form.Ask, form.Property, form.Function, form.AskedAt) = (
            parts.Length == 0 ? Ask.Aggregate : Ask.Groups,
            property,
            Aggregation.Sum,
            asked
        );
        return true;
    }

    /// <summary>The position of what is asked for behind <c>how many</c>; of people, of what happened to them: <c>how many people were hurt</c>.</summary>
    private static int Counted(Draft draft, int asked)
    {
        var next = draft.Next(asked);
        if (asked + 1 >= draft.Items.Count || !MentionWords.Somebody.Is(draft.Items[asked + 1]))
            return next;
        var suffered = next;
        while (suffered > 0 && (suffered == asked + 1 || draft.Items[suffered].Role is Role.Be or Role.Have))
            suffered = draft.Next(suffered);
        return suffered > 0 && Inflection.IsParticiple(draft.Items[suffered].Words[0].Word) && draft.Items[suffered].Has<PropertyMeaning>()
            ? suffered
            : next;
    }

    /// <summary>Whether things that have the property are spoken of in the plural, and none by its name.</summary>
    private static bool IsOfMany(Draft draft, Property property) =>
        property.Entity is NodeType type
        && !draft.NamedTypes().Contains(type)
        && draft.Items.Any(i =>
            i.Types.Contains(type) && English.IsPlural(i.Words[^1].Word)
            || !i.IsNounOrName && i.Meanings.Any(m => m is ValueMeaning v && v.Property.Entity == type)
        );

    /// <summary>The number that a noun stands for; null for another word, and for what it is counted by: <c>per minute</c>.</summary>
    private static Property? NumberAt(Draft draft, int i) =>
        draft.IsPrecededBy(i, per => per.Is(Role.Per))
            ? null
            : draft
                .Items[i]
                .Properties.Where(p => Sorts.IsNumber(p) && p.Entity is not null)
                .OrderByDescending(p =>
                    draft.Items.Skip(i + 1).FirstOrDefault(noun => noun.IsNounOrName)?.Types.Any(t => t == p.Entity) == true
                )
                .ThenByDescending(p => draft.Items.Take(i).Any(noun => noun.Types.Any(t => t == p.Entity)))
                .FirstOrDefault()
                ?? Sorts.Measured(draft.Items[i])
                ?? Paid(draft, i)
                ?? SizeOf(draft, i);

    /// <summary><c>the average size of the packages</c>: the only number by which such things are large.</summary>
    private static Property? SizeOf(Draft draft, int i) =>
        draft.Items[i].Is(Role.HowMuch)
        && draft.Items[i].Words.Any(FormWords.SizeNouns.Has)
        && draft.Items.SelectMany(noun => noun.Types).Distinct().ToArray() is [var type, ..]
        && Dimensions.ComparedBy(FormWords.Large, type.Properties.Where(Sorts.IsAmount)).Select(c => c.Property).ToArray() is [var number]
            ? number
            : null;

    /// <summary><c>how much does one pay for a tour</c>: the only price of what is spoken of.</summary>
    private static Property? Paid(Draft draft, int i) =>
        draft.Has(Role.HowMuch)
        && FormWords.Paying.Begins(draft.Items[i])
        && draft.Items.SelectMany(noun => noun.Types).Distinct().SelectMany(t => t.Properties).Where(Dimensions.IsPrice).ToArray()
            is [var price]
            ? price
            : null;

    /// <summary><c>when was the first …</c>.</summary>
    public static bool TimeOfFirst(Draft draft, Form form)
    {
        if (draft.Has(Functions) || !draft.Has(Role.When))
            return false;
        var first = draft.Positions(FormWords.TimeEnds.Is).FirstOrDefault(i => draft.IsFollowedBy(i, noun => noun.IsNounOrName), -1);
        if (first < 0)
            return false;
        draft.UseAll(Role.When);
        AskForTime(draft, form, first);
        return true;
    }

    /// <summary><c>when was X first addressed</c>, <c>since when has X been worked on</c>: of what has no time itself, that of the first of what it is done by.</summary>
    public static bool TimeOfFirstDone(Draft draft, Form form)
    {
        if (draft.Has(Functions) || draft.Find(Role.When).FirstOrDefault(-1) is not (var when and >= 0))
            return false;
        var first = draft
            .Positions(FormWords.FirstOrLast.Is)
            .FirstOrDefault(i => i > when && draft.Next(i) is var verb and > 0 && draft.Items[verb].IsVerb, -1);
        if (first < 0 && !FormWords.SinceWhen.IsAll(draft.Items[when]) || draft.Items.Any(i => i.Has<TypeMeaning>()))
            return false;
        if (draft.Named().ToArray() is not [var named] || draft.Items[named].Nodes.Any(n => HasTime(n.Node.Type)))
            return false;
        if (
            draft.Lexicon.Main is not { } main
            || !draft.Items.Any(i => i.IsVerb && i.Relationships.Any(r => r.Source == main || r.Target == main))
        )
            return false;
        draft.UseAll(Role.When);
        AskForTime(draft, form, first < 0 ? when : first);
        form.Function = first >= 0 && FormWords.Last.Is(draft.Items[first]) ? Aggregation.Greatest : Aggregation.Least;
        return true;
    }

    /// <summary>Whether a thing of that type has a time, of its own or carried by what it has one of.</summary>
    private static bool HasTime(NodeType type) =>
        type.Properties.Any(Sorts.IsTime) || type.Relationships.Any(r => !r.IsList && r.Properties?.Properties.Any(Sorts.IsTime) == true);

    /// <summary><c>the first year of …</c>.</summary>
    public static bool FirstYear(Draft draft, Form form)
    {
        if (draft.Has(Functions) || draft.Has(Role.When))
            return false;
        var year = draft.Positions(IsEndOfYears).FirstOrDefault(i => draft.Items.Skip(i + 1).Any(x => x.Has<TypeMeaning>()), -1);
        if (year < 0)
            return false;
        AskForTime(draft, form, year);
        return true;
    }

    private static bool IsEndOfYears(Item item) =>
        item.Words is [var end, var year] && FormWords.YearEnds.Has(end) && FormWords.Year.Has(year);

    private static void AskForTime(Draft draft, Form form, int at)
    {
        draft.Use(at);
        var function = FormWords.Earliest.Begins(draft.Items[at]) ? Aggregation.Least : Aggregation.Greatest;
        (form.Ask, form.ByTime, form.Function) = (Ask.Aggregate, true, function);
    }

    /// <summary><c>what is the highest rating of …</c>, <c>the most papers of any author</c>.</summary>
    public static bool Extreme(Draft draft, Form form)
    {
        if (draft.Has(Functions) || draft.Has(Role.When))
            return false;
        var at = draft.Find([.. Roles.Extremes]).FirstOrDefault(-1);
        if (
            at < 0
            || RankWords.Common.Ends(draft.Items[at])
            || draft.Next(at) is not (var of and > 0)
            || draft.Items.Take(at).Any(i => AsksForThing(i) || i.Number is not null)
            || !IsCountOfAny(draft, of)
        )
            return false;
        draft.Use(at, of);
        var function = Roles.IsUpperEnd(draft.Items[at]) ? Aggregation.Greatest : Aggregation.Least;
        (form.Ask, form.Function, form.AskedAt) = (Ask.Aggregate, function, at);
        return true;
    }

    private static bool AsksForThing(Item item) => item.IsNounOrName || item.Role is Role.Who or Role.Where;

    /// <summary><c>the largest number of papers of any author</c>.</summary>
    private static bool IsCountOfAny(Draft draft, int of) =>
        draft.Items[of].Is(Role.HowMany) && draft.Items.Skip(of + 2).Any(FormWords.AnyOne.Begins);
}
