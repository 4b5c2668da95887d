namespace KnowledgeGraph.Questions;

/// <summary>
/// The words that tell forms of questions apart where a role (<see cref="FunctionWords"/>) is not enough: of all the words
/// that play it only some say so, or a word says so only in a place.
/// </summary>
internal static class FormWords
{
    /// <summary>Say of a relationship that the one has the other.</summary>
    public static readonly WordSet Having = WordSet.Of("have has");

    /// <summary>Asks for an owner.</summary>
    public static readonly WordSet Whose = WordSet.Of("whose");

    /// <summary>Leads to what something has.</summary>
    public static readonly Item WhoseItem = new(Tokenizer.Read("whose"), Role.Of, []);

    /// <summary>Asks for a time, or begins a clause.</summary>
    public static readonly WordSet When = WordSet.Of("when");

    /// <summary>Asks for what does something.</summary>
    public static readonly WordSet Who = WordSet.Of("who");

    /// <summary>Asks for what something is done to.</summary>
    public static readonly WordSet Whom = WordSet.Of("whom");

    /// <summary>Lead from a verb to a place, which <c>there</c> stands for together with them.</summary>
    public static readonly IReadOnlyList<string> ToPlaces = ["at", "in", "on", "to"];

    /// <summary>Stand before a relative pronoun, which goes on with the noun before both.</summary>
    public static readonly WordSet Prepositions = WordSet.Of(
        "in on at by for with to from of through under among within against about via into over"
    );

    /// <summary>Ask for what a preposition before them leads to.</summary>
    public static readonly WordSet Fronted = WordSet.Of("whom what which");

    /// <summary>Go on with a noun behind a preposition: <c>tasks to which …</c>.</summary>
    public static readonly WordSet RelativesBehindPreposition = WordSet.Of("which whom");

    /// <summary>Are nouns for many of a sort, in the singular.</summary>
    public static readonly WordSet Collectives = WordSet.Of("staff personnel people stock fleet cast livestock equipment");

    /// <summary>Goes on with a noun for people: <c>those who</c>.</summary>
    public static readonly WordSet RelativePronouns = WordSet.Of("who whom");

    /// <summary>Stands before such a relative clause.</summary>
    public static readonly WordSet People = WordSet.Of("people persons those someone somebody anyone anybody");

    /// <summary>Says that one thing belongs to another: <c>who plays in that league</c>.</summary>
    public static readonly WordSet Belonging = WordSet.Inflected("belong play sit count fall figure live qualify");

    /// <summary>All there is in <c>who is this</c> beside the name.</summary>
    public static readonly WordSet Introducing = WordSet.Of("this who is was he she that they");

    /// <summary>One by one.</summary>
    public static readonly WordSet Each = WordSet.Of("each");

    /// <summary>Single out every one of several.</summary>
    public static readonly WordSet EachOrEvery = WordSet.Of("each every");

    /// <summary>What two have between them, behind what has it.</summary>
    public static readonly Item InCommonItem = new(Tokenizer.Read("in common"), Role.Common, []);

    /// <summary>Denies what stands behind it.</summary>
    public static readonly Item NotItem = new(Tokenizer.Read("not"), Role.Not, []);

    /// <summary>Say of two that they have something together.</summary>
    public static readonly WordSet Agreeing = WordSet.Inflected("agree coincide overlap match converge meet");

    /// <summary>Say that one thing is as another.</summary>
    public static readonly WordSet Likewise = WordSet.Of("also likewise too equally");

    /// <summary>Asks how much there is of something.</summary>
    public static readonly WordSet Sized = WordSet.Of("big large great small");

    /// <summary>Leave of some only those of which is spoken.</summary>
    public static readonly WordSet Restricting = WordSet.Inflected("restrict filter narrow limit");

    /// <summary>Say of something that somebody named it.</summary>
    public static readonly WordSet Suggested = WordSet.Of(
        "suggested proposed offered named mentioned given listed stated recommended described identified"
    );

    /// <summary>Say that there is something.</summary>
    public static readonly WordSet Existing = WordSet.Of("exist found");

    /// <summary>When something was; to be from then.</summary>
    public static readonly WordSet Date = WordSet.Of("date dates");

    /// <summary>Says of something that somebody found it.</summary>
    public static readonly WordSet FoundWord = WordSet.Of("found");

    /// <summary>Of somebody, to work with another.</summary>
    public static readonly Item CollaborateItem = new(Tokenizer.Read("collaborate with"), Role.Together, []);

    /// <summary>Say of several things that some of them are named.</summary>
    public static readonly WordSet Including = WordSet.Inflected("include comprise contain feature");

    /// <summary>Say of something that it is more than another has.</summary>
    public static readonly WordSet More = WordSet.Of("additional extra further other");

    /// <summary>Sets one apart from another.</summary>
    public static readonly WordSet Unlike = WordSet.Of("unlike");

    /// <summary>What two have between them: <c>in common</c>, <c>the overlap</c>.</summary>
    public static readonly WordSet Sharing = WordSet.Of("common share overlap");

    /// <summary>Say of several things that they have something together: <c>share</c>, <c>in common</c>, unlike <c>shared by</c>.</summary>
    public static readonly WordSet InCommon = WordSet.Of("in common share shares overlap overlaps overlapping intersect mutual jointly");

    /// <summary>Say that what is alike is counted once.</summary>
    public static readonly WordSet Different = WordSet.Of("different distinct separate unique various");

    /// <summary>Leads from a noun to its place in an order: <c>author number five</c>.</summary>
    public static readonly WordSet NumberSign = WordSet.Of("number no #");

    /// <summary>Say that something has the same as what stands behind <c>with</c>.</summary>
    public static readonly WordSet SharingVerbs = WordSet.Inflected("share");

    /// <summary>Sets one thing against another.</summary>
    public static readonly WordSet Against = WordSet.Of("against");

    /// <summary>Says that somebody put a thing where it is: <c>listed under</c>, <c>regarded as</c>.</summary>
    public static readonly WordSet Assigning = WordSet.Of(
        "held thought believed taken dated attributed ascribed supposed listed filed placed put classified assigned tagged counted considered regarded classed said deemed linked tied given named mentioned noted credited marked treated grouped sorted described recorded stated seen cited entered"
    );

    /// <summary>Say what somebody takes for the answer.</summary>
    public static readonly WordSet Guessing = WordSet.Inflected("suspect guess bet assume suppose presume reckon");

    /// <summary>Begin what warns of taking one name for another.</summary>
    public static readonly WordSet Warning = WordSet.Of("careful caution beware attention");

    /// <summary>Take, where they are denied, one name for another.</summary>
    public static readonly WordSet Confusing = WordSet.Inflected("confuse mistake mix");

    /// <summary>Speak of how a name is spelt.</summary>
    public static readonly WordSet Spelling = WordSet.Of(
        "hyphen hyphens hyphenated dash spelled spelt spelling lowercase uppercase superscript capitalised capitalized"
    );

    /// <summary>Either end of a word.</summary>
    public static readonly WordSet Ends = WordSet.Of("end start beginning front");

    /// <summary>Says which way is wanted.</summary>
    public static readonly WordSet Shortest = WordSet.Of("shortest quickest fastest");

    /// <summary>What a way does.</summary>
    public static readonly WordSet Leading = WordSet.Inflected("lead");

    /// <summary>Marks drawn from one thing to another.</summary>
    public static readonly WordSet Arrows = WordSet.Of("→ ⇒ ↔ >");

    /// <summary>Before the one end of a way.</summary>
    public static readonly WordSet From = WordSet.Of("from");

    /// <summary>Before the other end of a way.</summary>
    public static readonly WordSet To = WordSet.Of("to at into until reach");

    /// <summary>Before both ends of a way.</summary>
    public static readonly WordSet Between = WordSet.Of("between");

    /// <summary>Between both ends of a way.</summary>
    public static readonly WordSet And = WordSet.Of("and");

    /// <summary>A way, or how one gets along it.</summary>
    public static readonly WordSet Ways = WordSet.Inflected(
        "way get lie step node hop stop route arrive reach come link chain walk go travel trace trail lead"
    );

    /// <summary>Asks for the way in which something is done.</summary>
    public static readonly Item HowItem = new(Tokenizer.Read("how"), Role.How, []);

    /// <summary>Asks so, or is what a text is called that tells it.</summary>
    public static readonly WordSet How = WordSet.Of("how manner mechanism");

    /// <summary>Behind <c>in what</c>, ask how.</summary>
    public static readonly WordSet Manners = WordSet.Of("way ways manner fashion");

    /// <summary>Name a text that says why.</summary>
    public static readonly WordSet Reasons = WordSet.Of("reason cause grounds why");

    /// <summary>Ends <c>how much</c>, unlike <c>how high</c>.</summary>
    public static readonly WordSet Much = WordSet.Of("much");

    /// <summary>Says that a number of each is wanted: <c>counted by</c>.</summary>
    public static readonly WordSet Counted = WordSet.Of("counted");

    /// <summary>Those who know little yet of what they read about.</summary>
    public static readonly WordSet Beginners = WordSet.Of("beginner beginners newcomer newcomers");

    /// <summary>Ends <c>of every</c>, which speaks of the whole rather than of its parts.</summary>
    public static readonly WordSet Every = WordSet.Of("every all");

    /// <summary>How something is parted over many.</summary>
    public static readonly WordSet Distribution = WordSet.Inflected("distribution distribute spread scatter disperse");

    /// <summary>Say that somebody put something into words.</summary>
    public static readonly WordSet Saying = WordSet.Inflected("write say print remark note comment state report think claim");

    /// <summary>Say that nobody has put something on record.</summary>
    public static readonly WordSet Unknown = WordSet.Of(
        "unknown unrecorded unstated undocumented unspecified undetermined unmeasured unavailable anonymous"
    );

    /// <summary>Say, where they are denied, that nobody has put something on record.</summary>
    public static readonly WordSet Known = WordSet.Of("known recorded stated documented given available measured noted");

    /// <summary>Leads from a distribution to what it is over.</summary>
    public static readonly WordSet Distributing = WordSet.Of("over across among by between");

    /// <summary>Asks for an order, so that <c>by</c> leads to no groups.</summary>
    public static readonly WordSet Sorting = WordSet.Of("sort order arrange");

    /// <summary>Stands behind what is counted.</summary>
    public static readonly WordSet Counts = WordSet.Of("counts");

    /// <summary>A noun or an imperative for counting one by one.</summary>
    public static readonly WordSet Tallies = WordSet.Of("counts tally");

    /// <summary>Stand for whose something is.</summary>
    public static readonly WordSet Owners = WordSet.Of("its their his her theirs");

    /// <summary>Speaks of a difference and so of no order.</summary>
    public static readonly WordSet Differing = WordSet.Inflected("distinguish differ tell apart");

    /// <summary>Says that an order is by time.</summary>
    public static readonly WordSet Chronological = WordSet.Of(
        "newest latest recent youngest oldest eldest earliest chronological chronologically year date"
    );

    /// <summary>The definite article.</summary>
    public static readonly WordSet The = WordSet.Of("the");

    /// <summary>The first: of an order, or at the start of one (<c>newest first</c>).</summary>
    public static readonly WordSet First = WordSet.Of("first");

    /// <summary>The end of an order.</summary>
    public static readonly WordSet Last = WordSet.Of("last");

    /// <summary>Are the ends of an order by how many there are of something.</summary>
    public static readonly WordSet MostOrFewest = WordSet.Of("most fewest least");

    /// <summary>Both ends of an order.</summary>
    public static readonly WordSet FirstOrLast = WordSet.Of("first last");

    /// <summary>The end of an order, before a noun.</summary>
    public static readonly WordSet Final = WordSet.Of("last final");

    /// <summary>A place in an order, behind an ordinal: <c>second place</c>.</summary>
    public static readonly WordSet Place = WordSet.Of("place rank");

    /// <summary>A place in an order, or having it.</summary>
    public static readonly WordSet Ranking = WordSet.Of("place rank ranks");

    /// <summary>Behind <c>more</c> it says of how many there are.</summary>
    public static readonly WordSet Frequent = WordSet.Of("numerous frequent common");

    /// <summary>Stand before a place in an order.</summary>
    public static readonly WordSet Coming = WordSet.Of("come comes came finish finishes finished");

    /// <summary>Either end of a time.</summary>
    public static readonly WordSet TimeEnds = WordSet.Of("first last earliest latest newest oldest");

    /// <summary>The start of a time.</summary>
    public static readonly WordSet Earliest = WordSet.Of("first earliest oldest");

    /// <summary>Either end of a row of years.</summary>
    public static readonly WordSet YearEnds = WordSet.Of("first last earliest latest");

    /// <summary>A year.</summary>
    public static readonly WordSet Year = WordSet.Of("year");

    /// <summary>One of many, whichever.</summary>
    public static readonly WordSet AnyOne = WordSet.Of("any single one a");

    /// <summary>Ends <c>what does it do</c>, <c>how does it work</c>.</summary>
    public static readonly WordSet Purposes = WordSet.Inflected("do work function operate achieve accomplish");

    /// <summary>Say of a purpose how it is reached, which others do: <c>how is X achieved</c>.</summary>
    public static readonly WordSet Done = WordSet.Of("achieved accomplished");

    /// <summary>Opens a wish for advice: <c>should I …</c>.</summary>
    public static readonly WordSet Advising = WordSet.Of("should shall");

    /// <summary>The one who wants it.</summary>
    public static readonly WordSet Oneself = WordSet.Of("i we my our one");

    /// <summary>Asks for a suggestion, at the start; elsewhere it can say what somebody else did.</summary>
    public static readonly WordSet Suggesting = WordSet.Of("suggest propose advise");

    /// <summary>Stand before the name of what was described, or before a condition in plain words.</summary>
    public static readonly IReadOnlyList<string> Explaining =
    [
        "i e",
        "that is to say",
        "namely",
        "viz",
        "in other words",
        "i mean",
        "meaning",
    ];

    /// <summary>Both an average and the verb of <c>what does it mean</c>.</summary>
    public static readonly WordSet Mean = WordSet.Of("mean");

    /// <summary>Say that somebody put money or work into something: how much is told by the number asked for.</summary>
    public static readonly WordSet Giving = WordSet.Inflected(
        "give pay put spend contribute invest donate provide chip cost grant award bring supply raise allot devote"
    );

    /// <summary>Say, behind what is parted, that it is to be counted.</summary>
    public static readonly WordSet Figures = WordSet.Of("numbers figures counts totals");

    /// <summary>The whole of what is recorded.</summary>
    public static readonly WordSet Collections = WordSet.Of("collection database dataset archive catalogue catalog register inventory");

    /// <summary>Leads to what an order or groups are by.</summary>
    public static readonly WordSet By = WordSet.Of("by");

    /// <summary>Say that something has a price.</summary>
    public static readonly WordSet Paying = WordSet.Inflected("pay cost charge");

    /// <summary>What is given and got where a number says how much that was.</summary>
    public static readonly WordSet Money = WordSet.Of("money cash funding");

    /// <summary>Say that somebody was given something.</summary>
    public static readonly WordSet Getting = WordSet.Inflected("get receive obtain earn raise collect");

    /// <summary>Say of what sort something is.</summary>
    public static readonly WordSet Sorts = WordSet.Inflected("kind type sort class category");

    /// <summary>Ends <c>the size of</c>.</summary>
    public static readonly WordSet Of = WordSet.Of("of");

    /// <summary>Asks how many times.</summary>
    public static readonly WordSet Often = WordSet.Of("often times");

    /// <summary>Ends <c>how long</c>, which asks for a time as well as for a length.</summary>
    public static readonly WordSet Long = WordSet.Of("long");

    /// <summary>Ends <c>how old</c>.</summary>
    public static readonly WordSet Old = WordSet.Of("old");

    /// <summary>Leaves a list to be gone on with.</summary>
    public static readonly WordSet AndSoOn = WordSet.Of("etc");

    /// <summary>Say that something came about.</summary>
    public static readonly WordSet Happening = WordSet.Inflected("happen occur");

    /// <summary>People of whom a place holds so many.</summary>
    public static readonly WordSet Attending = WordSet.Inflected(
        "spectator visitor guest passenger fan viewer listener diner customer patient person"
    );

    /// <summary>Have places for people: <c>how many people can X seat</c>.</summary>
    public static readonly WordSet Places = WordSet.Inflected("seat hold");

    /// <summary>Begin a comparison of sizes: <c>larger than</c>.</summary>
    public static readonly WordSet Larger = WordSet.Of("larger bigger");

    /// <summary>End a phrase for an order that goes on with what is ordered by: <c>in order of</c>.</summary>
    public static readonly WordSet BeforeMeasure = WordSet.Of("of by to");

    /// <summary>Lead from a size to what it is counted in: <c>measured in papers</c>.</summary>
    public static readonly WordSet Measured = WordSet.Of("measured counted expressed judged in by");

    /// <summary>Nouns for how large something is.</summary>
    public static readonly WordSet SizeNouns = WordSet.Of("size magnitude");

    /// <summary>The adjective for what has a size.</summary>
    public const string Large = "large";

    /// <summary>The size of something that has members.</summary>
    public static readonly WordSet Size = WordSet.Of("large big size magnitude numerous sizeable sizable extensive populous");

    /// <summary>Begins a sentence and says nothing.</summary>
    public static readonly WordSet Openers = WordSet.Of("so then hey ok");

    /// <summary>Verbs that open a question like <c>is</c> and <c>does</c>.</summary>
    public static readonly WordSet Modals = WordSet.Of("might may could would should must shall");

    /// <summary>Stands between a name and what is said of it where there is no verb.</summary>
    public static readonly WordSet Equating = WordSet.Of(": = – a an");

    /// <summary>Before a pronoun these say more of it than that it is asked about.</summary>
    public static readonly WordSet Relating = WordSet.Of("for against on");

    /// <summary>Say that something is there, so often as an adverb tells.</summary>
    public static readonly WordSet Occurring = WordSet.Inflected(
        "appear occur turn come show crop feature list represent mention name recur stand figure"
    );

    /// <summary>Ends <c>what number</c>, which asks for the number of a thing as well as for how many.</summary>
    public static readonly WordSet Number = WordSet.Of("number");

    /// <summary>Behind <c>one</c> it says that something was done once.</summary>
    public static readonly WordSet Time = WordSet.Of("time");

    /// <summary>Behind a number it says how often.</summary>
    public static readonly WordSet Times = WordSet.Of("times");

    /// <summary>Asks, at the start, for a list.</summary>
    public static readonly WordSet Naming = WordSet.Of("name");

    /// <summary>Ask somebody politely.</summary>
    public static readonly WordSet Asking = WordSet.Of("can could will would you please kindly");

    /// <summary>Say that a text speaks of what others wrote.</summary>
    public static readonly WordSet Citing = WordSet.Inflected("cite quote reference mention name");

    /// <summary>Say what somebody holds a thing to be.</summary>
    public static readonly WordSet TakingFor = WordSet.Inflected("take consider understand hold see regard define view");

    /// <summary>Lead to what it is held to be.</summary>
    public static readonly WordSet ToBe = WordSet.Of("to be as");

    /// <summary>Asks when something began.</summary>
    public static readonly WordSet SinceWhen = WordSet.Of("since when");

    /// <summary>Ends what asks whether there is something.</summary>
    public static readonly WordSet There = WordSet.Of("there exist");

    /// <summary>Says no more than that.</summary>
    public static readonly WordSet Just = WordSet.Of("just");

    /// <summary>Behind a name, leaves it out.</summary>
    public static readonly WordSet Aside = WordSet.Of("aside apart excepted excluded omitted disregarded ignored");

    /// <summary>Begin what tells those meant from others: <c>only those that …</c>.</summary>
    public static readonly WordSet RelativesBehindOnly = WordSet.Of("that which who whose where whom");

    /// <summary>Take some away from others.</summary>
    public static readonly WordSet Subtracting = WordSet.Of("subtract deduct remove take");

    /// <summary>Say that something is done to a thing.</summary>
    public static readonly WordSet Being = WordSet.Of("be been being");

    /// <summary>Nouns for who does something together with another.</summary>
    public static readonly WordSet Collaborators = WordSet.Of("collaborator collaborators coauthor coauthors");

    /// <summary>Say, before <c>with</c> and somebody, that something is done together.</summary>
    public static readonly WordSet Working = WordSet.Of("work works worked working");

    /// <summary>At the start, would have something of the data changed.</summary>
    public static readonly WordSet Changing = WordSet.Of(
        "set change reset raise lower increase decrease reduce adjust correct modify edit move rename mark"
    );

    /// <summary>Asks for something by no noun.</summary>
    public static readonly WordSet What = WordSet.Of("what");

    /// <summary>Lead to what something is to be changed to.</summary>
    public static readonly WordSet BeforeChanged = WordSet.Of("to by at as");

    /// <summary>Stand before a noun for some of many, of which the next sentence speaks.</summary>
    public static readonly WordSet Some = WordSet.Of("some certain several few various");

    /// <summary>In a phrase that stands before a noun they say the same: <c>a number of</c>.</summary>
    public static readonly WordSet SomeNumber = WordSet.Of("number couple");

    /// <summary>Behind a noun they ask how many there are.</summary>
    public static readonly WordSet CountNouns = WordSet.Inflected("count number total tally");

    /// <summary>Says whose something is, or was.</summary>
    public static readonly WordSet Had = WordSet.Of("had");

    /// <summary>Begin what is taken up before something is asked of it.</summary>
    public static readonly WordSet Taking = WordSet.Of("take look consider pick find start begin");

    /// <summary>Say of a person what none of the works does that are written.</summary>
    public static readonly WordSet Publishing = WordSet.Inflected("publish write wrote written author");

    /// <summary>Behind <c>has</c>, what a person did so far.</summary>
    public static readonly WordSet Worked = WordSet.Of("worked");

    /// <summary>Stand before a noun of which it is asked whether there is one.</summary>
    public static readonly WordSet Any = WordSet.Of("any some");

    /// <summary>Behind a name, leave it out as well.</summary>
    public static readonly WordSet LeftOut = WordSet.Of("left out aside off not counted included");

    /// <summary>Say that somebody says or thinks something, or doubts it.</summary>
    public static readonly WordSet Claiming = WordSet.Inflected(
        "insist claim maintain swear assert believe think argue hear read tell say reckon suspect remember recall convince doubt persuade assume sure certain hold"
    );

    /// <summary>Stand between such a verb and what is said.</summary>
    public static readonly WordSet Claimed = WordSet.Of("that me us once how somewhere today yesterday to");

    /// <summary>Stand for a person.</summary>
    public static readonly WordSet Persons = WordSet.Of("him her");

    /// <summary>Ends a question.</summary>
    public static readonly WordSet QuestionMark = WordSet.Of("?");

    /// <summary>Leads to what is listed.</summary>
    public static readonly WordSet Colon = WordSet.Of(":");

    /// <summary>Parts an aside.</summary>
    public static readonly WordSet Comma = WordSet.Of(",");

    /// <summary>Whether a description says of its number that it counts.</summary>
    public static bool DescribesCount(string description) =>
        description.StartsWith("How many", StringComparison.OrdinalIgnoreCase)
        || description.StartsWith("How often", StringComparison.OrdinalIgnoreCase)
        || description.StartsWith("Number of", StringComparison.OrdinalIgnoreCase);
}
