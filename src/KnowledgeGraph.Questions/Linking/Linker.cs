namespace KnowledgeGraph.Questions;

/// <summary>
/// Cuts a question into phrases and says what each can mean: exact names first, then aliases, then a part of a name that
/// is the only one, after slips of typing are set right. Longer phrases win.
/// </summary>
internal static partial class Linker
{
    private const int LongPart = 4,
        MinHead = 4,
        MostNamesakes = 5,
        ShortestName = 5,
        ShortestSurname = 3,
        MostKeywords = 6;

    /// <summary>Roles of words that are no names unless they are typed as one is: <c>can</c> is no method called CAN.</summary>
    internal static readonly HashSet<Role> Structural =
    [
        .. Enum.GetValues<Role>()
            .Except([
                Role.Instruction,
                Role.Opinion,
                Role.SmallTalk,
                Role.Common,
                Role.Compare,
                Role.Define,
                Role.Group,
                Role.Path,
                Role.Recommend,
                Role.Evidence,
            ]),
    ];

    /// <summary>The items of a question that was cut into words.</summary>
    public static LinkedQuestion Link(IReadOnlyList<Token> question, Lexicon lexicon)
    {
        var (tokens, repairs) = SpellingRepair.Mend(
            ParticleVerbs.Join(Prefixes.Join(Straightened(Rewordings.Apply(question)), lexicon), lexicon),
            lexicon
        );
        var items = new List<Item>();
        for (var i = 0; i < tokens.Count; )
        {
            var item =
                Reference(tokens, i, lexicon)
                ?? QualifiedNames.OfYear(tokens, i, lexicon, k => Longest(tokens, k, lexicon))
                ?? Longest(tokens, i, lexicon);
            if (
                !item.Nodes.Any(n => n.By == NamedBy.Name)
                && !BeginsPlace(tokens, i, lexicon)
                && lexicon.ScatteredNames.Read(tokens, i) is { } scattered
                && scattered.Words.Count > item.Words.Count
                && !BeginsName(tokens, i + scattered.Words.Count - 1, lexicon)
            )
                item = scattered;
            items.Add(item);
            i += item.Words.Count;
        }
        return new LinkedQuestion(
            ScatteredPhrases.Join(Fronted(OneByOne(ShortNames.Read(QualifiedNames.Complete(items, lexicon), lexicon)), lexicon), lexicon),
            repairs
        );
    }

    /// <summary><c>the challenge of data efficiency</c>, where something is called <c>data challenges</c>: the last word begins a name.</summary>
    private static bool BeginsName(IReadOnlyList<Token> tokens, int i, Lexicon lexicon) =>
        Longest(tokens, i, lexicon) is { Words.Count: > 1 } name && name.Nodes.Any(n => n.By is NamedBy.Name);

    private static Item Longest(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (tokens[i].IsMark)
            return new Item([tokens[i]], null, []);
        if ((Judged(tokens, i, lexicon) ?? Compared(tokens, i, lexicon)) is { } judged)
            return judged;
        if (MentionWords.Articles.Has(tokens[i]) && Judged(tokens, i + 1, lexicon) is not null)
            return new Item([tokens[i]], Role.Filler, []);
        if ((Scaled(tokens, i) ?? Fraction(tokens, i, lexicon) ?? Nth(tokens, i, lexicon)) is { } scaled)
            return
                Phrase(tokens, i, lexicon) is { } name && name.Words.Count > scaled.Words.Count && name.Nodes.Any(n => n.By is NamedBy.Name)
                ? name
                : scaled;
        if (HowMuch(tokens, i, lexicon) is { } howMuch)
            return howMuch;
        if (Prefixed(tokens, i, lexicon) is { } prefixed)
            return prefixed;
        var phrase = BeforeName(tokens, i, lexicon) ?? Auxiliary(tokens, i, lexicon) ?? Phrase(tokens, i, lexicon);
        if (
            phrase is not null
            && MentionWords.Articles.Has(tokens[i])
            && phrase.Nodes.Any()
            && Phrase(tokens, i + 1, lexicon) is { } longer
            && longer.Words.Count >= phrase.Words.Count
            && longer.Nodes.Any()
        )
            phrase = new Item([tokens[i]], Role.Filler, []);
        phrase = NameBefore(phrase, lexicon) ?? NounBeforeOf(phrase, lexicon) ?? phrase;
        var part = Part(tokens, i, lexicon, phrase?.Words.Count ?? 0);
        if (part is not null && !(phrase is not null && IsFollowedByName(tokens, i, lexicon, phrase.Words.Count, part.Words.Count)))
            return part;
        if (HeadNoun(tokens, i, lexicon, phrase) is { } head)
            return head;
        return phrase ?? new Item([tokens[i]], null, [], Numbers.Of(tokens[i]) ?? NumberOf(tokens, i, lexicon));
    }

    /// <summary><c>not blinded</c>, where a value is called <c>unblinded</c>; null for other words.</summary>
    private static Item? Prefixed(IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        if (
            !RankWords.Not.Has(tokens[i])
            || i + 1 >= tokens.Count
            || FunctionWords.Of(tokens[i + 1].Word) is not null
            || lexicon.Find(tokens[i + 1].Stem).Any(m => m is ValueMeaning)
        )
            return null;
        var denied = lexicon.Find(English.Stem("un" + tokens[i + 1].Word)).Where(m => m is ValueMeaning).ToArray();
        return denied.Length == 0 ? null : new Item([tokens[i], tokens[i + 1]], null, denied);
    }

    /// <summary><c>limited by A B</c>, where something is called <c>limited by A</c> and something else <c>A B</c>: the whole name goes before the part of one.</summary>
    private static bool IsFollowedByName(IReadOnlyList<Token> tokens, int i, Lexicon lexicon, int known, int part) =>
        i + known < tokens.Count
        && Phrase(tokens, i + known, lexicon) is { } name
        && known + name.Words.Count > part
        && name.Nodes.Any(n => n.By is NamedBy.Name);

    /// <summary><c>domain by domain</c>: per domain.</summary>
    private static List<Item> OneByOne(List<Item> items)
    {
        for (var i = items.Count - 3; i >= 0; i--)
            if (
                items[i + 1].Is(Role.By)
                && items[i].Meanings.Count > 0
                && items[i].Words.Select(w => w.Stem).SequenceEqual(items[i + 2].Words.Select(w => w.Stem))
            )
            {
                items[i + 1] = items[i + 1] with { Role = Role.Per, Meanings = [] };
                items.RemoveAt(i);
            }
        return items;
    }

    /// <summary><c>with whom did X train</c>: the preposition of the verb stands first.</summary>
    private static List<Item> Fronted(List<Item> items, Lexicon lexicon)
    {
        if (
            items.Count < 3
            || items[0].Words is not [var preposition]
            || !Inflection.IsPreposition(preposition.Word)
            || items[1].Role is not (Role.What or Role.Who or Role.HowMany)
        )
            return items;
        var verb = items.FindLastIndex(i =>
            i is { Words.Count: 1 } && i.Has<RelationshipMeaning>() && !i.Has<TypeMeaning>() && i.Role is null or Role.Filler
        );
        if (verb < 2)
            return items;
        var meant = lexicon.Find($"{items[verb].Words[0].Stem} {preposition.Stem}").OfType<RelationshipMeaning>().ToArray();
        if (meant.Length == 0)
            return items;
        items[0] = items[0] with { Role = Role.Filler, Meanings = [] };
        items[verb] = items[verb] with { Meanings = meant };
        return items;
    }
}
