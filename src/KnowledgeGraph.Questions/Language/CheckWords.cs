namespace KnowledgeGraph.Questions;

/// <summary>
/// The words that the checks of a reading tell apart where a role (<see cref="FunctionWords"/>) is not enough: of all the
/// words that play it only some say so, or a word says so only in a place.
/// </summary>
internal static class CheckWords
{
    /// <summary>Says before a verb that little is done.</summary>
    public static readonly WordSet Hardly = WordSet.Of("hardly");

    /// <summary>Stand for what something is made of, whatever that is called.</summary>
    public static readonly WordSet Parts = WordSet.Of("part piece section portion bit half member");

    /// <summary>Say that a thing is somewhere: <c>based in</c>.</summary>
    public static readonly WordSet Placed = WordSet.Of("based headquartered situated seated resident located");

    /// <summary>Stand behind a noun for things, before what made them or has them: <c>works by X</c>.</summary>
    public static readonly WordSet OfThings = WordSet.Of("by at under in from with");

    /// <summary>Says, behind a possessive, that it belongs to what does something with it.</summary>
    public static readonly WordSet Own = WordSet.Of("own");

    /// <summary>Says, before a noun in the singular, that it is not the one that was spoken of.</summary>
    public static readonly WordSet Different = WordSet.Of("different");

    /// <summary>Stand for what was spoken of, as what does something.</summary>
    public static readonly WordSet Subjects = WordSet.Of("they he she");

    /// <summary>Say, in what describes a number, that there is one of each year.</summary>
    public static readonly WordSet Yearly = WordSet.Of("year yearly annual annually");

    /// <summary>Say of somebody that there was a time of theirs.</summary>
    public static readonly WordSet Living = WordSet.Of("live lived living alive");

    /// <summary>Say of a state that it goes on or has come, of some and not of all.</summary>
    public static readonly WordSet OfState = WordSet.Of("still already yet");

    /// <summary>Say how a thing is, though before a noun they restrict little: <c>is X complete</c>.</summary>
    public static readonly WordSet Stating = WordSet.Of("complete full whole entire certain constant specific different");

    /// <summary>Say, before a comparison, that something comes to be so: <c>grow larger than</c>.</summary>
    public static readonly WordSet Becoming = WordSet.Inflected("grow get become measure reach turn");

    /// <summary>Join to a question what is asked besides: <c>and its year</c>.</summary>
    public static readonly WordSet Possessives = WordSet.Of("its their");

    /// <summary>Stands for whoever does something.</summary>
    public static readonly WordSet They = WordSet.Of("they");

    /// <summary>Behind <c>without</c> they say that something is so of all.</summary>
    public static readonly WordSet Exceptions = WordSet.Of("exception exceptions");

    /// <summary>Deny a thing to what stands behind <c>in</c>: <c>missing in X</c>.</summary>
    public static readonly WordSet Lacking = WordSet.Of("missing lacking");

    /// <summary>Stand for whatever there is, of any type.</summary>
    public static readonly WordSet Everything = WordSet.Of("everything anything whatever all");

    /// <summary>The source as a whole or a part of it, which does what is said of all: <c>in the review</c>.</summary>
    public static readonly WordSet Source = WordSet.Of("section review survey");

    /// <summary>Where in the source words stand.</summary>
    public static readonly WordSet Passages = WordSet.Of("section text table tables");

    /// <summary>What is quoted from the source.</summary>
    public static readonly WordSet Quotations = WordSet.Inflected(
        "wording word quote quotation passage sentence statement phrase line citation"
    );

    /// <summary>Passages that have numbers: <c>section 3.1</c>.</summary>
    public static readonly WordSet NumberedPassages = WordSet.Of("section table");

    /// <summary>Asks for what parts two things, and not for either.</summary>
    public static readonly WordSet Distinguishing = WordSet.Inflected("distinguish tell");

    /// <summary>Lead from a text or a thought to its subject.</summary>
    public static readonly WordSet About = WordSet.Of("about regarding concerning");

    /// <summary>Leads from a thing to its purpose, and not to who does it.</summary>
    public static readonly WordSet For = WordSet.Of("for");

    /// <summary>Before <c>of</c> they ask for what something is made of.</summary>
    public static readonly WordSet Composition = WordSet.Inflected("make consist compose comprise member");

    /// <summary>Leads from what is broken down to its parts.</summary>
    public static readonly WordSet Into = WordSet.Of("into");

    /// <summary>Leads from a whole to its parts.</summary>
    public static readonly WordSet Of = WordSet.Of("of");

    /// <summary>Lead to a time as well as to a place.</summary>
    public static readonly WordSet TimePrepositions = WordSet.Of("in on");

    /// <summary>Say that somebody said so of what stands behind: <c>rated serious</c>.</summary>
    public static readonly WordSet Rating = WordSet.Inflected(
        "rate class classify grade mark label deem judge consider rank call describe regard count list categorize report record register"
    );

    /// <summary>Say before a value only that it holds of a thing: <c>end with a written exam</c>, <c>lead to a master's degree</c>.</summary>
    public static readonly WordSet LeadingToValue = WordSet.Inflected("end finish conclude start begin lead run come result");

    /// <summary>Say before a number only that a thing has so many: <c>gave more than 300 speeches</c>.</summary>
    public static readonly WordSet Reaching = WordSet.Inflected("give make get draw attract bring fetch earn hold reach achieve score");

    /// <summary>Say only that a thing has what stands behind: <c>flying the flag of</c>.</summary>
    public static readonly WordSet Bearing = WordSet.Inflected(
        "fly flying bear carry wear hold sport boast show display feature sail possess own"
    );

    /// <summary>Says how valuable something is, and not whether it is good, where that is a number.</summary>
    public static readonly WordSet Worth = WordSet.Of("worth");

    /// <summary>Say that a thing is at the place behind.</summary>
    public static readonly WordSet Standing = WordSet.Inflected("lie lying stand sit locate situate nestle rise spread stretch find");

    /// <summary>Make a number one that is known already: <c>the three domains</c>.</summary>
    public static readonly WordSet Definite = WordSet.Of("the all these those its their of");

    /// <summary>Compare with a number, or else say where a thing stands.</summary>
    public static readonly WordSet Positions = WordSet.Of("below under above over up");

    /// <summary>Stand for what was named: <c>the filtered one</c>.</summary>
    public static readonly WordSet Substitutes = WordSet.Of("one version variant");

    /// <summary>Say, with nothing behind them, which side somebody was on.</summary>
    public static readonly WordSet Siding = WordSet.Of("for against");

    /// <summary>Gives each of several its own.</summary>
    public static readonly WordSet Respective = WordSet.Of("respective");

    /// <summary>Opens a comparison with an equal: <c>as many</c>.</summary>
    public static readonly WordSet As = WordSet.Of("as");

    /// <summary>Every one of those behind it.</summary>
    public static readonly WordSet AllOf = WordSet.Of("all of every single each one");

    /// <summary>Adds something to what is said.</summary>
    public static readonly WordSet Also = WordSet.Of("also too likewise");

    /// <summary>Say of a set that none is missing.</summary>
    public static readonly WordSet Complete = WordSet.Of("whole entire full complete all every total");

    /// <summary>Amounts that such a comparison is about.</summary>
    public static readonly WordSet Amounts = WordSet.Of("many much few");

    /// <summary>Say that something is so no more.</summary>
    public static readonly WordSet Former = WordSet.Of("before former once previous earlier");

    /// <summary>Make, behind a noun, an adjective of it: <c>jet-powered</c>.</summary>
    public static readonly WordSet Compounding = WordSet.Of(
        "powered driven propelled fuelled fueled based type style sized made born rated like oriented shaped coloured colored themed related focused"
    );

    /// <summary>End what a property is called without changing it.</summary>
    public static readonly WordSet Captions = WordSet.Inflected(
        "category status mode class level grade rating value type kind state group form content amount quantity figure"
    );

    /// <summary>The data as a whole.</summary>
    public static readonly WordSet Whole = WordSet.Inflected(
        "survey data dataset database record collection archive catalog catalogue list register file study project library museum gallery holding stock inventory guide site system shop store "
            + "country land nation kingdom realm network"
    );

    /// <summary>Say that no part of it is left out.</summary>
    public static readonly WordSet Entire = WordSet.Of("whole entire full complete");

    /// <summary>Say of a class that it holds another one.</summary>
    public static readonly WordSet Broader = WordSet.Of(
        "broader wider bigger larger overarching superordinate umbrella higher upper encompassing"
    );

    /// <summary>Stand before a word for the data as a whole.</summary>
    public static readonly WordSet Holding = WordSet.Of("the our your this these");

    /// <summary>Say how much of something a thing takes.</summary>
    public static readonly WordSet Needing = WordSet.Inflected("need require demand consume cost take");

    /// <summary>End what a text is called without changing it: a <c>job title</c> says the job.</summary>
    public static readonly WordSet Calling = WordSet.Of("title name");

    /// <summary>End what a thing is called by which something is told from its like: <c>chip number</c>.</summary>
    public static readonly WordSet Numbering = WordSet.Of("number code");

    /// <summary>End what a time is called without changing it.</summary>
    public static readonly WordSet TimeCaptions = WordSet.Inflected("date day year time");

    /// <summary>Say that somebody or something goes a way.</summary>
    public static readonly WordSet Going = WordSet.Inflected("get go come travel pass drift move walk reach");

    /// <summary>Say of the ends of a way that it leads from one to the other.</summary>
    public static readonly WordSet Joined = WordSet.Of("joined linked tied related connected coupled");

    /// <summary>Announces two alternatives.</summary>
    public static readonly WordSet Either = WordSet.Of("either");

    /// <summary>Gives each of two its own.</summary>
    public static readonly WordSet Respectively = WordSet.Of("respectively");

    /// <summary>Say that something came to be: <c>when did X start</c>.</summary>
    public static readonly WordSet Beginning = WordSet.Inflected(
        "start begin open found establish create launch build set up first since held given premiere"
    );

    /// <summary>Says that nothing such was before.</summary>
    public static readonly WordSet First = WordSet.Of("first");

    /// <summary>Say of something that it is, somewhere or at some time.</summary>
    public static readonly WordSet Happening = WordSet.Inflected("take place happen occur hold fall go on");

    /// <summary>Say that somebody is to pay.</summary>
    public static readonly WordSet Charging = WordSet.Inflected("charge pay ask demand cost take set");

    /// <summary>Name people and nothing else of them.</summary>
    public static readonly WordSet Persons = WordSet.Of("person people persons");

    /// <summary>Say that there is a relationship, and not which.</summary>
    public static readonly WordSet Related = WordSet.Inflected("link tie connect relate");

    /// <summary><c>in the survey</c>, <c>of our records</c>, <c>does this library have</c>: whether an item only names the data as a whole.</summary>
    public static bool NamesAll(IReadOnlyList<Item> items, int i) =>
        IsWhole(items, i) || Holding.Is(items[i]) && i + 1 < items.Count && IsWhole(items, i + 1);

    private static bool IsWhole(IReadOnlyList<Item> items, int i) =>
        i > 1 && Entire.Is(items[i - 1])
            ? IsWhole([.. items.Where((_, k) => k != i - 1)], i - 1)
            : items[i].IsUnknown
                && Whole.Is(items[i])
                && i > 1
                && Holding.Ends(items[i - 1])
                && (
                    items[i - 2].Role is Role.In or Role.Of or Role.Filler or Role.Share && MentionWords.BeforeWhole.Ends(items[i - 2])
                    || items[i - 2].Is(Role.Do) && items.Skip(i + 1).Any(item => item.Is(Role.Have) || MentionWords.Having.Is(item))
                );

    /// <summary>Whether an item ends as the plural of a noun does.</summary>
    public static bool IsPlural(Item item) => item.Words[^1].Word is [.., not 's', 's'];

    /// <summary>Whether an item begins with the past of a verb: <c>came out</c>.</summary>
    public static bool IsPast(Item item) => item.Words[0].Word is var word && (English.IsPast(word) || English.IsRegularPast(word));

    /// <summary>Whether an item ends as the participle of a regular verb does: <c>cited</c>.</summary>
    public static bool IsParticiple(Item item) => item.Words[^1].Word.EndsWith("ed", StringComparison.Ordinal);
}
