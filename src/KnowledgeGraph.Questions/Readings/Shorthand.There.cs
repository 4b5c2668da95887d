using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What points back, within a question, to what was named before its mark.</summary>
internal static partial class Shorthand
{
    /// <summary><c>which lines stop there</c>, where stations are something that lines stop at, and also called stops.</summary>
    private static List<Item> DoneThere(List<Item> items, Lexicon lexicon)
    {
        var there = items.FindIndex(FollowUpWords.There.Is);
        if (
            there < 2
            || items[there - 1] is not { Words: [var verb], IsMark: false, Number: null } said
            || said.IsVerb
            || FormWords.Belonging.Begins(said)
            || said.Is(Role.Be)
        )
            return items;
        var done = FormWords
            .ToPlaces.SelectMany(preposition => lexicon.Find($"{verb.Stem} {preposition}"))
            .OfType<RelationshipMeaning>()
            .Concat(said.Meanings.OfType<RelationshipMeaning>())
            .Distinct()
            .ToArray();
        return done.Length == said.Relationships.Count()
            ? items
            : [.. items[..(there - 1)], new Item(said.Words, null, done), .. items[there..]];
    }

    /// <summary><c>where do most voyages end</c>: at which of the places that the verb leads to.</summary>
    private static List<Item> WhereMost(List<Item> items)
    {
        var most = items.FindIndex(i => i.Role is Role.Most or Role.Least);
        var end = items.FindLastIndex(i => !i.IsMark);
        if (items.Count < 4 || !items[0].Is(Role.Where) || most < 0 || most + 1 >= end || !items[end].CanBeVerb)
            return items;
        var places = items[end]
            .Relationships.Where(r => items[most + 1].Types.Any(t => t == r.Source))
            .Select(r => r.Target)
            .OfType<NodeType>()
            .Where(Sorts.IsPlace)
            .Distinct()
            .ToArray();
        return places is [var place]
            ? [FollowUpWords.Which[0], new Item(Tokenizer.Read(SchemaWords.Plural(place)), null, [new TypeMeaning(place)]), .. items[1..]]
            : items;
    }

    /// <summary><c>which genre does X mostly write</c>: the one in which it does so most often.</summary>
    private static List<Item> MostlyWhich(List<Item> items)
    {
        var mostly = items.FindIndex(RankWords.Mostly.Is);
        var what = mostly < 3 ? -1 : items.FindIndex(0, mostly, i => i.Is(Role.What));
        return
            what >= 0
            && items[..what].TrueForAll(i => Draft.IsEmpty(i) || i.Is(Role.In))
            && items[what + 1].Has<TypeMeaning>()
            && !CheckWords.IsPlural(items[what + 1])
            && items[(what + 2)..mostly].Exists(i => i.IsNounOrName || i.Has<ValueMeaning>())
            && !items.Exists(Roles.IsExtreme)
            ? [.. items[..mostly], RankWords.MostOften, .. items[(mostly + 1)..]]
            : items;
    }

    /// <summary><c>X: what voyages end there</c>, <c>X, who works there</c>: the place named before the mark, where it is spoken of again.</summary>
    private static List<Item> ThereOfNamed(List<Item> items)
    {
        var there = items.FindLastIndex(i => !i.IsMark);
        var mark = there < 3 ? -1 : items.FindIndex(i => i.IsMark);
        return
            mark > 0
            && mark < there - 1
            && FollowUpWords.There.Is(items[there])
            && items[there].Meanings.Count == 0
            && items[..mark].FindAll(i => !Draft.IsEmpty(i)) is [var named]
            && named.Nodes.Any(n => Sorts.IsPlace(n.Node.Type))
            && !items[(mark + 1)..].Exists(i => i.Nodes.Any())
            ? [.. items[(mark + 1)..there], named, .. items[(there + 1)..]]
            : items;
    }
}
