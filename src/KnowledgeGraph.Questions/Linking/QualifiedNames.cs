namespace KnowledgeGraph.Questions;

/// <summary>Reads names that only what stands beside them makes whole: a year, the surname of the next person, a title.</summary>
internal static class QualifiedNames
{
    /// <summary><c>the 2012 Widow of X</c>, <c>Nine Winters (2018)</c>: the one node in whose name the words and the year stand.</summary>
    public static Item? OfYear(IReadOnlyList<Token> tokens, int i, Lexicon lexicon, Func<int, Item?> read) =>
        tokens.Any(t => IsYear(t))
            ? IsYear(tokens[i])
                ? YearBefore(tokens, i, lexicon, read)
                : YearBehind(tokens, i, lexicon, read)
            : null;

    /// <summary>The items with names in part that their neighbours make whole.</summary>
    public static List<Item> Complete(List<Item> items, Lexicon lexicon)
    {
        for (var i = items.Count - 2; i >= 0; i--)
        {
            if (WithPartOf(items, i, lexicon) is var (part, end))
            {
                items[i + 1] = JoinWords.OrItem;
                items[i + 2] = part;
                items.RemoveRange(i + 3, end - i - 3);
                continue;
            }
            if (WithPlace(items, i, lexicon) is var (placed, length))
            {
                items[i] = placed;
                items.RemoveRange(i + 1, length - 1);
                continue;
            }
            if (SharingHead(items, i, lexicon) is { } headed)
                items[i] = headed;
            if (items[i].Words is not [{ IsMark: false } word] || items[i].Nodes.Any())
                continue;
            if (IsYear(word) && LinkWords.One.Is(items[i + 1]) && SameOf(items, i, lexicon) is { } same)
                (items[i], items[i + 1]) = (same, items[i + 1] with { Role = Role.Filler, Number = null });
            if (LinkWords.Titles.Has(word) && NextName(items, i) is { } named)
                items[i] = new Item(items[i].Words, named, []);
        }
        return items;
    }

    /// <summary><c>online and magnetic mirror descent</c>: a name but for the words that end that of its like behind it; null for other items.</summary>
    private static Item? SharingHead(List<Item> items, int i, Lexicon lexicon)
    {
        if (
            i + 2 >= items.Count
            || items[i].IsMark
            || items[i].Nodes.Any()
            || items[i].Words.Any(w => Inflection.IsPreposition(w.Word))
            || items[i + 1].Role is not (Role.And or Role.Or) && !MentionWords.Comma.Begins(items[i + 1])
        )
            return null;
        var begun = string.Join(' ', items[i].Words.Select(w => w.Stem));
        var alike = items[i + 2]
            .Nodes.Where(n => n.By is NamedBy.Name or NamedBy.Alias)
            .SelectMany(n => n.Node.NameStems.Where(name => name.Length > 1).Select(name => (n.Node.Type, Name: name)))
            .SelectMany(n =>
                Enumerable
                    .Range(1, n.Name.Length - 1)
                    .SelectMany(k => lexicon.Find($"{begun} {string.Join(' ', n.Name.Skip(k))}"))
                    .OfType<NodeMeaning>()
                    .Where(m => m.Node.Type == n.Type && !items[i + 2].Nodes.Any(other => other.Node == m.Node))
            )
            .DistinctBy(m => m.Node)
            .ToArray();
        return alike is [var only] ? new Item(items[i].Words, null, [only]) : null;
    }

    /// <summary>
    /// <c>EMNLP or its Findings</c>, <c>EMNLP, Findings included</c>, where something is called <c>EMNLP Findings</c>: that, for the words behind the
    /// first name, and where they end; null for other items.
    /// </summary>
    private static (Item Named, int End)? WithPartOf(List<Item> items, int i, Lexicon lexicon)
    {
        if (!items[i].Nodes.Any(n => n.By is NamedBy.Name or NamedBy.Alias))
            return null;
        var at = i + 1;
        while (
            at < items.Count
            && at - i <= MostBeforePart
            && (items[at].IsMark || TakesIn(items[at]) || LinkWords.BeforePart.IsAll(items[at]))
        )
            at++;
        if (at < i + 2 || at >= items.Count || items[at] is not { Words: [{ IsCapitalised: true } word] } || items[at].Nodes.Any())
            return null;
        var end = items.FindIndex(at + 1, item => !LinkWords.Included.IsAll(item));
        end = end < 0 ? items.Count : end;
        if (end == at + 1 && !items[(i + 1)..at].Exists(TakesIn))
            return null;
        var parts = items[i]
            .Nodes.SelectMany(whole =>
                whole
                    .Node.NameStems.SelectMany(name => lexicon.Find($"{string.Join(' ', name)} {word.Stem}"))
                    .OfType<NodeMeaning>()
                    .Where(n => n.Node.Type == whole.Node.Type && n.Node != whole.Node)
            )
            .DistinctBy(n => n.Node)
            .ToArray();
        return parts is [var part] ? (new Item(items[at].Words, null, [part]), end) : null;
    }

    /// <summary>Whether an item takes in what stands behind it: <c>or</c>, <c>including</c>.</summary>
    private static bool TakesIn(Item item) => item.Role is Role.Or or Role.And || LinkWords.Including.Begins(item);

    private const int MostBeforePart = 3;

    /// <summary><c>the lorry crash on the Ost Bypass</c>, where something is called <c>Ost Bypass lorry crash</c>, and how many items say it; null for other items.</summary>
    private static (Item Named, int Length)? WithPlace(List<Item> items, int i, Lexicon lexicon)
    {
        if (items[i].IsMark || items[i].Words.Count > MostBeforePlace || FunctionWords.Of(items[i].Words[^1]) is not null)
            return null;
        var place = items.FindIndex(i + 1, item => !MentionWords.Articles.Is(item) && !IsPrepositionOfPlace(item));
        if (
            place < i + 2
            || !items[place].Nodes.Any(n => Sorts.IsPlace(n.Node.Type))
            || !items[(i + 1)..place].Exists(IsPrepositionOfPlace)
        )
            return null;
        var said = items[i]
            .Words.Concat(items[place].Words)
            .Where(w => !w.IsMark && !MentionWords.Articles.Has(w))
            .Select(w => w.Stem)
            .Order();
        var named = lexicon
            .NodesWith(items[i].Words[^1].Stem)
            .Where(n => n.Title is null && n.NameStems.Any(name => name.Order().SequenceEqual(said)))
            .ToArray();
        return named is [var only]
            ? (
                new Item([.. items[i..(place + 1)].SelectMany(item => item.Words)], null, [new NodeMeaning(only, NamedBy.Part)]),
                place - i + 1
            )
            : null;
    }

    private const int MostBeforePlace = 3;

    private static bool IsPrepositionOfPlace(Item item) => item.Words is [var word] && MentionWords.OfPlace.Has(word);

    /// <summary><c>the 1998 X and the 2018 one</c>: another of that name.</summary>
    private static Item? SameOf(List<Item> items, int i, Lexicon lexicon)
    {
        if (items.Take(i).LastOrDefault(x => x.Nodes.Any() && x.Words.Any(IsYear)) is not { } dated)
            return null;
        return Dated([.. dated.Words.Where(w => !IsYear(w)), items[i].Words[0]], items[i].Words[0], lexicon) is { } other
            ? other with
            {
                Words = items[i].Words,
            }
            : null;
    }

    private static bool IsYear(Token token) => Numbers.Of(token) is { } number && Numbers.IsYear(number);

    private static Item? YearBefore(IReadOnlyList<Token> tokens, int year, Lexicon lexicon, Func<int, Item?> read)
    {
        if (year + 1 >= tokens.Count || lexicon.NodesWith(tokens[year].Stem).Count == 0)
            return null;
        var words = read(year + 1) is { } name && name.Nodes.Any() ? name.Words.Count : Capitalised(tokens, year + 1);
        return words == 0 ? null : Dated([.. tokens.Skip(year).Take(words + 1)], tokens[year], lexicon);
    }

    private static Item? YearBehind(IReadOnlyList<Token> tokens, int i, Lexicon lexicon, Func<int, Item?> read)
    {
        if (!tokens[i].IsCapitalised || read(i) is not { } name || !name.Nodes.Any())
            return null;
        var year = i + name.Words.Count;
        while (year < tokens.Count && LinkWords.BeforeYear.Has(tokens[year]))
            year++;
        return
            year < tokens.Count && IsYear(tokens[year]) && Dated([.. tokens.Skip(i).Take(year - i + 1)], tokens[year], lexicon) is { } dated
            ? dated
            : null;
    }

    private static Item? Dated(Token[] words, Token year, Lexicon lexicon)
    {
        var telling = words.Where(w => w != year && !w.IsMark && FunctionWords.Of(w.Word) is null).Select(w => w.Stem).ToArray();
        var fitting = telling.Length == 0 ? [] : lexicon.NodesWith(year.Stem).Where(n => telling.All(n.NameStems[0].Contains)).ToArray();
        return fitting is [var only] ? new Item(words, null, [new NodeMeaning(only, NamedBy.Part)]) : null;
    }

    /// <summary>How many words from there make a name by their capitals, with the small words between them.</summary>
    private static int Capitalised(IReadOnlyList<Token> tokens, int from)
    {
        var run = tokens.Skip(from).TakeWhile(t => t.IsCapitalised || LinkWords.InNames.Has(t)).ToList();
        return run.FindLastIndex(t => t.IsCapitalised) + 1;
    }

    /// <summary><c>Dr Marsh</c>: a title before the name of a person says nothing more.</summary>
    private static Role? NextName(List<Item> items, int i)
    {
        var next = i + 1 < items.Count && items[i + 1].Words[0].Word == "." ? i + 2 : i + 1;
        return next < items.Count && items[next].Nodes.Any(n => Sorts.IsPerson(n.Node.Type)) ? Role.Filler : null;
    }
}
