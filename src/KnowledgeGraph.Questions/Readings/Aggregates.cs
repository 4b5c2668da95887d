using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads numbers that are made of many: means, medians, sums, the least and the greatest of a property or of counts.</summary>
internal static class Aggregates
{
    /// <summary>The function of the algebra that makes such a number of a group; null for one that only we make.</summary>
    public static MeasureFunction? Measuring(Aggregation function) =>
        function switch
        {
            Aggregation.Sum => MeasureFunction.Sum,
            Aggregation.Mean => MeasureFunction.Average,
            Aggregation.Least => MeasureFunction.Min,
            Aggregation.Greatest => MeasureFunction.Max,
            _ => null,
        };

    /// <summary>The readings.</summary>
    public static Assembled Read(Draft draft, Form form, List<Mention> mentions) =>
        form is { Property: { Carrier: { } given }, GroupAt: [var end] } ? OfEachEnd(draft, form, mentions, given, draft.Items[end])
        : form.Property is { Carrier: { } carrier } ? OfCarried(draft, form, mentions, carrier)
        : form.Property is not null || form.ByTime ? OfProperty(draft, form, mentions)
        : OfCounts(draft, form, mentions);

    /// <summary>
    /// <c>the average confidence of the links to X</c>, <c>the average stars of the films by X</c>: of what the relationships of one
    /// kind carry, of what is named or of the things that are spoken of.
    /// </summary>
    private static Assembled OfCarried(Draft draft, Form form, List<Mention> mentions, PropertiesType carrier)
    {
        var bearers = mentions.Where(m => TypesOf(m).Any(type => Bearing(type, carrier).Any())).ToArray();
        var named = bearers.Where(m => m.Kind == MentionKind.Nodes).ToArray();
        var of =
            bearers.FirstOrDefault(m =>
                m.Kind == MentionKind.Type && !named.Any(n => Bearing(m.Type!, carrier).Any(r => TypesOf(n).Contains(r.Target)))
            ) ?? (named is [var only] ? only : null);
        if (of is null)
            return Assembled.Nothing;
        draft.Carrier = of.Kind == MentionKind.Nodes ? carrier : null;
        var trees = TreeBuilder.Build(draft, mentions, of, []).Where(t => Leading(t.Root, carrier) is not null).ToArray();
        return new Assembled(
            [
                .. trees.Select(t => new Reading(Ask.Aggregate, Leading(t.Root, carrier)!)
                {
                    Property = form.Property,
                    Function = form.Function,
                }),
            ],
            trees
        );
    }

    /// <summary><c>the total amount per funder</c>: the things at one end with what is made of what their relationships carry.</summary>
    private static Assembled OfEachEnd(Draft draft, Form form, List<Mention> mentions, PropertiesType carrier, Item end)
    {
        if (end.Types.SelectMany(type => Bearing(type, carrier)).ToArray() is not [var way] || Measuring(form.Function) is not { } made)
            return Assembled.Nothing;
        mentions.RemoveAll(m => m.Kind == MentionKind.Type && m.Type == way.Source);
        var each = Mention.OfType(form.GroupAt[0], (NodeType)way.Source);
        mentions.Add(each);
        var other = mentions.Find(m => TypesOf(m).Contains(way.Target) && m.Head is null);
        if (other is null)
            mentions.Add(other = Mention.OfNoun(form.AskedAt, way));
        draft.Carrier = carrier;
        var trees = TreeBuilder
            .Build(draft, mentions, each, [])
            .Where(t => t.Things.ContainsKey(other) && t.Root.Links.Exists(l => l.Relationship == way && l.Other == t.Things[other]))
            .ToArray();
        var readings = trees
            .Select(t => (Tree: t, Counting: RankMeasures.MeasureOf(t.Root, t.Things[other])))
            .Where(x => x.Counting is not null)
            .ToArray();
        return new Assembled(
            [
                .. readings.Select(x => new Reading(Ask.Rank, Assembler.InCorpus(form, x.Tree.Root))
                {
                    Ranking = new Ranking(x.Counting!.Measure with { Function = made, Property = form.Property }, null, true, 0)
                    {
                        Counted = x.Counting.Of,
                    },
                }),
            ],
            [.. readings.Select(x => x.Tree)]
        );
    }

    private static IEnumerable<NodeType> TypesOf(Mention mention) =>
        mention.Type is { } type ? [type] : mention.Choices.Select(c => c[0].Type).Distinct();

    private static IEnumerable<Relationship> Bearing(NodeType type, PropertiesType carrier) =>
        type.Relationships.Where(r => r.Properties == carrier && r.Target is NodeType);

    /// <summary>The thing with a link whose relationships carry the number; null where several of its relationships do and none is spoken of.</summary>
    private static Thing? Leading(Thing root, PropertiesType carrier)
    {
        if (root.Links.Exists(l => l.Relationship.Properties == carrier))
            return root;
        if (Bearing(root.Type, carrier).ToArray() is not [var only])
            return null;
        var leading = root.Clone();
        leading.Links.Add(new Link(only, new Thing((NodeType)only.Target)) { IsStep = true });
        return leading;
    }

    private static Assembled OfProperty(Draft draft, Form form, List<Mention> mentions)
    {
        var owner = form.Property?.Entity as NodeType;
        var of =
            mentions.FirstOrDefault(m => m.Type is not null && m.Type == (owner ?? m.Type) || owner is not null && m.Earlier?.Type == owner)
            ?? mentions.FirstOrDefault(m => m.Kind == MentionKind.Nodes && m.Choices.Any(c => c[0].Type == owner) && mentions.Count == 1);
        owner ??= of?.Type ?? (form.ByTime && mentions.All(m => m.Kind == MentionKind.Nodes) ? draft.Lexicon.Main : null);
        if (owner is null)
            return Assembled.Nothing;
        var trees = TreeBuilder.Build(draft, mentions, of, of is null ? [owner] : []);
        var readings = trees
            .Where(t => t.Root.Type == owner)
            .Select(t => (t, property: form.Property ?? AssembledValues.TimeProperty(draft, owner)))
            .Where(x => x.property is not null)
            .ToArray();
        return new Assembled(
            [.. readings.Select(x => new Reading(Ask.Aggregate, x.t.Root) { Property = x.property, Function = form.Function })],
            [.. readings.Select(x => x.t)]
        );
    }

    /// <summary>
    /// <c>how many A has a B on average</c>: what is counted stands first, what it is counted of second; the other way round in
    /// <c>a B has how many A</c>.
    /// </summary>
    private static Assembled OfCounts(Draft draft, Form form, List<Mention> mentions)
    {
        var types = mentions.Where(m => m.Kind == MentionKind.Type).ToArray();
        if (types.Length != 2 || types[0].Type == types[1].Type)
            return Assembled.Nothing;
        if (
            draft.Before(types[1].At) is { Role: Role.HowMany } counts
            && !FormWords.Counts.Begins(counts)
            && draft.Before(types[0].At) is not { Role: Role.HowMany }
        )
            types = [types[1], types[0]];
        var trees = TreeBuilder.Build(draft, [.. mentions.Where(m => m != types[0])], types[1], []);
        return new Assembled(
            [
                .. trees
                    .Where(t => draft.Connections.Between(t.Root.Type, types[0].Type!).Count > 0)
                    .Select(t => new Reading(Ask.Aggregate, Assembler.InCorpus(form, t.Root))
                    {
                        Function = form.Function,
                        Ranking = new Ranking(
                            new Measure(
                                MeasureFunction.CountNodes,
                                draft.Connections.Between(t.Root.Type, types[0].Type!)[0].Steps,
                                null,
                                Filter.Everything
                            ),
                            null,
                            true,
                            0
                        ),
                    }),
            ],
            trees
        );
    }
}
