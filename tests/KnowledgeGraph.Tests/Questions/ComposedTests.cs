using System.Globalization;
using System.Text;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>
/// What a reading prints as is a question that reads back to it, however it is composed: conditions upon conditions, denials,
/// counts, shares, orders, groups and comparisons, drawn at random from each schema. The file holds those that are not.
/// </summary>
public sealed class ComposedTests
{
    [Fact]
    public async Task Composed_readings_print_as_questions_that_read_back()
    {
        var text = new StringBuilder();
        text.Append(await NotReadBackAsync("review", ReviewGraph.Schema, await ReviewGraph.StoreAsync()));
        foreach (var dataSet in NamesTests.DataSets)
        {
            var schema = Questions.Asked.BareSchemaOf(dataSet);
            text.Append(await NotReadBackAsync(dataSet, schema, await Questions.Asked.StoreOfAsync(dataSet, schema)));
        }
        CaseFile.Check(CaseFile.PathTo("questions", "composed.expected.txt"), text.ToString());
    }

    private static async Task<string> NotReadBackAsync(string dataSet, GraphSchema schema, IGraphStore store)
    {
        var engine = new QueryEngine(schema, store, new QueryLimits());
        var lexicon = await Lexicon.BuildAsync(engine, "1", TestContext.Current.CancellationToken);
        var parser = new QuestionParser(lexicon, new Connections(lexicon));
        var composer = new Composer(lexicon, new Random(dataSet.Length));
        var questions = Enumerable.Range(0, 200).Select(_ => ReadingPrinter.Print(composer.Next())).Distinct().ToArray();
        var lost = questions
            .Select(question => (question, read: NamesTests.Read(parser, question)))
            .Where(x => x.read != x.question)
            .Select(x => $"{x.question}\n    {x.read}\n")
            .ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"== {dataSet}: {questions.Length - lost.Length} of {questions.Length}\n{string.Concat(lost)}"
        );
    }

    /// <summary>Draws readings of a schema.</summary>
    private sealed class Composer(Lexicon lexicon, Random random)
    {
        private readonly ILookup<NodeType, NodeEntry> _named = RoundTripTests.NamedAlone(lexicon);
        private readonly NodeType[] _types =
        [
            .. lexicon.Schema.NodeTypes.Where(t =>
                t.Relationships.Any(r => r.Target is NodeType) && lexicon.Nodes.Count(n => n.Type == t) > 1
            ),
        ];

        /// <summary>The next one.</summary>
        public Reading Next()
        {
            while (true)
                if (Draw(One(_types)) is { } reading)
                    return reading;
        }

        private Reading? Draw(NodeType type) =>
            random.Next(10) switch
            {
                0 or 1 or 2 => new Reading(Ask.List, Conditioned(type, random.Next(1, 4))),
                3 => new Reading(Ask.Count, Conditioned(type, random.Next(1, 3))),
                4 => new Reading(Ask.YesNo, Conditioned(type, 2)),
                5 => Share(type),
                6 => Most(Conditioned(type, random.Next(0, 2))),
                7 => Numbers(type) is { Length: > 0 } numbers
                    ? new Reading(Ask.Rank, Conditioned(type, 1)) { Ranking = new Ranking(null, One(numbers), random.Next(2) == 0, null) }
                    : null,
                8 => Grouped(Conditioned(type, 1)),
                _ => Numbers(type).Where(p => p.Type is not ScalarType.Date && !Sorts.IsYear(p)).ToArray() is { Length: > 0 } amounts
                    ? new Reading(Ask.Aggregate, Conditioned(type, 1)) { Property = One(amounts), Function = Aggregation.Mean }
                    : null,
            };

        private Reading? Most(Thing thing) =>
            New(thing).Where(r => r.IsList).ToArray() is { Length: > 0 } ways
                ? new Reading(Ask.Rank, thing)
                {
                    Ranking = new Ranking(
                        new Measure(MeasureFunction.CountNodes, [One(ways)], null, Filter.Everything),
                        null,
                        random.Next(2) == 0,
                        null
                    ),
                }
                : null;

        private Reading? Grouped(Thing thing) =>
            New(thing).Where(r => r.Target != thing.Type).ToArray() is { Length: > 0 } ways
                ? new Reading(Ask.Groups, thing) { Groups = [new GroupBy([One(ways)], null)] }
                : null;

        /// <summary>What leads to a type that nothing is said of yet.</summary>
        private static IEnumerable<Relationship> New(Thing thing) =>
            thing.Type.Relationships.Where(r => r.Target is NodeType target && thing.All().All(t => t == thing || t.Type != target));

        private Reading? Share(NodeType type)
        {
            var whole = Conditioned(type, random.Next(0, 2));
            var part = whole.Clone();
            Add(part, deep: true);
            return ReadingPrinter.Describe(part) == ReadingPrinter.Describe(whole) ? null : new Reading(Ask.Share, part) { Whole = whole };
        }

        private Thing Conditioned(NodeType type, int conditions)
        {
            var thing = new Thing(type);
            for (var i = 0; i < conditions; i++)
                Add(thing, deep: i == 0);
            return thing;
        }

        /// <summary>Adds a condition; what it leads to has one of its own where it goes deep, and leads no way back.</summary>
        private void Add(Thing thing, bool deep, NodeType? back = null)
        {
            var filters = thing.Type.Properties.Where(p => p != thing.Type.Key && !p.IsList).SelectMany(NamesTests.Filters).ToArray();
            var ways = New(thing).Where(r => r.Target != back && r.Target is NodeType target && _types.Contains(target)).ToArray();
            if (ways.Length == 0 || filters.Length > 0 && thing.Where.Count == 0 && random.Next(3) == 0)
            {
                if (filters.Length > 0)
                    thing.Where.Add(One(filters));
                return;
            }
            var way = One(ways);
            var target = (NodeType)way.Target;
            var nodes = _named[target].ToArray();
            if (nodes.Length > 0 && (!deep || random.Next(2) == 0))
            {
                var named = new Thing(target);
                named.Nodes.Add(One(nodes));
                thing.Links.Add(new Link(way, named) { Quantifier = random.Next(4) == 0 ? Quantifier.None : Quantifier.Some });
                return;
            }
            var other = new Thing(target);
            if (deep)
                Add(other, deep: false, back: thing.Type);
            thing.Links.Add(
                random.Next(3) switch
                {
                    0 => new Link(way, other) { Quantifier = Quantifier.None },
                    1 when way.IsList => new Link(way, other) { Count = (FilterOperator.Gte, 2) },
                    _ => new Link(way, other),
                }
            );
        }

        private static Property[] Numbers(NodeType type) =>
            [.. type.Properties.Where(p => p != type.Key && !p.IsList && p.Type is ScalarType.Int or ScalarType.Float or ScalarType.Date)];

        private T One<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
    }
}
