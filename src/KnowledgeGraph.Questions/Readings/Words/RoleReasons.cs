using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Why a word counts as read for what it does in the sentence.</summary>
internal static class RoleReasons
{
    /// <summary>The reasons.</summary>
    public static IReadOnlyList<Reason> All { get; } =
    [
        new("does what its role is there for", (c, i) => DoesItsPart(c, c.Items[i]) == true),
        new("is judged by its effect alone", (c, i) => Effects.Speaks(c.Items[i])),
        new(
            "carries no condition",
            (c, i) => DoesItsPart(c, c.Items[i]) is null && IsHarmless(c.Items[i]) && !Relates(c, c.Items[i]) && !SaysWhatWasDone(c, i)
        ),
        new("each of what is listed", IsEachOfList),
        new("every one of which something is to be true", (c, i) => c.Items[i].Is(Role.Each) && c.Form.Universal),
        new("each of the named", IsEachOfNamed),
        new("each, of what has so many", HasSoManyEach),
        new("only, of what each has one of", IsOnlyOwn),
        new("only, of what is listed anyway", IsOnlyAsked),
        new("breaks a whole down into what is listed", BreaksDown),
        new("points ahead to what a clause tells", PointsAhead),
        new("says what it is out for", IsOutFor),
        new("they, whoever does it", IsAnybody),
        new("recommends by an order", (c, i) => c.Items[i].Is(Role.Recommend) && c.Reading.Ask == Ask.Rank),
        new(
            "first, of what is recommended",
            (c, i) =>
                FormWords.First.Is(c.Items[i]) && c.Reading.Ask == Ask.Rank && c.Draft.Next(i) < 0 && c.Items.Any(x => x.Is(Role.Recommend))
        ),
    ];

    private static readonly HashSet<Role> Harmless =
    [
        .. Roles.OfSmallWords,
        Role.What,
        Role.Who,
        Role.Where,
        Role.How,
        Role.Why,
        Role.Or,
        Role.Both,
        Role.List,
        Role.There,
        Role.Define,
        Role.Exactly,
        Role.Common,
    ];

    /// <summary><c>which years did they search</c>: whoever made what the graph is made from, and nothing that was spoken of.</summary>
    private static bool StandsForAuthors(Item item) => CheckWords.They.Ends(item) || FormWords.Owners.Ends(item);

    /// <summary>Whether a word by its role restricts nothing.</summary>
    public static bool IsHarmless(Item item) => item.Role is { } role && Harmless.Contains(role);

    /// <summary>
    /// Whether a word whose role is there for one thing does that, so that what else it could mean does not count; null for
    /// the other words.
    /// </summary>
    public static bool? DoesItsPart(Checked c, Item item) =>
        item.Role switch
        {
            Role.Common => c.Form.Ask == Ask.Rank
                || c.Mentions.Any(m => m.Every)
                || c.CountNamed > 1
                || c.Mentions.Count(m => m.Earlier is not null) > 1,
            Role.Plural when c.Draft.Earlier.Last is null && c.Mentions.Count == 0 => StandsForAuthors(item)
                && c.Types.OfType<NodeType>().Any(c.Draft.Connections.IsHub),
            Role.Compare when CheckWords.Distinguishing.Begins(item) => c.Form.Ask is Ask.Count,
            Role.Between => c.Form.Ask is Ask.Evidence or Ask.Path or Ask.Compare
                || c.CountNamed > 1 && c.Items.Any(i => i.Is(Role.Common)),
            Role.Both or Role.Together => JoinsSeveral(c.Mentions)
                || item.Is(Role.Both) && c.Reading.Root.Links.Count > 1
                || c.Mentions.Any(m => m.Count is not null),
            _ => null,
        };

    /// <summary>
    /// <c>drugs that raise something</c>, <c>who directed a play</c>: an everyday word that tells which of several relationships is
    /// meant, or what one thing does to its like.
    /// </summary>
    internal static bool Relates(Checked c, Item item) =>
        item.Is(Role.Filler)
        && item.Relationships.Any(r => c.Types.Contains(r.Source))
        && item.Relationships.All(r => r.Source == r.Target || r.Source.Relationships.Count(other => other.Target == r.Target) > 1);

    /// <summary><c>which animals have been examined</c>: at the end of a question, what has been done to some of what is asked for and not to all.</summary>
    internal static bool SaysWhatWasDone(Checked c, int i) =>
        c.Items[i] is { Role: Role.Filler, CanBeVerb: true } item
        && Inflection.IsParticiple(item.Words[0].Word)
        && c.Draft.Next(i) < 0
        && i > 0
        && (c.Items[i - 1].Is(Role.Be) || JoinWords.Been.Ends(c.Items[i - 1]))
        && c.Reading.Ask is Ask.List or Ask.Count
        && c.Draft.Earlier.Last is null
        && !c.Conditions.SelectMany(TreeBuilder.PropertiesOf).Any(Sorts.IsTime)
        && item.Meanings.OfType<RelationshipMeaning>()
            .Any(m => m is { IsDescribed: false, Relationship: { IsList: true } done } && done.Source == c.Reading.Root.Type)
        && !item.Relationships.Any(r =>
            c.Relationships.Contains(r) || Connections.Inverse(r) is { } back && c.Relationships.Contains(back)
        );

    private static bool JoinsSeveral(IReadOnlyList<Mention> mentions) =>
        mentions.Any(m => m.Kind == MentionKind.Nodes) || mentions.Count(m => m.Kind == MentionKind.Condition) > 1;

    /// <summary><c>list each paper</c>: a list gives every one anyway.</summary>
    private static bool IsEachOfList(Checked c, int i) => c.Form.Ask is Ask.List && IsEachOfType(c, i);

    /// <summary><c>A and B: what limitations does each have</c>: what is listed is that of each.</summary>
    private static bool IsEachOfNamed(Checked c, int i) =>
        c.Items[i].Is(Role.Each)
        && c.CountNamed > 1
        && c.Reading.Ask is Ask.List or Ask.Compare
        && !c.Items.Skip(i + 1).Any(noun => noun.IsNounOrName);

    /// <summary><c>which publishers have exactly two books each</c>: behind a number of what each of those has that are listed.</summary>
    private static bool HasSoManyEach(Checked c, int i) =>
        c.Items[i].Is(Role.Each)
        && c.Draft.Next(i) < 0
        && c.Form.Ask is Ask.List or Ask.Count
        && c.Draft.Before(i) is { } counted
        && c.Tree.Root.AllLinks().Any(l => l.Count is not null && counted.Types.Contains(l.Counted().End.Other.Type));

    /// <summary><c>those papers that …</c>, where nothing was spoken of before.</summary>
    private static bool PointsAhead(Checked c, int i) =>
        c.Items[i].Is(Role.Plural)
            && c.Draft.Before(i) is { Role: Role.Except }
            && c.Draft.Earlier.Last is null
            && c.Mentions.Any(m => m.At > i && m.Excepted)
        || c.Items[i].Is(Role.Plural)
            && MentionWords.Demonstratives.Ends(c.Items[i])
            && c.Draft.Earlier.Last is null
            && c.Mentions.FirstOrDefault(m => m.At > i) is { } next
            && (next.Head ?? next) is { Kind: MentionKind.Type, Earlier: null } noun
            && Draft.Between(i, next.At).All(k => Draft.IsEmpty(c.Items[k]))
            && c.Mentions.Any(m => m.At > noun.End);

    /// <summary><c>is after X</c>, <c>what X is after</c>, where the goal is nothing that has a time.</summary>
    private static bool IsOutFor(Checked c, int i) =>
        c.Items[i].Is(Role.After)
        && (c.Draft.IsPrecededBy(i, be => be.Is(Role.Be)) || i > 0 && JoinWords.Been.Is(c.Items[i - 1]))
        && (
            c.Draft.After(i) is { Number: null } goal
                ? goal.Nodes.Any() && !goal.Nodes.Any(n => n.Node.Type.Properties.Any(Sorts.IsTime))
                : c.Draft.Next(i) < 0 && c.Reading.Ask is Ask.List && !c.Reading.Root.Type.Properties.Any(Sorts.IsTime)
        );

    /// <summary><c>what do they propose for X</c>, where nobody was spoken of: whoever does it.</summary>
    private static bool IsAnybody(Checked c, int i) =>
        CheckWords.They.Is(c.Items[i])
        && c.Draft.Earlier.Last is null
        && c.CountNamed > 0
        && c.Reading.Ask is Ask.List or Ask.Count or Ask.Value
        && c.Draft.Before(i) is { Role: Role.Do or Role.Can or Role.Have or Role.What }
        && c.Draft.IsFollowedBy(i, verb => verb.CanBeVerb || CheckWords.Charging.Is(verb));

    /// <summary>
    /// <c>papers, but only from 2024</c>, <c>summer-only flights</c>, <c>arXiv-only papers</c>: a list holds no others where each has but one year, or
    /// is in but one place.
    /// </summary>
    private static bool IsOnlyOwn(Checked c, int i) =>
        c.Items[i].Is(Role.Only)
        && (
            c.Mentions.FirstOrDefault(m => m.End == i - 1)
            ?? c.Mentions.FirstOrDefault(m => m.At > i)
            ?? c.Mentions.LastOrDefault(m => m.End < i)
        )
            is { Kind: not MentionKind.Type } said
        && said.Conditions.SelectMany(TreeBuilder.PropertiesOf).ToArray() is var properties
        && (
            IsOneOfRoot(c, c.Tree.Things.GetValueOrDefault(said)) && properties.All(p => p.Entity is not null && !p.IsList)
            || properties.Length > 0 && properties.All(p => p.Carrier is not null && p.Type == ScalarType.Boolean)
        );

    /// <summary>Whether a thing is what is asked for, or what each of that has but one of.</summary>
    private static bool IsOneOfRoot(Checked c, Thing? thing) =>
        thing == c.Tree.Root || c.Tree.Root.Links.Any(l => l.Other == thing && !l.Relationship.IsList && l.Quantifier == Quantifier.Some);

    /// <summary><c>the members of X, papers only</c>, <c>only papers from 2025</c>: nothing else is listed.</summary>
    private static bool IsOnlyAsked(Checked c, int i) =>
        c.Items[i].Is(Role.Only)
        && c.Reading.Ask is Ask.List
        && (
            c.Draft.Before(i)?.Types.Contains(c.Reading.Root.Type) == true && (c.Draft.Next(i) < 0 || c.Items[i + 1].IsMark)
            || c.Draft.Next(i, -1) < 0 && c.Draft.After(i)?.Types.Contains(c.Reading.Root.Type) == true
            || OpensRelative(c, i)
        );

    /// <summary><c>only those where …</c>, <c>only the papers that …</c>: they are told from others by what is said behind it.</summary>
    private static bool OpensRelative(Checked c, int i)
    {
        var noun = i + 1;
        while (noun < c.Items.Count && (Draft.IsEmpty(c.Items[noun]) && !c.Items[noun].IsMark || c.Items[noun].Is(Role.Plural)))
            noun++;
        if (noun < c.Items.Count && c.Items[noun].Types.Contains(c.Reading.Root.Type))
            noun++;
        return noun > i + 1
            && noun < c.Items.Count
            && (
                c.Items[noun].Role is Role.Where or Role.With or Role.Without
                || FormWords.RelativesBehindOnly.Begins(c.Items[noun])
                || FormWords.RelativesBehindOnly.Ends(c.Items[noun - 1])
            );
    }

    /// <summary><c>break X down into its parts</c>.</summary>
    private static bool BreaksDown(Checked c, int i) =>
        c.Items[i].Is(Role.Group)
        && c.Reading.Ask is Ask.List
        && (
            IsParted(c)
            || c.Draft.Positions(CheckWords.Into.Is)
                .Any(into =>
                    into > i
                    && c.Items.Skip(into + 1).FirstOrDefault(item => !Draft.IsEmpty(item) && !item.Is(Role.Singular)) is { } parts
                    && parts.Types.Contains(c.Reading.Root.Type)
                )
        );

    /// <summary><c>over which classes are they spread</c>.</summary>
    private static bool IsParted(Checked c) =>
        c.Items.Count > 2
        && c.Items[0].Words is [var preposition]
        && Inflection.IsPreposition(preposition.Word)
        && c.Items[1].Is(Role.What)
        && c.Items[2].Types.Contains(c.Reading.Root.Type);

    private static bool IsEachOfType(Checked c, int i) =>
        c.Items[i].Is(Role.Each)
        && (
            c.Draft.IsFollowedBy(i, noun => noun.Has<TypeMeaning>())
            || c.Mentions.FirstOrDefault(m => m.At > i) is { } next
                && (next.Head is not null || next.Kind == MentionKind.Condition)
                && c.Tree.Things.GetValueOrDefault(next.Head ?? next) == c.Tree.Root
        );
}
