namespace KnowledgeGraph.Questions;

/// <summary>The words by which what frames a question is told from the question itself.</summary>
internal static class ClauseWords
{
    /// <summary>Open a request for what stands behind them.</summary>
    public static readonly WordSet Requesting = WordSet.Of("give tell show send name list provide");

    /// <summary>Lead to the respect in which something is asked: <c>in terms of</c>, <c>as regards</c>.</summary>
    public static readonly WordSet Respects = WordSet.Of(
        "terms regard regards regarding respect sense concerning point number numbers measured"
    );

    /// <summary>Bound a number behind them.</summary>
    public static readonly WordSet UnderOrOver = WordSet.Of("under over");

    /// <summary>The one who asks.</summary>
    public static readonly WordSet FirstPerson = WordSet.Of("i we my our me us i'm im ive myself am mine ours");

    /// <summary>The one who asks, as the one who does something.</summary>
    public static readonly WordSet Asker = WordSet.Of("i we");

    /// <summary>Begin what the askers tell of themselves behind a wish for advice: <c>if we build a translator</c>.</summary>
    public static readonly WordSet Supposing = WordSet.Of("if when since because as given that assuming supposing now");

    /// <summary>Begin what the askers will do, before what they want to know for it.</summary>
    public static readonly WordSet BeforeDeed = WordSet.Of("before when if once until");

    /// <summary>Begin what is to hold while the question is answered.</summary>
    public static readonly WordSet Conditional = WordSet.Of("if when once");

    /// <summary>Say that something is wanted, behind what somebody is doing.</summary>
    public static readonly WordSet Needing = WordSet.Of("need want lack miss require like needs wants appreciate");

    /// <summary>Point, before its name, to what was told before.</summary>
    public static readonly WordSet Restating = WordSet.Of("these those this that such");

    /// <summary>The one who asks, as the one who does something.</summary>
    public static readonly WordSet Oneself = WordSet.Of("i we i'm");

    /// <summary>The one who is asked.</summary>
    public static readonly WordSet Addressed = WordSet.Of("you your");

    /// <summary>Stand for what a clause before them told.</summary>
    public static readonly WordSet Told = WordSet.Of("it that this they those");

    /// <summary>Stand for one that was named before them.</summary>
    public static readonly WordSet StandsFor = WordSet.Of("that this it he she they");

    /// <summary>At the end of a question they stand for what was told before it.</summary>
    public static readonly WordSet ToldAtTheEnd = WordSet.Of("that this");

    /// <summary>Say of something that it serves a wish that was told.</summary>
    public static readonly WordSet Fitting = WordSet.Of("relevant suitable appropriate applicable fitting matching qualify");

    /// <summary>Goes on with a noun before it.</summary>
    public static readonly WordSet Relative = WordSet.Of("which");

    /// <summary>Behind them begins what one wants to know: <c>I wonder which …</c>.</summary>
    public static readonly WordSet BeforeQuestion = WordSet.Of(
        "know wonder wondering wonders wondered me us curious find out see learn ask asks asked asking"
    );

    /// <summary>Behind such a word it begins what one wants to know.</summary>
    public static readonly WordSet Whether = WordSet.Of("whether if");

    /// <summary>Ends what was told, and begins the question.</summary>
    public static readonly WordSet Therefore = WordSet.Of("so");

    /// <summary>Stand where somebody left off what was told: three dots.</summary>
    public static readonly WordSet Trailing = WordSet.Of("etc");

    /// <summary>What somebody who asks may be, which says nothing of what is needed.</summary>
    public static readonly WordSet Askers = WordSet.Inflected(
        "student teacher beginner newcomer researcher engineer developer manager journalist editor reviewer librarian scientist programmer team group company lab class course people person"
    );

    /// <summary>Lead from a remedy to what it is for.</summary>
    public static readonly WordSet BeforePurpose = WordSet.Of("to for against");

    /// <summary>Says what one wants.</summary>
    public static readonly WordSet Ask = WordSet.Inflected("ask");

    /// <summary>Say what one wants, before or behind it.</summary>
    public static readonly WordSet Wanting = WordSet.Inflected("mean want need look like require wish search prefer request ask list name");

    /// <summary>Say what is not to be chosen.</summary>
    public static readonly WordSet Forbidding = WordSet.Inflected("forbid ban avoid exclude prohibit disallow dislike hate refuse");

    /// <summary>Denied, it says what one does not want.</summary>
    public static readonly WordSet Mean = WordSet.Of("mean need want");

    /// <summary>Ask for a thing, or go on with it: the one in a question, the other in a description.</summary>
    public static readonly IReadOnlySet<string> AsksOrRelates = "who whom which what that".Split(' ').ToHashSet();

    /// <summary>Stand in a description for the thing that has what is described.</summary>
    public static readonly IReadOnlySet<string> StandsForIt = "it they them he she him".Split(' ').ToHashSet();

    /// <summary>Make a question or a description of words, and say nothing of it.</summary>
    public static readonly IReadOnlySet<string> SaysNothing =
        "the a an do does did is are was were has have had been be its their his her list name show me tell please s"
            .Split(' ')
            .ToHashSet();

    /// <summary>Say that somebody has had to do with something already.</summary>
    public static readonly WordSet Knowing = WordSet.Inflected("know read see visit try have use own");

    /// <summary>Says which of several is spoken of, and no wish.</summary>
    public static readonly WordSet IsMeant = WordSet.Of("mean");

    /// <summary>Begin what the one who asks is: <c>as a student</c>.</summary>
    public static readonly WordSet Being = WordSet.Of("as being");

    /// <summary>Begin what holds in spite of the rest.</summary>
    public static readonly WordSet Conceding = WordSet.Of("although though while whereas");

    /// <summary>Lead from what is thought of something to what speaks against it.</summary>
    public static readonly WordSet Turning = WordSet.Of("but yet so still however though although");

    /// <summary>Begin, behind a comma, why something is asked.</summary>
    public static readonly WordSet BeforeReason = WordSet.Of("since because as for seeing given");

    /// <summary>Say what something is like to somebody.</summary>
    public static readonly WordSet Seeming = WordSet.Inflected("sound look seem appear feel");

    /// <summary>Begin, without the one who asks, why something is asked: <c>need to know for the crane</c>, <c>asking for a friend</c>.</summary>
    public static readonly WordSet Curious = WordSet.Of("need asking curious wondering just");

    /// <summary>Say that somebody will or must do something.</summary>
    public static readonly WordSet Obliging = WordSet.Of("have must should need will shall am are ll 'll m 'm i'm im going supposed");

    /// <summary>Do something with an answer, and not with what is in the graph.</summary>
    public static readonly WordSet Presenting = WordSet.Inflected(
        "merge mix lump conflate confuse collapse double truncate shorten abridge paraphrase embellish invent guess worry bother hesitate"
    );

    /// <summary>Say of something that it serves somebody, where they are named behind it: <c>would suit us</c>.</summary>
    public static readonly WordSet Serving = WordSet.Inflected("suit fit serve help benefit do work match");

    /// <summary>The one who is served.</summary>
    public static readonly WordSet Served = WordSet.Of("us me our my");

    /// <summary>Point to what was told where no noun stands before them.</summary>
    public static readonly WordSet Demonstratives = WordSet.Of("that this such");

    /// <summary>Stand before an occasion.</summary>
    public static readonly WordSet BeforeOccasion = WordSet.Of("a an the my our his her their your this that next tonight's tomorrow's");

    /// <summary>What a question can be asked for: it is shown, told or held.</summary>
    public static readonly WordSet Occasions = WordSet.Inflected(
        "exhibition display window report meeting quiz lesson party talk lecture presentation slide note coursework exam poster leaflet flyer brochure newsletter "
            + "newspaper magazine blog article column story podcast broadcast interview class course seminar workshop tutorial thesis "
            + "dissertation essay homework assignment textbook handbook proposal tour holiday birthday anniversary present gift evening "
            + "weekend session audit board committee council management client customer crew dashboard website brief briefing speech assembly campaign programme program season"
    );

    /// <summary>Stand for the one who is advised: <c>for someone with little data</c>.</summary>
    public static readonly WordSet Somebody = WordSet.Of("someone somebody anyone anybody people those team teams");
}
