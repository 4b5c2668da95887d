using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what stands before a mention and changes it: a denial, a number, an only.</summary>
internal static class Modifiers
{
    /// <summary>A word before a mention: what it changes is the noun that the mention modifies, or the mention itself.</summary>
    private readonly record struct Modifier(Draft Draft, List<Mention> Mentions, int At, Mention Target, Mention Mention)
    {
        public Item Item => Draft.Items[At];
    }

    /// <summary>What a word can change. The first rule that fits does.</summary>
    private static readonly Func<Modifier, bool>[] Rules =
    [
        Denies,
        Excepts,
        Restricts,
        SaysBound,
        SaysBoth,
        SaysEvery,
        SaysSingle,
        SaysSeveral,
        SaysAllThere,
        SaysHowMany,
        SaysHowManyOrMore,
    ];

    /// <summary>Reads the words between each mention and the one before it, the nearest first.</summary>
    public static void Read(Draft draft, List<Mention> mentions)
    {
        foreach (var mention in mentions.Where(m => !m.IsApposition))
        {
            foreach (var i in Before(draft, mentions, mention).Where(i => !draft.IsUsed(i)))
                Change(new Modifier(draft, mentions, i, mention.Head ?? mention, mention));
            if (
                mention.Continues
                && mentions.LastOrDefault(m => m.At < mention.At && m.Kind == mention.Kind) is { } before
                && IsOfAKind(before, mention)
            )
                Continue(draft, before, mention);
        }
    }

    /// <summary>Whether two of a list can say the same of a thing: conditions only of one property.</summary>
    private static bool IsOfAKind(Mention one, Mention two) =>
        one.Kind != MentionKind.Condition
        || one.Conditions.SelectMany(TreeBuilder.PropertiesOf).Intersect(two.Conditions.SelectMany(TreeBuilder.PropertiesOf)).Any();

    private static void Change(Modifier word)
    {
        foreach (var rule in Rules)
            if (rule(word))
                return;
    }

    private static IEnumerable<int> Before(Draft draft, List<Mention> mentions, Mention mention)
    {
        var previous = mentions
            .Where(m => m.End < mention.At && m != mention.Head && !m.IsApposition)
            .Select(m => m.End)
            .DefaultIfEmpty(-1)
            .Max();
        return Draft.Between(previous, mention.At).Reverse().TakeWhile(i => draft.IsUsed(i) || !draft.Items[i].EndsClause);
    }

    /// <summary>What is said of the first of a list is said of the next; but behind <c>X, not A, B</c> a comma alone goes back to what is affirmed.</summary>
    private static void Continue(Draft draft, Mention before, Mention mention)
    {
        var between = Draft.Between(before.End, mention.At).Select(i => draft.Items[i]).ToArray();
        var isJoined = !before.Continues || between.Any(i => i.Role is Role.And or Role.Or or Role.Not);
        mention.Excepted |= before.Excepted && isJoined;
        mention.Negated |=
            before.Negated
            && !before.Excepted
            && isJoined
            && !between.Any(i => MentionWords.But.Begins(i))
            && !IsHadAfterAll(draft, before, between);
    }

    /// <summary><c>without A and with B</c>: behind <c>with</c> something is had again.</summary>
    private static bool IsHadAfterAll(Draft draft, Mention before, Item[] between) =>
        between.Any(LinkWords.With.Ends)
        && draft.Items.Take(before.At).LastOrDefault(i => i.Role is Role.Not or Role.Without or Role.Neither) is { Role: Role.Without };

    private static bool Denies(Modifier word)
    {
        if (word.Item.Role is not (Role.Not or Role.Without or Role.Neither))
            return false;
        var between = Draft.Between(word.At, word.Mention.At).ToArray();
        if (between.Any(i => IsTurn(word.Draft.Items[i]) || OpensQuestion(word.Draft, i)) || DeniesAnother(word.Draft, between))
            return false;
        if (word.Item.Is(Role.Not) && MentionWords.None.Begins(word.Item) && word.Target.Kind == MentionKind.Condition)
            return false;
        word.Target.Negated = !IsShown(word);
        word.Draft.Use(word.At);
        return true;
    }

    /// <summary><c>hardly any labels but must write summaries</c>: behind it something else is affirmed.</summary>
    private static bool IsTurn(Item item) => item.Is(Role.Filler) && MentionWords.But.Is(item);

    /// <summary><c>do not stop anywhere and cost less than 100</c>: what is joined behind another verb is not denied with it.</summary>
    private static bool DeniesAnother(Draft draft, int[] between) =>
        between.Where(i => draft.Items[i].Is(Role.And)).ToArray() is [var and, ..]
        && between.Any(i => i < and && (draft.Items[i].IsVerb || draft.Items[i].IsUnknown));

    /// <summary><c>leave out A: which B …</c>: of a question that begins behind it nothing is denied.</summary>
    private static bool OpensQuestion(Draft draft, int i) => draft.Items[i].Is(Role.What) && i > 0 && draft.Items[i - 1].IsMark;

    /// <summary><c>quote the passage about A lacking B</c>: what is shown is there.</summary>
    private static bool IsShown(Modifier word) => MentionWords.Lacking.Begins(word.Item) && word.Draft.Items.Any(i => i.Is(Role.Evidence));

    private static bool Excepts(Modifier word)
    {
        if (!word.Item.Is(Role.Except))
            return false;
        if (IsOwner(word))
            word.Target.Negated = true;
        else
            word.Mention.Excepted = true;
        word.Draft.Use(word.At);
        return true;
    }

    /// <summary><c>but not in X's party</c>: what X has is what is left out.</summary>
    private static bool IsOwner(Modifier word) =>
        word.Target != word.Mention
        && RankWords.Not.IsIn(word.Item)
        && Draft.Between(word.Mention.End, word.Target.At).Any(i => MentionWords.Genitives.Begins(word.Draft.Items[i]));

    private static bool Restricts(Modifier word)
    {
        if (!word.Item.Is(Role.Only) || word.Mention.Kind != MentionKind.Nodes && !IsGround(word.Mention) && !IsHad(word))
            return false;
        word.Target.Only = !IsGround(word.Mention);
        word.Draft.Use(word.At);
        return true;
    }

    /// <summary><c>innovations that only have papers from 2024</c>: the noun for what something before it has, whatever more is said of that.</summary>
    private static bool IsHad(Modifier word) =>
        word.Target.Kind == MentionKind.Type
        && word.Mentions.LastOrDefault(m => m.Kind == MentionKind.Type && m.End < word.At) is { } owner
        && !Draft.Between(owner.End, word.At).Any(i => word.Draft.Items[i].EndsClause)
        && Draft
            .Between(word.At, word.Mention.At)
            .All(i => Draft.IsEmpty(word.Draft.Items[i]) || word.Draft.Items[i].Is(Role.Have) || word.Draft.Items[i].IsVerb);

    /// <summary>Whether it says on what grounds a relationship is stated.</summary>
    internal static bool IsGround(Mention mention) =>
        mention.Kind == MentionKind.Condition
        && mention.Conditions.All(f => TreeBuilder.PropertyOf(f) is { Carrier: not null, Type: ScalarType.Enum });

    /// <summary><c>at least three authors</c>.</summary>
    private static bool SaysBound(Modifier word)
    {
        if (Bounds.Of(word.Item.Role) is not { } op || word.Target.Kind != MentionKind.Type)
            return false;
        if (Amounts.CountBehind(word.Draft, word.At) is not var (at, number))
            return false;
        word.Target.Count = (op, number);
        word.Draft.Use(word.At, at);
        return true;
    }

    /// <summary><c>in both productions of X</c>: in two of them.</summary>
    private static bool SaysBoth(Modifier word)
    {
        if (
            !word.Item.Is(Role.Both)
            || word.Item.Words.Count > 1
            || word.Mention != word.Target
            || !word.Draft.IsFollowedBy(word.At, noun => noun.Has<TypeMeaning>())
        )
            return false;
        if (
            word.Target is not { Kind: MentionKind.Type, Count: null, Negated: false }
            || word.Draft.Before(word.At) is not { Role: Role.In or Role.By or Role.With or Role.Filler or null }
        )
            return false;
        if (word.Draft.Items.Skip(word.Target.End + 1).Any(i => i.Is(Role.And)))
            return false;
        word.Target.Count = (FilterOperator.Gte, 2);
        word.Draft.Use(word.At);
        return true;
    }

    /// <summary><c>venues with papers from every domain</c>, <c>in all three domains</c>.</summary>
    private static bool SaysEvery(Modifier word)
    {
        if (!IsEvery(word.Item) || !IsBeside(word))
            return false;
        var stated = Stated(word);
        if (stated is null && word.Mention != word.Target)
            return false;
        (word.Target.Every, word.Target.IsEveryThereIs) = (true, stated is null);
        word.Target.Count = (FilterOperator.Eq, stated ?? word.Draft.Lexicon.Of(word.Target.Type!).Count());
        word.Draft.Use(word.At);
        return true;
    }

    private static bool IsEvery(Item item) =>
        item.Role switch
        {
            Role.All or Role.Each => !MentionWords.Each.Ends(item),
            Role.Per => MentionWords.Every.Ends(item) || MentionWords.Each.Ends(item),
            Role.Pair => MentionWords.All.Begins(item),
            _ => false,
        };

    /// <summary>Whether the noun is not what is asked for, counted or shared out.</summary>
    private static bool IsBeside(Modifier word) =>
        word.Target is { Kind: MentionKind.Type, Count: null, Negated: false, Earlier: null } target
        && target.Type != Target.Main(word.Draft)
        && word.Mentions.Any(m => m.Kind == MentionKind.Type && m.At < word.At && m.Type != target.Type)
        && word.Draft.Before(word.At) is { } before
        && !before.Is(Role.Of)
        && !(target.End + 1 < word.Draft.Items.Count && MentionWords.Genitives.Begins(word.Draft.Items[target.End + 1]))
        && !word.Draft.Has(Role.HowMany, Role.Share);

    /// <summary><c>all five of them</c>: how many all are.</summary>
    private static long? Stated(Modifier word)
    {
        if (Amounts.CountBehind(word.Draft, word.At) is not (var at, > 1 and var number))
            return null;
        word.Draft.Use(at);
        return number;
    }

    /// <summary><c>with a single author</c>.</summary>
    private static bool SaysSingle(Modifier word)
    {
        if (!word.Item.Is(Role.Filler) || !MentionWords.Single.Is(word.Item))
            return false;
        if (word.Target is not { Kind: MentionKind.Type, Count: null } || !IsCounted(word))
            return false;
        word.Draft.Use(word.At);
        if (Denial(word) is var not and >= 0)
        {
            word.Target.Negated = true;
            word.Draft.Use(not);
            return true;
        }
        word.Target.Count = (FilterOperator.Eq, 1);
        if (word.Draft.Before(word.At) is { Role: Role.Only })
            word.Draft.Use(word.Draft.Next(word.At, -1));
        return true;
    }

    /// <summary><c>papers with several authors</c>, <c>people who won multiple prizes</c>: two or more of them.</summary>
    private static bool SaysSeveral(Modifier word)
    {
        if (!MentionWords.Several.Is(word.Item) || !RestrictsAnother(word.Draft, word.Mentions, word.Target))
            return false;
        word.Target.Count = (FilterOperator.Gte, 2);
        word.Draft.Use(word.At);
        return true;
    }

    /// <summary>Whether so many of a noun are a condition on another one before it.</summary>
    internal static bool RestrictsAnother(Draft draft, IReadOnlyList<Mention> mentions, Mention noun) =>
        noun is { Kind: MentionKind.Type, Count: null, Negated: false, Earlier: null, Apposed: null }
        && (
            mentions.Any(m => m.Kind == MentionKind.Type && m.At < noun.At && m.Type != noun.Type)
            || draft.Items.Take(noun.At).Any(FormWords.Who.Is)
        );

    /// <summary><c>not taken on by a single one</c>: the position of the denial before it, with nothing spoken of between; -1 for none.</summary>
    private static int Denial(Modifier word) =>
        Draft
            .Between(-1, word.At)
            .LastOrDefault(
                i =>
                    word.Draft.Items[i].Is(Role.Not)
                    && !word.Draft.IsUsed(i)
                    && !word.Mentions.Any(m => m.At > i && m.At < word.At && m.Head is null),
                -1
            );

    /// <summary><c>the four domains</c>, where there are four: says nothing new.</summary>
    private static bool SaysAllThere(Modifier word)
    {
        if (Number(word) is not { } number || word.Draft.Lexicon.Of(word.Target.Type!).Count() != (int)number)
            return false;
        word.Draft.Use(word.At);
        return true;
    }

    /// <summary><c>with two authors</c>, <c>with only two authors</c>.</summary>
    private static bool SaysHowMany(Modifier word)
    {
        if (
            Number(word) is not { } number
            || Numbers.IsYear(number)
            || !IsCounted(word)
            || Amounts.Trailing(word.Draft, word.At) is not null
        )
            return false;
        word.Target.Count = (FilterOperator.Eq, (long)number);
        word.Draft.Use(word.At);
        if (word.Draft.Before(word.At) is { Role: Role.Only or Role.Exactly })
            word.Draft.Use(word.Draft.Next(word.At, -1));
        return true;
    }

    /// <summary><c>three or more authors</c>.</summary>
    private static bool SaysHowManyOrMore(Modifier word)
    {
        if (Number(word) is not { } number || Numbers.IsYear(number) || Amounts.Trailing(word.Draft, word.At) is not { } bound)
            return false;
        word.Target.Count = (bound.Operator, (long)number);
        word.Draft.Use(word.At, bound.At);
        return true;
    }

    private static double? Number(Modifier word) =>
        word.Item.Role is null or Role.Filler && word.Target.Kind == MentionKind.Type ? word.Item.Number : null;

    /// <summary>
    /// <c>with two authors</c>, <c>have only one paper</c>, <c>films shot in two countries</c>: the number is a condition and not just said
    /// in passing.
    /// </summary>
    private static bool IsCounted(Modifier word) =>
        word.Draft.Before(word.At) is { } before
            && (
                before.Role is Role.With or Role.Have or Role.Only or Role.Exactly or Role.By
                || before.Has<RelationshipMeaning>() && !before.Has<TypeMeaning>()
            )
        || Number(word) > 1
            && word.At > 0
            && RestrictsAsked(word)
            && (
                Inflection.IsPreposition(word.Draft.Items[word.At - 1].Words[^1].Word)
                || word.Draft.Items[word.At - 1] is { IsNounOfType: false } verb && verb.Has<ValueMeaning>()
            );

    /// <summary>Whether the only noun before is restricted by it: <c>clubs with trails in two parks</c> leaves open whether each trail lies in two.</summary>
    private static bool RestrictsAsked(Modifier word) =>
        RestrictsAnother(word.Draft, word.Mentions, word.Target)
        && word.Mentions.Count(m => m.Kind == MentionKind.Type && m.At < word.Target.At) < 2;
}
