using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Conditions: each goes to the thing, or the relationship, that its property is one of.</summary>
internal sealed partial class TreeBuilder
{
    private bool JoinCondition(Mention mention)
    {
        var options = mention
            .Conditions.SelectMany(filter =>
                Owners(filter, mention).Select(o => o with { Cost = o.Cost + (IsBeyond(filter) ? BeyondCost : 0) })
            )
            .ToArray();
        if (options.Length == 0)
            return false;
        var best = options.MinBy(o => o.Cost);
        cost += best.Cost;
        best.Apply();
        return true;
    }

    /// <summary>Whether a year lies after all that the property has: another one is meant, where there is one.</summary>
    private bool IsBeyond(Filter filter) =>
        filter is And { Filters: [Comparison { Operator: FilterOperator.Gte, Value: DateOnly day } from, ..] }
            && draft.Lexicon.Range(from.Property) is { } days
            && day.Year > days.Max
        || filter is Comparison { Operator: FilterOperator.Eq or FilterOperator.Gte, Value: long value } said
            && Sorts.IsYear(said.Property)
            && draft.Lexicon.Range(said.Property) is { } range
            && value > range.Max;

    private IEnumerable<(double Cost, Action Apply)> Owners(Filter filter, Mention mention)
    {
        var property = PropertyOf(filter);
        var condition = mention.Negated || mention.Excepted ? Deny(filter) : filter;
        if (property.Carrier is { } carrier)
            return OnRelationships(filter, condition, carrier, mention);
        var type = (NodeType)property.Entity!;
        var own = Known()
            .Where(t => t.Type == type)
            .Select(thing =>
                (
                    Cost: Distance(thing, mention)
                        - OwnBonus
                        + (IsOnlyFromBefore(thing) ? SaidBeforeCost : 0)
                        + (IsNamed(thing) && thing != root ? GivenCost : 0)
                        - (IsOf(thing, mention) ? OfBonus : 0)
                        - (mention.Head is not null && things.GetValueOrDefault(mention.Head) == thing ? HeadBonus : 0),
                    Apply: (Action)(() => AddCondition(mention, thing, IsDenied(thing) ? filter : condition))
                )
            )
            .ToArray();
        if (own.Length > 0 || IsSaidInPassing(mention, property))
            return own;
        var guessed = Sorts.IsTime(property) && type != draft.Lexicon.Main ? GuessCost : 0;
        return Known()
            .SelectMany(thing =>
                draft
                    .Connections.Between(thing.Type, type)
                    .Take(1)
                    .Select(way =>
                        (
                            Cost: CostOf(thing, way, mention) + (IsSpoken(way, mention) ? 0 : guessed),
                            Apply: (Action)(
                                () =>
                                {
                                    var plain = new Mention
                                    {
                                        At = mention.At,
                                        End = mention.End,
                                        Kind = MentionKind.Type,
                                        Type = type,
                                        Negated = mention.Negated || mention.Excepted,
                                    };
                                    Place(plain, thing, way, type);
                                    AddCondition(mention, things[plain], filter);
                                }
                            )
                        )
                    )
            );
    }

    /// <summary><c>a tour that takes 20</c>: an everyday word says no number of what is not spoken of.</summary>
    private bool IsSaidInPassing(Mention mention, Property property) =>
        Sorts.IsAmount(property)
        && Enumerable
            .Range(Math.Max(0, mention.At), mention.End - Math.Max(0, mention.At) + 1)
            .Where(i => draft.Items[i].Properties.Contains(property))
            .All(i => draft.Items[i].Is(Role.Filler))
        && Enumerable
            .Range(Math.Max(0, mention.At), mention.End - Math.Max(0, mention.At) + 1)
            .Any(i => draft.Items[i].Properties.Contains(property));

    /// <summary><c>neither in A nor in B</c>: the thing itself is denied already.</summary>
    private bool IsDenied(Thing thing) =>
        draft.Items.Any(i => i.Is(Role.Neither)) && root.AllLinks().Any(l => l.Other == thing && l.Quantifier == Quantifier.None);

    /// <summary>The contrary of a condition: of what holds or does not the other value.</summary>
    private static Filter Deny(Filter filter) =>
        filter switch
        {
            Comparison { Operator: FilterOperator.Eq, Value: bool value } c => c with { Value = !value },
            Not not => not.Filter,
            _ => new Not(filter),
        };

    /// <summary><c>sponsors that have never been the lead</c>, <c>that are lead of none</c>: of none of its relationships, rather than of one that it does not hold.</summary>
    private bool DeniesAll(Mention mention) =>
        mention.Negated
        && (
            Draft
                .Between(-1, mention.At)
                .Any(i => draft.Items[i].Is(Role.Not) && (MentionWords.Never.IsIn(draft.Items[i]) || MentionWords.NoOne.Is(draft.Items[i])))
            || draft.Positions(i => i.Is(Role.Not)).Any(i => i > mention.End && MentionWords.NoOne.Is(draft.Items[i]))
        );

    private void AddCondition(Mention mention, Thing thing, Filter condition)
    {
        if (draft.Items.Any(SaysBoth) && SetBeside(mention, thing, condition))
            return;
        if (condition is Not { Filter: var denied } && DenyBeside(mention, thing, denied))
            return;
        if (IsOneOf(condition) is { } two && thing.Where.FirstOrDefault(c => IsOneOf(c) == two && !c.Equals(condition)) is { } one)
        {
            thing.Where.Remove(one);
            condition = Filter.Any([.. Alternatives(one), .. Alternatives(condition)]);
        }
        if (!thing.Where.Contains(condition))
            thing.Where.Add(condition);
        things[mention] = thing;
        if (
            thing.Where.OfType<Not>().FirstOrDefault(not => Senseless.Excludes(condition, not.Filter)) is { } before
            && things.Where(t => t.Value == thing && t.Key.Negated).Select(t => t.Key).FirstOrDefault() is { } other
            && DenyBeside(other, thing, before.Filter)
        )
            thing.Where.Remove(before);
    }

    /// <summary><c>both</c>, <c>as well as</c>, <c>and also</c>.</summary>
    private static bool SaysBoth(Item item) =>
        item.Is(Role.Both) || item.Is(Role.And) && (MentionWords.As.Ends(item) || MentionWords.Also.Ends(item));

    /// <summary><c>papers in both 2023 and 2024</c>: of what is only spoken of one for each.</summary>
    private bool SetBeside(Mention mention, Thing thing, Filter condition)
    {
        var parent = root.All()
            .FirstOrDefault(t => t.Links.Any(l => l.Other == thing && l is { Quantifier: Quantifier.Some, Count: null }));
        if (parent is null)
            return false;
        var own = parent.Links.First(l => l.Other == thing);
        if (
            condition is Comparison { Operator: FilterOperator.Eq } two
            && thing
                .Where.OfType<Comparison>()
                .Any(c => c.Property == two.Property && c.Operator == FilterOperator.Eq && !Equals(c.Value, two.Value))
        )
        {
            var twin = own.Clone();
            twin.Other.Where.RemoveAll(f => PropertyOf(f) == two.Property);
            twin.Other.Where.Add(condition);
            parent.Links.Add(twin);
            things[mention] = twin.Other;
            return true;
        }
        return false;
    }

    /// <summary>
    /// <c>artists who did paintings but never a drawing</c>: of a painting it need not be said that it is no drawing, so that none of
    /// all that they did is meant to be one.
    /// </summary>
    private bool DenyBeside(Mention mention, Thing thing, Filter denied)
    {
        if (
            !thing.Where.Any(given => Senseless.Excludes(given, denied))
            || root.All()
                .SelectMany(t => t.Links.Where(l => l.Other == thing && IsPlain(l) && l.Relationship.IsList).Select(l => (Parent: t, l)))
                .ToArray()
                is not [var (parent, own)]
        )
            return false;
        var none = new Link(own.Relationship, new Thing(thing.Type)) { Quantifier = Quantifier.None };
        none.Other.Where.Add(denied);
        parent.Links.Add(none);
        things[mention] = none.Other;
        return true;
    }

    /// <summary><c>both on A and on B in 2025</c>, <c>in 2025 … on A and on B</c>: what is said behind both, or before what is done, holds for each.</summary>
    private bool ShareConditions()
    {
        foreach (var mention in mentions.Where(m => m is { Kind: MentionKind.Condition, Head: null } && things.ContainsKey(m)))
        {
            var thing = things[mention];
            if (
                root.All().SelectMany(t => t.Links.Where(l => l.Other == thing).Select(l => (parent: t, l))).FirstOrDefault()
                is not
                ({ } parent, { } own)
            )
                continue;
            var beside = parent
                .Links.Where(l => l.Relationship == own.Relationship && l is { Quantifier: Quantifier.Some, Count: null })
                .Select(l => l.Other)
                .ToArray();
            if (
                beside.Length < 2
                || !IsOutside(mention, [.. things.Where(x => beside.Any(t => t.All().Contains(x.Value))).Select(x => x.Key)])
            )
                continue;
            var said = thing.Where.Where(f => mention.Conditions.Contains(f)).ToArray();
            foreach (var each in beside.Where(t => !t.Where.Any(f => said.Any(x => PropertyOf(x) == PropertyOf(f)))))
                each.Where.AddRange(said);
        }
        return true;
    }

    /// <summary>Whether a condition stands behind all that was said of both, or before it and before the verb.</summary>
    private bool IsOutside(Mention condition, IReadOnlyList<Mention> said) =>
        said.All(m => m.At <= condition.At)
            ? draft.Items.Any(i => i.Is(Role.Both))
            : said.All(m => m.At >= condition.At)
                && said.Where(m => m.Kind == MentionKind.Nodes).Select(m => m.At).DefaultIfEmpty(condition.At).Min() is var first
                && Draft
                    .Between(condition.End, first)
                    .Any(i => draft.Items[i].IsVerb || draft.Items[i].IsMark || draft.Items[i].Role is Role.Both or Role.Who);

    /// <summary><c>challenges in X that miss a paper</c>: of those papers that are spoken of besides, none.</summary>
    private bool DenyWhatIsSpokenOf()
    {
        foreach (var denied in root.Links.Where(l => l is { Quantifier: Quantifier.None, Where.Count: 0, Other.IsFree: true }).ToArray())
            if (
                root.Links.Where(l => l != denied && l.Relationship == denied.Relationship).ToArray() is [var spoken]
                && (IsPlain(spoken) || spoken.Quantifier == Quantifier.None)
                && !spoken.Other.IsFree
            )
            {
                spoken.Quantifier = Quantifier.None;
                root.Links.Remove(denied);
                foreach (var mention in things.Where(t => t.Value == denied.Other).Select(t => t.Key).ToArray())
                    things[mention] = spoken.Other;
            }
        return true;
    }

    /// <summary><c>the first author of the papers on X</c>: the place is that in these, not in any.</summary>
    private bool MeetOnLinks()
    {
        foreach (var thing in root.All().ToArray())
        foreach (var carried in thing.Links.Where(l => IsPlain(l) && l.Where.Count > 0 && l.Other.IsFree && !told.Contains(l)).ToArray())
            if (
                thing.Links.Where(l => l.Relationship == carried.Relationship && l != carried).ToArray() is [var spoken]
                && IsPlain(spoken)
                && spoken.Where.Count == 0
                && !told.Contains(spoken)
            )
            {
                spoken.Where.AddRange(carried.Where);
                thing.Links.Remove(carried);
                foreach (var mention in things.Where(t => t.Value == carried.Other).Select(t => t.Key).ToArray())
                    things[mention] = spoken.Other;
            }
        return true;
    }

    /// <summary><c>who voted no in A and yes in B</c>: of two values that one link cannot have at once, the second belongs to the next link behind it.</summary>
    private bool PartValues()
    {
        foreach (var thing in root.All().ToArray())
        foreach (var crowded in thing.Links.Where(IsPlain).ToArray())
        foreach (
            var mention in mentions.Where(m => m.Kind == MentionKind.Condition && things.GetValueOrDefault(m) == crowded.Other).Skip(1)
        )
        {
            if (mention.Conditions.FirstOrDefault(crowded.Where.Contains) is not Comparison { Operator: FilterOperator.Eq } said)
                continue;
            var beside = thing.Links.FirstOrDefault(l =>
                l != crowded
                && IsPlain(l)
                && l.Relationship == crowded.Relationship
                && !l.Where.Any(f => PropertyOf(f) == said.Property)
                && things.Any(t => t.Value == l.Other && t.Key.At > mention.At)
            );
            if (beside is null || crowded.Where.Count(f => PropertyOf(f) == said.Property) < 2)
                continue;
            crowded.Where.Remove(said);
            beside.Where.Add(said);
            things[mention] = beside.Other;
        }
        return true;
    }

    /// <summary><c>authors who published both on A and on B</c>, <c>authors common to the A papers and the B papers</c>: one paper for each, where something else than papers is asked for.</summary>
    private bool PartBoth()
    {
        if (draft.Position(i => i.Role is Role.Both or Role.Common) is not (var both and >= 0) || root.Type == draft.Lexicon.Main)
            return true;
        foreach (var link in root.Links.Where(l => IsPlain(l) && !told.Contains(l) && l.Other.Type == draft.Lexicon.Main).ToArray())
        {
            var parts = Enumerable.Range(0, link.Other.Links.Count).Where(i => IsNamedBehind(link.Other.Links[i], both)).ToArray();
            if (parts is not [var one, var two])
                continue;
            var twin = link.Clone();
            foreach (var (own, copy) in link.Other.Links[two].Other.All().Zip(twin.Other.Links[two].Other.All()))
            foreach (var mention in things.Where(t => t.Value == own).Select(t => t.Key).ToArray())
                things[mention] = copy;
            link.Other.Links.RemoveAt(two);
            twin.Other.Links.RemoveAt(one);
            root.Links.Add(twin);
        }
        return true;
    }

    private bool IsNamedBehind(Link link, int at) =>
        IsPlain(link) && things.Any(t => t.Key.At > at && t.Key.Kind == MentionKind.Nodes && link.Other.All().Contains(t.Value));

    private static bool IsPlain(Link link) => link is { Quantifier: Quantifier.Some, Count: null };

    /// <summary>The property that is said to be one value or one of several; null for another condition.</summary>
    private static Property? IsOneOf(Filter filter) =>
        Alternatives(filter).Select(f => f is Comparison { Operator: FilterOperator.Eq } c ? c.Property : null).Distinct().ToArray()
            is [var only]
            ? only
            : null;

    private static IReadOnlyList<Filter> Alternatives(Filter filter) => filter is Or or ? or.Filters : [filter];

    private IEnumerable<(double Cost, Action Apply)> OnRelationships(
        Filter filter,
        Filter condition,
        PropertiesType carrier,
        Mention mention
    )
    {
        var existing = root.AllLinks()
            .Where(l => l.Relationship.Properties == carrier)
            .Select(link =>
                (
                    Cost: told.Contains(link) && !IsVerbOf(link.Relationship)
                        ? SaidBeforeCost
                        : -HeadBonus
                            - 1
                            - (IsOwned(mention, link) ? AlikeBonus : 0)
                            + Distance(link.Other, mention)
                            - (StandsBefore(mention, link.Other) ? AlikeBonus : 0)
                            + (IsTimeOfNoun(mention) || IsTimeOfNearest(mention, link) || DeniesAll(mention) ? BeyondCost : 0),
                    Apply: (Action)(
                        () =>
                        {
                            var deniesAll = link.Other.IsFree && IsPlain(link) && DeniesAll(mention);
                            if (deniesAll)
                                link.Quantifier = Quantifier.None;
                            link.Where.Add(deniesAll ? filter : condition);
                            things[mention] = link.Other;
                        }
                    )
                )
            );
        var made = Known()
            .SelectMany(thing =>
                thing
                    .Type.Relationships.Where(r => r.Properties == carrier && r.Target is NodeType)
                    .Select(r =>
                        (
                            Cost: 1
                                + Distance(thing, mention)
                                - (IsVerbOf(r) ? VerbBonus : 0)
                                - (IsSaidBefore(mention, r) ? CarrierBonus : 0),
                            Apply: (Action)(
                                () =>
                                {
                                    var deniesAll = DeniesAll(mention);
                                    var link = new Link(r, new Thing((NodeType)r.Target))
                                    {
                                        Quantifier = deniesAll ? Quantifier.None : Quantifier.Some,
                                    };
                                    link.Where.Add(deniesAll ? filter : condition);
                                    thing.Links.Add(link);
                                    things[mention] = link.Other;
                                }
                            )
                        )
                    )
            );
        return existing.Concat(made);
    }

    /// <summary><c>the 2015 vintages that X reviewed</c>: the time of what the noun directly behind it means.</summary>
    private bool IsTimeOfNoun(Mention mention) =>
        mention.Head is { } noun
        && things.TryGetValue(noun, out var thing)
        && mention.Conditions.Select(PropertyOf).Any(p => p.Entity == thing.Type && Sorts.IsTime(p));

    /// <summary><c>lines run by X and hit by a strike in 2023</c>: the time of the strike, which is spoken of last, and not since when X runs them.</summary>
    private bool IsTimeOfNearest(Mention mention, Link link) =>
        mentions.LastOrDefault(m => m.End < mention.At) is { } nearest
        && things.TryGetValue(nearest, out var thing)
        && thing != root
        && !link.Other.All().Contains(thing)
        && mention.Conditions.Select(PropertyOf).Any(p => p.Entity == thing.Type && Sorts.IsTime(p));

    /// <summary><c>more than 50 percent A but less than 10 percent B</c>: a number directly before a name is said of that one.</summary>
    private bool StandsBefore(Mention mention, Thing named) =>
        things.Any(t =>
            t.Value == named
            && t.Key.Kind == MentionKind.Nodes
            && t.Key.At > mention.End
            && Draft.Between(mention.End, t.Key.At).All(i => draft.Items[i].Is(Role.Of))
        );

    /// <summary><c>injured in 2023</c>: the verb directly before a time is what was then.</summary>
    private bool IsSaidBefore(Mention mention, Relationship relationship)
    {
        var verb = draft.Next(mention.At, -1);
        while (verb > 0 && draft.Items[verb].Role is Role.In)
            verb = draft.Next(verb, -1);
        return verb > 0 && draft.Items[verb].CanBeVerb && Connections.Says(draft.Items[verb], relationship);
    }

    /// <summary>Whether a verb of the question says a relationship, from either end.</summary>
    private bool IsVerbOf(Relationship relationship) => draft.Items.Any(i => i.IsVerb) && IsSpoken(relationship);

    /// <summary><c>its first author</c>: the relationship to whose author it is, not to what else is asked of the author.</summary>
    private bool IsOwned(Mention condition, Link link) =>
        mentions.FirstOrDefault(m => m.Earlier is not null && m.End == condition.At - 1) is { } owner
        && things.TryGetValue(owner, out var whose)
        && (link.Other == whose || whose.Links.Contains(link));

    /// <summary>The property that a condition speaks of.</summary>
    internal static Property PropertyOf(Filter filter) =>
        filter switch
        {
            Comparison f => f.Property,
            IsNull f => f.Property,
            Not f => PropertyOf(f.Filter),
            And { Filters: [var first, ..] } => PropertyOf(first),
            Or { Filters: [var first, ..] } => PropertyOf(first),
            _ => throw new ArgumentException($"No property in {filter.GetType().Name}", nameof(filter)),
        };

    /// <summary>Every property that a condition speaks of.</summary>
    internal static IEnumerable<Property> PropertiesOf(Filter filter) =>
        filter switch
        {
            Comparison f => [f.Property],
            IsNull f => [f.Property],
            Not f => PropertiesOf(f.Filter),
            And f => f.Filters.SelectMany(PropertiesOf),
            Or f => f.Filters.SelectMany(PropertiesOf),
            _ => [],
        };
}
