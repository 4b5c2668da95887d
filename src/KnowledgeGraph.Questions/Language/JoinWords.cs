namespace KnowledgeGraph.Questions;

/// <summary>
/// The words by which it is told what is asked for, and where a thing that was named belongs, where a role
/// (<see cref="FunctionWords"/>) is not enough: of all the words that play it only some say so, or a word says so only in a place.
/// </summary>
internal static class JoinWords
{
    /// <summary>Leads to that on which things are compared.</summary>
    public static readonly Item OnItem = new(Tokenizer.Read("on"), Role.Filler, []);

    /// <summary>Wishes for what stands behind it.</summary>
    public static readonly Item ListItem = new(Tokenizer.Read("list"), Role.List, []);

    /// <summary>Say with a preposition only that a thing is there.</summary>
    public static readonly IReadOnlySet<string> Presence =
        "be is are found seen held kept located situated contained present occur occurs lie lies live lives stand stands sit sits hang hangs"
            .Split(' ')
            .ToHashSet();

    /// <summary>Leave out what they lead to, or add to it.</summary>
    public static readonly WordSet Besides = WordSet.Of("besides apart aside beyond");

    /// <summary>Open an aside that says what is asked for: <c>what did X write (papers)</c>.</summary>
    public static readonly WordSet Opening = WordSet.Of("(");

    /// <summary>Closes it.</summary>
    public static readonly WordSet Closing = WordSet.Of(")");

    /// <summary>Adds what stands behind it.</summary>
    public static readonly WordSet Plus = WordSet.Of("+");

    /// <summary>Stands between alternatives.</summary>
    public static readonly WordSet Slash = WordSet.Of("/");

    /// <summary>Lead from some to what they are chosen from.</summary>
    public static readonly WordSet Partitive = WordSet.Of("of among amongst");

    /// <summary>Stand for all there is behind a verb: <c>everything filed under X</c>.</summary>
    public static readonly WordSet Everything = WordSet.Of("everything anything all whatever");

    /// <summary>Asks for whatever does what the verb behind it says.</summary>
    public static readonly WordSet Anything = WordSet.Of("what");

    /// <summary>Say that what stands behind them is wanted.</summary>
    public static readonly WordSet Wishes = WordSet.Of("looking searching seeking need want");

    /// <summary>End a verb that says where a thing belongs.</summary>
    public static readonly WordSet Belonging = WordSet.Of("in under to within into as");

    /// <summary>Between two nouns they make the first one the owner.</summary>
    public static readonly WordSet Genitive = WordSet.Of("'s ' ’");

    /// <summary>Stand for whatever belongs to the named thing: <c>anything from SIGIR</c>.</summary>
    public static readonly WordSet Members = WordSet.Of(
        "everything whatever anything something stuff literature members member group all any"
    );

    /// <summary>Whether a phrase says no more than that one thing belongs to another.</summary>
    public static bool SaysBelonging(string phrase) => phrase is "belong to" or "belongs to" or "member of" or "part of" or "of";

    /// <summary>Whether a phrase leads from a thing to whose it is.</summary>
    public static bool SaysOwner(string phrase) =>
        SaysBelonging(phrase) || phrase is "owned by" or "made by" or "written by" or "painted by";

    /// <summary>Lead, at the end of a question, to the noun for what is asked: <c>what do they propose as remedies</c>.</summary>
    public static readonly WordSet Complementing = WordSet.Of("as for");

    /// <summary>Behind a noun it says the same: <c>task-wise</c>.</summary>
    public static readonly WordSet Regarding = WordSet.Of("wise");

    /// <summary>Lead to what is asked about: <c>show what was tried for it</c>.</summary>
    public static readonly WordSet Concerning = WordSet.Of("for on about with against in");

    /// <summary>Make a noun another one than the one before.</summary>
    public static readonly WordSet AlsoAnother = WordSet.Of("also another");

    /// <summary>Makes a participle behind it what was done: <c>has been found</c>.</summary>
    public static readonly WordSet Been = WordSet.Of("been being");

    /// <summary>Say of which of several that it stands further down.</summary>
    public static readonly WordSet Lower = WordSet.Of("sub smaller lower narrower minor finer");

    /// <summary>Stand behind what is taken in as well.</summary>
    public static readonly WordSet TakenIn = WordSet.Of("too also included inclusive");

    /// <summary>Lead to what stands between.</summary>
    public static readonly WordSet Through = WordSet.Of("through via over by");

    private static readonly WordSet NothingBelow = WordSet.Inflected(
        "subject submission subscriber subscription subsidy substance substitute subtitle suburb subway submarine"
    );

    /// <summary><c>subgenres</c>: whether a word is one for what stands further down.</summary>
    public static bool IsBelow(Token word) =>
        word.Word.StartsWith("sub", StringComparison.Ordinal) && word.Word.Length > 6 && !NothingBelow.Has(word);

    /// <summary>Leads to who did it.</summary>
    public static readonly IReadOnlyList<Item> ByItems = [new(Tokenizer.Read("by"), Role.By, [])];

    /// <summary>Joins one item to the next.</summary>
    public static readonly Item AndItem = new(Tokenizer.Read("and"), Role.And, []);

    /// <summary>Joins what does not hold either.</summary>
    public static readonly Item NorItem = new(Tokenizer.Read("nor"), Role.Not, []);

    /// <summary>Leaves nothing beside what follows.</summary>
    public static readonly Item OnlyItem = new(Tokenizer.Read("only"), Role.Only, []);

    /// <summary>Joins one item to the next as another choice.</summary>
    public static readonly Item OrItem = new(Tokenizer.Read("or"), Role.Or, []);

    /// <summary>Asks for things of the sort that stands behind it.</summary>
    public static readonly Item WhichItem = new(Tokenizer.Read("which"), Role.What, []);

    /// <summary>Leads to what is not had.</summary>
    public static readonly Item WithoutItem = new(Tokenizer.Read("without"), Role.Without, []);

    /// <summary>Leads to what is had.</summary>
    public static readonly Item WithItem = new(Tokenizer.Read("with"), Role.With, []);

    /// <summary>Say that there is more than one of what stands behind them.</summary>
    public static readonly IReadOnlyList<Item> MoreThanOne =
    [
        new(Tokenizer.Read("more than"), Role.MoreThan, []),
        new(Tokenizer.Read("one"), null, [], 1),
    ];

    /// <summary>Before a noun, say that there is one or none.</summary>
    public static readonly IReadOnlyList<Item> AtMostOne =
    [
        new(Tokenizer.Read("at most"), Role.AtMost, []),
        new(Tokenizer.Read("1"), null, [], 1),
    ];

    /// <summary>Say behind it that a text holds words: <c>with the word X in the title</c>.</summary>
    public static readonly Item WordItem = new(Tokenizer.Read("word"), Role.Filler, []),
        InItem = new(Tokenizer.Read("in"), Role.In, []);

    /// <summary>Goes on with the noun before it.</summary>
    public static readonly Item ThatItem = new(Tokenizer.Read("that"), Role.Filler, []);

    /// <summary>Asks whether what stands behind it is so.</summary>
    public static readonly Item DoesItem = new(Tokenizer.Read("does"), Role.Do, []);

    /// <summary>Says that one thing is spoken of.</summary>
    public static readonly Item AllItem = new(Tokenizer.Read("all"), Role.All, []);
    public static readonly Item TheItem = new(Tokenizer.Read("the"), Role.Filler, []);

    /// <summary>Says of one what it has.</summary>
    public static readonly Item HaveItem = new(Tokenizer.Read("have"), Role.Have, []);
}
