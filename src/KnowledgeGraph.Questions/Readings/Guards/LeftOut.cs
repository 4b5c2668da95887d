using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Guards what was said besides: a reading must not answer only a part of the question.</summary>
internal static class LeftOut
{
    /// <summary>The guards.</summary>
    public static IReadOnlyList<Guard> Guards { get; } =
    [
        new("more than a definition", AsksMoreThanDefinition),
        new("a second thing left out", LeavesOutPossessed),
        new("a superlative of an adjective", OrdersByAdjective),
        new("a superlative left out", LosesSuperlative),
        new("a verb left out", ChecksWithoutVerb),
        new("a companion left out", LosesCompanion),
        new("a noun that asks left out", LosesAsked),
        new("a birth for a life", TakesBirthForLife),
    ];

    /// <summary><c>what does X introduce</c>, <c>what is new in X</c>, <c>explain X and list its papers</c>: more is asked than what it is.</summary>
    private static bool AsksMoreThanDefinition(Candidate c) =>
        c.Reading.Ask == Ask.Define
        && (
            c.Root.Where.Count > 0 && !c.Items.Any(i => i.Number is not null)
            || c.Draft.Positions(CheckWords.Composition.Begins)
                .Any(i => c.Items[i].Words.Count == 1 && c.Draft.IsFollowedBy(i, of => of.Is(Role.Of)))
            || AsksWhatIsIn(c)
            || c.Draft.OpensWithVerb() && c.Items.Any(JoinWords.Anything.Is)
            || c.Draft.Positions(i => i.Role is null && !i.IsNounOrName && i.Has<PropertyMeaning>() && !CheckWords.NumberedPassages.Is(i))
                .Any(i => !c.Draft.IsUsed(i))
            || Possessed(c).Any(i => i.Has<PropertyMeaning>() || i.Types.Any(t => t != c.Root.Type))
        );

    /// <summary><c>what was in X</c>.</summary>
    private static bool AsksWhatIsIn(Candidate c) =>
        c.Draft.Named().ToArray() is [var only]
        && c.Draft.IsPrecededBy(only, before => before.Is(Role.In))
        && c.Items.Take(only).All(i => Draft.IsEmpty(i) || i.Role is Role.In or Role.What or Role.Be);

    /// <summary><c>the venue of X, and its year</c>: a second thing is asked that the reading leaves out.</summary>
    private static bool LeavesOutPossessed(Candidate c) =>
        c.AsksForSet
        && Possessed(c).Any(i => i.Has<PropertyMeaning>() && !i.Has<TypeMeaning>() && !c.Reading.Told.Intersect(i.Properties).Any());

    /// <summary>What <c>and its</c> joins to the question.</summary>
    private static IEnumerable<Item> Possessed(Candidate c) =>
        c.Items.Where((_, i) => i > 1 && CheckWords.Possessives.Ends(c.Items[i - 1]) && c.Items.Take(i - 1).Any(x => x.Is(Role.And)));

    /// <summary><c>the least demanding domain</c>: by what the adjective says, not by how many there are.</summary>
    private static bool OrdersByAdjective(Candidate c) =>
        c.Reading is { Ask: Ask.Rank, Ranking.Property: null }
        && c.Draft.Positions(i => i.Role is Role.Most or Role.Least && RankWords.Frequency.Ends(i))
            .Any(i =>
                i + 1 < c.Items.Count && c.Items[i + 1].IsUnknown && c.Items[i + 1].Words.Count == 1 && !RankWords.Filled.Is(c.Items[i + 1])
            );

    /// <summary><c>which production had the dearest seats</c>: no list of all that had some.</summary>
    private static bool LosesSuperlative(Candidate c) =>
        c.AsksForSet
        && c.Reading.Ranking is null
        && c.Draft.Positions(Roles.IsExtreme).Any(i => !c.Mentions.Any(m => m.At <= i && i <= m.End));

    /// <summary>Whether a thing is there at all was not asked where a verb says something of it.</summary>
    private static bool ChecksWithoutVerb(Candidate c) =>
        c.Reading is { Ask: Ask.YesNo, Root: { Nodes.Count: > 0, Links.Count: 0, Where.Count: 0, Excluded.Count: 0 } }
        && c.Items.Any(i => i.IsVerb || i.Is(Role.Not) || IsDoing(i) || CheckWords.Stating.Is(i));

    /// <summary><c>is X still working</c>.</summary>
    private static bool IsDoing(Item item) =>
        !item.IsNounOrName && item.Role is null or Role.Filler && item.Words[^1].Word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary><c>co-authors of the first author</c>, <c>with whom did he write</c>: two nouns for persons are two persons.</summary>
    private static bool LosesCompanion(Candidate c)
    {
        if (!c.AsksForSet)
            return false;
        var nouns = c.Items.Where(i => i.Types.Contains(c.Root.Type)).ToArray();
        var asksForCompanions =
            nouns.Length > 1 && nouns.Any(i => i.Is(Role.Together))
            || c.Draft.Positions(FormWords.Whom.Is).Any(i => i > 0 && c.Items[i - 1].Is(Role.With));
        return asksForCompanions && c.Root.All().Count(t => t.Type == c.Root.Type) < 2;
    }

    /// <summary><c>when did X live</c>, <c>who lived in the 19th century</c>: from a birth to a death, not a birth alone.</summary>
    private static bool TakesBirthForLife(Candidate c) =>
        c.Items.Any(CheckWords.Living.Is)
        && c.Root.All()
            .SelectMany(t => t.Where)
            .SelectMany(TreeBuilder.PropertiesOf)
            .Concat(new[] { c.Reading is { Ask: Ask.Value } ? c.Reading.Property : null }.OfType<Property>())
            .Any(Sorts.IsBirth)
        && !c.Items.Any(i => i.Words.Any(DescriptionWords.Birth.Has));

    /// <summary><c>shows at X</c>, <c>works by X</c>, where nothing is called so: a noun that opens the question says what is asked for, though it often says nothing.</summary>
    private static bool LosesAsked(Candidate c)
    {
        var noun = c.Draft.Position(i =>
            !i.IsMark && !MentionWords.Articles.Is(i) && i.Role is not (Role.Instruction or Role.List or Role.What)
        );
        return noun >= 0
            && noun + 1 < c.Items.Count
            && c.Items[noun] is { Words: [var word], IsNounOrName: false }
            && !c.Draft.IsUsed(noun)
            && English.IsPlural(word.Word)
            && FunctionWords.Of(word.Word) is null
            && (
                FunctionWords.Carries(word) && CheckWords.OfThings.Begins(c.Items[noun + 1])
                || c.Draft.Lexicon.IsWhole(word) && (noun == 0 || c.Items[noun - 1].Is(Role.What))
            );
    }
}
