using System.Collections.Frozen;
using System.Globalization;

namespace KnowledgeGraph.Questions;

/// <summary>The forms of English words that sentences are put together from.</summary>
internal static class Inflection
{
    private static readonly FrozenSet<string> Prepositions =
        "in of to at on for from with into by as over through under against about near onto within".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> IrregularParticiples = (
        "written made given taken shown held led built found known begun chosen taught learnt burnt stolen broken thought bought brought fought sold told won lost kept left met sent spent "
        + "spoken sung drawn driven flown grown eaten fallen risen worn dealt lain run seen done gone come put set cut born set spun hung struck bound laid fed bred read worn sworn torn "
        + "withdrawn paid shut hidden frozen forgotten sunk stood undergone lent shot hurt stricken beaten blown bled bitten bent thrown ridden shaken "
        + "shrunk stuck swept swung woven overcome overtaken overseen undertaken made held heard dug fought caught died"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Participles that tell of a state that lasts.</summary>
    private static readonly FrozenSet<string> States =
        "located based situated owned named called known connected related linked needed used married employed ruled governed inhabited applied rated operated"
            .Split(' ')
            .ToFrozenSet();

    /// <summary>Verbs whose past form with a preposition says what the thing itself did, not what was done to it.</summary>
    private static readonly FrozenSet<string> Intransitive = (
        "happened occurred arrived departed ended started died lived worked stayed came went began ran fell stood lay rose grew participated competed performed served acted played studied graduated belonged merged "
        + "collaborated emigrated moved traveled travelled resided starred appeared"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether a phrase says what is done to a thing: <c>funded by</c>.</summary>
    public static bool IsPassive(string phrase) => phrase.EndsWith(" by", StringComparison.Ordinal);

    private static readonly string[] AboutAlike = ["about", "against", "for", "with"];

    /// <summary><c>done about</c>, and with it <c>done against</c>: the phrase, and those that say the same with another preposition.</summary>
    public static IEnumerable<string> WithPrepositionsAlike(string phrase) =>
        phrase.Split(' ') is ["done", var preposition] && AboutAlike.Contains(preposition)
            ? AboutAlike.Select(other => $"done {other}")
            : [phrase];

    private static readonly string[] OfPlaces = ["in", "at", "on"],
        AlongPlaces = [.. OfPlaces, "along", "inside"];

    /// <summary><c>play in</c>, and with it <c>play on</c>: what is said of a place with the preposition of another sort of place.</summary>
    public static IEnumerable<string> WithPlacePrepositionsAlike(string phrase) =>
        phrase.Split(' ') is [.. { Length: > 0 } verb, var preposition] && OfPlaces.Contains(preposition)
            ? AlongPlaces.Where(other => other != preposition).Select(other => string.Join(' ', verb.Append(other)))
            : [];

    private static readonly FrozenDictionary<string, string> Doings = (
        "fly flight,sell sale,choose choice,speak speech,perform performance,grow growth,sit session,sail voyage,arrive arrival,depart departure,"
        + "treat treatment,publish publication,analyze analysis,discover discovery,deliver delivery,transfer transfer,travel journey"
    )
        .Split(',')
        .Select(pair => pair.Split(' '))
        .ToFrozenDictionary(pair => English.Stem(pair[0]), pair => pair[1], StringComparer.Ordinal);

    /// <summary>The noun for what is done where a verb is said: <c>flight</c>, of the stem of <c>fly</c>; null where it is not known.</summary>
    public static string? NounOf(string stem) => Doings.GetValueOrDefault(stem);

    private static readonly (string Field, string Specialist)[] Specialists =
    [
        ("ology", "ologist"),
        ("surgery", "surgeon"),
        ("iatry", "iatrist"),
        ("iatrics", "iatrician"),
        ("etrics", "etrician"),
        ("istry", "ist"),
        ("otany", "otanist"),
        ("nomy", "nomer"),
        ("graphy", "grapher"),
        ("ceramics", "ceramicist"),
        ("conservation", "conservator"),
    ];

    /// <summary><c>cardiologist</c>, of <c>cardiology</c>: who knows most of a field; null for another word.</summary>
    public static string? SpecialistOf(string field) =>
        Specialists
            .Where(s => field.EndsWith(s.Field, StringComparison.OrdinalIgnoreCase))
            .Select(s => field[..^s.Field.Length].ToLowerInvariant() + s.Specialist)
            .FirstOrDefault();

    /// <summary><c>hiring</c>, <c>foundation</c>, <c>appearance</c>, of <c>hired</c>, <c>founded</c>, <c>appeared</c>: what the doing of what a participle says can be called; not all of them are words.</summary>
    public static IEnumerable<string> NounsOf(string participle)
    {
        var stem = BeforeSuffix(participle);
        return NounEndings.Select(ending => stem + ending).Append(stem);
    }

    private static readonly string[] NounEndings = ["ing", "ion", "ation", "tion", "ment", "ance", "ure", "e"];

    /// <summary><c>writer</c>, <c>writor</c>, of <c>write</c>: what who does it can be called.</summary>
    public static IEnumerable<string> DoersOf(string verb) => [BeforeSuffix(verb) + "er", BeforeSuffix(verb) + "or"];

    /// <summary><c>employee</c>, of <c>employ</c>: what somebody to whom it is done can be called.</summary>
    public static string DoneToOf(string verb) => BeforeSuffix(verb) + "ee";

    /// <summary><c>writ</c>, of <c>write</c>; <c>employ</c>, of <c>employs</c>, where a vowel keeps the <c>y</c>.</summary>
    private static string BeforeSuffix(string verb) =>
        English.Stem(verb) is [.., 'a' or 'e' or 'o' or 'u', 'i'] stem ? stem[..^1] + "y" : English.Stem(verb);

    /// <summary><c>conductor</c>, of <c>conducted</c>; null for a word that is no regular participle.</summary>
    public static string? AgentOf(string participle) =>
        !English.IsRegularPast(participle) || IrregularParticiples.Contains(participle) ? null
        : participle[..^2] is var verb && verb.EndsWith("ct", StringComparison.Ordinal) ? verb + "or"
        : verb + "er";

    /// <summary><c>found</c>, of a <c>finder</c>; <c>managed</c>, of a <c>manager</c>: what is done by who is called so; none for another noun.</summary>
    public static IEnumerable<string> DoneBy(string doer) =>
        doer.Length <= MinDoer || !doer.EndsWith("er", StringComparison.Ordinal) && !doer.EndsWith("or", StringComparison.Ordinal) ? []
        : IrregularParticiples.FirstOrDefault(p => English.Stem(p) is var verb && (verb == doer[..^2] || verb == doer[..^1]))
            is { } irregular
            ? [irregular]
        : [$"{doer[..^2]}ed"];

    /// <summary><c>eat plant</c>, of what is called a <c>plant eater</c>; <c>direct</c>, of a <c>director</c>: what who is called so does; none for another phrase.</summary>
    public static IEnumerable<string> VerbsOfDoer(string phrase) =>
        phrase.Split(' ') switch
        {
            [var what, { Length: > 4 } doer] when doer.EndsWith("er", StringComparison.Ordinal) => [$"{doer[..^2]} {what}"],
            [{ Length: > MinDoer } doer]
                when SortWords.Person.Contains(doer)
                    && (doer.EndsWith("er", StringComparison.Ordinal) || doer.EndsWith("or", StringComparison.Ordinal)) => [doer[..^2]],
            _ => [],
        };

    private const int MinDoer = 5;

    /// <summary><c>cubist</c>, of <c>cubism</c>: what belongs to it; null for another word.</summary>
    public static string? FollowerOf(string word) =>
        word.Length > 5 && word.EndsWith("ism", StringComparison.Ordinal) ? word[..^1] + "t" : null;

    /// <summary><c>Irish</c>, of <c>Ireland</c>: what is of a country; null where English has no word for it.</summary>
    public static string? NativeOf(string country) =>
        Natives.GetValueOrDefault(country) ?? (country.Length > 4 && country[^1] == 'a' ? country + "n" : null);

    private static readonly FrozenDictionary<string, string> Natives = (
        "ireland irish france french germany german spain spanish portugal portuguese italy italian greece greek sweden swedish norway norwegian denmark danish finland finnish iceland icelandic "
        + "netherlands dutch holland dutch belgium belgian switzerland swiss poland polish hungary hungarian turkey turkish england english scotland scottish wales welsh britain british "
        + "ukraine ukrainian japan japanese china chinese vietnam vietnamese thailand thai iran iranian iraq iraqi israel israeli pakistan pakistani bangladesh bangladeshi nepal nepalese "
        + "egypt egyptian morocco moroccan senegal senegalese sudan sudanese mexico mexican brazil brazilian peru peruvian chile chilean ecuador ecuadorian canada canadian "
        + "lebanon lebanese jordan jordanian philippines philippine afghanistan afghan luxembourg luxembourgish ghana ghanaian argentina argentine europe european asia asian"
    )
        .Split(' ')
        .Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Whether a word is a preposition.</summary>
    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    /// <summary>Whether a word is a past participle.</summary>
    public static bool IsParticiple(string word) =>
        IrregularParticiples.Contains(word)
        || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal);

    /// <summary><c>eaten</c>, of <c>eats</c>; <c>carried</c>, of <c>carries</c>: the past participle of a verb in any form.</summary>
    public static string ParticipleOf(string verb)
    {
        if (IsParticiple(verb))
            return verb;
        var stem = English.Stem(verb);
        return IrregularParticiples.FirstOrDefault(p => English.Stem(p) == stem)
            ?? BaseForm(verb) switch
            {
                [.., 'e'] plain => plain + "d",
                [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] plain => $"{plain[..^1]}ied",
                var plain => plain + "ed",
            };
    }

    /// <summary>The adjectives that an adverb can be made of: <c>organic</c>, of <c>organically</c>.</summary>
    public static IEnumerable<string> AdjectivesOf(string word) =>
        word.Length < 6 || !word.EndsWith("ly", StringComparison.Ordinal) ? []
        : word.EndsWith("ally", StringComparison.Ordinal) ? [word[..^4], word[..^2]]
        : word.EndsWith("ily", StringComparison.Ordinal) ? [word[..^3] + "y", word[..^2]]
        : [word[..^2]];

    /// <summary>Whether a participle tells of a state that lasts: <c>is located in</c>, but <c>was written by</c>.</summary>
    public static bool IsState(string participle) => States.Contains(participle);

    /// <summary>Whether a past form says what the thing itself did: <c>happened in</c>.</summary>
    public static bool IsIntransitive(string past) => Intransitive.Contains(past);

    /// <summary><c>address</c> gives <c>addresses</c>; of several words the first is inflected.</summary>
    public static string ThirdPerson(string verb) =>
        OfFirst(
            verb,
            word =>
                word switch
                {
                    _ when English.IsPast(word) => word,
                    "have" => "has",
                    "be" => "is",
                    "do" or "go" => word + "es",
                    _ when word.EndsWith('y') && word.Length > 1 && !"aeiou".Contains(word[^2], StringComparison.Ordinal) => word[..^1]
                        + "ies",
                    _ when word.EndsWith('s')
                            || word.EndsWith('x')
                            || word.EndsWith('z')
                            || word.EndsWith("ch", StringComparison.Ordinal)
                            || word.EndsWith("sh", StringComparison.Ordinal) => word + "es",
                    _ => word + "s",
                }
        );

    /// <summary><c>addresses</c> gives <c>address</c>; of several words the first is taken.</summary>
    public static string BaseForm(string third) =>
        OfFirst(
            third,
            word =>
                word switch
                {
                    "has" => "have",
                    "does" or "goes" => word[..^2],
                    _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
                    _ when word.EndsWith("sses", StringComparison.Ordinal)
                            || word.EndsWith("xes", StringComparison.Ordinal)
                            || word.EndsWith("ches", StringComparison.Ordinal)
                            || word.EndsWith("shes", StringComparison.Ordinal) => word[..^2],
                    _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
                    _ => word,
                }
        );

    /// <summary>The noun phrase with its article.</summary>
    public static string WithArticle(string noun) =>
        $"{("aeiou".Contains(char.ToLowerInvariant(noun[0]), StringComparison.Ordinal) && !noun.StartsWith("uni", StringComparison.OrdinalIgnoreCase) ? "an" : "a")} {noun}";

    /// <summary><c>A, B and C</c>.</summary>
    public static string Join(IReadOnlyList<string> items, string word = "and") =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} {word} {items[^1]}";

    /// <summary>A sentence begins with a capital.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A number, the same in every culture.</summary>
    public static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string OfFirst(string words, Func<string, string> form)
    {
        var end = words.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? form(words) : form(words[..end]) + words[end..];
    }
}
