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
        form is { Property.Carrier: { } given, GroupAt: [var end] } ? CarriedNumbers.OfEachEnd(draft, form, mentions, given, end)
        : form.Property is { Carrier: { } carrier } ? CarriedNumbers.OfAll(draft, form, mentions, carrier)
        : form.Property is not null || form.ByTime ? OfProperty(draft, form, mentions)
        : OfCounts(draft, form, mentions);

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
