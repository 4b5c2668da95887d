using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads superlatives and orders: what is counted or compared, and of what.</summary>
internal static class Ranker
{
    /// <summary>The readings.</summary>
    public static Assembled Read(Draft draft, Form form, List<Mention> mentions)
    {
        if ((form.Between || IsOfNamed(draft, form, mentions)) && !mentions.Any(m => m.Earlier is not null))
            return form.GroupAt.Count > 0 || form.Property is not null ? Assembled.Nothing : Alternatives(draft, form, mentions);
        if (RankKeys.ByTimeAt(draft) is var time and > 0)
            mentions.RemoveAll(m => m.Kind == MentionKind.Type && m.At == time);
        if (form.Property is { Entity: NodeType owner } && OfMade(draft, form, mentions, owner) is { } made)
            return made;
        var property =
            form.Property
            ?? RankKeys.ShareOrdered(draft, mentions)
            ?? RankKeys.LastInOrder(draft, form, mentions)
            ?? RankKeys.PropertyNear(draft, form);
        var noun = mentions
            .Where(m => m.Kind == MentionKind.Type && m.At > form.RankAt)
            .FirstOrDefault(m => IsDirect(draft, mentions, form.RankAt, m));
        var target = TargetOf(draft, form, mentions, noun, property);
        if (
            target?.Type is { } asked
            && mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes && m.Choices.Any(c => c.Count > 1 && c[0].Type == asked))
                is { } alternatives
        )
        {
            mentions.Remove(target);
            alternatives.Apposed = asked;
            target = alternatives;
        }
        if (IsNested(draft, form, mentions, noun, target))
            return Assembled.Nothing;
        if (target is { Kind: MentionKind.Type } && NumberBefore(draft, form, target) is { } limit)
            form.Limit = limit;
        NodeType[] types =
            target is not null ? []
            : IsOfAnything(draft, form) && draft.Lexicon.Main is { } main ? [main]
            : draft.After(form.RankAt) is { } said && Sorts.Measured(said)?.Entity is NodeType holder ? [holder]
            : [.. AskedTypes.Types(draft, form, mentions).Take(1)];
        if (property is null && (noun is null || noun == target))
            property = RankKeys.Sized(draft, form, TypeOf(target) ?? types.FirstOrDefault());
        var measured = !form.ByTime && property is null ? MeasuredOf(mentions, noun, target) : null;
        draft.Carrier = property?.Carrier;
        if (draft.Carrier is not null)
            PropertyForms.UseGiving(draft);
        var trees = TreeBuilder.Build(draft, mentions, target, types);
        var readings = trees
            .Select(t => (tree: t, ranking: Rank(draft, form, t, property, measured)))
            .Where(x => x.ranking is not null)
            .Select(x => (x.tree, x.ranking, groups: PartsOf(draft, form, x.tree.Root, x.ranking!)))
            .Where(x => x.groups.Length == form.GroupAt.Count)
            .ToArray();
        return new Assembled(
            [
                .. readings.Select(x => new Reading(Ask.Rank, Assembler.InCorpus(form, x.tree.Root))
                {
                    Ranking = x.ranking,
                    Groups = x.groups,
                }),
            ],
            [.. readings.Select(x => x.tree)]
        );
    }

    /// <summary>
    /// <c>the longest trail in each park</c>: what the things are parted by before the first of each part is taken. Where they are
    /// counted rather than measured, the part must be of the thing itself, for it could be of what is counted.
    /// </summary>
    private static GroupBy[] PartsOf(Draft draft, Form form, Thing root, Ranking ranking) =>
        ranking.Along is not null || ranking.Limit == 0
            ? []
            :
            [
                .. form
                    .GroupAt.Select(i => Assembler.Key(draft, root.Type, draft.Items[i]))
                    .OfType<GroupBy>()
                    .Where(by => ranking.Measure is null || by.Path.Count == 0 || by.Path is [{ IsList: false }]),
            ];

    /// <summary>
    /// <c>which studio has the highest average budget</c>: an order by a number that is made of what each has; null where the number
    /// is of what is put in order itself.
    /// </summary>
    private static Assembled? OfMade(Draft draft, Form form, List<Mention> mentions, NodeType owner)
    {
        var measured = mentions.FirstOrDefault(m => m.Kind == MentionKind.Type && m.Type == owner);
        var target = mentions.FirstOrDefault(m => m.Kind == MentionKind.Type && m.Head is null && m != measured);
        if (target is null && measured is not null && !form.Who)
            return null;
        NodeType[] types = target is null ? [.. AskedTypes.Types(draft, form, mentions).Take(1)] : [];
        if ((target?.Type ?? types.FirstOrDefault() ?? owner) == owner)
            return null;
        if (measured is null)
        {
            measured = new Mention
            {
                At = form.AskedAt,
                End = form.AskedAt,
                Kind = MentionKind.Type,
                Type = owner,
            };
            mentions.Insert(mentions.TakeWhile(m => m.At < form.AskedAt).Count(), measured);
        }
        var trees = TreeBuilder.Build(draft, mentions, target, types);
        var readings = trees
            .Where(t => t.Things.ContainsKey(measured))
            .Select(t => (t, counting: RankMeasures.MeasureOf(t.Root, t.Things[measured])))
            .Where(x => x.counting is not null)
            .ToArray();
        return new Assembled(
            [
                .. readings.Select(x => new Reading(Ask.Rank, Assembler.InCorpus(form, x.t.Root))
                {
                    Ranking = new Ranking(Made(x.counting!.Measure), null, form.Descending, form.Limit)
                    {
                        Place = form.Place,
                        Counted = x.counting.Of,
                    },
                }),
            ],
            [.. readings.Select(x => x.t)]
        );

        Measure Made(Measure counted) => counted with { Function = Aggregates.Measuring(form.Function)!.Value, Property = form.Property };
    }

    /// <summary>The type of what is ordered, where a mention says it.</summary>
    private static NodeType? TypeOf(Mention? target) =>
        target?.Type ?? target?.Earlier?.Type ?? target?.Choices.Select(c => c[0].Type).FirstOrDefault();

    /// <summary><c>which of A, B and C has the fewest papers</c>, <c>A, B and C by number of papers</c>: what is counted is no noun for what is named.</summary>
    private static bool IsOfNamed(Draft draft, Form form, List<Mention> mentions) =>
        !form.ByTime
        && !form.Who
        && mentions.Where(m => m.Kind == MentionKind.Type && m.Head is null).ToArray() is [var counted]
        && draft.Next(counted.At, -1) is var count and >= 0
        && (count == form.RankAt ? RankWords.OfNumber.Ends(draft.Items[count]) : draft.Items[count].Is(Role.HowMany))
        && mentions
            .Where(m => m is { Kind: MentionKind.Nodes, Earlier: null, Negated: false, Excepted: false, Head: null })
            .SelectMany(m => m.Choices.Select(c => c[0].Type).Distinct().SelectMany(t => Enumerable.Repeat(t, m.Choices.Max(c => c.Count))))
            .GroupBy(type => type)
            .Any(named => named.Key != counted.Type && named.Count() > 1);

    /// <summary><c>which addresses it more, A or B</c>: what is counted of each is what everything else speaks of.</summary>
    private static Assembled Alternatives(Draft draft, Form form, List<Mention> mentions)
    {
        var named = mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes && m.Choices.Any(c => c.Count > 1)) ?? Together(mentions);
        if (named is null)
            return Times(draft, form, mentions);
        if (form.ByTime)
            return Later(draft, form, mentions, named);
        var types = named.Choices.Select(c => c[0].Type).ToHashSet();
        mentions.RemoveAll(m => m.Kind == MentionKind.Type && (types.Contains(m.Type!) || form.Who && Sorts.IsPerson(m.Type!)));
        var compared = types.Select(type => RankKeys.Sized(draft, form, type)).FirstOrDefault(found => found is not null);
        if ((compared ?? RankKeys.NumberOf(draft, types)) is { } number)
            return ByNumber(draft, form, mentions, named, number);
        if (Dimensions.IsOfScale(draft.Items[form.RankAt]))
            return Assembled.Nothing;
        var counted = mentions.FirstOrDefault(m => m.Kind == MentionKind.Type);
        if (counted is null)
        {
            if (Target.Main(draft) is not { } main || types.Contains(main))
                return Assembled.Nothing;
            counted = new Mention
            {
                At = form.RankAt,
                End = form.RankAt,
                Kind = MentionKind.Type,
                Type = main,
            };
            mentions.Insert(0, counted);
        }
        foreach (var other in mentions.Where(m => m != named && m != counted && m.Head is null))
            other.Head = counted;
        var trees = TreeBuilder.Build(draft, mentions, named, []);
        var readings = trees
            .Select(t => (t, counting: RankMeasures.MeasureOf(t.Root, t.Things[counted])))
            .Where(x => x.counting is not null)
            .ToArray();
        return new Assembled(
            [
                .. readings.Select(x => new Reading(Ask.Rank, x.t.Root)
                {
                    Ranking = new Ranking(x.counting!.Measure, null, form.Descending, form.Limit)
                    {
                        Place = form.Place,
                        Counted = x.counting.Of,
                    },
                }),
            ],
            [.. readings.Select(x => x.t)]
        );
    }

    /// <summary><c>which had more visitors, A or B</c>: a number that the named ones hold themselves.</summary>
    private static Assembled ByNumber(Draft draft, Form form, List<Mention> mentions, Mention named, Property number)
    {
        var trees = TreeBuilder.Build(draft, mentions, named, []).Where(t => t.Root.Type == number.Entity).ToArray();
        return new Assembled(
            [.. trees.Select(t => new Reading(Ask.Rank, t.Root) { Ranking = new Ranking(null, number, form.Descending, form.Limit) })],
            trees
        );
    }

    /// <summary><c>which is newer, A or B</c>.</summary>
    private static Assembled Later(Draft draft, Form form, List<Mention> mentions, Mention named)
    {
        mentions.RemoveAll(m => m.Kind == MentionKind.Type && named.Choices.Any(c => c[0].Type == m.Type));
        var trees = TreeBuilder.Build(draft, mentions, named, []);
        var readings = trees.Select(t => (t, time: RankKeys.NamedTime(draft, t.Root.Type))).Where(x => x.time is not null).ToArray();
        return new Assembled(
            [.. readings.Select(x => new Reading(Ask.Rank, x.t.Root) { Ranking = new Ranking(null, x.time, form.Descending, null) })],
            [.. readings.Select(x => x.t)]
        );
    }

    /// <summary>Several names of one type as one mention of any of them; null where there are no two.</summary>
    public static Mention? Together(List<Mention> mentions)
    {
        var named = mentions.Where(m => m is { Kind: MentionKind.Nodes, Earlier: null, Negated: false, Excepted: false }).ToArray();
        var type = named
            .SelectMany(m => m.Choices)
            .Select(c => c[0].Type)
            .FirstOrDefault(t => named.Count(m => m.Choices.Any(c => c[0].Type == t)) > 1);
        if (type is null)
            return null;
        var alike = named.Where(m => m.Choices.Any(c => c[0].Type == type)).ToArray();
        var nodes = alike.SelectMany(m => m.Choices.First(c => c[0].Type == type)).Distinct().ToArray();
        if (nodes.Length < 2)
            return null;
        var merged = new Mention
        {
            At = alike[0].At,
            End = alike[0].End,
            Kind = MentionKind.Nodes,
            Choices = [nodes],
            Doubts = [0],
        };
        mentions[mentions.IndexOf(alike[0])] = merged;
        mentions.RemoveAll(alike.Contains);
        return merged;
    }

    /// <summary><c>did 2023 or 2024 have more papers</c>, <c>2023 and 2024 by number of papers</c>: the time of which more are counted, or each with its number.</summary>
    private static Assembled Times(Draft draft, Form form, List<Mention> mentions)
    {
        var times = mentions
            .Where(m => m.Kind == MentionKind.Condition && m.Conditions.Any(f => Sorts.IsTime(TreeBuilder.PropertyOf(f))))
            .ToArray();
        var counted = mentions.FirstOrDefault(m => m.Kind == MentionKind.Type);
        if (times.Length == 0 || form.ByTime)
            return Assembled.Nothing;
        var trees = TreeBuilder.Build(draft, mentions, counted, counted is null && Target.Main(draft) is { } main ? [main] : []);
        var readings = trees
            .Select(t => (t, time: t.Root.Where.Where(f => f is Or).Select(TreeBuilder.PropertyOf).FirstOrDefault(Sorts.IsTime)))
            .Where(x => x.time is not null)
            .ToArray();
        return new Assembled(
            [
                .. readings.Select(x => new Reading(Ask.Groups, Assembler.InCorpus(form, x.t.Root))
                {
                    Groups = [new GroupBy([], x.time)],
                    Ranking = form.Limit == 0 ? null : new Ranking(null, x.time, form.Descending, 1),
                }),
            ],
            [.. readings.Select(x => x.t)]
        );
    }

    /// <summary><c>the oldest thing in …</c>: whatever the graph is chiefly about.</summary>
    private static bool IsOfAnything(Draft draft, Form form) =>
        form.ByTime
        && form.RankAt + 1 < draft.Items.Count
        && draft.Items[form.RankAt + 1] is { Meanings.Count: 0 } next
        && RankWords.Things.Is(next);

    private static Mention? TargetOf(Draft draft, Form form, List<Mention> mentions, Mention? noun, Property? property)
    {
        var types = mentions.Where(m => m.Kind == MentionKind.Type).ToArray();
        if (mentions.FirstOrDefault(m => m.Earlier is not null) is { } before && !types.Any(t => t.Type == before.Earlier!.Type))
            return before;
        if (types.Length == 0)
            return mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes && m.Choices.Count > 0 && m.Choices[0].Count > 1);
        if (form.Who && types.FirstOrDefault(m => Sorts.IsPerson(m.Type!)) is { } person)
            return person == noun && IsWhatIsHad(draft, form, person) ? null : person;
        if (form.Who)
            return null;
        if (IsOfAnything(draft, form))
            return types.FirstOrDefault(m => m.Type == draft.Lexicon.Main);
        var isAdjective =
            form.RankAt >= 0 && !RankWords.Frequency.Ends(draft.Items[form.RankAt]) && !draft.Items[form.RankAt].Is(Role.HowMany);
        if (
            noun is not null
            && (
                types.Length == 1 || isAdjective && property is null && !types.Any(t => t.At < form.RankAt && t.Head is null) || form.ByTime
            )
        )
            return noun;
        return types.FirstOrDefault(t => t != noun && t.Head is null && t.At < form.RankAt) ?? types.FirstOrDefault(t => t != noun) ?? noun;
    }

    /// <summary><c>who has the most pupils</c>, <c>who taught the most artists</c>: those whom somebody has or does something to, and not who is asked for.</summary>
    private static bool IsWhatIsHad(Draft draft, Form form, Mention noun) =>
        RankWords.OfNumber.Ends(draft.Items[form.RankAt])
        && draft.Next(form.RankAt, -1) is var verb
        && verb > form.AskedAt
        && (
            draft.Items[verb].Is(Role.Have) && noun.Nouns.Any(n => n.Source is NodeType owner && Sorts.IsPerson(owner))
            || draft.Items[verb].Relationships.Any(r => r.Source == noun.Type && r.Target == noun.Type)
        );

    /// <summary><c>who wrote the newest paper</c>, <c>the paper with the most challenges</c>: the first of something that is only spoken of.</summary>
    private static bool IsNested(Draft draft, Form form, List<Mention> mentions, Mention? noun, Mention? target)
    {
        if (noun is not null && noun != target && IsOfScale(draft, form))
            return true;
        if (target?.Earlier is { } spoken)
            return form.Who && !Sorts.IsSomebody(spoken.Type);
        if (target is null && !form.Who)
            return false;
        if (
            target is not null
            && noun is not null
            && noun != target
            && noun.Type != target.Type
            && draft.Next(form.RankAt) == noun.At
            && !Enumerable.Range(form.RankAt, noun.At - form.RankAt).Any(i => FormWords.Of.Ends(draft.Items[i]))
            && IsAdjective(draft, form)
        )
            return target.At < form.RankAt;
        var with = draft.Next(form.RankAt, -1);
        if (with < 0 || draft.Items[with].Role is not Role.With)
            return false;
        return mentions.LastOrDefault(m => m.Kind == MentionKind.Type && m.At < with) is { } owner
            && owner != target
            && owner.Type != target?.Type;
    }

    /// <summary><c>the most expensive X</c>, and not <c>the longest list of X</c>: no number of X.</summary>
    private static bool IsOfScale(Draft draft, Form form) =>
        Dimensions.IsOfScale(draft.Items[form.RankAt])
        && !(form.RankAt + 1 < draft.Items.Count && MentionWords.Listing.Begins(draft.Items[form.RankAt + 1]));

    private static bool IsAdjective(Draft draft, Form form) => form.RankAt >= 0 && !RankWords.OfNumber.Ends(draft.Items[form.RankAt]);

    private static Mention? MeasuredOf(List<Mention> mentions, Mention? noun, Mention? target)
    {
        if (noun is not null && noun != target)
            return noun;
        return mentions.FirstOrDefault(m => m.Kind == MentionKind.Type && m != target);
    }

    private static bool IsDirect(Draft draft, List<Mention> mentions, int from, Mention to) =>
        Enumerable
            .Range(from + 1, Math.Max(0, to.At - from - 1))
            .All(i =>
                Draft.IsEmpty(draft.Items[i])
                || draft.Items[i].Role is Role.Of
                || draft.Items[i].Number is not null
                || mentions.Any(m => m.At <= i && i <= m.End && m.Head == to)
            );

    private static int? NumberBefore(Draft draft, Form form, Mention noun)
    {
        for (var i = Math.Max(0, noun.At - 4); i < noun.At; i++)
            if (
                draft.Items[i] is { Number: { } number }
                && !draft.IsUsed(i)
                && !Numbers.IsYear(number)
                && !(
                    i > 1
                    && FormWords.The.Ends(draft.Items[i - 1])
                    && FormWords.Of.Ends(draft.Items[i - 2])
                    && draft.Lexicon.Of(noun.Type!).Count() != (int)number
                )
            )
            {
                draft.Use(i);
                return draft.Lexicon.Of(noun.Type!).Count() == (int)number ? form.Limit : (int)number;
            }
        return null;
    }

    private static Ranking? Rank(Draft draft, Form form, Tree tree, Property? property, Mention? measured)
    {
        if (form.ByTime)
            return RankKeys.NamedTime(draft, tree.Root.Type) is { } time
                ? new Ranking(null, time, form.Descending, form.Limit) { Place = form.Place }
                : null;
        if (
            property?.Entity is not null
            && property.Entity != tree.Root.Type
            && tree.Root.Type.Properties.FirstOrDefault(p =>
                Sorts.IsNumber(p) && SchemaWords.Of(p).Intersect(SchemaWords.Of(property)).Any()
            )
                is { } namesake
        )
            property = namesake;
        if (property?.Entity is not null)
            return property.Entity == tree.Root.Type
                ? new Ranking(null, property, form.Descending, form.Limit) { Place = form.Place }
                : null;
        if (property is not null)
            return RankMeasures.AlongCarrier(tree.Root, property.Carrier!) is { } along
                ? new Ranking(null, property, form.Descending, form.Limit, along)
                : null;
        if (
            measured is null
            && draft.IsFollowedBy(form.RankAt, named => named.Nodes.Any() && !named.Has<TypeMeaning>())
            && tree.Root.Links is [{ Other.Nodes.Count: > 0 }]
        )
            return null;
        if (measured is null && tree.Root.Links.Count == 0 && RankMeasures.IsOfAnother(draft, form, tree.Root.Type))
            return null;
        var counting =
            measured is not null && tree.Things.TryGetValue(measured, out var thing) && thing != tree.Root
                ? RankMeasures.MeasureOf(tree.Root, thing)
            : measured is null && RankMeasures.OfVerb(draft, form, tree.Root.Type) is { } often ? RankMeasures.Among(tree, often)
            : RankWords.Often.Ends(draft.Items[form.RankAt]) && tree.Root.Links is [{ Quantifier: Quantifier.Some, Count: null } done]
                ? RankMeasures.MeasureOf(tree.Root, RankMeasures.Doer(tree, done.Other))
            : RankMeasures.SizeAmong(draft, form, tree);
        if (
            measured is null
            && draft
                .Items.Select((item, i) => (item, i))
                .Any(x =>
                    x.i > form.RankAt
                    && !draft.IsUsed(x.i)
                    && x.item.Has<PropertyMeaning>()
                    && !x.item.Has<TypeMeaning>()
                    && !x.item.Has<RelationshipMeaning>()
                )
        )
            return null;
        return counting is null
            ? null
            : new Ranking(counting.Measure, null, form.Descending, form.Limit) { Place = form.Place, Counted = counting.Of };
    }
}
