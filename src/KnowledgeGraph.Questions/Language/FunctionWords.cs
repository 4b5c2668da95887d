using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>What a word or phrase does in a question, whatever the question is about.</summary>
internal enum Role
{
    /// <summary>Carries no condition: politeness, articles, auxiliaries inside a sentence.</summary>
    Filler,
    What,
    Who,
    Where,
    When,
    Why,
    How,
    HowMany,
    HowMuch,
    Share,
    Average,
    Median,
    Total,
    Most,
    Least,
    Newest,
    Oldest,
    Rank,
    Descending,
    Ascending,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
    Exactly,
    Before,
    After,
    Since,
    Until,
    Between,
    Last,
    Recent,
    Not,
    Without,
    Except,
    Neither,
    Only,
    And,
    Or,
    Both,
    All,
    Other,
    Same,
    Together,
    Than,
    Per,
    Each,
    Group,
    Compare,
    Common,
    Evidence,
    Define,
    Path,
    Recommend,
    Order,
    Singular,
    Plural,
    There,
    Pair,
    Latter,
    Former,
    Nth,
    Rest,
    Fresh,
    Also,
    Of,
    By,
    In,
    With,
    For,
    Be,
    Do,
    Have,
    Can,
    List,
    Confirm,
    Help,
    Opinion,
    Instruction,
    SmallTalk,
    Far,
}

/// <summary>The closed class of English words: the grammar function-words.txt gives each phrase its role. Longer phrases are read first.</summary>
internal static class FunctionWords
{
    /// <summary>Verbs and nouns that only carry the sentence, whatever their inflection: they restrict nothing by themselves.</summary>
    private const string CarrierWords = """
        about accommodate account additionally advance advisor aim allocate allot allow analyze apparently appear archive arise arrange array
        arrive ascend ascribe aspect assertion assign associate assort attach attempt attend attract attribute banner basket batch become
        begin believe belong bibliography bin blend blog body boss branch bring bucket bunch bundle call camp candidate care carry catalog
        categorize cater center certain chapter check chiefly choose circle claim clan clarify class classify clearly climb club cluster
        colleague collect column come community compartmentalize complete comprise concept concern conduct connect consist consult contain contribute
        corner corresponding couple cover crop crossing crossroads crowd curious current dangle deal decide dedicate deliver demonstrate deposit desire
        detail determine develop devote different differentiate directed directly directory discern discuss disperse distinct distinguish
        distribute divide document draw drawer dwell edge effort embody enable encounter engage ensure enter entire entry establish event
        endow equip eventually evolve examine example exemplify exhibit exist existing expect explicitly explore face fact fall family feature figure
        file finally find fit fluctuate focus form formally full furnish furthermore gather geared general generally get gloss go grapple group
        guide handle hang happen harvest heading hear help hence hierarchy hinge hit hold home hope identify illuminate illustrate imagine imply
        incarnate index indicate individual inform information inspect instance instantiate interest interested intersection inventory
        investigate juncture key kind know label largely league learn lecture level lie like link list literature live locate lodge look
        lot main mainly make manifest matter meet meeting member mention merely mind mix moreover move name need nest nevertheless nonetheless nestle newsletter
        note notice notion numbers observe obtain occur offer officially often operate order organize oriented originally overall overview
        participate particular pass perhaps permit pertain pick piece pile place plan play point pool pop portion position possess preoccupy prepare
        present primarily print proceed produce progress project proposal propose provide publication pursue put raise range reach read
        reader realize recall receive recognise recognize record refer regard register relate relevant remain remember report represent
        request require research reside respective rest reveal revolve roster row rubric saw say scatter scene school search see seek seem
        select separate separately serve set settle shed shelf show side single sit site situate slide slot sort speak specialize specific
        spell spot spread stack stand state statement stay store strand strike strive structure study subsume suit supervisor supply support suppose
        surface tag take talk target taxonomy tell tend therefore thesis think thus tie total totals touch trace treat tree try tune turn
        typically typify umbrella understand unfold unique unite use usually variety vary view visit walk want welcome wing wish wonder
        work world worry wrestle yield
        """;

    private static readonly FrozenSet<string> Carriers = Set(CarrierWords);

    /// <summary>Words that have the stem of such a verb without being one of its forms: <c>cars</c> is none of <c>care</c>.</summary>
    private static readonly FrozenSet<string> OnlyWithE = Words(CarrierWords)
        .Where(word => word.EndsWith('e') && English.Stem(word) == word[..^1])
        .Select(word => word[..^1])
        .Except(Words(CarrierWords))
        .SelectMany(stem => new[] { stem, stem + "s" })
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs that only say where a thing is from or stands.</summary>
    private static readonly FrozenSet<string> VerbsOfPlace = Set(
        "come stem originate date go fall stand lie belong deal account originate"
    );

    /// <summary>Words that speak of what the source itself says, and on what grounds.</summary>
    private static readonly FrozenSet<string> SourceWords = Set(
        "state print report section say said claim basis ground rest base accord quote edge statement figure strength"
    );

    private static readonly FrozenSet<string> Gaps = Set("gap spot territory space");

    /// <summary>Adverbs that stand inside a phrase without changing it: <c>came directly out of</c>.</summary>
    private static readonly FrozenSet<string> Adverbs =
        "directly immediately originally once ever later finally eventually recently soon also straight right back somewhere anywhere elsewhere"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs that say what speaks against something.</summary>
    private static readonly FrozenSet<string> Reproaches = Set("suffer lack fail criticize");

    /// <summary>Verbs that say what its authors wish for: not what it is or does.</summary>
    private static readonly FrozenSet<string> Wishes = Set("suggest recommend");

    /// <summary>Whether a relationship that is spoken of by those words says what speaks against a thing.</summary>
    public static bool IsReproach(IEnumerable<string> phrases) => phrases.Any(p => Reproaches.Contains(FirstStem(p)));

    /// <summary>Whether a relationship that is spoken of by those words is a remark on a thing rather than a part of its description.</summary>
    public static bool IsRemark(IEnumerable<string> phrases) => IsReproach(phrases) || phrases.Any(p => Wishes.Contains(FirstStem(p)));

    private static string FirstStem(string phrase) => English.Stem(phrase.Split(' ')[0]);

    private static readonly PhraseTable<Role> Phrases = new(
        PhraseGrammar.Load("function-words.txt"),
        rule => Enum.Parse<Role>(rule.Section)
    );

    /// <summary>The most words of a phrase.</summary>
    public static int MaxWords => Phrases.MaxWords;

    /// <summary>Whether a word stands in any phrase, so that it is no slip of typing.</summary>
    public static bool IsKnown(string word) => Phrases.Knows(word);

    /// <summary>The words that say something by themselves or before <c>of</c>, and some that only do in company, as they are spelt: what a slip can stand for.</summary>
    public static IReadOnlyList<string> Spelled { get; } =
    [
        .. "anything everything something many show there their".Split(' '),
        .. Phrases.Words.Where(w => w.All(char.IsAsciiLetterLower) && (Of(w) ?? Of($"{w} of")) is not (null or Role.Filler)),
    ];

    /// <summary>Whether a word can stand inside a phrase without changing it.</summary>
    public static bool IsAdverb(Token token) => Adverbs.Contains(token.Word);

    /// <summary>The role of a phrase (words parted by one space), or null.</summary>
    public static Role? Of(string phrase) => Phrases.Find(phrase);

    /// <summary>The role of a single word: its own, else filling where it only carries the sentence.</summary>
    public static Role? Of(Token token) => Of(token.Word) ?? (Carries(token) ? Role.Filler : null);

    /// <summary>Whether a verb or noun only carries the sentence.</summary>
    public static bool Carries(Token token) => Carriers.Contains(token.Stem) && !OnlyWithE.Contains(token.Word);

    /// <summary>Whether a verb only says where a thing is from or stands: <c>comes from</c>, <c>belongs to</c>.</summary>
    public static bool IsVerbOfPlace(Token token) => VerbsOfPlace.Contains(token.Stem);

    /// <summary>Whether a word speaks of what the source itself says: <c>stated</c>, <c>as printed</c>, <c>claims</c>.</summary>
    public static bool SpeaksOfSource(Token token) => SourceWords.Contains(token.Stem);

    /// <summary>Whether a noun for what is denied: <c>gaps</c>, <c>white spots</c>.</summary>
    public static bool IsGap(Token token) => Gaps.Contains(token.Stem);

    private static FrozenSet<string> Set(string words) => Words(words).Select(English.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static string[] Words(string list) => list.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
