using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Expressions that people use for one another, in whatever subject: synonyms.txt holds one sense a line, by what is called so in
/// a schema. The schema's own words come before these, which are read only where they mean nothing else.
/// </summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, Sense[]> Sections = Read(WordList.Lines("synonyms.txt"));

    // By the word as it is spelt: many "votes" are a number, one "vote" is not.
    private static readonly FrozenDictionary<string, Sense[]> Properties = ByName("properties", name => name);

    private static readonly FrozenDictionary<string, Sense[]> Types = ByName("types", KeyOf),
        Nouns = ByName("nouns", KeyOf),
        Doers = ByName("doers", KeyOf),
        Values = ByName("values", KeyOf);

    private static readonly (string[] Stems, string Phrase, Sense Sense)[] Verbs =
    [
        .. Sections["verbs"].SelectMany(sense => sense.Names.Select(phrase => (Tokenizer.Stems(phrase), phrase, sense))),
    ];

    private static readonly FrozenSet<string> Rests = FrozenSet.Create(StringComparer.Ordinal, "", "by", "in", "at", "on", "with", "from");

    private static readonly string[] Permitting = ["allowed", "permitted", "welcome", "admitted", "accepted", "may come", "can come"],
        Forbidding =
        ["forbidden", "prohibited", "banned", "not allowed", "not permitted", "not admitted", "not welcome", "must stay outside"];

    /// <summary>One sense.</summary>
    /// <param name="Names">What can be called so; each can stand for each.</param>
    /// <param name="Looser">What people say for the names, though it is called otherwise.</param>
    /// <param name="Contrary">What says the contrary; of a verb, what the other end does.</param>
    private sealed record Sense(string[] Names, string[] Looser, string[] Contrary)
    {
        /// <summary>What can be said for one of the names.</summary>
        public IEnumerable<string> For(string name) => Names.Where(other => other != name).Concat(Looser);
    }

    private static readonly FrozenSet<string> Words = Sections
        .Values.SelectMany(senses => senses)
        .SelectMany(sense => sense.Names.Concat(sense.Looser).Concat(sense.Contrary))
        .SelectMany(Tokenizer.Stems)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word stands in any of the expressions, so that it is no slip of typing.</summary>
    public static bool IsKnown(string stem) => Words.Contains(stem);

    /// <summary>Other nouns for a sort of things: <c>movie</c>, of <c>film</c>.</summary>
    public static IEnumerable<string> OfType(string noun) => Others(Types, KeyOf(noun), noun);

    /// <summary>Other nouns for what a thing has, and what is said of it: <c>cost</c>, of <c>price</c>; <c>weigh</c>, of <c>weight</c>.</summary>
    public static IEnumerable<string> OfProperty(string noun) => Others(Properties, noun, noun);

    /// <summary>Other nouns for what one is to another, the noun itself among them: <c>pupil</c>, of <c>trainee</c>.</summary>
    public static IEnumerable<string> OfNoun(string noun) =>
        (Nouns.GetValueOrDefault(KeyOf(noun)) ?? []).SelectMany(sense => sense.Names).Distinct();

    /// <summary>Nouns for who or what does what a verb says, where they are not made of it: <c>resident</c>, of <c>live in</c>; <c>patient</c>, of <c>treated by</c>.</summary>
    public static IEnumerable<string> DoersOf(string phrase) =>
        (Doers.GetValueOrDefault(KeyOf(phrase)) ?? []).SelectMany(sense => sense.Looser).Distinct();

    /// <summary>Other ways to say a verb or preposition, what stands behind it kept: <c>dig up by</c>, of <c>found by</c>.</summary>
    public static IEnumerable<string> OfVerb(string phrase) =>
        SensesOfVerb(phrase).SelectMany(x => x.Sense.For(x.Phrase).Select(other => $"{other} {x.Preposition}".TrimEnd()));

    /// <summary><c>drop after reading</c>, of <c>excluded after reading</c>: other verbs for the participle that begins a phrase.</summary>
    public static IEnumerable<string> OfParticiple(string phrase) =>
        phrase.Split(' ', 2) is [var participle, var rest] && Inflection.IsParticiple(participle)
            ? OfVerb(participle).Select(other => $"{other} {rest}")
            : [];

    /// <summary>What the other end does where something does what a verb says: <c>contain</c>, of <c>part of</c>.</summary>
    public static IEnumerable<string> ConverseOf(string phrase) =>
        SensesOfVerb(phrase).Where(x => x.Preposition.Length == 0).SelectMany(x => x.Sense.Contrary);

    private static IEnumerable<(Sense Sense, string Phrase, string Preposition)> SensesOfVerb(string phrase)
    {
        var stems = Tokenizer.Stems(phrase);
        return Verbs
            .Where(m => m.Stems.Length <= stems.Length && m.Stems.SequenceEqual(stems.Take(m.Stems.Length)))
            .Select(m => (m.Sense, m.Phrase, Preposition: string.Join(' ', stems.Skip(m.Stems.Length))))
            .Where(x => Rests.Contains(x.Preposition));
    }

    /// <summary>Other ways to say a value that the schema calls by some phrases.</summary>
    public static IEnumerable<string> OfValue(IEnumerable<string> phrases) =>
        phrases
            .SelectMany(phrase => Others(Values, KeyOf(phrase), phrase).Concat(Others(Types, KeyOf(phrase), phrase)))
            .Concat(WithAnother(phrases, Permitting))
            .Distinct();

    /// <summary>The ways to say the contrary of a value that the schema calls by some phrases: what stands in the list, and the words with a denying prefix.</summary>
    public static IEnumerable<string> ContraryOf(IEnumerable<string> phrases)
    {
        var said = phrases.ToArray();
        return said.SelectMany(phrase => Values.GetValueOrDefault(KeyOf(phrase)) ?? [])
            .SelectMany(sense => sense.Contrary)
            .Concat(WithAnother(said, Forbidding))
            .Concat(
                said.Where(phrase => !phrase.Contains(' ', StringComparison.Ordinal))
                    .SelectMany(word => new[] { "un" + word, "non" + word, "non " + word })
            )
            .Distinct();
    }

    /// <summary><c>dogs forbidden</c>, where the schema calls the contrary <c>dogs allowed</c>: what is said of the same noun.</summary>
    private static IEnumerable<string> WithAnother(IEnumerable<string> phrases, string[] said) =>
        phrases
            .Select(phrase => phrase.Split(' '))
            .Where(words => words.Length == 2 && Permitting.Contains(words[1]))
            .SelectMany(words => said.SelectMany(other => new[] { $"{words[0]} {other}", $"{words[0]} are {other}" }));

    private static IEnumerable<string> Others(FrozenDictionary<string, Sense[]> senses, string key, string name) =>
        (senses.GetValueOrDefault(key) ?? []).SelectMany(sense => sense.For(name)).Distinct();

    private static FrozenDictionary<string, Sense[]> ByName(string section, Func<string, string> keyOf) =>
        Sections[section]
            .SelectMany(sense => sense.Names.Select(name => (Key: keyOf(name), sense)))
            .GroupBy(x => x.Key, x => x.sense)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);

    private static string KeyOf(string phrase) => string.Join(' ', Tokenizer.Stems(phrase));

    /// <summary>The senses of each section; a heading stands in square brackets.</summary>
    private static FrozenDictionary<string, Sense[]> Read(IEnumerable<string> lines)
    {
        var sections = new Dictionary<string, List<Sense>>(StringComparer.Ordinal);
        List<Sense>? section = null;
        foreach (var line in lines)
            if (line is ['[', .. var heading, ']'])
                sections.Add(heading, section = []);
            else
                (section ?? throw new FormatException($"synonyms.txt: “{line}” stands under no heading.")).Add(ReadSense(line));
        return sections.ToFrozenDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
    }

    private static Sense ReadSense(string line)
    {
        var sides = line.Split(" / ", 2);
        var said = sides[0].Split(": ", 2);
        return new Sense(
            said[0].Split(", "),
            said is [_, var looser] ? looser.Split(", ") : [],
            sides is [_, var not] ? not.Split(", ") : []
        );
    }
}
