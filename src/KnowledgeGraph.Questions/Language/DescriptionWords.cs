using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>The small words of names and descriptions in a schema: how they begin, whom they speak of, what they say of a number.</summary>
internal static class DescriptionWords
{
    /// <summary>Begin the description of what holds or happened: <c>Whether it lives on public money</c>.</summary>
    public static readonly FrozenSet<string> Openers = Words("Whether If True Year Day Date When");

    /// <summary>Stand before the opener in a whole sentence: <c>This is true if it is carried around</c>.</summary>
    public static readonly FrozenSet<string> BeforeOpeners = Words(
        "This It The A Is Set Says Tells Shows States Indicates Marks this it the a is says to"
    );

    /// <summary>Begins what a sentence adds of the contrary: <c>and false if it was only nominated</c>.</summary>
    public const string False = "false";

    /// <summary>Begin a description that is a question: <c>What they do for a living</c>.</summary>
    public static readonly FrozenSet<string> Questions = Words("What How Where Why");

    /// <summary>Stand for what is described.</summary>
    public static readonly FrozenSet<string> Subjects = Words("it they he she");

    /// <summary>Stand between a subject and its verb, where the subject leaves open of what sex it is: <c>he or she came</c>.</summary>
    public static readonly FrozenSet<string> OtherSubjects = Words("or she he they");

    /// <summary>Joins what a description adds to what it says first.</summary>
    public static readonly FrozenSet<string> And = Words("and or but");

    /// <summary>Stand between the opener of a description and its subject.</summary>
    public static readonly FrozenSet<string> Joints = Words("in on at which when that if where");

    /// <summary>Stand before what is said of the subject.</summary>
    public static readonly FrozenSet<string> Auxiliaries = Words("is was are were has have been may can will");

    /// <summary>Begin the description of a relationship with what is at its end: <c>What harms it</c>.</summary>
    public static readonly WordSet Ends = WordSet.Of("what who");

    /// <summary>End the description of a relationship with what is at its start.</summary>
    public static readonly WordSet Starts = WordSet.Of("it them him her here there");

    /// <summary>Begin what a description says of a noun: <c>Tastings at which it was poured</c>.</summary>
    public static readonly WordSet Relatives = WordSet.Of("that which who whom where");

    /// <summary>Stands before <c>one</c>, for what is described: <c>Winemakers whom this one trained</c>.</summary>
    public static readonly WordSet ThisOne = WordSet.Of("this");

    /// <summary>Stand within a clause that says several things, or the contrary of one.</summary>
    public static readonly FrozenSet<string> Within = Words("or and not never no");

    /// <summary>Say that not every thing has one: <c>independents have none</c>.</summary>
    public static readonly WordSet Missing = WordSet.Of("none any if");

    /// <summary>Begin the name of a relationship and say nothing of it: <c>HAS_LIMITATION</c>.</summary>
    public static readonly FrozenSet<string> Openings = Words("has is in was had");

    /// <summary>Begins the name of a relationship that only says in what a thing is: <c>IN_DOMAIN</c>.</summary>
    public const string In = "in";

    /// <summary>Begins the name of a relationship that says of what sort a thing is.</summary>
    public const string Of = "of";

    /// <summary>What others may be said for where a relationship says in what a thing is.</summary>
    public const string PartOf = "part of";

    /// <summary>Begin what a relationship is called that leads to what a thing has.</summary>
    public static readonly FrozenSet<string> Having = Words("have has");

    /// <summary>End what a relationship is called; a question puts them elsewhere: <c>from whom did she learn</c>.</summary>
    public static readonly FrozenSet<string> Endings = Words("in of to at on for from with into by");

    /// <summary>Stand behind a participle, before who did it: <c>owned by</c>, <c>trained under</c>.</summary>
    public static readonly FrozenSet<string> BeforeDoer = Words("by under");

    /// <summary>Stands behind what one thing is of another: <c>branch of</c>.</summary>
    public const string OfNoun = "of";

    /// <summary>Say that somebody was born then.</summary>
    public static readonly WordSet Birth = WordSet.Of("born birth birthday birthdate");

    /// <summary>Say that something was over then.</summary>
    public static readonly WordSet Ending = WordSet.Inflected(
        "end finish stop complete terminate conclude withdraw close die leave last until cancel demolish dissolve expire retire abolish lose destroy cease"
    );

    /// <summary>Say of a whole number that it is a year.</summary>
    public static readonly FrozenSet<string> Years = Words("year founded released born");

    /// <summary>End what a number is called that is no year, though it is called after what happened then.</summary>
    public static readonly FrozenSet<string> NoYears = Words("number count minute hour page");

    /// <summary>Stand before the year in the description of one.</summary>
    public static readonly FrozenSet<string> BeforeYear = Words("first last the which");

    /// <summary>Stand before the year in what there is of something in each: <c>tons per year</c>.</summary>
    public static readonly FrozenSet<string> EachYear = Words("a per each every");

    /// <summary>End the name of a number or time, and say what it is stated in.</summary>
    public static readonly WordSet Units = WordSet.Of("year years months date day hectare square percent km km2 m2 kg");

    /// <summary>Stand before a unit of length, of which they make one of area or volume: <c>square metres</c>.</summary>
    public static readonly FrozenSet<string> Powers = FrozenSet.Create(StringComparer.Ordinal, "square", "cubic");

    /// <summary>Stand before a participle in what a time is called: <c>date opened</c>.</summary>
    public static readonly string[] TimesOf = ["date", "year"];

    /// <summary>Stands before the unit that something is stated for each of: <c>price per night</c>.</summary>
    public const string Per = "per";

    /// <summary>The year.</summary>
    public const string Year = "year";

    /// <summary>Say of a whole number that it is a place in an order.</summary>
    public static readonly FrozenSet<string> Places = Words("position place order rank");

    /// <summary>Begins the description of a place in an order.</summary>
    public const string FirstPlace = "1 for the first";

    /// <summary>Stand in the description of a number that is 0 where there is none.</summary>
    public static readonly IReadOnlyList<string> NoneAsZero = ["0 for none", "0 if none", "0 where none"];

    /// <summary>Say of a number that it is a part of a hundred.</summary>
    public static readonly WordSet Percent = WordSet.Of("percent %");

    /// <summary>Begin the name of a limit, each with what people say for it.</summary>
    public static readonly FrozenDictionary<string, string[]> Limits = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["max"] = ["max", "maximum", "highest", "largest"],
        ["maximum"] = ["max", "maximum", "highest", "largest"],
        ["min"] = ["min", "minimum", "lowest", "smallest"],
        ["minimum"] = ["min", "minimum", "lowest", "smallest"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>End the name of the lower end of a range: <c>shareLow</c>.</summary>
    public static readonly FrozenSet<string> LowerEnds = Words("low lower min minimum");

    /// <summary>Stand behind the noun that says what sort of thing is described.</summary>
    public static readonly WordSet BehindHead = WordSet.Of("that which who where in on at for from with without of to by between within");

    /// <summary>Say of a number that so many people have place.</summary>
    public static readonly WordSet Capacity = WordSet.Inflected("capacity seat berth bed");

    /// <summary>Begins the description of a number of what is then said: <c>How many people it holds</c>.</summary>
    public static readonly WordSet HowMany = WordSet.Of("many much");

    /// <summary>Begin the description of a time, before what happened then: <c>Day of submission</c>.</summary>
    public static readonly WordSet TimeUnits = WordSet.Of("year day date");

    /// <summary>Stand before what things of a type lie in or belong to: <c>A house on the campus</c>.</summary>
    public static readonly WordSet Enclosing = WordSet.Of("of in on at");

    /// <summary>What people call the part under study.</summary>
    public const string Corpus = "corpus";

    /// <summary>What people say for a name such as <c>nut-free</c>, before what is absent.</summary>
    public static readonly IReadOnlyList<string> Absences = ["free of", "free from", "without", "without any", "no", "avoid"];

    /// <summary>Are passed over where a name is shortened to its initials.</summary>
    public static readonly FrozenSet<string> WithoutInitial = Words("and of the for in &");

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
