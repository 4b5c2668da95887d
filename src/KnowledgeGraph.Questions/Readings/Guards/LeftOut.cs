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
        new("what it did, for what it is", DefinesDoing),
        new("an alternative left out", LosesAlternative),
        new("a sort, for all that it is named beside", TakesSortForBoth),
        new("only left out", LosesOnly),
        new("what something recommends left out", LosesRecommended),
        new("exactly so many, of any", LosesExactNumber),
        new("a noun whose value is asked for left out", TakesValueOfOwner),
        new("the longest by a number of others", CountsForDegree),
        new("what to tell them apart by left out", LosesKey),
        new("what is done to somebody left out", LosesDeed),
        new("said of another than the noun before it", MovesPlace),
        new("what turns from a denial denied as well", DeniesWhatTurns),
        new("somebody else left out", LosesSomebodyElse),
        new("a number of things left out", LosesNumber),
        new("how and why left out, for when", LosesManner),
        new("what it is that is not done to it", DeniesOfAll),
    ];

    /// <summary><c>plays that A wrote together with somebody</c>: not all of them.</summary>
    private static bool LosesSomebodyElse(Candidate c) =>
        c.AsksForSet
        && c.Draft.Positions(i => i.Is(Role.Together)).Any(i => i + 1 < c.Items.Count && MentionWords.Somebody.Is(c.Items[i + 1]))
        && !c.Root.AllLinks().Any(l => l.Count is not null || l.Other.Excluded.Count > 0);

    /// <summary><c>members of two movements</c>: how many there must be was not read.</summary>
    private static bool LosesNumber(Candidate c) =>
        c.AsksForSet
        && c.Draft.Positions(i => i.Number is > 1 && !i.Nodes.Any() && !i.Has<ValueMeaning>())
            .Any(i =>
                c.Draft.IsPrecededBy(i, of => of.Role is Role.Of or Role.In)
                && c.Draft.IsFollowedBy(i, noun => noun.IsNounOfType && !noun.Types.Contains(c.Root.Type) && CheckWords.IsPlural(noun))
            )
        && !c.Root.AllLinks().Any(l => l.Count is not null || l.Where.Count > 0 || l.Every)
        && c.Root.All().All(t => t.Where.Count == 0 && t.Nodes.Count < 2);

    /// <summary><c>papers on A, not those that solve it</c>: not those that solve anything at all.</summary>
    private static bool DeniesOfAll(Candidate c) =>
        c.Draft.Earlier.Last is null
        && c.Draft.Positions(i => i.Is(Role.Singular) && FollowUpWords.It.Text == i.Text)
            .Any(i => c.Draft.IsPrecededBy(i, verb => verb.CanBeVerb))
        && c.Root.Links.Exists(l => l is { Quantifier: Quantifier.None, Other.IsFree: true });

    /// <summary><c>how did A die</c>: no time.</summary>
    private static bool LosesManner(Candidate c) =>
        c.Items.FirstOrDefault(i => !i.IsMark) is { Role: Role.Why or Role.How }
        && c.Reading is { Ask: Ask.Value, Property: { } time }
        && Sorts.IsTime(time);

    /// <summary><c>papers that have no limitation but propose a remedy</c>: a remedy of theirs, and not of a limitation that they do not have.</summary>
    private static bool DeniesWhatTurns(Candidate c) =>
        c
            .Root.AllLinks()
            .Where(none => none.Quantifier == Quantifier.None)
            .Any(none => none.Other.Links.Any(beyond => TurnsBetween(c, none.Other.Type, beyond.Other.Type)));

    private static bool TurnsBetween(Candidate c, NodeType denied, NodeType told) =>
        c.Mentions.FirstOrDefault(m => m.Negated && m.Type == denied) is { At: >= 0 } noun
        && c.Mentions.LastOrDefault(m => m.Type == told || m.Choices.Any(nodes => nodes[0].Type == told)) is { } other
        && Draft.Between(noun.End, other.At).Any(i => ClauseWords.Turning.IsIn(c.Items[i]));

    /// <summary><c>does any paper recommend X</c>: whether one does that, and not whether one is X.</summary>
    private static bool LosesRecommended(Candidate c) =>
        c
            .Draft.Positions(i => i.Is(Role.Recommend) && i.Has<RelationshipMeaning>())
            .Any(i =>
                RecommendationForms.IsDoneByNoun(c.Draft, i) && !c.Root.AllLinks().Any(l => Connections.Says(c.Items[i], l.Relationship))
            );

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
            || c.Form.Who && !Sorts.IsSomebody(c.Root.Type)
            || AsksByCaption(c)
            || AsksForPartsOf(c)
        );

    /// <summary><c>the whole set of methods in X</c>, <c>the classes within X</c>: those, whatever they are.</summary>
    private static bool AsksForPartsOf(Candidate c) =>
        c.Draft.Named().ToArray() is [var only]
        && c.Draft.Positions(i => i is { Role: null or Role.Filler, IsNounOrName: false, Words: [var noun] } && English.IsPlural(noun.Word))
            .Any(i =>
                i + 1 < only
                && !c.Draft.IsUsed(i)
                && RankWords.Within.Is(c.Items[i + 1])
                && Draft.Between(i + 1, only).All(k => MentionWords.Articles.Is(c.Items[k]))
            );

    /// <summary><c>under what register number is X entered</c>: its number, whatever that is called.</summary>
    private static bool AsksByCaption(Candidate c) =>
        c
            .Draft.Positions(i => i.Is(Role.What))
            .Any(i =>
                c.Items.Skip(i + 1)
                    .TakeWhile(item => !item.Is(Role.Be) && !item.IsMark)
                    .Any(item => CheckWords.Numbering.Is(item) || CheckWords.Calling.Is(item))
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

    /// <summary><c>what did X review</c>, <c>how does it go</c>: more is asked of a thing than what it is.</summary>
    private static bool DefinesDoing(Candidate c) =>
        c.Reading.Ask == Ask.Define
        && c.Draft.Earlier.Last is null
        && (
            c.Draft.Positions(i => i.Is(Role.Do))
                .Any(i =>
                    c.Draft.IsFollowedBy(i, named => named.Nodes.Any() || named.Is(Role.Singular))
                    && Draft
                        .Between(c.Draft.Next(i), c.Items.Count)
                        .FirstOrDefault(k => !c.Items[k].IsMark && !MentionWords.Articles.Is(c.Items[k]), -1)
                        is var does
                            and > 0
                    && !c.Draft.IsUsed(does)
                    && (
                        c.Items[does].Meanings.Count > 0
                        || c.Draft.IsFollowedBy(i, named => named.Nodes.Any())
                            && c.Items[does] is { Role: Role.Filler, Words: [var verb] }
                            && FunctionWords.Carries(verb)
                    )
                )
            || c.Items.Any(i => i.Is(Role.There))
            || c.Mentions.Any(m =>
                m is { Kind: MentionKind.Type, At: > 0 } && m.Type != c.Root.Type && MentionWords.Genitives.Ends(c.Items[m.At - 1])
            )
        );

    /// <summary><c>at X or its Findings</c>: what <c>or</c> joins was not read.</summary>
    private static bool LosesAlternative(Candidate c) =>
        c
            .Draft.Positions(i => i.Is(Role.Or))
            .Any(or =>
                or > 0
                && c.Draft.IsUsed(or - 1)
                && c.Items[or - 1].Nodes.Any()
                && Draft
                    .Between(or, c.Items.Count)
                    .Where(i => !Draft.IsEmpty(c.Items[i]) && !CheckWords.Possessives.Is(c.Items[i]))
                    .Take(1)
                    .Any(i => !c.Draft.IsUsed(i) && c.Items[i].Role is null && !c.Items[i].IsNounOrName)
            );

    /// <summary><c>which conference or journal</c>, where only journals are told from other venues: not the journals alone.</summary>
    private static bool TakesSortForBoth(Candidate c) =>
        c
            .Draft.Positions(i => i.Role is Role.Or or Role.And)
            .Any(joint =>
                joint > 0
                && joint + 1 < c.Items.Count
                && c.Items[joint - 1] is { IsNounOfType: true } one
                && c.Items[joint + 1] is { IsNounOfType: true } other
                && one.Types.Intersect(other.Types).Any()
                && one.Has<ValueMeaning>() != other.Has<ValueMeaning>()
                && (one.Has<ValueMeaning>() ? one : other).Meanings.OfType<ValueMeaning>().Select(v => v.Property).ToArray() is var sorts
                && c.Root.All().SelectMany(t => t.Where).SelectMany(TreeBuilder.PropertiesOf).Any(sorts.Contains)
            );

    /// <summary><c>reached by X alone</c>: nothing of the reading says that it is X and no other.</summary>
    private static bool LosesOnly(Candidate c) =>
        c.AsksForSet
        && c.Mentions.Any(m => m is { Only: true, Kind: MentionKind.Nodes })
        && !c.Root.AllLinks().Any(l => l.Quantifier != Quantifier.Some || l.Count is not null || l.Relationship is { IsList: false });

    /// <summary><c>exactly one of A and B: which papers address it</c>: how many it must be was not read.</summary>
    private static bool LosesExactNumber(Candidate c) =>
        c.AsksForSet
        && c.Draft.Positions(i => i.Is(Role.Exactly))
            .Any(i => i + 1 < c.Items.Count && (c.Items[i + 1].Number is not null || MentionWords.Something.Is(c.Items[i + 1])))
        && !c.Root.AllLinks().Any(l => l.Count is not null)
        && !c.Root.All().Any(t => t.Where.Count > 0)
        && !c.Root.AllLinks().Any(l => l.Where.Count > 0);

    /// <summary><c>how old are the aircraft of X</c>: theirs, and not that of X.</summary>
    private static bool TakesValueOfOwner(Candidate c) =>
        c.Reading is { Ask: Ask.Value, Property: { Entity: NodeType owner } asked, Root: { Nodes.Count: > 0, Links.Count: 0 } }
        && c.Draft.Earlier.Last is null
        && !c.Draft.Connections.IsHub(owner)
        && c.Items.Any(i =>
            i.IsNounOfType
            && !i.Types.Contains(owner)
            && !i.Properties.Contains(asked)
            && !i.Properties.Any(p => p.Entity == owner)
            && CheckWords.IsPlural(i)
        );

    /// <summary><c>who has worked for X the longest</c>: how long, and not for how many.</summary>
    private static bool CountsForDegree(Candidate c) =>
        c.Reading is { Ask: Ask.Rank, Ranking: { Property: null } }
        && c.Form.RankAt >= 0
        && c.Draft.Next(c.Form.RankAt) < 0
        && Dimensions.IsOfScale(c.Items[c.Form.RankAt])
        && !RankWords.OfMany.Ends(c.Items[c.Form.RankAt]);

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

    /// <summary><c>people by role</c>, where only a relationship has roles: no list of all people.</summary>
    private static bool LosesKey(Candidate c) =>
        c.AsksForSet
        && c.Draft.Positions(i => i.Is(Role.By))
            .Any(i =>
                c.Draft.Next(i) is var key and > 0
                && c.Items[key] is { Role: Role.Filler, IsNounOrName: false } item
                && item.Has<PropertyMeaning>()
                && !c.Draft.IsUsed(key)
            );

    /// <summary><c>in which matches did X send somebody off</c>: those in which that was done, and not all of X.</summary>
    private static bool LosesDeed(Candidate c) =>
        c.AsksForSet
        && c.Draft.Positions(MentionWords.Somebody.Is)
            .Any(i =>
                i > 0
                && !c.Draft.IsUsed(i)
                && c.Items[i - 1] is { CanBeVerb: true } verb
                && verb.Relationships.Any(r => r.Source == c.Root.Type || r.Target == c.Root.Type)
                && !c.Root.AllLinks().Any(l => Connections.Says(verb, l.Relationship))
            );

    /// <summary><c>who leads the trials at X</c>, where trials are somewhere and who leads them works somewhere: X is said of the trials.</summary>
    private static bool MovesPlace(Candidate c) =>
        c.AsksForSet
        && c.Draft.Earlier.Last is null
        && c.Mentions.Any(named =>
            named is { Kind: MentionKind.Nodes, Earlier: null, Choices: [[var place, ..], ..] }
            && Sorts.IsPlace(place.Type)
            && c.Draft.Next(named.At, -1) is var noun
            && named.At - noun is > 1
            && noun >= 0
            && Draft.Between(noun, named.At).Any(i => c.Items[i].Words is [var word] && MentionWords.OfPlace.Has(word))
            && c.Mentions.FirstOrDefault(m => m.Kind == MentionKind.Type && m.End == noun) is { Type: { } type, Negated: false }
            && type != c.Root.Type
            && type.Relationships.Any(r => r.Target == place.Type)
            && c.Root.Links.Any(l => l.Other.Nodes.Contains(place))
            && c.Root.All().Any(t => t.Type == type && !t.AllLinks().Any(l => l.Other.Nodes.Contains(place)))
        );
}
