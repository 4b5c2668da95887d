namespace KnowledgeGraph.Questions;

/// <summary>Writes out what people shorten: <c>A x B</c>, <c>A [2]</c>, <c>2+</c>, <c>&gt; 2</c>, <c>the year of A, not B</c>.</summary>
internal static partial class Shorthand
{
    /// <summary>What the words of the graph are needed for, first: its counts, its sorts, what it is chiefly about.</summary>
    private static readonly Func<List<Item>, Lexicon, List<Item>>[] StagesOfGraph =
    [
        CountsOf,
        EmptyAside,
        OneTime,
        Occurrences,
        OrOther,
        OfAll,
        OfCollection,
        WhomItCites,
    ];

    private static readonly Func<List<Item>, List<Item>>[] Stages =
    [
        Under,
        DoingToNamed,
        WhoseDoes,
        Collaborators,
        // More than one sentence, or one thing set against another: what the others tell is said in the one that asks.
        Claimed,
        Margin,
        WhichOfCompared,
        FormerAndLatter,
        FirstOfTwo,
        MinusInNumber,
        HowFarAhead,
        WhichAndHowMany,
        CountOfEach,
        OfTheFirst,
        SomeOfThose,
        SharedWithNamed,
        Taken,
        // What is said twice, or in another order: classes, shares, names of one thing.
        Restatement.Resolve,
        ShareOrder.Straighten,
        SharedWith,
        OverTheYears,
        AsItsSort,
        Twice,
        Cross,
        // Numbers, bounds and lists.
        Signs,
        StatedPer,
        AndBound,
        OrMore,
        BoundBehind,
        CountedBefore,
        Numbered,
        AsManyAsNamed,
        SoManyOfThe,
        OneOfThem,
        CountOfBoth,
        NamedBehind,
        AndOther,
        AllSorts,
        InAllOf,
        SizeOfGroup,
        SortsBy,
        ByWhatTheyAre,
        WithFigures,
        SharesWith,
        ByEvery,
        AnyOne,
        OnlyBefore,
        ValueOnly,
        LongestList,
        AndSoOn,
        // What sort of thing is meant, and what comes of it.
        WhatHappened,
        WhatKindOfThing,
        Outnumbering,
        KindOfNamed,
        SortOfNamed,
        VerbAtTheEnd,
        ThereOfNamed,
        WhereMost,
        KindAsProperty,
        BeforeCaption,
        WhatIsAnOfKind,
        OnesOfNoun,
        ValueAsNoun,
        ValueInList,
        AsItsPart,
        RateOfValue,
        // The end of an order, and what is left out.
        OnlyBehind,
        FromEndToEnd,
        AnyBut,
        AnyoneBut,
        WhenLeftOut,
        SortedAway,
        Aside,
        AsideBehind,
        LeaveThemOut,
        Subtracted,
        Guess,
        // Which of several of one name or sense is meant.
        Meaning,
        OwnedByNamed,
        OfHim,
        AsTyped,
        Contrast,
        NotButRather,
        OtherSort,
        Namesake,
        InBrackets,
        Explained,
        // What is asked for, where the words that ask stand apart from it.
        WhatIsItDone,
        SharesToo,
        OneOfThose,
        OrNot,
        AskedWhetherNot,
        Cleft,
        IsTheOneWho,
        DoneByWhom,
        WhoOfSort,
        WithNumberOfEach,
        MostOftenWhich,
        IsWhose,
        WhichIfSo,
        OrWhich,
        NameThem,
        NameAll,
        NamesOfOwners,
        WhatAreThey,
        Afterthought,
        BesidesAlso,
        Unwanted,
        Altogether,
        AsNoun,
        Respective,
        OrderOfNoun,
        // What has nothing, or whose owner is only pointed to.
        WhoseAreThose,
        WhoseIsUnknown,
        NoneSpentIn,
        // What is asked only at the end.
        WhoWasThat,
        OwnedByOwned,
        AskedAtTheEnd,
        WhatItIs,
        WhichIsIt,
        WhatIsThere,
        Whatever,
        Literature,
        HaveDone,
        NoneMoreThanWhich,
        SumOfTwo,
        ByHowMany,
        BeginningWith,
    ];

    /// <summary>The items with the shorthand written out.</summary>
    public static IReadOnlyList<Item> Expand(IReadOnlyList<Item> items, Lexicon lexicon) =>
        Stages.Aggregate(StagesOfGraph.Aggregate(items.ToList(), (said, stage) => stage(said, lexicon)), (said, stage) => stage(said));

    private static bool OpensWithVerb(List<Item> items) => items.Find(i => !i.IsMark) is { Role: Role.Be or Role.Do or Role.Have };

    private static bool IsNoun(Item item) => item.Nodes.Any() || item.Has<TypeMeaning>();

    private static NodeEntry? Only(Item item) => item.Nodes.Select(n => n.Node).ToArray() is [var node] ? node : null;
}
