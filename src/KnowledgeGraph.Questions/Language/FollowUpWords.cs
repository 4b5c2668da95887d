namespace KnowledgeGraph.Questions;

/// <summary>The words by which a question goes on with the last answer: keeps or drops some of it, asks for the rest.</summary>
internal static class FollowUpWords
{
    /// <summary>Stand for how many there are, where no noun says of what.</summary>
    public static readonly WordSet Numbers = WordSet.Of("number count total figure headcount tally");

    /// <summary>Ask for values added up, and not how many there are.</summary>
    public static readonly WordSet Sums = WordSet.Of("sum add up added summed tot");

    /// <summary>Say that an answer is wanted.</summary>
    public static readonly WordSet Saying = WordSet.Of("give tell show need want get know");

    /// <summary>Asks for some of the last answer.</summary>
    public static readonly IReadOnlyList<Item> WhichOfThem = [Say("which of them", Role.Plural)];

    /// <summary>Asks which of them has something.</summary>
    public static readonly IReadOnlyList<Item> WhichHave = [.. WhichOfThem, Say("have", Role.Have)];

    /// <summary>Asks what is true of some of it.</summary>
    public static readonly IReadOnlyList<Item> WhichAre = [.. WhichOfThem, Say("are", Role.Be)];

    /// <summary>Leads to what something has as another thing has it.</summary>
    public static readonly IReadOnlyList<Item> InTheSame = [Say("in", Role.In), Say("the same", Role.Same)];

    /// <summary>Stands for all that is chiefly asked about.</summary>
    public static readonly Item Anything = Say("anything", Role.Filler);

    /// <summary>Leads to what has the same.</summary>
    public static readonly IReadOnlyList<Item> As = [Say("as", Role.Filler)];

    /// <summary>Asks for what of it is in something.</summary>
    public static readonly IReadOnlyList<Item> WhichAreIn = [.. WhichAre, Say("in", Role.In)];

    /// <summary>Asks for one of several.</summary>
    public static readonly IReadOnlyList<Item> Which = [Say("which", Role.What)];

    public static readonly Item Who = Say("who", Role.Who);
    public static readonly Item What = Say("what", Role.What);

    /// <summary>Asks for some of those that are named behind it.</summary>
    public static readonly IReadOnlyList<Item> WhichOf = [.. Which, Say("of", Role.Of)];

    /// <summary>Parts a question from what it is a choice of.</summary>
    public static readonly Item Comma = new(Tokenizer.Read(","), null, []);

    /// <summary>Ends what is told before a question.</summary>
    public static readonly Item FullStop = new(Tokenizer.Read("."), null, []);

    /// <summary>Parts one choice from the other.</summary>
    public static readonly Item Or = Say("or", Role.Or);
    public static readonly Item Except = Say("except", Role.Except);

    /// <summary>Ends a question.</summary>
    public static readonly Item Asked = new(Tokenizer.Read("?"), null, []);

    /// <summary>Stands for what was named.</summary>
    public static readonly Item It = Say("it", Role.Singular);

    /// <summary>Asks whether what stands before it is so.</summary>
    public static readonly Item Right = Say("right", Role.Confirm);

    /// <summary>Asks whether something is so.</summary>
    public static readonly Item Is = Say("is", Role.Be);

    /// <summary>Asks for what comes behind in an order.</summary>
    public static readonly WordSet Next = WordSet.Of("next");

    /// <summary>Stand with a number of years.</summary>
    public static readonly WordSet Years = WordSet.Of("year years");

    /// <summary>Beside a number of years they count back from the one that was spoken of.</summary>
    public static readonly WordSet YearsBack = WordSet.Of("earlier before previous preceding prior");

    /// <summary>Beside a number of years they count on from the one that was spoken of.</summary>
    public static readonly WordSet YearsOn = WordSet.Of("later after next following subsequent");

    /// <summary>What else may stand beside such years.</summary>
    public static readonly WordSet BesideYears = WordSet.Of("and what about how in for during the a an one that this it was were then");

    /// <summary>Says that no more than this is wanted.</summary>
    public static readonly Item Just = Say("just", Role.Filler);

    /// <summary>Beside a number they make it no bound of how many: <c>the first two</c>, <c>the two most</c>.</summary>
    public static readonly WordSet WithoutBound = WordSet.Of("first last top most least the");

    /// <summary>Says that something belongs to what is named before.</summary>
    public static readonly IReadOnlyList<Item> Genitive = [Say("'s", Role.Of)];

    /// <summary>Begin what is kept: <c>restrict that to X</c>.</summary>
    public static readonly WordSet Keeping = WordSet.Of("keep restrict limit narrow confine filter reduce retain constrain cut");

    /// <summary>Choose some of what was found.</summary>
    public static readonly WordSet Picking = WordSet.Of("pick select choose take keep extract find single");

    /// <summary>Begin what is dropped: <c>leave these out</c>.</summary>
    public static readonly WordSet Dropping = WordSet.Of(
        "drop remove exclude omit skip discard delete leave strike eliminate subtract ignore disregard forget take throw rule weed kick cross sort minus"
    );

    /// <summary>Begins what is dropped.</summary>
    public static readonly Item Drop = Say("drop", Role.Filler);

    /// <summary>Begin what is left out of the answer, in a clause of its own.</summary>
    public static readonly WordSet LeavingOut = WordSet.Of(
        "ignoring disregarding excluding omitting skipping leaving not without apart except ignore disregard exclude omit skip leave"
    );

    /// <summary>Behind a verb they say that something is dropped.</summary>
    public static readonly WordSet Out = WordSet.Of("out off away aside");

    /// <summary>Say that no more than this is wanted.</summary>
    public static readonly WordSet Only = WordSet.Of("only just solely specifically");

    /// <summary>Stand for the last answer between such a verb and what is kept or dropped.</summary>
    public static readonly WordSet Lists = WordSet.Of(
        "list lists result results answer answers selection set search to down by for all any everything anything whatever"
    );

    /// <summary>Say that something was not chosen.</summary>
    public static readonly WordSet Rest = WordSet.Of("rest remaining others other");

    /// <summary>Say that something was not dropped.</summary>
    public static readonly WordSet Left = WordSet.Of("left remain remains remaining");

    /// <summary>Stand for one that was spoken of, a person or not.</summary>
    public static readonly WordSet Personal = WordSet.Of("he she him his her it its");

    /// <summary>Stands for what was spoken of, behind what chooses or counts.</summary>
    public static readonly WordSet One = WordSet.Of("one ones");

    /// <summary>Stands for several of a noun that was said.</summary>
    public static readonly WordSet Ones = WordSet.Of("ones");

    /// <summary>Stand for what the last answer holds, of which some are chosen.</summary>
    public static readonly Item OfThem = Say("of them", Role.Plural);

    /// <summary>Put the last answer into an order.</summary>
    public static readonly WordSet Sorting = WordSet.Of("sort sorted order ordered arrange arranged rank ranked reorder resort rearrange");
    public static readonly Item Rank = Say("rank", Role.Rank);

    /// <summary>Stand for each of what the last answer found.</summary>
    public static readonly Item AllOfThem = Say("all of them", Role.Plural);

    /// <summary>Stand for any of what the last answer found.</summary>
    public static readonly Item AnyOfThem = Say("any of them", Role.Plural);

    /// <summary>Stands for somebody who was spoken of.</summary>
    public static readonly Item Person = Say("she", Role.Singular);

    /// <summary>Says that something belongs to what was spoken of.</summary>
    public static readonly Item Their = Say("their", Role.Plural);
    public static readonly Item Are = Say("are", Role.Be);
    public static readonly Item Were = Say("were", Role.Be);

    /// <summary>Say, several of them together, that something is so of none.</summary>
    public static readonly WordSet NoOne = WordSet.Of("no one not single a");

    /// <summary>Leads to what something is set against.</summary>
    public static readonly WordSet Than = WordSet.Of("than");

    /// <summary>Say how sure something is.</summary>
    public static readonly WordSet Sure = WordSet.Of("certain sure confident");

    /// <summary>Says that the last question is asked again.</summary>
    public static readonly WordSet Same = WordSet.Of("same");

    /// <summary>Say the first and the last of what was found.</summary>
    public static readonly WordSet Top = WordSet.Of("top");
    public static readonly WordSet End = WordSet.Of("last bottom");

    /// <summary>Leads to what restricts the last answer.</summary>
    public static readonly WordSet But = WordSet.Of("but");

    /// <summary>Begin what is added to the last answer.</summary>
    public static readonly WordSet Adding = WordSet.Of("add include plus append");

    /// <summary>Says that something stands in the place of something else.</summary>
    public static readonly WordSet Instead = WordSet.Of("instead");

    /// <summary>Begin what is put in the place of something of the last question.</summary>
    public static readonly WordSet Changing = WordSet.Of("make change switch set replace swap exchange trade");

    /// <summary>Those of them behind which <c>for</c> leads to it.</summary>
    public static readonly WordSet Swapping = WordSet.Of("swap exchange trade change");

    /// <summary>Lead to it.</summary>
    public static readonly WordSet ToOther = WordSet.Of("to with by");

    /// <summary>Says that each of two is meant.</summary>
    public static readonly WordSet Both = WordSet.Of("both");

    /// <summary>Begin what takes a condition of the last question away.</summary>
    public static readonly WordSet Loosening = WordSet.Of(
        "drop remove omit skip discard delete ignore disregard forget lose relax lift without regardless whatever any"
    );

    /// <summary>Ask what something means.</summary>
    public static readonly WordSet WhatItMeans = WordSet.Of(
        "what whats is are was s 's does do that this it mean means meant about exactly actually really stand stands for explain me please and so"
    );

    /// <summary>Without one of these nobody asks what something means.</summary>
    public static readonly WordSet AskWhatItMeans = WordSet.Of("what whats explain");

    /// <summary>Says that the last question is asked again of something else.</summary>
    public static readonly Item WhatAbout = Say("what about", Role.Also);

    /// <summary>Says that something stands in the place of something that the last question named or set as a condition.</summary>
    public static readonly Item InPlaceOf = Say("instead", Role.Also);

    /// <summary>Take a question back, before what was meant.</summary>
    public static readonly WordSet No = WordSet.Of("no nope sorry oops wait apologies");

    /// <summary>Before what is asked now, they may take back what was asked before.</summary>
    public static readonly WordSet TakingBack = WordSet.Of(
        "no nope sorry oops wait apologies forget scrap scratch drop ignore disregard discard cancel never mind not those these that this it them condition conditions filter criterion criteria list question query one same instead of i we mean meant want wanted wrong mistake my rather now a new another other replace change swap switch make turn with by to for but and what would will is was be the answer result about how please give show tell list me us all every let look at try actually well then hold on in vein similar kind sort style lines along so also next second thought thoughts rephrase ask search for let's 's 'd go"
    );

    /// <summary>Take back what a pronoun behind them stands for.</summary>
    public static readonly WordSet Refusing = WordSet.Of("not never forget scrap scratch drop ignore disregard discard cancel wrong");

    /// <summary>Say that something else was meant.</summary>
    public static readonly WordSet Rethinking = WordSet.Of("meant rephrase thought thoughts");

    /// <summary>Stand for the last question or its answer.</summary>
    public static readonly WordSet Told = WordSet.Of("that those these this it them one condition conditions filter criterion criteria");

    /// <summary>Beside a name, they say no more than that the last question is asked again of that.</summary>
    public static readonly WordSet AskingAgain = WordSet.Of(
        "and now then next so ok okay well but also too as likewise ditto same again once more instead this that it them time please kindly just exactly equally rather do does doing run rerun repeat ask answer try check look looks see have has get give show list know like want need let switch turn move go going would will could can may might should shall you i we us me my to for with about on of in at using over the a an query question search request list lists thing things answer result results case how what which is are be was look like picture turn out 'd d 's s let's lets possible apply redo if were it's take consider"
    );

    /// <summary>Lead to what was answered, of which some is chosen.</summary>
    public static readonly WordSet Among = WordSet.Of("of among amongst from out within all");

    /// <summary>Say that something is so as well.</summary>
    public static readonly WordSet Besides = WordSet.Of("also too well still additionally moreover furthermore likewise");

    /// <summary>Stand for what was answered where nothing is called so.</summary>
    public static readonly WordSet Lot = WordSet.Of("lot");

    /// <summary>Before a noun they go on with what is asked about.</summary>
    public static readonly WordSet GoingOn = WordSet.Of("and now then next so what how about please the all");

    /// <summary>Say that it is the same question.</summary>
    public static readonly WordSet SameAgain = WordSet.Of("same likewise ditto again repeat rerun redo if");

    /// <summary>Leads to what is supposed.</summary>
    public static readonly WordSet If = WordSet.Of("if");

    /// <summary>Say that something is asked anew.</summary>
    public static readonly WordSet Anew = WordSet.Of("now next instead then");

    /// <summary>Want to be told of what is named, and not what was asked.</summary>
    public static readonly WordSet Telling = WordSet.Of("about is are was show tell know");

    /// <summary>Lead to another of which the same is asked.</summary>
    public static readonly WordSet ForOther = WordSet.Of("for with of about on using");

    /// <summary>Stand for what was asked or answered.</summary>
    public static readonly WordSet Answers = WordSet.Of("list lists question query search answer result results");

    /// <summary>Lead to what was meant.</summary>
    public static readonly WordSet Meant = WordSet.Of("mean meant want wanted");

    /// <summary>Count the last answer.</summary>
    public static readonly IReadOnlyList<Item> HowManyOfThem = [Say("how many", Role.HowMany), OfThem];
    public static readonly Item Per = Say("per", Role.Per);

    /// <summary>Stand for the last two that were spoken of.</summary>
    public static readonly Item TheTwo = Say("these two", Role.Pair);
    public static readonly Item OfTheTwo = Say("of the two", Role.Pair);

    /// <summary>Stand for all of the last answer.</summary>
    public static readonly Item Them = Say("them", Role.Plural);

    /// <summary>Stands for a place that was spoken of.</summary>
    public static readonly WordSet There = WordSet.Of("there");

    /// <summary>Stand for one that is no person.</summary>
    public static readonly WordSet Neuter = WordSet.Of("it its");

    /// <summary>Ask what something is.</summary>
    public static readonly WordSet WhatIsIt = WordSet.Of("what is are was were it they that this those");

    private static Item Say(string words, Role role) => new(Tokenizer.Read(words), role, []);
}
