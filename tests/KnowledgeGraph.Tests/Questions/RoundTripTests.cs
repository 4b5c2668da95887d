using CsCheck;
using KnowledgeGraph.Core;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>What a reading prints as is a question that reads back to it.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<(int Link, int Node, int Ask)> Shapes = Gen.Select(
        Gen.Int[0, 1_000],
        Gen.Int[0, 100_000],
        Gen.Int[0, 1],
        (l, n, a) => (l, n, a)
    );

    [Fact]
    public async Task Of_one_relationship_to_a_named_node()
    {
        var store = await ReviewGraph.StoreAsync();
        var engine = new QueryEngine(ReviewGraph.Schema, store, new QueryLimits());
        var lexicon = await Lexicon.BuildAsync(engine, "1", TestContext.Current.CancellationToken);
        var parser = new QuestionParser(lexicon, new Connections(lexicon));
        var unique = NamedAlone(lexicon);
        var links = ReviewGraph
            .Schema.NodeTypes.SelectMany(t => t.Relationships)
            .Where(r =>
                r.Phrases.Count > 0
                && r.Target is NodeType target
                && target != r.Source
                && unique[target].Skip(1).Any()
                && r.Source is NodeType { Citation: not null }
            )
            .ToArray();
        Shapes.Sample(
            shape =>
            {
                var reading = Reading(shape, links, unique);
                var printed = ReadingPrinter.Print(reading);
                var outcome = parser.Parse(printed, Conversation.None);
                Assert.Equal(printed, outcome is Understood understood ? ReadingPrinter.Print(understood.Reading) : $"{outcome}");
            },
            iter: 300,
            threads: 1
        );
    }

    /// <summary>The nodes whose name no other one has, by their types.</summary>
    internal static ILookup<NodeType, NodeEntry> NamedAlone(Lexicon lexicon) =>
        lexicon
            .Nodes.GroupBy(n => string.Join(' ', n.NameStems[0]))
            .Where(alike => alike.Count() == 1)
            .Select(alike => alike.First())
            .ToLookup(n => n.Type);

    private static Reading Reading((int Link, int Node, int Ask) shape, Relationship[] links, ILookup<NodeType, NodeEntry> nodes)
    {
        var relationship = links[shape.Link % links.Length];
        var target = (NodeType)relationship.Target;
        var choices = nodes[target].ToArray();
        var other = new Thing(target);
        other.Nodes.Add(choices[shape.Node % choices.Length]);
        var root = new Thing((NodeType)relationship.Source);
        root.Links.Add(new Link(relationship, other));
        return new Reading(shape.Ask == 0 ? Ask.List : Ask.Count, root);
    }
}
