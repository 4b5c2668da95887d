namespace KnowledgeGraph.Questions;

/// <summary>
/// Takes out what a question says of the occasion on which it is asked: <c>for the shop window</c>, <c>for an exhibition on X I am
/// collecting …</c>. It says nothing of what is asked for.
/// </summary>
internal static class Occasions
{
    private const int MostBetween = 3;

    /// <summary>The items without the occasions, and each of them; where nothing else is said, <c>for a seminar</c>, all of them.</summary>
    public static (IReadOnlyList<Item> Question, IReadOnlyList<IReadOnlyList<Item>> SetAside) Part(IReadOnlyList<Item> items)
    {
        var question = new List<Item>();
        var aside = new List<IReadOnlyList<Item>>();
        for (var i = 0; i < items.Count; i++)
        {
            if (End(items, i) is not (var end and > 0))
            {
                question.Add(items[i]);
                continue;
            }
            aside.Add([.. items.Skip(i).Take(end - i)]);
            i = end - 1;
        }
        return question.Exists(i => !i.IsMark) ? (question, aside) : (items, []);
    }

    /// <summary>Where the occasion ends that begins there; 0 for none.</summary>
    private static int End(IReadOnlyList<Item> items, int start)
    {
        if (!CheckWords.For.Is(items[start]) || start + 2 >= items.Count || !ClauseWords.BeforeOccasion.Begins(items[start + 1]))
            return 0;
        if (start == 0 && OfAsker(items) is var asker and > 0)
            return asker;
        var noun = start + 2;
        while (noun < items.Count && noun - start - 2 < MostBetween && IsPlain(items[noun]) && !IsOccasion(items[noun]))
            noun++;
        if (noun >= items.Count || !IsOccasion(items[noun]))
            return 0;
        while (noun + 1 < items.Count && IsOccasion(items[noun + 1]))
            noun++;
        return start == 0 ? WithSubject(items, noun + 1) : noun + 1;
    }

    /// <summary><c>for my literature table I …</c>: what is the asker's own, up to where the asker is spoken of; 0 for none.</summary>
    private static int OfAsker(IReadOnlyList<Item> items)
    {
        var asker = items.Skip(1).ToList().FindIndex(1, ClauseWords.Asker.Begins) + 1;
        return
            asker > 2
            && asker - 2 <= MostBetween
            && ClauseWords.FirstPerson.Begins(items[1])
            && items.Take(asker).All(i => !i.Nodes.Any() && !i.Has<TypeMeaning>() && i.Number is null)
            ? asker
            : 0;
    }

    /// <summary><c>for an exhibition on lonely places I …</c>: what it is about belongs to it, where the asker goes on behind.</summary>
    private static int WithSubject(IReadOnlyList<Item> items, int end)
    {
        if (end >= items.Count || !MentionWords.BeforeModifier.Begins(items[end]))
            return end;
        var asker = end;
        while (asker < items.Count && !items[asker].IsMark && !items[asker].Nodes.Any() && !ClauseWords.FirstPerson.Begins(items[asker]))
            asker++;
        return asker < items.Count && ClauseWords.FirstPerson.Begins(items[asker]) ? asker : end;
    }

    private static bool IsOccasion(Item item) => ClauseWords.Occasions.Is(item) && !item.IsNounOrName && !item.Has<ValueMeaning>();

    private static bool IsPlain(Item item) => !item.IsMark && item.Number is null && !item.IsNounOrName && item.Role is null or Role.Filler;
}
