using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Numbers that relationships carry, made into one: of all that are spoken of, of each of the things at one end, or to find the one
/// that has most.
/// </summary>
internal static class CarriedForms
{
    private static readonly Role[] Asking = [Role.HowMany, Role.HowMuch];

    private static readonly Role[] AskingOtherwise = [Role.Per, Role.Each, Role.Most, Role.Least, Role.Share, Role.Rank];

    /// <summary>What is made into one number.</summary>
    /// <param name="Property">The number that relationships carry.</param>
    /// <param name="At">The position of the word for it.</param>
    /// <param name="Function">How it is made.</param>
    private sealed record Amount(Property Property, int At, Aggregation Function);

    /// <summary>
    /// <c>the average confidence of the links to X</c>, <c>how many tonnes of A did B carry</c>, <c>the money that X put into Y</c>: of
    /// all relationships that are spoken of.
    /// </summary>
    public static bool OfAll(Draft draft, Form form)
    {
        if (draft.Has(AskingOtherwise) || GroupForms.LeadsToParts(draft, null, Role.By).Length > 0)
            return false;
        if (Asked(draft, Spoken(draft)) is not { } amount || IsOfTwoNamed(draft, amount.Property.Carrier!))
            return false;
        Read(draft, form, amount);
        draft.UseAll(Role.Path, Role.All);
        return true;
    }

    /// <summary>
    /// <c>the total amount per funder</c>, <c>how many tonnes went to each port</c>, <c>nights by person</c>: of each thing at one end; a
    /// sum where it is not said of what sort.
    /// </summary>
    public static bool OfEachEnd(Draft draft, Form form)
    {
        if (
            draft.Has(Role.Most, Role.Least, Role.Share, Role.Who)
            || GroupForms.LeadsToParts(draft, null, Role.Per, Role.Each, Role.By) is not [var lead]
        )
            return false;
        var end = GroupForms.KeyBehind(draft, lead);
        if (Asked(draft, [.. draft.Items[end].Types]) is not { } amount || amount.At > lead && !draft.Items[lead].Is(Role.Each))
            return false;
        Read(draft, form, amount);
        draft.UseAll(Role.Descending);
        GroupForms.AddParts(draft, form, [lead]);
        form.Limit = 0;
        return true;
    }

    /// <summary><c>rank the funders by total amount</c>, <c>keepers by hours in all</c>: all things at one end in the order of that.</summary>
    public static bool OfOrder(Draft draft, Form form)
    {
        var by = draft.Find(Role.By, Role.Rank).LastOrDefault(i => RankWords.By.Ends(draft.Items[i]), -1);
        var end = Draft.Between(-1, by).LastOrDefault(i => draft.Items[i].IsNounOfType && CheckWords.IsPlural(draft.Items[i]), -1);
        if (
            end < 0
            || draft.Has(Role.What, Role.Who, Role.Share, Role.Each, Role.Per)
            || draft.Items.Take(by).Any(i => i.Role is { } r && Asking.Contains(r))
        )
            return false;
        if (Behind(draft, by, [.. draft.Items[end].Types]) is not { } amount)
            return false;
        Read(draft, form, amount);
        (form.Limit, form.Descending) = (0, !draft.Has(Role.Ascending));
        form.GroupAt.Add(end);
        draft.Use(by, end);
        draft.UseAll(Role.Rank, Role.Descending, Role.Ascending);
        return true;
    }

    /// <summary>
    /// <c>who scored the most goals</c>, <c>which funder has paid the most in all</c>, <c>the site with the highest total amount</c>: the
    /// thing at one end that has most of it.
    /// </summary>
    public static bool OfMost(Draft draft, Form form)
    {
        if (draft.Find([.. Roles.Extremes]).ToArray() is not [var most] || draft.Has(Role.Per, Role.Each, Role.Share, Role.By))
            return false;
        var end = Draft.Between(-1, most).FirstOrDefault(i => draft.Items[i].IsNounOfType || draft.Items[i].Is(Role.Who), -1);
        if (end < 0 || draft.Items.Take(most).Any(i => i.Role is { } r && Asking.Contains(r)))
            return false;
        if ((Behind(draft, most, TypesAt(draft, end)) ?? Paid(draft, most, TypesAt(draft, end))) is not { } amount)
            return false;
        Read(draft, form, amount);
        form.Descending = Roles.IsUpperEnd(draft.Items[most]);
        form.RankAt = most;
        form.GroupAt.Add(end);
        if (draft.Items[end].Role is Role.Who || draft.Items[end].IsNounOfType)
            draft.Use(end);
        draft.Use([most, .. draft.Find(Role.Rank).Where(i => RankForms.SaysWhatIsDone(draft, i))]);
        draft.UseAll(Role.What, Role.Who);
        return true;
    }

    /// <summary>Notes what is made into one number, and marks the words that say so.</summary>
    private static void Read(Draft draft, Form form, Amount amount)
    {
        (form.Ask, form.Property, form.Function, form.AskedAt) = (Ask.Aggregate, amount.Property, amount.Function, amount.At);
        draft.Use([
            amount.At,
            .. draft.Positions(i => i.Role is null or Role.Filler && !i.IsNounOrName && i.Properties.Contains(amount.Property)),
            .. draft.Positions(i => IsNounOf(i, amount.Property.Carrier!)),
        ]);
        draft.UseAll(AggregateForms.Functions);
        draft.UseAll(Asking);
        draft.UseAll(Role.Together);
        PropertyForms.UseMoney(draft);
    }

    /// <summary>What is asked for of relationships of such things: behind the word that asks or sums up, or at the start of a question that has no such word.</summary>
    private static Amount? Asked(Draft draft, NodeType[] ends)
    {
        var function = draft.Find(AggregateForms.Functions).FirstOrDefault(-1);
        var asked = draft.Find(Asking).FirstOrDefault(-1);
        var made = function < 0 ? Aggregation.Sum : AggregateForms.FunctionOf(draft.Items[function]);
        if (function < 0 && UnitsOf(draft, asked) is { } units)
            return new Amount(units, asked, made);
        var at = draft
            .Positions(i => !i.IsNounOrName)
            .Where(i => !draft.IsUsed(i) && !draft.IsBounded(i) && !draft.IsPrecededBy(i, per => per.Is(Role.Per)))
            .Where(i => NumberAt(draft, i, made, ends, function >= 0) is { } n && function >= 0)
            .FirstOrDefault(-1);
        return at < 0 ? null : new Amount(NumberAt(draft, at, made, ends, function >= 0)!, at, made);
    }

    /// <summary>What stands behind the word for an order, of relationships of such things: <c>the most goals</c>, <c>by total amount</c>.</summary>
    private static Amount? Behind(Draft draft, int order, NodeType[] ends)
    {
        var at = draft.Next(order);
        var isMade = at > 0 && draft.Items[at].Role is { } role && AggregateForms.Functions.Contains(role);
        var made = isMade ? AggregateForms.FunctionOf(draft.Items[at]) : Aggregation.Sum;
        if (isMade)
            at = draft.Next(at);
        if (at < 0 || draft.Items[at].IsNounOrName || NumberAt(draft, at, made, ends, isMade) is not { } number)
            return null;
        return
            isMade
            || IsAdditive(number)
                && (RankWords.Amounts.Ends(draft.Items[order]) || RankWords.By.Ends(draft.Items[order]))
                && !draft.Items[at].Properties.Any(p => ends.Contains(p.Entity))
            ? new Amount(number, at, made)
            : null;
    }

    /// <summary><c>which funder has paid the most</c>, <c>who spent most on X</c>: the money that the relationships of such things carry.</summary>
    private static Amount? Paid(Draft draft, int most, NodeType[] ends) =>
        RankWords.Amounts.Ends(draft.Items[most])
        && draft.Before(most) is { } verb
        && Paying.Any(said => said.Begins(verb))
        && !verb.Properties.Any(p => ends.Contains(p.Entity))
        && (
            most + 1 >= draft.Items.Count
            || draft.Items[most + 1] is { IsNounOrName: false } next && (Draft.IsEmpty(next) || next.Role is not null)
        )
        && MoneyOf(draft, ends) is { } money
            ? new Amount(money, most, Aggregation.Sum)
            : null;

    private static readonly WordSet[] Paying = [FormWords.Giving, FormWords.Getting, FormWords.Paying];

    /// <summary>The things at one end of the relationships: what a noun stands for, or somebody.</summary>
    public static NodeType[] TypesAt(Draft draft, int end) =>
        draft.Items[end].Types.Any() ? [.. draft.Items[end].Types]
        : draft.Items[end].Is(Role.Who) ? [.. draft.Lexicon.Schema.NodeTypes.Where(Sorts.IsSomebody)]
        : [.. ValueConditions.Of(draft.Items[end]).Select(v => v.Property.Entity).OfType<NodeType>().Distinct()];

    /// <summary>The types of the things that are spoken of; any where none is.</summary>
    private static NodeType[] Spoken(Draft draft) =>
        draft.Items.SelectMany(i => i.Types).Concat(draft.NamedTypes()).Distinct().ToArray() is { Length: > 0 } spoken
            ? spoken
            : [.. draft.Lexicon.Schema.NodeTypes];

    /// <summary>
    /// What relationships of such things carry: of those alone that the words speak of, by a noun for them, by what they lead to or by
    /// their verb, where there are such.
    /// </summary>
    private static PropertiesType[] Carriers(Draft draft, NodeType[] ends)
    {
        var ways = ends.SelectMany(end => end.Relationships).Where(r => r is { Properties: not null, Target: NodeType }).ToArray();
        var spoken = Spoken(draft);
        Func<Relationship, bool>[] preferences =
        [
            r => draft.Items.Any(i => IsNounOf(i, r.Properties!)),
            r => draft.Items.Any(i => SpeaksOf(i, r.Properties!)),
            r => r.Target != r.Source && spoken.Contains(r.Target),
            r => draft.Items.Any(i => i.CanBeVerb && Connections.Says(i, r)),
            _ => true,
        ];
        return
        [
            .. preferences
                .Select(prefers => ways.Where(prefers).ToArray())
                .First(preferred => preferred.Length > 0 || ways.Length == 0)
                .Select(r => r.Properties!)
                .Distinct(),
        ];
    }

    /// <summary>Whether a word is called like something that relationships carry, and does not just stand for money.</summary>
    private static bool SpeaksOf(Item item, PropertiesType carrier) =>
        item.Role is null or Role.Filler
        && !item.IsNounOrName
        && !FormWords.Money.Is(item)
        && item.Properties.Any(p => p.Carrier == carrier);

    /// <summary>The money that the relationships of such things carry; null where there is none or several.</summary>
    private static Property? MoneyOf(Draft draft, NodeType[] ends) =>
        Carriers(draft, ends).SelectMany(c => c.Properties).Where(p => Sorts.IsAmount(p) && Dimensions.IsMoney(p)).ToArray() is [var only]
            ? only
            : null;

    /// <summary><c>how many A were counted</c>, A a name: how many of it the relationships say that there were.</summary>
    private static Property? UnitsOf(Draft draft, int asked)
    {
        if (asked < 0 || !draft.Items[asked].Is(Role.HowMany) || draft.Named().ToArray() is not [var named] || draft.Next(asked) != named)
            return null;
        var ways = draft
            .NamedTypes()
            .SelectMany(type => type.Relationships)
            .Where(r => r.Properties?.Properties.Any(NumberForms.IsNumberOfUnits) == true)
            .Where(r =>
                draft.Items.Any(i =>
                    i.CanBeVerb && Connections.Says(i, r)
                    || !i.IsNounOrName && i.Properties.Any(p => p.Carrier == r.Properties && NumberForms.IsNumberOfUnits(p))
                )
            )
            .ToArray();
        return ways is [var way] && way.Properties!.Properties.Where(NumberForms.IsNumberOfUnits).ToArray() is [var units] ? units : null;
    }

    /// <summary>
    /// The only number that a word means of what relationships of such things carry, of several the one whose own name it is:
    /// <c>tonnes</c>, <c>money</c>; and where it is said what is made of them, <c>grants</c>. Years are not added up.
    /// </summary>
    private static Property? NumberAt(Draft draft, int i, Aggregation made, NodeType[] ends, bool isMade)
    {
        var item = draft.Items[i];
        if (item.Role is not (null or Role.Filler))
            return null;
        if (FormWords.Money.Is(item) && MoneyOf(draft, ends) is { } money)
            return money;
        var carriers = ends.SelectMany(end => end.Relationships).Select(r => r.Properties).OfType<PropertiesType>().ToHashSet();
        var numbers = item
            .Properties.Where(p => p.Carrier is { } carrier && carriers.Contains(carrier))
            .Where(p => Sorts.IsNumber(p) && (made != Aggregation.Sum || Sorts.IsAmount(p)))
            .ToArray();
        return numbers is [var only] ? only
            : numbers.Where(p => SchemaWords.IsOwnName(p, item)).ToArray() is [var called] ? called
            : numbers.Length > 0 ? null
            : isMade
            && carriers.Where(c => IsNounOf(item, c)).ToArray() is [var bearer]
            && bearer.Properties.Where(Sorts.IsAmount).ToArray() is [var amount]
                ? amount
            : null;
    }

    /// <summary><c>the claims</c>, of relationships that carry a claim.</summary>
    private static bool IsNounOf(Item item, PropertiesType carrier) =>
        item.Role is null or Role.Filler
        && !item.Nodes.Any()
        && Plurals.IsSame(item.Words[0].Word, SchemaWords.Split(carrier.Name))
        && item.Words.Skip(1).All(w => Inflection.IsPreposition(w.Word));

    /// <summary>Whether many of a number make a larger one, as goals and tonnes do, and marks and depths do not.</summary>
    private static bool IsAdditive(Property number) =>
        Sorts.IsAmount(number) && !Sorts.IsShare(number) && !Sorts.IsPercent(number) && Dimensions.IsAddedUp(number);

    /// <summary><c>how much did A give to B</c>, both of which are named: what the one relationship between them says.</summary>
    private static bool IsOfTwoNamed(Draft draft, PropertiesType carrier) =>
        draft.NamedTypes() is { Count: 2 } named
        && draft.Named().Count() == 2
        && named.Any(type => CarriedNumbers.Bearing(type, carrier).Any(r => r.Target is NodeType other && named.Contains(other)));
}
