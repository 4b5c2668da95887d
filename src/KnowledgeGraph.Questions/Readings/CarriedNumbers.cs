using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads numbers that are made of what relationships carry.</summary>
internal static class CarriedNumbers
{
    /// <summary>The relationships of a type that carry such properties.</summary>
    public static IEnumerable<Relationship> Bearing(NodeType type, PropertiesType carrier) =>
        type.Relationships.Where(r => r.Properties == carrier && r.Target is NodeType);

    /// <summary>
    /// <c>the average confidence of the links to X</c>, <c>the total attendance of the films by X</c>: of what the relationships of one
    /// kind carry, of what is named or of the things that are spoken of.
    /// </summary>
    public static Assembled OfAll(Draft draft, Form form, List<Mention> mentions, PropertiesType carrier)
    {
        var bearers = mentions.Where(m => TypesOf(m).Any(type => Bearing(type, carrier).Any())).ToArray();
        var named = bearers.Where(m => m.Kind == MentionKind.Nodes).ToArray();
        var of =
            bearers.FirstOrDefault(m =>
                m.Kind == MentionKind.Type && !named.Any(n => Bearing(m.Type!, carrier).Any(r => TypesOf(n).Contains(r.Target)))
            ) ?? named.FirstOrDefault();
        draft.Carrier = of?.Kind == MentionKind.Type ? null : carrier;
        // What is said of when or how it was done is said of the relationships, so that they must lead to something.
        if (of is not null && mentions.All(m => m == of || m.Kind == MentionKind.Condition))
            mentions.AddRange(
                TypesOf(of).SelectMany(type => Bearing(type, carrier)).ToArray() is [var only] ? [Mention.OfNoun(form.AskedAt, only)] : []
            );
        NodeType[] ends = of is null
            ? [.. draft.Lexicon.Schema.NodeTypes.Where(t => Bearing(t, carrier).Any(r => r.Stored == Direction.Out))]
            : [];
        var trees = TreeBuilder.Build(draft, mentions, of, ends).Where(t => Leads(t.Root, carrier)).ToArray();
        return new Assembled(
            [.. trees.Select(t => new Reading(Ask.Aggregate, t.Root) { Property = form.Property, Function = form.Function })],
            trees
        );
    }

    /// <summary>
    /// <c>the total amount per funder</c>, <c>who scored the most goals</c>: the things at one end in the order of what is made of what
    /// their relationships carry.
    /// </summary>
    /// <param name="draft">The question.</param>
    /// <param name="form">Its form.</param>
    /// <param name="mentions">What it speaks of.</param>
    /// <param name="carrier">What carries the number.</param>
    /// <param name="end">The position of the word for the things at that end: a noun, or one that asks for persons.</param>
    public static Assembled OfEachEnd(Draft draft, Form form, List<Mention> mentions, PropertiesType carrier, int end)
    {
        if (
            CarriedForms.TypesAt(draft, end).SelectMany(type => Bearing(type, carrier)).ToArray() is not [var way]
            || Aggregates.Measuring(form.Function) is not { } made
        )
            return Assembled.Nothing;
        mentions.RemoveAll(m => m.Kind == MentionKind.Type && m.Type == way.Source);
        var each = Mention.OfType(end, (NodeType)way.Source);
        mentions.Add(each);
        draft.Carrier = carrier;
        if (mentions.Any(m => m.Kind == MentionKind.Condition && m.Conditions.Any(f => TreeBuilder.PropertyOf(f).Carrier == carrier)))
            mentions.Add(Mention.OfNoun(form.AskedAt, way));
        var trees = Leading(draft, mentions, each, way);
        if (trees.Length == 0)
        {
            mentions.Add(Mention.OfNoun(form.AskedAt, way));
            trees = Leading(draft, mentions, each, way);
        }
        var readings = trees
            .Select(t => (Tree: t, Counting: RankMeasures.MeasureOf(t.Root, t.Root.Links.First(l => l.Relationship == way).Other)))
            .Where(x => x.Counting is not null)
            .ToArray();
        return new Assembled(
            [
                .. readings.Select(x => new Reading(Ask.Rank, Assembler.InCorpus(form, x.Tree.Root))
                {
                    Ranking = new Ranking(
                        x.Counting!.Measure with
                        {
                            Function = made,
                            Property = form.Property,
                        },
                        null,
                        form.Descending,
                        form.Limit
                    )
                    {
                        Counted = x.Counting.Of,
                        Place = form.Place,
                    },
                }),
            ],
            [.. readings.Select(x => x.Tree)]
        );
    }

    /// <summary>The trees of mentions in which one link leads along a relationship from what is put in order.</summary>
    private static Tree[] Leading(Draft draft, List<Mention> mentions, Mention each, Relationship way) =>
        [
            .. TreeBuilder
                .Build(draft, mentions, each, [])
                .Where(t => t.Root.Links.Where(l => l.Relationship == way).ToArray() is [var only]),
        ];

    private static IEnumerable<NodeType> TypesOf(Mention mention) =>
        mention.Type is { } type ? [type] : mention.Choices.Select(c => c[0].Type).Distinct();

    /// <summary>Whether a thing has a link whose relationships carry the number, which it gets where only one can; false where several can and none is spoken of.</summary>
    private static bool Leads(Thing root, PropertiesType carrier)
    {
        if (root.Links.Exists(l => l.Relationship.Properties == carrier))
            return true;
        if (Bearing(root.Type, carrier).ToArray() is not [var only])
            return false;
        root.Links.Add(new Link(only, new Thing((NodeType)only.Target)) { IsStep = true });
        return true;
    }
}
