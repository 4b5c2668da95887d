namespace KnowledgeGraph.Questions;

/// <summary>What a phrase does where a question sets what it describes beside what else it describes.</summary>
internal enum SetWord
{
    /// <summary>Joins what is added.</summary>
    Union,

    /// <summary>Joins what is taken away.</summary>
    Difference,

    /// <summary>Joins what must be true as well.</summary>
    Intersection,

    /// <summary>Opens a sentence with what is taken away.</summary>
    Before,

    /// <summary>Opens a sentence with what alone is kept.</summary>
    Keeping,

    /// <summary>Asks how many there are.</summary>
    Counted,

    /// <summary>Opens a sentence with what is put together.</summary>
    Joining,

    /// <summary>Opens a sentence with two descriptions that are set side by side.</summary>
    Setting,

    /// <summary>Says behind two descriptions that what both describe is wanted.</summary>
    Shared,

    /// <summary>Says behind two descriptions that what only the first describes is wanted.</summary>
    FirstAlone,

    /// <summary>Parts what is put together behind such a verb.</summary>
    To,

    /// <summary>Opens a clause that ends with <see cref="Gone"/>.</summary>
    Once,

    /// <summary>Says at the end of a clause that something was taken away.</summary>
    Gone,

    /// <summary>Says that something was not taken away.</summary>
    Remaining,

    /// <summary>Stand for what was described.</summary>
    Ones,

    /// <summary>Stand before the noun.</summary>
    Determiner,

    /// <summary>Says at the end only that all of it is wanted.</summary>
    Closing,
}

/// <summary>The words by which a question sets what it describes beside what else it describes, from the grammar set-words.txt.</summary>
internal static class SetWords
{
    private static readonly Dictionary<SetWord, PhraseTable<bool>> Tables = PhraseGrammar
        .Load("set-words.txt")
        .GroupBy(rule => Enum.Parse<SetWord>(rule.Section))
        .ToDictionary(rules => rules.Key, rules => new PhraseTable<bool>([.. rules], _ => true));

    /// <summary>The number of words of the longest phrase of a sort that begins at a place; 0 for none.</summary>
    public static int LengthAt(SetWord sort, IReadOnlyList<Token> tokens, int at) => Tables[sort].Longest(tokens, at)?.Length ?? 0;
}
