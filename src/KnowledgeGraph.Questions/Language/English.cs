using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>What the reader knows of English words apart from their meaning: spelling and inflection.</summary>
internal static class English
{
    private static readonly FrozenDictionary<string, string> Irregular = Pairs(
        "wrote written:write made:make gave given:give took taken:take showed shown:show held:hold led:lead built:build "
            + "found:find got gotten:get knew known:know began begun:begin came:come goes went gone:go ran:run saw seen:see chose chosen:choose "
            + "taught:teach learnt learned:learn burnt:burn spelt:spell slept:sleep swam swum:swim stole stolen:steal broke broken:break thought:think bought:buy brought:bring fought:fight sold:sell told:tell won:win lost:lose kept:keep left:leave "
            + "paid:pay heard:hear caught:catch fed:feed bred:breed dug:dig hung:hang lent:lend stood:stand sat:sit felt:feel laid:lay hid hidden:hide sought:seek "
            + "met:meet sent:send spent:spend spoke spoken:speak sang sung:sing drew drawn:draw drove driven:drive flew flown:fly grew grown:grow "
            + "withdrew withdrawn:withdraw paid:pay shut:shut hid hidden:hide froze frozen:freeze forgot forgotten:forget sank sunk:sink "
            + "struck stricken:strike beat beaten:beat blew blown:blow bled:bleed bit bitten:bite bent:bend bound:bind threw thrown:throw rode ridden:ride "
            + "shook shaken:shake shone:shine shot:shoot shrank shrunk:shrink slid:slide stuck:stick swept:sweep swore sworn:swear swung:swing "
            + "wove woven:weave woke woken:wake overcame:overcome overtook overtaken:overtake oversaw overseen:oversee undertook undertaken:undertake "
            + "stood:stand became:become understood:understand bore:bear tore torn:tear underwent undergone:undergo arose arisen:arise fed:feed bred:breed "
            + "ate eaten:eat fell fallen:fall rose risen:rise wore worn:wear dealt:deal meant:mean lay lain:lie "
            + "studied:study "
            + "has had having:have does did done doing:do is are was were been being am:be bias biases biased:bias loss losses:loss "
            + "used uses using:use based:base bases:basis news:news physics:physics gpus:gpu cpus:cpu apis:api cities:city countries:country companies:company "
            + "struck stricken:strike shot:shoot swept:sweep crept:creep bent:bend clung:cling swung:swing stung:sting sprang sprung:spring shrank shrunk:shrink "
            + "drank drunk:drink threw thrown:throw blew blown:blow shook shaken:shake stuck:stick woke woken:wake swore sworn:swear rode ridden:ride "
            + "bitten:bite beaten:beat overcame:overcome overtook overtaken:overtake forgave forgiven:forgive forbade forbidden:forbid mistook mistaken:mistake "
            + "notes noted noting:note families:family categories:category universities:university applied applies applying:apply"
    );

    private static readonly FrozenDictionary<string, string> IrregularPlurals = Pairs(
        "people persons:person men:man women:woman children:child criteria:criterion phenomena:phenomenon data:data analyses:analysis "
            + "indices indexes:index studies study:study series:series species:species matrices:matrix movies:movie "
            + "wives:wife knives:knife wolves:wolf halves:half feet:foot teeth:tooth geese:goose mice:mouse"
    );

    private static readonly FrozenDictionary<string, string> American = Pairs(
        "colour:color behaviour:behavior labour:labor favour:favor favourite:favorite honour:honor neighbour:neighbor rumour:rumor humour:humor "
            + "centre:center theatre:theater metre:meter litre:liter fibre:fiber "
            + "catalogue:catalog dialogue:dialogue programme:program analyse:analyze analysed:analyzed analysing:analyzing analyses:analyses "
            + "modelling:modeling modelled:modeled modeller:modeler labelling:labeling labelled:labeled travelling:traveling traveller:traveler "
            + "defence:defense offence:offense licence:license grey:gray artefact:artifact artefacts:artifacts judgement:judgment "
            + "colours:colors behaviours:behaviors centres:centers theatres:theaters programmes:programs"
    );

    private static readonly string[] Derivations =
    [
        "izational",
        "ational",
        "ization",
        "fulness",
        "iveness",
        "ousness",
        "ability",
        "ibility",
        "ations",
        "ation",
        "ition",
        "ement",
        "ments",
        "ment",
        "ously",
        "ively",
        "ingly",
        "ance",
        "ence",
        "ancy",
        "ency",
        "able",
        "ible",
        "izer",
        "ized",
        "izes",
        "izing",
        "ize",
        "ness",
        "less",
        "ator",
        "ated",
        "ates",
        "ating",
        "ate",
        "ical",
        "ally",
        "ions",
        "ion",
        "ity",
        "ive",
        "ful",
        "ous",
        "ant",
        "ent",
        "ors",
        "ers",
        "ing",
        "ies",
        "ied",
        "al",
        "ed",
        "er",
        "or",
        "es",
        "ly",
        "ic",
        "e",
        "y",
        "s",
    ];

    /// <summary>Whether a word is an article.</summary>
    public static bool IsArticle(string word) => word is "the" or "a" or "an";

    /// <summary>Whether a word is the irregular past of a verb: <c>grew</c>.</summary>
    public static bool IsPast(string word) =>
        Irregular.TryGetValue(word, out var verb)
        && verb != word
        && !word.EndsWith('s')
        && !word.EndsWith("ing", StringComparison.Ordinal)
        && word.Length > 2;

    /// <summary>Whether a word is spelt as the past of a regular verb: <c>disrupted</c>.</summary>
    public static bool IsRegularPast(string word) => word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>Whether a word looks like an adverb of an adjective: <c>heavily</c>.</summary>
    public static bool IsAdverb(string word) => word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>Whether a word is spelt as a plural: <c>papers</c>, and not <c>class</c>.</summary>
    public static bool IsPlural(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && Stem(word) != word;

    /// <summary>British spelling made American.</summary>
    public static string Americanise(string word)
    {
        if (American.TryGetValue(word, out var american))
            return american;
        if (word.Length < 7)
            return word;
        foreach (
            var (british, form) in new[]
            {
                ("isation", "ization"),
                ("ising", "izing"),
                ("ised", "ized"),
                ("ises", "izes"),
                ("ise", "ize"),
                ("iser", "izer"),
                ("isations", "izations"),
                ("isers", "izers"),
            }
        )
            if (
                word.EndsWith(british, StringComparison.Ordinal)
                && word[^(british.Length + 1)] != 'v'
                && word
                    is not (
                        "otherwise"
                        or "precise"
                        or "exercise"
                        or "exercises"
                        or "enterprise"
                        or "comprise"
                        or "comprises"
                        or "promise"
                        or "promises"
                        or "promising"
                        or "surprising"
                        or "raising"
                        or "arising"
                    )
            )
                return word[..^british.Length] + form;
        return word;
    }

    /// <summary>The word without its inflection (plural, tense): <c>addresses</c>, <c>addressing</c> and <c>addressed</c> give one stem.</summary>
    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var known) || IrregularPlurals.TryGetValue(word, out known))
            word = known;
        if (word.Length > 2 && word[^1] == 's' && char.IsAsciiDigit(word[^2]) && char.IsAsciiLetter(word[0]))
            return word[..^1];
        if (word.Length <= 3 || word.Any(c => c is < 'a' or > 'z'))
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
            return word.Length > 4 ? word[..^3] + "i" : word[..^1];
        if (
            word.EndsWith("sses", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("shes", StringComparison.Ordinal)
        )
            return word[..^2];
        if (word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        if (word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word[..^3]))
            word = Undouble(word[..^3]);
        else if (word.EndsWith("eed", StringComparison.Ordinal))
            return word;
        else if (word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word[..^2]))
            word = Undouble(word[..^2]);
        if (word.Length > 3 && word.EndsWith('e') && word is not "note")
            word = word[..^1];
        return word.Length > 3 && word.EndsWith('y') ? word[..^1] + "i" : word;
    }

    /// <summary>What a word shares with those derived from it (<c>diverge</c>, <c>divergence</c>): looser than <see cref="Stem"/>.</summary>
    public static string Root(string word)
    {
        if (word.Length <= 4)
            return word;
        if (word.EndsWith("bility", StringComparison.Ordinal))
            word = word[..^5] + "le";
        foreach (var ending in Derivations)
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 4)
                return Root(Undouble(word[..^ending.Length]));
        return word;
    }

    private static bool HasVowel(string part) => part.Length >= 2 && part.Any(c => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y');

    private static string Undouble(string part) =>
        part.Length > 3 && part[^1] == part[^2] && part[^1] is not ('l' or 's' or 'z' or 'e' or 'o') ? part[..^1] : part;

    private static FrozenDictionary<string, string> Pairs(string table) =>
        table
            .Split(' ')
            .Aggregate(
                (pending: new List<string>(), pairs: new Dictionary<string, string>()),
                (state, entry) =>
                {
                    var parts = entry.Split(':');
                    state.pending.Add(parts[0]);
                    if (parts.Length < 2)
                        return state;
                    foreach (var form in state.pending)
                        state.pairs[form] = parts[1];
                    state.pending.Clear();
                    return state;
                }
            )
            .pairs.ToFrozenDictionary();
}
