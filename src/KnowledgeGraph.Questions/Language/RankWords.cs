namespace KnowledgeGraph.Questions;

/// <summary>
/// The words that say by what is ranked, counted or shared, where a role (<see cref="FunctionWords"/>) is not enough: of all
/// the words that play it only some say so, or a word says so only in a place.
/// </summary>
internal static class RankWords
{
    /// <summary>Asks for what comes first in time.</summary>
    public static readonly Item EarliestItem = new(Tokenizer.Read("earliest"), Role.Oldest, []);

    /// <summary>Asks for what comes last in time.</summary>
    public static readonly Item LatestItem = new(Tokenizer.Read("latest"), Role.Newest, []);

    /// <summary>Begins what bounds a number behind what is counted: <c>two papers or more</c>.</summary>
    public static readonly WordSet Or = WordSet.Of("or");

    /// <summary>Leads to what is ranked by.</summary>
    public static readonly WordSet By = WordSet.Of("by");

    /// <summary>The time of a thing, to rank by.</summary>
    public static readonly WordSet Times = WordSet.Of("year date age");

    /// <summary>Stand for whatever the graph is chiefly about.</summary>
    public static readonly WordSet Things = WordSet.Of("thing item object");

    /// <summary>Say that there are many or few, and not of what sort.</summary>
    public static readonly WordSet Frequency = WordSet.Of("most least fewest often frequently");

    /// <summary>Say of somebody when they came, rather than when they were born.</summary>
    public static readonly WordSet OfNews = WordSet.Of("newest latest recent serving standing established");

    /// <summary>Say for how long somebody has been there.</summary>
    public static readonly WordSet OfService = WordSet.Of("serving standing established");

    /// <summary>Before a participle, say how much or how often it is done.</summary>
    public static readonly WordSet MostOrLeast = WordSet.Of("most least");

    /// <summary>Before a noun, say how many of them there are.</summary>
    public static readonly WordSet Amounts = WordSet.Of("most least fewest");

    /// <summary>Say that there is much or little in something.</summary>
    public static readonly WordSet Filled = WordSet.Of("populated populous crowded represented frequented filled inhabited");

    /// <summary>Behind a value, ask for the share of those that have it: <c>the pass rate</c>.</summary>
    public static readonly WordSet Rates = WordSet.Of("rate ratio quota proportion percentage share");

    /// <summary>Say of a value that many things have it.</summary>
    public static readonly WordSet Common = WordSet.Of("common frequent usual typical popular commonest");

    /// <summary>Say of a thing that many belong to it, where no number of its own is called so.</summary>
    public static readonly WordSet OfMany = WordSet.Of("popular productive prolific busiest");

    /// <summary>The most or the fewest of something.</summary>
    public static string Number(bool most) => most ? "most" : "fewest";

    /// <summary>Say of a list that much or little is on it.</summary>
    public static readonly WordSet Long = WordSet.Of("longest shortest largest biggest smallest");

    /// <summary>A list of what stands before it.</summary>
    public static readonly WordSet Lists = WordSet.Inflected("list roster line-up lineup team crew");

    /// <summary>Say of one that it stands somewhere.</summary>
    public static readonly WordSet Appearing = WordSet.Inflected("appear occur recur show turn come feature figure crop stand");

    /// <summary>Say that how many times it is done is meant.</summary>
    public static readonly WordSet Often = WordSet.Of("often frequently");

    /// <summary>The ends of a scale.</summary>
    public static readonly WordSet Ends = WordSet.Of("highest lowest");

    /// <summary>Say that how many there are is meant.</summary>
    public static readonly WordSet Counting = WordSet.Of("most number count");

    /// <summary>Rank by a number that another word names, unlike an adjective.</summary>
    public static readonly WordSet OfNumber = WordSet.Of(
        "most least fewest often frequently highest lowest maximum minimum max min top more fewer"
    );

    /// <summary>Set the number of one beside that of another.</summary>
    public static readonly WordSet Opposing = WordSet.Of(", against versus");

    /// <summary>Denies a word rather than what it says.</summary>
    public static readonly WordSet Not = WordSet.Of("not");

    /// <summary>The smaller of two numbers of things.</summary>
    public static readonly WordSet Fewer = WordSet.Of("fewer");

    /// <summary>Before a number, bound how many there are of something.</summary>
    public static readonly WordSet MoreOrFewer = WordSet.Of("more fewer");

    /// <summary>The larger of two numbers.</summary>
    public static readonly WordSet More = WordSet.Of("more");

    /// <summary>Say that one of two is smaller.</summary>
    public static readonly WordSet Smaller = WordSet.Of("smaller");

    /// <summary>Compare two by how many belong to each: <c>is A bigger than B</c>.</summary>
    public static readonly WordSet Sizes = WordSet.Of("bigger larger smaller");

    /// <summary>Leads to the second of two that are compared.</summary>
    public static readonly WordSet Than = WordSet.Of("than");

    /// <summary>Leads to the second of two numbers.</summary>
    public static readonly Item ThanItem = new(Tokenizer.Read("than"), Role.Than, []);

    /// <summary>Asks for a difference of numbers.</summary>
    public static readonly Item ByHowMany = new(Tokenizer.Read("by how many"), Role.HowMany, []);

    /// <summary>Says that the first is the larger one.</summary>
    public static readonly Item MoreItem = new(Tokenizer.Read("more"), Role.Filler, []);

    /// <summary>Before a noun, asks for fewer of them.</summary>
    public static readonly Item FewerItem = new(Tokenizer.Read("fewer"), Role.Filler, []);

    /// <summary>Asks for how much two numbers differ.</summary>
    public static readonly WordSet Difference = WordSet.Inflected("difference");

    /// <summary>Begin what says that a number is made of many, behind all else: <c>on average</c>, <c>in total</c>.</summary>
    public static readonly WordSet Overall = WordSet.Of("on in altogether");

    /// <summary>Before <c>in</c> and a noun they say what is counted.</summary>
    public static readonly WordSet Counted = WordSet.Of("counted counting measured measuring");

    /// <summary>Lead to the whole.</summary>
    public static readonly WordSet Among = WordSet.Of("among amongst");

    /// <summary>Lead to the whole where nothing before them is one.</summary>
    public static readonly WordSet Within = WordSet.Of("in inside within");

    /// <summary>Lead to what is said of both of two that are compared.</summary>
    public static readonly WordSet OfBoth = WordSet.Of("among amongst in on of within");

    /// <summary>Go on with the noun before them.</summary>
    public static readonly WordSet Relatives = WordSet.Of("that which who");

    /// <summary>Asks whether there are more of one sort than of another.</summary>
    public static readonly IReadOnlyList<Item> AreThereMore =
    [
        new(Tokenizer.Read("are there"), Role.Be, []),
        new(Tokenizer.Read("more"), Role.Filler, []),
    ];

    /// <summary>Say that a number became larger.</summary>
    public static readonly WordSet Rising = WordSet.Inflected("rise grow increase climb up");

    /// <summary>Say that a number became smaller.</summary>
    public static readonly WordSet Sinking = WordSet.Inflected("fall drop decrease decline shrink sink down");

    /// <summary>Asks whether there is one.</summary>
    public static readonly Item IsThere = new(Tokenizer.Read("is there"), Role.Be, []);

    /// <summary>Leads to the other sort.</summary>
    public static readonly Item ThanThose = new(Tokenizer.Read("than"), Role.Than, []);

    /// <summary>Asks for the one of several where something is done most.</summary>
    public static readonly Item MostOften = new(Tokenizer.Read("most often"), Role.Most, []);

    /// <summary>Says of one of several that it is the one where most is.</summary>
    public static readonly WordSet Mostly = WordSet.Of("chiefly largely mainly mostly predominantly primarily typically usually");

    /// <summary>Asks for a share of what stands behind it.</summary>
    public static readonly Item ShareOf = new(Tokenizer.Read("what share of"), Role.Share, []);

    /// <summary>Asks for a share of what stands before it.</summary>
    public static readonly Item WhatShare = new(Tokenizer.Read("what share"), Role.Share, []);

    /// <summary>Asks for a share of what stands behind it among all of its sort.</summary>
    public static readonly Item PercentageOf = new(Tokenizer.Read("percentage of"), Role.Share, []);

    /// <summary>Name a part of a whole.</summary>
    public static readonly WordSet Parts = WordSet.Of("share percentage percent proportion fraction portion");

    /// <summary>Begin a division.</summary>
    public static readonly WordSet Dividing = WordSet.Of("divide");

    /// <summary>Set before what is spoken of, that nothing else is.</summary>
    public static readonly WordSet Regarding = WordSet.Of("counting count considering consider taking take looking regarding regard if of");

    /// <summary>Leads from a share to the whole.</summary>
    public static readonly WordSet Of = WordSet.Of("of");

    /// <summary>Stand between a part and the share that it is.</summary>
    public static readonly WordSet MakingUp = WordSet.Inflected("make account represent constitute form comprise amount");

    /// <summary>Lead to the unit in which a share is to be given: <c>in per cent</c>.</summary>
    public static readonly WordSet BeforeUnit = WordSet.Of("in as");

    /// <summary>Asks for the largest number.</summary>
    public static readonly Item MostItem = new(Tokenizer.Read("most"), Role.Most, []);

    /// <summary>Asks for the least of something.</summary>
    public static readonly Item FewestItem = new(Tokenizer.Read("fewest"), Role.Least, []);

    /// <summary>Leads from a number to what it is of.</summary>
    public static readonly Item OfItem = new(Tokenizer.Read("of"), Role.Of, []);

    /// <summary>Adds one number to another.</summary>
    public static readonly WordSet Plus = WordSet.Of("plus +");

    /// <summary>Begins an order with what stands before it: <c>heaviest first</c>.</summary>
    public static readonly Item FirstItem = new(Tokenizer.Read("first"), Role.Order, []);

    /// <summary>Asks for the upper end of a number.</summary>
    public static readonly Item HighestItem = new(Tokenizer.Read("highest"), Role.Most, []);

    /// <summary>Asks for the first ones.</summary>
    public static readonly Item TopItem = new(Tokenizer.Read("top"), Role.Most, []);

    /// <summary>Say of what stands before them that the order begins with it.</summary>
    public static readonly WordSet Foremost = WordSet.Of("first comes come top down downwards downward");

    /// <summary>Lead to what the order begins with.</summary>
    public static readonly WordSet Placing = WordSet.Of("put place so from starting beginning sorted ranked ordered arranged listed");

    /// <summary>Put things in order.</summary>
    public static readonly WordSet Sorting = WordSet.Inflected("sort order rank arrange list");

    /// <summary>Leads to what things are put in order by.</summary>
    public static readonly WordSet According = WordSet.Of("according");

    /// <summary>Say of some that they are the first ones.</summary>
    public static readonly WordSet Leading = WordSet.Of("lead leads rank ranks");

    /// <summary>Say that one number is made of many.</summary>
    public static readonly WordSet Averaging = WordSet.Inflected("average work calculate compute taking consider");

    /// <summary>The upper end of an order.</summary>
    public static readonly WordSet Top = WordSet.Of("top");

    /// <summary>Ask for names.</summary>
    public static readonly WordSet Naming = WordSet.Of("name give show list tell find");

    /// <summary>Say from which end on something is put in order.</summary>
    public static readonly WordSet Beginning = WordSet.Of("beginning starting begin start");

    /// <summary>Says that an order is by how many there are.</summary>
    public static readonly IReadOnlyList<Item> ByNumber =
    [
        new(Tokenizer.Read("by"), Role.By, []),
        new(Tokenizer.Read("number of"), Role.HowMany, []),
    ];
}
