namespace KnowledgeGraph.Questions;

/// <summary>The words by which the place of another says what it can be.</summary>
internal static class LinkWords
{
    /// <summary>Leads to company, or ends a verb that does.</summary>
    public static readonly WordSet With = WordSet.Of("with");

    /// <summary>Stand before a noun, and hardly ever before a verb.</summary>
    public static readonly WordSet BeforeNoun = WordSet.Of(
        "which the a an any no some all every each these those many list show give me find count of in for and or whose number both two three his her its their other first last new recent"
    );

    /// <summary>Stand between a name and the year that tells it from others.</summary>
    public static readonly WordSet BeforeYear = WordSet.Of("of in from the ( ,");

    /// <summary>Stand before what belongs to something, a noun.</summary>
    public static readonly WordSet Possessives = WordSet.Of("their its his her");

    /// <summary>Say that something belongs to a person.</summary>
    public static readonly WordSet PossessivesOfPersons = WordSet.Of("his her");

    /// <summary>Stand before one of many, and hardly ever before a name: <c>our plan</c>.</summary>
    public static readonly WordSet OneOfMany = WordSet.Of("a an our my your their");

    /// <summary>Verbs of every day that stand for one of the schema where they say the same: <c>who runs it</c>, of what somebody heads.</summary>
    public static readonly WordSet Light = WordSet.Inflected("run give make take hold put");

    /// <summary>What authors do, and what a program can be told to do.</summary>
    public static readonly WordSet Writing = WordSet.Of("write");

    /// <summary>Stand before the number that something is cited by.</summary>
    public static readonly WordSet References = WordSet.Inflected("ref reference");

    /// <summary>Stand between the noun for what is cited and its number.</summary>
    public static readonly WordSet NumberSigns = WordSet.Of("number no nr #");

    /// <summary>Stand before a noun that may stand for a longer name: <c>the octopus</c>, <c>do turtles eat</c>.</summary>
    public static readonly WordSet BeforeHead = WordSet.Of("the do does");

    /// <summary>Stand before a noun for those of a sort, and before no name: <c>which birds</c>.</summary>
    public static readonly WordSet BeforeSort = WordSet.Of("which what many no any other more fewer most few several");

    /// <summary>Stand between what asks for some of several and those: <c>which of the birds</c>.</summary>
    public static readonly WordSet OutOf = WordSet.Of("of among amongst");

    /// <summary>Makes a participle before it the verb of who does it.</summary>
    public static readonly WordSet By = WordSet.Of("by");

    /// <summary>Says what something is.</summary>
    public static readonly WordSet Be = WordSet.Inflected("be");

    /// <summary>Forms of <c>be</c> that are no noun.</summary>
    public static readonly WordSet Is = WordSet.Of("be is are was were am been");

    /// <summary>Compares upwards.</summary>
    public static readonly WordSet More = WordSet.Of("more");

    /// <summary>Stand before an adjective and say the end of its scale.</summary>
    public static readonly WordSet Superlatives = WordSet.Of("most least");

    /// <summary>Stand before an adjective and say that there is more of what it says.</summary>
    public static readonly WordSet Upwards = WordSet.Of("more most");

    /// <summary>Say which end of a scale is meant by what is good.</summary>
    public static readonly WordSet Judging = WordSet.Of("best worst");

    /// <summary>The good end of a scale.</summary>
    public static readonly WordSet Best = WordSet.Of("best");

    /// <summary>Compares downwards.</summary>
    public static readonly WordSet Less = WordSet.Of("less");

    /// <summary>Stand behind a class of things for it and all that belongs to it: <c>the reward section</c>.</summary>
    public static readonly WordSet AnyPart = WordSet.Inflected(
        "section part side branch chapter thing matter stuff people folk folks crowd camp community guy corner wing half builder maker modeller modeler trainer designer developer specialist school strand"
    );

    /// <summary>Behind the name of a class they make it an adjective: <c>DPO-style papers</c>.</summary>
    public static readonly WordSet LikeIt = WordSet.Of("style type flavored inspired");

    /// <summary>Stands for the name before it.</summary>
    public static readonly WordSet One = WordSet.Of("one");

    /// <summary>Take a part in beside the whole.</summary>
    public static readonly WordSet Including = WordSet.Of("including plus incl");

    /// <summary>Stand before a part of what is named.</summary>
    public static readonly WordSet BeforePart = WordSet.Of("its the");

    /// <summary>Stand behind a part that is taken in, and close it.</summary>
    public static readonly WordSet Included = WordSet.Of("included )");

    /// <summary>Stand in names without a capital.</summary>
    public static readonly WordSet InNames = WordSet.Of("of the and in on at for to with a an 's de von van la le & '");

    /// <summary>Stand before the name of a person.</summary>
    public static readonly WordSet Titles = WordSet.Of(
        "mr mrs ms miss mx dr doctor prof professor sir dame lord lady madam rev reverend captain"
    );
}
