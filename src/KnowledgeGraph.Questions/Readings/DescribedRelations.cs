using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads questions in the words with which the schema describes a relationship: <c>under whom did X take his doctorate</c>, where
/// it says <c>Under whom they took their doctorate</c>, and <c>which club keeps X in order</c>, of <c>The clubs that keep the trail in order</c>.
/// </summary>
internal sealed class DescribedRelations(GraphSchema schema)
{
    private const string Asked = "?",
        It = "it";

    private const int MinWords = 3;

    /// <summary>What each relationship is described by, with the one that leads back, by the type that it leads from.</summary>
    private readonly ILookup<NodeType, (Relationship Relationship, Relationship Back, List<string> Said)> described = schema
        .NodeTypes.SelectMany(type => type.Relationships, (type, relationship) => (type, relationship))
        .Where(x => x.relationship.Target is NodeType && Connections.Inverse(x.relationship) is not null)
        .ToLookup(x => x.type, x => (x.relationship, Connections.Inverse(x.relationship)!, Saying(x.relationship)));

    /// <summary>The reading; null when no description says what is asked.</summary>
    public Understood? Read(IReadOnlyList<Item> items)
    {
        if (items.Where(i => i.Nodes.Any()).ToArray() is not [var named] || named.Nodes.Any(n => n.By > NamedBy.Alias))
            return null;
        var asked = Asking(items, named);
        if (asked.Count < MinWords || !asked.Contains(Asked))
            return null;
        foreach (var node in named.Nodes.Select(n => n.Node))
        foreach (var (relationship, back, said) in described[node.Type])
            if (SaysTheSame(asked, said, relationship) && FitsNoun(items, named, relationship))
                return new Understood(new Reading(Ask.List, Leading(back, node)), [], []);
        return null;
    }

    private static Thing Leading(Relationship back, NodeEntry node)
    {
        var (root, thing) = (new Thing((NodeType)back.Source), new Thing(node.Type));
        thing.Nodes.Add(node);
        root.Links.Add(new Link(back, thing));
        return root;
    }

    /// <summary>Between things of one type the order of the words tells which of them does it; else it does not matter.</summary>
    private static bool SaysTheSame(List<string> asked, List<string> said, Relationship relationship) =>
        relationship.Source == relationship.Target
            ? asked.SequenceEqual(said)
            : asked.Order(StringComparer.Ordinal).SequenceEqual(said.Order(StringComparer.Ordinal));

    /// <summary>Whether the nouns beside the name are for what the relationship leads to, and <c>who</c> can ask for that.</summary>
    private static bool FitsNoun(IReadOnlyList<Item> items, Item named, Relationship relationship) =>
        (!items.Any(i => i.Is(Role.Who)) || relationship.Target is NodeType target && (Sorts.IsSomebody(target) || Sorts.IsAnimate(target)))
        && items.Where(i => i != named && i.Has<TypeMeaning>()).All(i => i.Types.Contains(relationship.Target));

    private static List<string> Asking(IReadOnlyList<Item> items, Item named) =>
        Plain(
            items
                .SelectMany(i =>
                    i == named ? [It]
                    : i.Has<TypeMeaning>() ? Array.Empty<string>()
                    : i.Words.Where(w => !w.IsMark).Select(w => w.Word)
                )
                .ToList()
        );

    /// <summary>The words of a description up to its first mark, its own noun as the pronoun.</summary>
    private static List<string> Saying(Relationship relationship)
    {
        var (source, target) = ((NodeType)relationship.Source, (NodeType)relationship.Target);
        return Plain(
            Tokenizer
                .Read(relationship.Description ?? "")
                .TakeWhile(t => !t.IsMark)
                .Where((t, i) => i > 1 || !SchemaWords.IsNoun(target, t.Word))
                .Select(t => SchemaWords.IsNoun(source, t.Word) ? It : t.Word)
                .ToList()
        );
    }

    /// <summary>The stems of the words that say something; whatever asks, and whatever stands for the thing, is one word.</summary>
    private static List<string> Plain(List<string> words) =>
        [
            .. words
                .Where(w => !ClauseWords.SaysNothing.Contains(w))
                .Select(w =>
                    ClauseWords.AsksOrRelates.Contains(w) ? Asked
                    : ClauseWords.StandsForIt.Contains(w) ? It
                    : English.Stem(w)
                )
                .Distinct(),
        ];
}
