using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The last check of a reading: a word that relates, restricts or quantifies must have had its effect on the query. Being
/// known is not enough.
/// </summary>
internal static class Effects
{
    /// <summary>Whether an item does something to the query whatever else it means, so that this check alone judges it.</summary>
    public static bool Speaks(Item item) => item.Role is Role.Same or Role.Other or Role.Or;

    /// <summary>Whether an item should have changed the query and did not.</summary>
    public static bool IsMissing(Checked c, int i)
    {
        var item = c.Items[i];
        if (IsOfUnsaid(c, i) || SaysLittle(c, i) || c.Draft.IsUsed(i) && IsSaidTwice(c, i))
            return true;
        if (c.Draft.IsUsed(i))
            return item.Role is Role.Not or Role.Without or Role.Neither or Role.Except
                && IsToRestrict(c)
                && (!HoldsDenial(c.Reading) || LeavesClause(c, i));
        if (Comparatives.IsOfNumber(item) && !item.Meanings.Any(m => m is RelationshipMeaning { IsDescribed: true }))
            return ComparesNumbers(c, i);
        if (MentionWords.NearYear.Ends(item) && i + 1 < c.Items.Count && c.Items[i + 1].Number is { } near)
            return c.Tree.Root.AllLinks().Any(l => l.Count is { Number: var count } && count == near);
        if (CheckWords.Amounts.Is(item) && i > 0 && CheckWords.As.Ends(c.Items[i - 1]))
            return true;
        if (FollowUpWords.There.Is(item) && c.Draft.Earlier is { Last: not null } or { Gap: not null })
            return i > 0 && (c.Draft.Next(i) < 0 ? !c.Draft.IsPrecededBy(i, be => be.Is(Role.Be)) : c.Items[i - 1].IsVerb);
        if (CheckWords.Siding.Is(item) && i > 0 && c.Items[i - 1].Is(Role.Be))
            return i + 1 == c.Items.Count || c.Items[i + 1].IsMark || c.Items[i + 1].Is(Role.In);
        if (MentionWords.VagueNumber.Is(item) && c.Reading.Ask is (Ask.List or Ask.Count or Ask.YesNo or Ask.Share))
            return c.Mentions.Any(m => m.At == c.Draft.Next(i) && Modifiers.RestrictsAnother(c.Draft, c.Mentions, m) && IsCondition(c, m));
        if (CheckWords.Respectively.Is(item))
            return c.Reading.Ask is Ask.Count;
        if (SaysWhatIsDone(c, i))
            return true;
        return item.Role switch
        {
            Role.Same => !NamesAlike(c),
            Role.Other => !IsOfOthers(c),
            Role.Together => !IsTogether(c),
            Role.Both => MentionWords.NotOnly.Begins(item) && !GoesOn(c, i),
            Role.In => JoinsTime(c, i),
            Role.Or => c.Reading.Ask == Ask.YesNo
                || c.Reading.Ask != Ask.Compare
                    && (c.Reading.Ask != Ask.Rank || JoinsConditions(c.Mentions, i))
                    && !Announces(c, i)
                    && JoinsApart(c.Mentions, i),
            Role.All or Role.Each => !c.Form.Universal
                && c.Reading.Ask is not (Ask.Groups or Ask.Rank or Ask.Compare)
                && QuantifiesAnother(c, i),
            _ => false,
        };
    }

    /// <summary><c>not only A but also B</c>: the other one is said behind it.</summary>
    private static bool GoesOn(Checked c, int i) => c.Items.Skip(i + 1).Any(item => item.Role is Role.And or Role.Also);

    /// <summary><c>what did the pupils of X make</c>, <c>what did the authors of X write</c>: what they do, where they themselves were taken for what is asked for.</summary>
    private static bool SaysWhatIsDone(Checked c, int i) =>
        c.Items[i].CanBeVerb
        && c.Reading.Ask == Ask.List
        && c.Form.AskedAt >= 0
        && FormWords.What.IsAll(c.Items[c.Form.AskedAt])
        && c.Draft.IsFollowedBy(c.Form.AskedAt, does => does.Is(Role.Do))
        && c.Mentions.Any(m =>
            m.Kind == MentionKind.Type
            && m.At >= 0
            && m.End < i
            && c.Draft.IsPrecededBy(m.At, does => does.Is(Role.Do))
            && c.Tree.Things.GetValueOrDefault(m) == c.Tree.Root
            && c.Items[i].Relationships.Any(r => r.Source == m.Type && r.Target != m.Type)
        );

    /// <summary>Whether the query says what the words say, rather than speaks of what they named.</summary>
    private static bool IsToRestrict(Checked c) =>
        c.Reading.Ask is Ask.List or Ask.Count or Ask.YesNo or Ask.Groups or Ask.Rank or Ask.Share;

    /// <summary><c>Norwegian directors of films in Norwegian</c>: what is said of two nouns is no condition on one of them alone.</summary>
    private static bool IsSaidTwice(Checked c, int i) =>
        c.Mentions.FirstOrDefault(m => m.At == i && m.Kind == MentionKind.Condition) is { Head: { } noun } said
        && c.Tree.Things.TryGetValue(said, out var thing)
        && c.Tree.Things.TryGetValue(noun, out var owner)
        && owner != thing
        && c.Mentions.Any(m =>
            m != said
            && m.Kind == MentionKind.Condition
            && m.Head != noun
            && c.Tree.Things.TryGetValue(m, out var same)
            && same == thing
            && m.Conditions.Intersect(said.Conditions).Any()
        );

    /// <summary><c>packages with a leak that was never fixed</c>: what a relative clause denies is denied of the noun that it stands behind.</summary>
    private static bool LeavesClause(Checked c, int not)
    {
        var relative = not - 1;
        while (relative > 0 && c.Items[relative].Role is Role.Be or Role.Have or Role.Do)
            relative--;
        if (relative < 1 || !(c.Items[relative].Is(Role.Who) || MentionWords.RelativePronouns.Begins(c.Items[relative])))
            return false;
        return c.Mentions.LastOrDefault(m => m.End < relative) is { Kind: MentionKind.Type } noun
            && Draft.Between(noun.End, relative).All(i => MentionWords.Something.Is(c.Items[i]) || c.Draft.IsUsed(i))
            && c.Tree.Things.TryGetValue(noun, out var thing)
            && thing != c.Tree.Root
            && !HoldsDenial([thing], [.. c.Tree.Root.AllLinks().Where(l => l.Other == thing && l.Quantifier == Quantifier.Some)]);
    }

    /// <summary>Whether something is denied, excepted or bounded in the query: one of these a denial comes to.</summary>
    private static bool HoldsDenial(Reading reading)
    {
        var things = new[] { reading.Root, reading.Whole, reading.Ranking?.Counted?.Other }.OfType<Thing>().ToArray();
        var links = new[] { reading.Ranking?.Counted }.OfType<Link>().ToArray();
        return reading.Universal || HoldsDenial(things, links);
    }

    /// <summary>Whether something is denied, excepted or bounded of things and of what they are related to, or in how others are related to them.</summary>
    private static bool HoldsDenial(IReadOnlyCollection<Thing> things, IReadOnlyCollection<Link> links)
    {
        var all = things.SelectMany(t => t.All()).Distinct().ToArray();
        var ways = all.SelectMany(t => t.Links).Concat(links).ToArray();
        return ways.Any(l => l.Quantifier != Quantifier.Some || l.Count is not null)
            || all.Any(t => t.Excluded.Count > 0)
            || all.SelectMany(t => t.Where).Concat(ways.SelectMany(l => l.Where)).Any(Denies);
    }

    private static bool Denies(Filter filter) =>
        filter switch
        {
            Or or => or.Filters.Any(Denies),
            And and => and.Filters.Any(Denies),
            Not or IsNull or Comparison { Value: false or 0L or 0.0 } or Comparison { Operator: not FilterOperator.Eq } => true,
            _ => false,
        };

    /// <summary><c>has more papers</c>: a comparison of how many there are.</summary>
    private static bool ComparesNumbers(Checked c, int i) =>
        c.Draft.Next(i) is var counted && (counted < 0 || c.Items[counted].Has<TypeMeaning>());

    /// <summary>Whether two of one type are named, which may have the same.</summary>
    private static bool NamesAlike(Checked c) => c.Named.GroupBy(n => n.Type).Any(alike => alike.Skip(1).Any());

    /// <summary>Whether the query speaks of others of the kind that is asked for, or leaves the named ones out.</summary>
    private static bool IsOfOthers(Checked c) =>
        c.Reading.Ask == Ask.Compare
        || c.Draft.Earlier.Last is not null && c.Form.Other
        || c.Reading.Ranking?.Measure is { Path: [.., { Target: var counted }] } && counted == c.Reading.Root.Type
        || c.Reading.Root.AllLinks().Any(l => l.Quantifier == Quantifier.None)
        || c.Reading.Root.All().Any(t => t.Excluded.Count > 0 || t != c.Reading.Root && t.Type == c.Reading.Root.Type);

    /// <summary>Whether the query can say who did something with whom: others are ordered, or more than a name is listed.</summary>
    private static bool IsTogether(Checked c) =>
        !(c.Reading.Ask == Ask.Rank && !IsOfOthers(c))
        && !(c.Reading.Ask is Ask.List or Ask.Count && c.Reading.Root is { Nodes.Count: > 0, Links.Count: 0 });

    /// <summary><c>from that venue and year</c>: a time that the query has nothing of.</summary>
    private static bool JoinsTime(Checked c, int i) =>
        c.Reading.Ask is Ask.List or Ask.Count
        && c.Draft.IsPrecededBy(i, and => and.Is(Role.And))
        && c.Items[i].Properties.Any(Sorts.IsTime)
        && !c.Items[i].Properties.Any(c.Properties.Contains);

    /// <summary><c>either on A or on B</c>: the word behind it joins them.</summary>
    private static bool Announces(Checked c, int i) => CheckWords.Either.Is(c.Items[i]) && c.Items.Skip(i + 1).Any(x => x.Is(Role.Or));

    /// <summary>Whether <c>or</c> stands between two names or conditions that were not made alternatives.</summary>
    private static bool JoinsApart(IReadOnlyList<Mention> mentions, int i) =>
        mentions.Any(m => m.End < i && m.Kind != MentionKind.Type)
        && mentions.FirstOrDefault(m => m.At > i) is { Kind: not MentionKind.Type };

    /// <summary><c>the oldest work that belongs to X or is a painting</c>: no choice of two that are named.</summary>
    private static bool JoinsConditions(IReadOnlyList<Mention> mentions, int i) =>
        mentions.LastOrDefault(m => m.End < i)?.Kind == MentionKind.Condition
        || mentions.FirstOrDefault(m => m.At > i)?.Kind == MentionKind.Condition;

    /// <summary><c>which hardly work on X</c>: a little, and not nothing as in <c>hardly any labels</c>.</summary>
    private static bool SaysLittle(Checked c, int i) => CheckWords.Hardly.Is(c.Items[i]) && c.Draft.IsFollowedBy(i, does => does.CanBeVerb);

    /// <summary><c>how many sit in each part of X</c>: what the parts are is not said.</summary>
    private static bool IsOfUnsaid(Checked c, int i) =>
        c.Items[i].Role is Role.Each or Role.Per
        && c.Items.Any(item => item.Is(Role.HowMany))
        && FormWords.EachOrEvery.Ends(c.Items[i])
        && i + 2 < c.Items.Count
        && CheckWords.Parts.Begins(c.Items[i + 1])
        && !c.Items[i + 1].Has<TypeMeaning>()
        && (
            FormWords.Of.Ends(c.Items[i + 1])
                ? c.Items[i + 2].Nodes.Any()
                : c.Items[i + 2].Is(Role.Of) && c.Draft.IsFollowedBy(i + 2, whole => whole.Nodes.Any())
        );

    /// <summary><c>addressed by all three domains</c>: it must hold for each of what is not asked for.</summary>
    private static bool QuantifiesAnother(Checked c, int i)
    {
        var next = c.Mentions.FirstOrDefault(m => m.At > i);
        if (next is null || IsOfAllThereIs(c, i, next) || Enumerable.Range(i + 1, next.At - i - 1).Any(k => Parts(c.Items[k])))
            return false;
        var noun = next.Head ?? next;
        return noun.Kind == MentionKind.Type && c.Tree.Things.TryGetValue(noun, out var thing) && thing != c.Tree.Root;
    }

    /// <summary><c>authors with many papers</c>: nobody can tell how many those are, of what is no more than a condition.</summary>
    private static bool IsCondition(Checked c, Mention noun) => c.Tree.Things.TryGetValue(noun, out var thing) && thing != c.Tree.Root;

    /// <summary><c>of all papers</c>: what the graph is chiefly about, as a whole.</summary>
    private static bool IsOfAllThereIs(Checked c, int i, Mention next) =>
        next.Type == Target.Main(c.Draft) && c.Draft.IsPrecededBy(i, of => of.Is(Role.Of) && CheckWords.Of.Ends(of));

    /// <summary>Whether an item between a quantifier and a noun keeps them apart.</summary>
    private static bool Parts(Item item) => !Draft.IsEmpty(item) && item.Number is null && item.Role is not Role.Of;
}
