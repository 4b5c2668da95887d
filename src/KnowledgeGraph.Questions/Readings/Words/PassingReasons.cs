using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Why a word counts as read though the query has nothing of it: it was said in passing.</summary>
internal static class PassingReasons
{
    /// <summary>The reasons.</summary>
    public static IReadOnlyList<Reason> All { get; } =
    [
        new("says where the words stand", IsPassage),
        new("is the number of a passage", IsPassageNumber),
        new("is a number said in passing", IsKnownNumber),
        new("says where a thing stands", IsPosition),
        new("names all that there is", IsOfAll),
        new("says that the class holds what is named", IsBroader),
        new("leads to a comparison", LeadsToComparison),
        new("stands for nothing", IsDummy),
        new("says that there are many or few in what is ordered", SaysNumber),
        new("is of what is named behind it", IsOfNamedBehind),
        new("goes the way that is asked for", GoesTheWay),
        new("tells a name from its like", IsOfName),
        new("is another word for what is named behind it", IsOtherWordForName),
        new("describes what is named or all there is", (c, i) => Describes(c, c.Items[i]) && !IsDenied(c, i) && !ComparesUnread(c, i)),
    ];

    /// <summary><c>in the text</c>: where the words stand that the answer quotes anyway.</summary>
    private static bool IsPassage(Checked c, int i) =>
        (
            c.Reading.Ask is not Ask.YesNo && CheckWords.Passages.Begins(c.Items[i])
            || c.Reading.Ask is Ask.Evidence && CheckWords.Quotations.Ends(c.Items[i])
        )
        && !c.Items[i].Nodes.Any()
        && !c.Draft.IsPrecededBy(i, be => be.Is(Role.Be));

    /// <summary><c>section 3.1</c>.</summary>
    private static bool IsPassageNumber(Checked c, int i) =>
        c.Items[i].Number is not null && c.Draft.IsPrecededBy(i, CheckWords.NumberedPassages.Begins);

    /// <summary><c>the three domains</c>: as many as there are, or as were spoken of.</summary>
    private static bool IsKnownNumber(Checked c, int i) =>
        c.Items[i].Number is { } number
        && i > 0
        && (
            CheckWords.Definite.Ends(c.Items[i - 1]) && !IsChosenNumber(c, i, number)
            || c.Items[i - 1].Is(Role.What) && c.Reading.Ask == Ask.List && c.Draft.IsFollowedBy(i, noun => noun.Has<TypeMeaning>())
        );

    /// <summary><c>the checks of 2023</c>: when, and not how many of something.</summary>
    private static bool IsYear(Checked c, int i, double number) =>
        Numbers.IsYear(number) && !c.Draft.IsFollowedBy(i, noun => noun.Has<TypeMeaning>());

    /// <summary><c>of the two domains</c>, where there are three: it chooses some of them.</summary>
    private static bool IsChosenNumber(Checked c, int i, double number) =>
        i > 1
        && CheckWords.Of.Ends(c.Items[i - 2])
        && c.Items[i - 2].Words[^1] != c.Items[i - 1].Words[^1]
        && c.Draft.IsFollowedBy(i, noun => noun.Types.Any(t => !c.Draft.Lexicon.IsNumberOf(t, (int)number)));

    /// <summary><c>stands below</c>: a place, without a number that it could be a measure of.</summary>
    private static bool IsPosition(Checked c, int i) =>
        c.Items[i] is { Role: Role.LessThan or Role.MoreThan or Role.AtMost, Number: null } item
        && CheckWords.Positions.Begins(item)
        && !c.Draft.IsFollowedBy(i, next => next.Number is not null);

    /// <summary><c>in the survey</c>, <c>of our records</c>: the data as a whole.</summary>
    private static bool IsOfAll(Checked c, int i) => CheckWords.NamesAll(c.Items, i);

    /// <summary><c>the broader category of X</c>: what is asked for is a class above X.</summary>
    private static bool IsBroader(Checked c, int i) =>
        CheckWords.Broader.Is(c.Items[i])
        && c.Draft.IsFollowedBy(i, noun => noun.Types.Contains(c.Reading.Root.Type))
        && c.Reading.Ask is Ask.List
        && c.Reading.Root.Links is [{ Quantifier: Quantifier.Some } link]
        && Connections.Inverse(link.Relationship) is { IsList: false };

    /// <summary><c>grow larger than a metre</c>, <c>get heavier than 3 kilos</c>: the comparison says all.</summary>
    private static bool LeadsToComparison(Checked c, int i) =>
        c.Items[i].Role is null or Role.Filler
        && !c.Items[i].IsNounOrName
        && CheckWords.Becoming.Is(c.Items[i])
        && c.Draft.Next(i) is var than and > 0
        && c.Draft.IsUsed(than)
        && Bounds.Of(c.Items[than].Role) is not null;

    /// <summary><c>how far is it from A to B</c>.</summary>
    private static bool IsDummy(Checked c, int i) =>
        c.Items[i].Is(Role.Singular)
        && c.Draft.Earlier.Last is null
        && c.Reading.Ask is Ask.Value or Ask.Path
        && c.CountNamed > 1
        && c.Draft.IsPrecededBy(i, be => be.Is(Role.Be));

    /// <summary><c>the least populated class</c>, ordered by how many belong to it.</summary>
    private static bool SaysNumber(Checked c, int i) =>
        RankWords.Filled.Is(c.Items[i])
        && c.Reading is { Ask: Ask.Rank, Ranking.Property: null }
        && c.Draft.IsPrecededBy(i, end => end.Role is Role.Most or Role.Least);

    /// <summary><c>in which of its volumes did X appear</c>: of the only one that is named.</summary>
    private static bool IsOfNamedBehind(Checked c, int i) =>
        CheckWords.Possessives.Is(c.Items[i]) && c.Draft.Earlier.Last is null && c.Draft.Named().ToArray() is [var named] && named > i;

    /// <summary><c>how does a larva get from A to B</c>, <c>by which path are A and B joined</c>: whatever goes, and that it leads there.</summary>
    private static bool GoesTheWay(Checked c, int i) =>
        c.Reading.Ask is Ask.Path
        && (CheckWords.Joined.Is(c.Items[i]) || c.Items[i].IsUnknown && i + 1 < c.Items.Count && CheckWords.Going.Begins(c.Items[i + 1]));

    /// <summary><c>X, the filtered one</c>: a word of the longer name of what is named.</summary>
    private static bool IsOfName(Checked c, int i) =>
        c.Items[i] is { IsUnknown: true, Words: [var word] }
        && i + 1 < c.Items.Count
        && c.Named.Any(n =>
            n.NameStems.Any(name => name.Contains(word.Stem))
            && (CheckWords.Substitutes.Is(c.Items[i + 1]) || c.Items[i + 1].Types.Contains(n.Type))
        );

    /// <summary><c>computer programs</c>: of the sense of the name before which it stands.</summary>
    private static bool IsOtherWordForName(Checked c, int i) =>
        c.Items[i] is { IsUnknown: true, Words: [var word] }
        && i + 1 < c.Items.Count
        && c.Items[i + 1] is { Words: [var name] } named
        && named.Nodes.Any(n => n.By is NamedBy.Alias && c.Named.Contains(n.Node))
        && Thesaurus.Of(word).Intersect(Thesaurus.Of(name)).Any();

    /// <summary>Whether the words only say what the graph is about, or what stands in the description of a node that is named beside them.</summary>
    private static bool Describes(Checked c, Item item) =>
        (item.Role is null or Role.Filler or Role.Each || item.Is(Role.Per) && CheckWords.Everything.Ends(item))
        && item.Number is null
        && item.Words.All(w => IsOfNoSubject(c, w) || c.Named.Any(n => c.Draft.Lexicon.OwnWords.Describes(w, n)))
        && (item.Role is null || c.Named.Count > 0 && !RoleReasons.Relates(c, item))
        && (c.Items.Any(i => i.Role is Role.Newest or Role.Oldest) || !item.Words.All(IsOfOrder));

    /// <summary><c>X, but nothing Y-based</c>: what is denied tells some of it from the rest.</summary>
    private static bool IsDenied(Checked c, int i) =>
        c.Draft.IsPrecededBy(i, before => before.Role is Role.Not or Role.Without or Role.Except or Role.Neither);

    /// <summary><c>with less data</c>: of what was not read, how much there is of it was not read either.</summary>
    private static bool ComparesUnread(Checked c, int i) =>
        Comparatives.IsOfNumber(c.Items[i]) && c.Draft.Next(i) is var compared and > 0 && !c.Draft.IsUsed(compared);

    private static bool IsOfNoSubject(Checked c, Token word) =>
        FunctionWords.Of(word.Word) is not null || c.Draft.Lexicon.IsFieldWord(word);

    private static bool IsOfOrder(Token word) =>
        FunctionWords.Of(word.Word) is Role.Oldest or Role.Newest or Role.Most or Role.Least or Role.Order or Role.Last or Role.In;
}
