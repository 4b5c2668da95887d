namespace KnowledgeGraph.Questions;

/// <summary>Writes out what people shorten: <c>A x B</c>, <c>A [2]</c>, <c>2+</c>, <c>&gt; 2</c>, <c>the year of A, not B</c>.</summary>
internal static partial class Shorthand
{
    private static readonly Func<List<Item>, List<Item>>[] Stages =
    [
        Claimed,
        Margin,
        WhichOfCompared,
        FormerAndLatter,
        MinusInNumber,
        WhichAndHowMany,
        CountOfEach,
        SomeOfThose,
        SharedWithNamed,
        Owned,
        Taken,
        Restatement.Resolve,
        ShareOrder.Straighten,
        SharedWith,
        OverTheYears,
        AsWhatItIs,
        Twice,
        Cross,
        Signs,
        AndBound,
        OrMore,
        BoundBehind,
        CountedBefore,
        Numbered,
        OneOfThem,
        CountOfBoth,
        NamedBehind,
        AndOther,
        BySort,
        SizeOfGroup,
        LongestList,
        AndSoOn,
        WhatHappened,
        WhatKindOfThing,
        Outnumbering,
        KindOfNamed,
        SortOfNamed,
        VerbAtTheEnd,
        ThereOfNamed,
        KindAsProperty,
        AsItsPart,
        RateOfValue,
        OnlyBehind,
        FromEndToEnd,
        AnyBut,
        SortedAway,
        Aside,
        AsideBehind,
        LeaveThemOut,
        Subtracted,
        Guess,
        Meaning,
        OfHim,
        Contrast,
        AsItsSort,
        OtherSort,
        Namesake,
        InBrackets,
        Explained,
        WhatIsItDone,
        SharesToo,
        OneOfThose,
        OrNot,
        Cleft,
        DoneByWhom,
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
        AsSort,
        AsNoun,
        AccordingTo,
        Respective,
        OrderOfNoun,
        WhoseAreThose,
        WhoseIsUnknown,
        WithSomethingInIt,
        NoneSpentIn,
        AskedAtTheEnd,
        WhatItIs,
        WhatIsThere,
        Whatever,
        NoneMoreThanWhich,
        SumOfTwo,
        ByHowMany,
        BeginningWith,
    ];

    /// <summary>The items with the shorthand written out.</summary>
    public static IReadOnlyList<Item> Expand(IReadOnlyList<Item> items, Lexicon lexicon) =>
        Stages.Aggregate(
            OfAll(
                OrOther(Under(Occurrences(OneTime(EmptyAside(CountsOf(items.ToList(), lexicon), lexicon), lexicon), lexicon)), lexicon),
                lexicon
            ),
            (said, stage) => stage(said)
        );

    private static bool OpensWithVerb(List<Item> items) => items.Find(i => !i.IsMark) is { Role: Role.Be or Role.Do or Role.Have };

    private static bool IsNoun(Item item) => item.Nodes.Any() || item.Has<TypeMeaning>();

    private static NodeEntry? Only(Item item) => item.Nodes.Select(n => n.Node).ToArray() is [var node] ? node : null;
}
