using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Reads what asks why a thing falls short: <c>why is X so slow</c>, <c>what makes X hard to tune</c>, <c>what is wrong with X</c>. What is
/// said against things answers it: all of that, or what the question names or describes of it.
/// </summary>
internal sealed class Reproaches(QuestionParser parser, Lexicon lexicon)
{
    private const double Lead = 0.87;

    /// <summary>The reading; null when it is no such question.</summary>
    public Understood? Read(IReadOnlyList<Item> items)
    {
        if (items.Any(OwnWordsReader.Counts))
            return null;
        var blamed = items.Where(i => Names(i).Any(n => !lexicon.IsReproach(n.Type) && lexicon.IsTold(n.Type))).ToArray();
        var rest = items.Where(i => !blamed.Contains(i) && !i.IsMark && i.Role is not (Role.Why or Role.What)).ToArray();
        if (blamed.Length == 0 || !AsksWhy(items))
            return null;
        var named = rest.SelectMany(Names).Where(n => lexicon.IsReproach(n.Type)).ToArray();
        var described =
            named.Length > 0 ? named
            : SaidBy(rest) is null ? Described(rest)
            : [];
        var type = described.Length > 0 ? described[0].Type : SaidBy(rest);
        if (type is null)
            return null;
        var asked = blamed.SelectMany((item, i) => i == 0 ? [item] : new[] { JoinWords.AndItem, item });
        if (
            parser.ParseItems([.. FollowUpWords.Which, Nouns.Of(type), RankWords.OfItem, .. asked], Conversation.None, false)
                is not Understood { Reading: { Ask: Ask.List, Root: var root } } read
            || root.Type != type
        )
            return null;
        root.Nodes.AddRange(described);
        return named.Length > 0 || described.Length == 0
            ? read
            : read with
            {
                Notes = [.. read.Notes, OwnWordsReader.Note(OwnWordsReader.Standing(Words(rest), described))],
            };
    }

    private static bool AsksWhy(IReadOnlyList<Item> items) =>
        items.Any(i => i.Is(Role.Why))
        || items.Where((item, i) => i > 0 && items[i - 1].Is(Role.What) && ReproachWords.Making.Is(item)).Any();

    private static IEnumerable<NodeEntry> Names(Item item) =>
        item.Has<TypeMeaning>() ? [] : item.Nodes.Where(n => n.By is not NamedBy.OwnWords).Select(n => n.Node);

    /// <summary>What the words describe of what is said against things: all of its name, since the thing that is blamed tells them apart.</summary>
    private NodeEntry[] Described(Item[] rest) =>
        OwnWordsReader.Best(lexicon.OwnWords.Rank(Words(rest), type => lexicon.IsReproach(type) ? 1 : 0), 1, Lead) is { Node: var best }
            ? [.. lexicon.Of(best.Type).Where(n => n.Name == best.Name)]
            : [];

    private static Token[] Words(Item[] rest) => [.. rest.Where(i => !i.Has<TypeMeaning>()).SelectMany(i => i.Words)];

    /// <summary>The type that the only telling word leads to: <c>criticized</c>.</summary>
    private static NodeType? SaidBy(Item[] rest)
    {
        var telling = rest.Where(i => !Draft.IsEmpty(i) && i.Role is not (Role.Be or Role.Do or Role.Have) && !i.Has<TypeMeaning>())
            .ToArray();
        return telling is [{ IsVerb: true } verb] && verb.Relationships.All(SchemaWords.IsReproach)
            ? verb.Relationships.Select(r => r.Target).OfType<NodeType>().FirstOrDefault()
            : null;
    }
}
