namespace KnowledgeGraph.Questions;

/// <summary>The words by which a question goes in steps: first it sets something up, then it asks about that.</summary>
internal static class StepWords
{
    /// <summary>Set something up, of which something is asked behind: <c>take the X</c>, <c>looking at the X</c>.</summary>
    public static readonly WordSet Taking = WordSet.Of(
        "take taking took consider considering considered look looking looked go going went start starting begin beginning count counting counted pick picking select selecting keep keeping kept imagine suppose picture get fetch gather collect restrict restricting limit limiting assume assuming"
    );

    /// <summary>Say before such a verb who does it, or beside it that no more than this is taken.</summary>
    public static readonly WordSet BesideTaking = WordSet.Of(
        "if when once please now so ok let us lets 's you we i one me myself yourself first only just solely exclusively at with from through to can could want all of the every each those any"
    );

    /// <summary>Lead to what something is asked of, before a comma: <c>among the X, is there one that …?</c>.</summary>
    public static readonly WordSet Among = WordSet.Of("among amongst of out from within for");

    /// <summary>Lead to one thing by its name, of which something is asked behind: <c>looking at X: …</c>.</summary>
    public static readonly WordSet Regarding = WordSet.Of(
        "look looking at consider considering take taking for as regarding concerning about with regard respect to in the case of focus focusing on now let us"
    );

    /// <summary>Say that there is something, of which something is asked behind.</summary>
    public static readonly WordSet Being = WordSet.Of("there have exist given");

    /// <summary>Stand beside such a word.</summary>
    public static readonly WordSet BesideBeing = WordSet.Of("are is we you some several certain now");

    /// <summary>What is said to come, before a colon.</summary>
    public static readonly WordSet Labels = WordSet.Of(
        "condition conditions criterion criteria requirement requirements filter filters rule rules"
    );

    /// <summary>Say behind a question of which things alone it is asked: <c>… if you keep only those that …</c>.</summary>
    public static readonly WordSet Conditional = WordSet.Of("if when once after provided");

    /// <summary>Lead from what is set up to what is asked.</summary>
    public static readonly WordSet Then = WordSet.Of("and then now next afterwards so");

    /// <summary>Ask for something to be done with what was set up.</summary>
    public static readonly WordSet Doing = WordSet.Of(
        "tell name give show list find pick choose identify count number average sum total sort rank order arrange put drop remove exclude leave omit discard skip throw take keep filter work calculate say"
    );

    /// <summary>Stand for what was set up.</summary>
    public static readonly WordSet Them = WordSet.Of("them they these those such");

    /// <summary>Part what is set up, by itself, from what is asked of it.</summary>
    public static readonly WordSet Announcing = WordSet.Of(": — –");

    /// <summary>Lead to some of what is named behind them.</summary>
    public static readonly WordSet Of = WordSet.Of("of among");

    /// <summary>Ask for a part of what was set up, which need not be said again.</summary>
    public static readonly WordSet Part = WordSet.Of("percentage percent share proportion fraction part portion");

    /// <summary>Count at the end of a question what was set up, which need not be said again: <c>which X has the most?</c>.</summary>
    public static readonly WordSet Counting = WordSet.Of("most fewest least any none more many one two three four five");

    /// <summary>Stand before what is set up, and tell nothing of it.</summary>
    public static readonly WordSet BeforeNoun = WordSet.Of("the all every each any some of those");

    /// <summary>Say that something is left when the rest was dropped.</summary>
    public static readonly WordSet Left = WordSet.Of("left remain remains remaining over");

    /// <summary>Say of something, behind its name, that it is dropped.</summary>
    public static readonly WordSet Dropped = WordSet.Of(
        "dropped removed excluded omitted skipped discarded deleted left taken subtracted ignored disregarded thrown ruled struck set filtered"
    );

    /// <summary>Say that what follows is dropped.</summary>
    public static readonly WordSet Dropping = WordSet.Of(
        "drop dropping remove removing exclude excluding omit omitting skip skipping discard discarding delete deleting leave leaving take taking subtract subtracting ignore ignoring disregard disregarding throw throwing rule ruling strike striking set setting without except filter filtering"
    );

    /// <summary>Drop one thing from another that is named with it.</summary>
    public static readonly WordSet Subtracting = WordSet.Of("subtract subtracting deduct deducting");

    /// <summary>Stand beside such a verb and drop nothing by themselves.</summary>
    public static readonly WordSet BesideDropping = WordSet.Of(
        "once when if after you we i one and then please out away off aside all are is have has been by the from"
    );
}
