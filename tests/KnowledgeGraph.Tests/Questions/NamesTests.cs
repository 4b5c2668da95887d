using System.Globalization;
using System.Text;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>
/// Whatever a schema calls its parts: a reading prints as a question in its names, and that question is read back as the same
/// reading, though no phrases say what people call them. The file holds those that are not.
/// </summary>
public sealed class NamesTests
{
    /// <summary>Those by whose questions the reader is measured are left out: nobody who builds it reads them.</summary>
    private static readonly string[] Unseen = ["orchestra", "trials"];

    /// <summary>The folders of other subjects that the reader may be built on.</summary>
    internal static IEnumerable<string> DataSets =>
        Directory
            .GetDirectories(CaseFile.PathTo("datasets"))
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal)
            .Except(Unseen);

    [Fact]
    public async Task Fields_and_properties_are_read_by_their_own_names()
    {
        var text = new StringBuilder();
        foreach (var dataSet in DataSets)
            text.Append(await NotReadBackAsync(dataSet));
        CaseFile.Check(CaseFile.PathTo("questions", "names.expected.txt"), text.ToString());
    }

    private static async Task<string> NotReadBackAsync(string dataSet)
    {
        var schema = Questions.Asked.BareSchemaOf(dataSet);
        var store = await Questions.Asked.StoreOfAsync(dataSet, schema);
        var engine = new QueryEngine(schema, store, new QueryLimits());
        var lexicon = await Lexicon.BuildAsync(engine, "1", TestContext.Current.CancellationToken);
        var parser = new QuestionParser(lexicon, new Connections(lexicon));
        var questions = Readings(lexicon).Select(ReadingPrinter.Print).ToArray();
        var lost = questions
            .Select(question => (question, read: Read(parser, question)))
            .Where(x => x.read != x.question)
            .Select(x => $"{x.question}\n    {x.read}\n")
            .ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"== {dataSet}: {questions.Length - lost.Length} of {questions.Length}\n{string.Concat(lost)}"
        );
    }

    /// <summary>What a question is read as, printed; or why it is not read.</summary>
    internal static string Read(QuestionParser parser, string question) =>
        parser.Parse(question, Conversation.None) switch
        {
            Understood understood => ReadingPrinter.Print(understood.Reading),
            Ambiguous choice => $"Ambiguous: {string.Join(" | ", choice.Readings.Select(ReadingPrinter.Print))}",
            Refused refused => $"Refused: {string.Join(", ", refused.Words.Append(refused.TurnedDownFor).OfType<string>())}",
            var other => $"{other}",
        };

    /// <summary>Each relationship to a node, to none and to two; each property with a value, and asked of a node.</summary>
    private static IEnumerable<Reading> Readings(Lexicon lexicon)
    {
        var named = RoundTripTests.NamedAlone(lexicon);
        foreach (var type in lexicon.Schema.NodeTypes)
        {
            foreach (var relationship in type.Relationships)
            foreach (var link in Links(relationship, named))
                yield return new Reading(Ask.List, Linked(type, link));
            foreach (var relationship in type.Relationships.Where(r => r is { IsList: true, Target: NodeType }))
            foreach (var descending in new[] { true, false })
                yield return new Reading(Ask.Rank, new Thing(type))
                {
                    Ranking = new Ranking(
                        new Measure(MeasureFunction.CountNodes, [relationship], null, Filter.Everything),
                        null,
                        descending,
                        null
                    ),
                };
            foreach (var relationship in type.Relationships.Where(r => r.Target is NodeType && r.Target != type))
                yield return new Reading(Ask.Groups, new Thing(type)) { Groups = [new GroupBy([relationship], null)] };
            foreach (var property in type.Properties.Where(p => p != type.Key && !p.IsList))
            {
                var filters = Filters(property).ToArray();
                foreach (var filter in filters)
                    yield return new Reading(Ask.List, Restricted(type, filter));
                if (property.Type is ScalarType.Enum)
                    yield return new Reading(Ask.Groups, new Thing(type)) { Groups = [new GroupBy([], property)] };
                if (property.Type is ScalarType.Int or ScalarType.Float or ScalarType.Date)
                    foreach (var descending in new[] { true, false })
                        yield return new Reading(Ask.Rank, new Thing(type)) { Ranking = new Ranking(null, property, descending, null) };
                if (property.Type is ScalarType.Int or ScalarType.Float && !Sorts.IsYear(property))
                    foreach (var function in new[] { Aggregation.Mean, Aggregation.Sum })
                        yield return new Reading(Ask.Aggregate, new Thing(type)) { Property = property, Function = function };
                if (filters.Length > 0 && property.Type != ScalarType.Boolean && named[type].FirstOrDefault() is { } node)
                    yield return new Reading(Ask.Value, Named(node)) { Property = property };
            }
        }
    }

    private static IEnumerable<Link> Links(Relationship relationship, ILookup<NodeType, NodeEntry> named)
    {
        if (relationship.Target is not NodeType target)
            yield break;
        foreach (var node in named[target].Skip(1).Take(2))
            yield return new Link(relationship, Named(node));
        yield return new Link(relationship, new Thing(target)) { Quantifier = Quantifier.None };
        if (relationship.IsList)
            yield return new Link(relationship, new Thing(target)) { Count = (FilterOperator.Gte, 2) };
    }

    /// <summary>A few conditions on a property.</summary>
    internal static IEnumerable<Filter> Filters(Property property) =>
        property.Type switch
        {
            ScalarType.Boolean => [Is(property, FilterOperator.Eq, true), Is(property, FilterOperator.Eq, false)],
            ScalarType.Date =>
            [
                Is(property, FilterOperator.Gte, new DateOnly(2012, 1, 1)),
                Is(property, FilterOperator.Lt, new DateOnly(2015, 6, 17)),
            ],
            ScalarType.Int => [Is(property, FilterOperator.Gt, Sorts.IsYear(property) ? 1995L : 12L)],
            ScalarType.Float => [Is(property, FilterOperator.Lt, 7.5)],
            ScalarType.Enum => property.Enum!.Values.Take(3).Select(value => Is(property, FilterOperator.Eq, value.Name)),
            _ => [],
        };

    private static Comparison Is(Property property, FilterOperator op, object value) => new(property, op, value);

    private static Thing Linked(NodeType type, Link link)
    {
        var thing = new Thing(type);
        thing.Links.Add(link);
        return thing;
    }

    private static Thing Restricted(NodeType type, Filter filter)
    {
        var thing = new Thing(type);
        thing.Where.Add(filter);
        return thing;
    }

    private static Thing Named(NodeEntry node)
    {
        var thing = new Thing(node.Type);
        thing.Nodes.Add(node);
        return thing;
    }
}
