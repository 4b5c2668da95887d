namespace KnowledgeGraph.Questions;

/// <summary>
/// The words beside a noun, a name or a number that say what is mentioned, where a role (<see cref="FunctionWords"/>) is not
/// enough: of all the words that play it only some say so, or a word says so only in a place.
/// </summary>
internal static class MentionWords
{
    /// <summary>The part of a year that has a name.</summary>
    public static readonly WordSet Month = WordSet.Of("month");

    /// <summary>Begins the infinitive of a verb.</summary>
    public static readonly WordSet Infinitive = WordSet.Of("to");

    /// <summary>Begins a pronoun for some of what was counted: <c>one of them</c>.</summary>
    public static readonly WordSet OfThem = WordSet.Of("of");

    /// <summary>Parts what stands side by side.</summary>
    public static readonly WordSet Comma = WordSet.Of(",");

    /// <summary>Parts what is added from what it is added to.</summary>
    public static readonly WordSet Dash = WordSet.Of("- – —");

    /// <summary>Part a thing that is named from what is asked of it: <c>X: teachers?</c>.</summary>
    public static readonly WordSet Heading = WordSet.Of(": - – —");

    /// <summary>Join what stands side by side.</summary>
    public static readonly WordSet Joints = WordSet.Of(", and or");

    /// <summary>Stands by itself for a genitive or a quotation mark.</summary>
    public static readonly WordSet Apostrophes = WordSet.Of("' ’");

    /// <summary>End a genitive: <c>X's</c>.</summary>
    public static readonly WordSet Genitives = WordSet.Of("'s '");

    /// <summary>Lead from a thing to whose it is, or where it is from.</summary>
    public static readonly WordSet Owning = WordSet.Of("of from behind");

    /// <summary>Leads to an owner, of all that says whose something is.</summary>
    public static readonly WordSet Of = WordSet.Of("of");

    /// <summary>Leads from what somebody is to where they are it: <c>a shareholder in X</c>.</summary>
    public static readonly WordSet In = WordSet.Of("in");

    /// <summary>Stand before what something belongs to as one of its kind: <c>topics under X</c>.</summary>
    public static readonly WordSet Below = WordSet.Of("under below beneath within inside underneath");

    /// <summary>Say one: <c>an hour</c>.</summary>
    public static readonly WordSet IndefiniteArticles = WordSet.Of("a an");

    /// <summary>Says one, before a noun.</summary>
    public static readonly IReadOnlyList<Item> AItem = [new(Tokenizer.Read("a"), Role.Filler, [])];

    /// <summary>Stand before a noun and nothing else.</summary>
    public static readonly WordSet Articles = WordSet.Of("the a an");

    /// <summary>Adds that something else is so.</summary>
    public static readonly WordSet Also = WordSet.Of("also too");

    /// <summary>Add, behind it, that something else is so.</summary>
    public static readonly WordSet Too = WordSet.Of("also too as well");

    /// <summary>Says of what it follows that there is nothing else.</summary>
    public static readonly WordSet Alone = WordSet.Of("alone");

    /// <summary>Before a year, begins a time that goes on.</summary>
    public static readonly WordSet From = WordSet.Of("from");

    /// <summary>Leads to the end of what begins there.</summary>
    public static readonly WordSet To = WordSet.Of("to");

    /// <summary>Behind such a year.</summary>
    public static readonly WordSet On = WordSet.Of("on");

    /// <summary>Stand between such a word and the place.</summary>
    public static readonly WordSet Within = WordSet.Of("in within inside on");

    /// <summary>Leave open which one is meant.</summary>
    public static readonly WordSet AnyOne = WordSet.Of("any all every whatever whichever");

    /// <summary>Stand before the singular of what there are several of.</summary>
    public static readonly WordSet EachOne = WordSet.Of("every each");

    /// <summary>Name a class by what belongs to it: each of a genre's plays is one of it.</summary>
    public static readonly WordSet Sorts = WordSet.Inflected("kind sort genre form breed species style variety");

    /// <summary>End the name of a type whose nodes are sorts of what stands before: <c>TrainType</c>. A category only holds them.</summary>
    public static readonly WordSet Classes = WordSet.Of("type kind sort class model");

    /// <summary>Stand before the object of a verb.</summary>
    public static readonly WordSet BeforeObject = WordSet.Of("a an the any");

    /// <summary>Stand before a noun, and before no verb.</summary>
    public static readonly WordSet Determiners = WordSet.Of(
        "the a an no any some whose her his its their our all every each former other another 's ' of by and or as with without have has had"
    );

    /// <summary>Make a noun the asker's own or no matter which: <c>my field</c>, <c>whichever domain</c>.</summary>
    public static readonly WordSet Open = WordSet.Of("my our whichever whatever");

    /// <summary>Make it no matter which, before the article too: <c>whatever the domain</c>.</summary>
    public static readonly WordSet Whatever = WordSet.Of("whatever whichever regardless");

    /// <summary>Those with whom somebody works.</summary>
    public static readonly WordSet Companions = WordSet.Of("colleagues people others collaborators persons");

    /// <summary>Restricts nothing: <c>in any domain</c>.</summary>
    public static readonly WordSet Any = WordSet.Of("any");

    /// <summary>Lead to all there is of what stands behind them.</summary>
    public static readonly WordSet Across = WordSet.Of("across throughout over");

    /// <summary>Means every one of them.</summary>
    public static readonly WordSet All = WordSet.Of("all");

    /// <summary>Shares out rather than means every one.</summary>
    public static readonly WordSet Each = WordSet.Of("each");

    /// <summary>Means every one of them, of all that shares out.</summary>
    public static readonly WordSet Every = WordSet.Of("every");

    /// <summary>Says one more of the same.</summary>
    public static readonly WordSet Another = WordSet.Of("another");

    /// <summary>Say one and no more: <c>a single author</c>.</summary>
    public static readonly WordSet Single = WordSet.Of("single sole lone");

    /// <summary>Denies a noun that it stands for itself.</summary>
    public static readonly WordSet None = WordSet.Of("none");

    /// <summary>Deny that any person does it.</summary>
    public static readonly WordSet Nobody = WordSet.Of("nobody noone anybody anyone one");

    /// <summary>Say with a participle what befell somebody, as a form of <c>be</c> does.</summary>
    public static readonly WordSet Becoming = WordSet.Of("got get gets gotten getting become becomes became been being");

    /// <summary>Say that a person does it or has it done, whoever.</summary>
    public static readonly WordSet Somebody = WordSet.Of("anyone anybody someone somebody people");

    /// <summary>Begins <c>not only</c>, which denies nothing and calls for more.</summary>
    public static readonly WordSet NotOnly = WordSet.Of("not n't");

    /// <summary>Denies that anything is or does it.</summary>
    public static readonly WordSet Nothing = WordSet.Of("nothing anything");

    /// <summary>Deny, by themselves, that there is anything or anybody.</summary>
    public static readonly WordSet NoOne = WordSet.Of("nobody noone nothing none");

    /// <summary>Say that something has what is named by the noun behind.</summary>
    public static readonly WordSet Having = WordSet.Inflected("hold possess carry bear own");

    /// <summary>Say of somebody, denied, that they are not where something else is.</summary>
    public static readonly WordSet Present = WordSet.Of("there present involved included around among");

    /// <summary>Make a participle behind them what somebody has done.</summary>
    public static readonly WordSet HaveOf = WordSet.Of("have has had");

    /// <summary>Denies the noun behind it.</summary>
    public static readonly WordSet No = WordSet.Of("no");

    /// <summary>Denies what stands behind it.</summary>
    public static readonly Item NoItem = new(Tokenizer.Read("no"), Role.Not, []);

    /// <summary>Ends <c>as well as</c>, which joins what each holds by itself.</summary>
    public static readonly WordSet As = WordSet.Of("as");

    /// <summary>Says where something is as well as what is left out.</summary>
    public static readonly WordSet Outside = WordSet.Of("outside");

    /// <summary>Ends what is denied.</summary>
    public static readonly WordSet But = WordSet.Of("but");

    /// <summary>Chooses from several.</summary>
    public static readonly WordSet Which = WordSet.Of("which");

    /// <summary>Point to something that was named.</summary>
    public static readonly WordSet Demonstratives = WordSet.Of("those these this that");

    /// <summary>Mean persons of no certain kind, before a relative pronoun.</summary>
    public static readonly WordSet People = WordSet.Of("people persons those anyone anybody someone somebody everyone everybody");

    /// <summary>Mean somebody, whoever it is.</summary>
    public static readonly WordSet Anybody = WordSet.Of("anyone anybody someone somebody");

    /// <summary>Stand for whatever a verb leads to.</summary>
    public static readonly WordSet Something = WordSet.Of("something anything someone somebody anyone anybody one ones those");

    /// <summary>Stand, before a name and its verb, for what the verb leads to.</summary>
    public static readonly WordSet Things = WordSet.Of("whatever thing things everything anything something those all stuff");

    /// <summary>Stand for whatever there is.</summary>
    public static readonly WordSet Anything = WordSet.Of("anything something");

    /// <summary>What has been written on something.</summary>
    public static readonly WordSet Literature = WordSet.Of("literature reading material writing");

    /// <summary>Lead from such a word to what it is about, by or in.</summary>
    public static readonly WordSet BeforeSubject = WordSet.Of("on about at in by from");

    /// <summary>Go on with the noun before them.</summary>
    public static readonly WordSet RelativePronouns = WordSet.Of("that which who whom");

    /// <summary>Begin what tells such a thing from others.</summary>
    public static readonly WordSet BeforeClause = WordSet.Of("that which who whom by from with in of on");

    /// <summary>Go on with a noun for persons.</summary>
    public static readonly WordSet RelativePronounsOfPersons = WordSet.Of("who whom");

    /// <summary>Mean work of no certain kind, which a description may follow: <c>attempts to …</c>.</summary>
    public static readonly WordSet AnyWork = WordSet.Of("research stuff anything something everything ideas attempts efforts things");

    /// <summary>Stand before a verb: relative pronouns, <c>to</c>.</summary>
    public static readonly WordSet BeforeVerb = WordSet.Of("that which who to");

    /// <summary>Begin what tells a thing from others of its kind: <c>another on X</c>.</summary>
    public static readonly WordSet BeforeModifier = WordSet.Of("on about in at with from that which");

    /// <summary>Stand before what something is part of: <c>in any domain</c>.</summary>
    public static readonly WordSet BeforeWhole = WordSet.Of("in from of");

    /// <summary>Stand between a noun and the name of it: <c>the paper called X</c>.</summary>
    public static readonly WordSet BeforeName = WordSet.Of("the a an as called named to");

    /// <summary>Stand between a bound and its amount: <c>over an hour</c>.</summary>
    public static readonly WordSet BeforeAmount = WordSet.Of("a an the about around roughly approximately approx circa some nearly almost");

    /// <summary>Say of a number that it is not exact.</summary>
    public static readonly WordSet Near = WordSet.Of("about around roughly approximately approx circa some nearly almost");

    /// <summary>Say of a year that it is not exact.</summary>
    public static readonly WordSet NearYear = WordSet.Of("around roughly approximately approx circa");

    /// <summary>Say of an amount that it is how long something goes on.</summary>
    public static readonly WordSet Lasting = WordSet.Of("lasts lasted lasting last");

    /// <summary>Say where or when something begins, ends or is, and may name no property by themselves.</summary>
    public static readonly WordSet BarePrepositions = WordSet.Of("from until to on at");

    /// <summary>Say that a number is one of a hundred; with the first of <c>per cent</c>.</summary>
    public static readonly WordSet Percent = WordSet.Of("percent per pct %");

    /// <summary>End or are a bound, before a fraction: <c>more than a fifth</c>.</summary>
    public static readonly WordSet EndsOfBounds = WordSet.Of("than least most over under above below exceeding exceeds exactly");

    /// <summary>Adds a half to an amount.</summary>
    public static readonly WordSet Half = WordSet.Of("half");

    /// <summary>Say that a text has words in it.</summary>
    public static readonly WordSet Holding = WordSet.Inflected("contain include mention feature");

    /// <summary>Say what something is called.</summary>
    public static readonly WordSet Naming = WordSet.Inflected("name title");

    /// <summary>Name the text by which a work is known.</summary>
    public static readonly WordSet Title = WordSet.Of("title headline heading");

    /// <summary>Name texts of several words.</summary>
    public static readonly WordSet Texts = WordSet.Of("title name description summary abstract text plot caption label");

    /// <summary>Announce words that stand for themselves.</summary>
    public static readonly WordSet Word = WordSet.Of("word words term terms phrase expression string name");

    /// <summary>Make up such an announcement.</summary>
    public static readonly WordSet BeforeWord = WordSet.Of("the a word words term terms phrase expression string name");

    /// <summary>Says where two times meet, and not the whole of the later.</summary>
    public static readonly WordSet Turn = WordSet.Of("turn");

    /// <summary>Part a time into three: its beginning, its middle, its end.</summary>
    public static readonly WordSet[] Thirds = [WordSet.Of("early"), WordSet.Of("mid middle"), WordSet.Of("late")];

    /// <summary>Part a year or a decade in the middle.</summary>
    public static readonly WordSet Halves = WordSet.Of("half");

    /// <summary>Part a year into four.</summary>
    public static readonly WordSet Quarters = WordSet.Of("quarter");

    /// <summary>Makes an ordinal a span of a hundred years.</summary>
    public static readonly WordSet Century = WordSet.Of("century");

    /// <summary>Stand between a place in an order and what is ordered: <c>first among the authors</c>.</summary>
    public static readonly WordSet BeforeOrdered = WordSet.Of("in among amongst of on");

    /// <summary>Say that what is ordered stands in a row: <c>in the list of authors</c>.</summary>
    public static readonly WordSet Listing = WordSet.Inflected("list line row order sequence of");

    /// <summary>Says the first place of an order that has a name: <c>top billing</c>.</summary>
    public static readonly WordSet Topmost = WordSet.Of("top");

    /// <summary>Say that something has a place, and no more.</summary>
    public static readonly WordSet Standing = WordSet.Inflected("come stand rank appear figure be place list the name finish end up");

    /// <summary>Say of somebody who has a place in an order that it is the first.</summary>
    public static readonly WordSet Winning = WordSet.Of("win wins won winning winner winners");

    /// <summary>Say of somebody that no death is known.</summary>
    public static readonly WordSet Living = WordSet.Of("living alive");

    /// <summary>Say of somebody that a death is known.</summary>
    public static readonly WordSet Dead = WordSet.Of("dead deceased late");

    /// <summary>Say when somebody died.</summary>
    public static readonly WordSet Dying = WordSet.Inflected("die death");

    /// <summary>Says that no end is known.</summary>
    public static readonly WordSet Ongoing = WordSet.Of("ongoing");

    /// <summary>Says that an end is known.</summary>
    public static readonly WordSet Defunct = WordSet.Of("defunct");

    /// <summary>Says of what began that it has not ended.</summary>
    public static readonly WordSet Still = WordSet.Of("still");

    /// <summary>Says, at the end of a question, that an end is known.</summary>
    public static readonly WordSet Over = WordSet.Of("over");

    /// <summary>Says that something costs nothing.</summary>
    public static readonly WordSet Free = WordSet.Of("free");

    /// <summary>Say of a property that it has no value.</summary>
    public static readonly WordSet Empty = WordSet.Of("empty missing none nothing blank");

    /// <summary>Say, behind a property, that it has no value.</summary>
    public static readonly WordSet Unstated = WordSet.Of("missing unknown unrecorded unstated blank empty lacking");

    /// <summary>Stand between what happened or stands somewhere and the name of the place.</summary>
    public static readonly WordSet OfPlace = WordSet.Of("in at on of near from");

    /// <summary>What can be free.</summary>
    public static readonly WordSet Entry = WordSet.Inflected("entry entrance admission charge ticket");

    /// <summary>Say of something that it is wanting, which a source can say too.</summary>
    public static readonly WordSet Lacking = WordSet.Inflected("lack miss");

    /// <summary>Deny of every one there is.</summary>
    public static readonly WordSet Never = WordSet.Of("never nowhere");

    /// <summary>Stand before the time that a number is stated for: <c>passengers a year</c>.</summary>
    public static readonly WordSet BeforePeriod = WordSet.Of("a an one per each every");

    /// <summary>Counts years.</summary>
    public static readonly WordSet Years = WordSet.Inflected("year");

    /// <summary>Say that there is more than one.</summary>
    public static readonly WordSet Several = WordSet.Of("several multiple plural");

    /// <summary>Say that there are more or fewer than one would think, and not how many.</summary>
    public static readonly WordSet VagueNumber = WordSet.Of("many numerous few");

    /// <summary>Begins a pronoun for two together: <c>both of them</c>.</summary>
    public static readonly WordSet Both = WordSet.Of("both");

    /// <summary>Begin a phrase for each of several.</summary>
    public static readonly WordSet OfEach = WordSet.Of("all both each every");

    /// <summary>Say that one of several is enough.</summary>
    public static readonly WordSet OneOfThem = WordSet.Of("any one either some");

    /// <summary>Announce, before a colon, names of which all or one are meant: <c>any of the following places: …</c>.</summary>
    public static readonly WordSet BeforeList = WordSet.Of(
        "any one either some all both each every at least of the these those following below listed two three four five"
    );

    /// <summary>End a phrase that says that there is none besides: <c>and no other</c>.</summary>
    public static readonly WordSet Others = WordSet.Of("other others else");
}
