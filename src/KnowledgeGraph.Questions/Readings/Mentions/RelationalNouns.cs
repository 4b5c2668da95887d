using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Nouns for what somebody or something is to another: <c>the teacher of X</c>, <c>X's pupils</c>, <c>former owners</c>. Such a
/// noun names a thing and the relationship that leads to it.
/// </summary>
internal static class RelationalNouns
{
    /// <summary>The noun at a position, or null.</summary>
    public static Mention? Read(Draft draft, int i) =>
        !SaysElse(draft.Items[i], draft.Items[i].Has<ValueMeaning>() && !IsOwned(draft, i))
        && (IsNounHere(draft, i) || IsPersonNoun(draft.Items[i]))
        && !IsModifier(draft, i)
        && !IsDoneBy(draft, i)
        && Meant(draft, i) is [var noun, ..] nouns
            ? new Mention
            {
                At = i,
                End = IsDoneToNoun(draft, i, noun) || IsBeforeSort(draft, i, (NodeType)noun.Target) ? i + 1 : i,
                Kind = MentionKind.Type,
                Type = (NodeType)noun.Target,
                Nouns = IsPredicate(draft, i, noun)
                    ? [.. nouns.Select(Connections.Inverse).OfType<Relationship>().Where(n => n.Source == noun.Target)]
                    : [.. nouns.Where(n => n.Target == noun.Target)],
            }
            : null;

    /// <summary><c>not led by X</c>, where somebody has <c>led</c> things: what is done by somebody.</summary>
    private static bool IsDoneBy(Draft draft, int i) =>
        Inflection.IsParticiple(draft.Items[i].Words[^1].Word) && draft.IsFollowedBy(i, by => by.Is(Role.By));

    /// <summary><c>which courses are prerequisites</c>: what they are to others of their type, and not what they have.</summary>
    private static bool IsPredicate(Draft draft, int i, Relationship relationship) =>
        relationship.Source == relationship.Target
        && Connections.Inverse(relationship) is not null
        && draft.Next(i) < 0
        && draft.Next(i, -1) is var be and > 0
        && draft.Items[be].Is(Role.Be)
        && draft.IsPrecededBy(be, asked => asked.Types.Any(t => t == relationship.Source) && !asked.Nodes.Any());

    /// <summary><c>a chartered vessel</c>: a participle before the noun for what is at the end of its relationship, both of one thing.</summary>
    private static bool IsDoneToNoun(Draft draft, int i, Relationship relationship) =>
        i + 1 < draft.Items.Count
        && Inflection.IsParticiple(draft.Items[i].Words[^1].Word)
        && !draft.IsUsed(i + 1)
        && draft.Items[i + 1].Types.Any(t => t == relationship.Target);

    /// <summary><c>the parent company of X</c>: behind the noun a word for bodies of persons, where it leads to such.</summary>
    private static bool IsBeforeSort(Draft draft, int i, NodeType target) =>
        i + 1 < draft.Items.Count
        && draft.Items[i + 1] is { IsNounOrName: false, Number: null, Words: [var sort] }
        && SortWords.Organization.Contains(sort.Word)
        && Sorts.IsOrganization(target);

    /// <summary><c>works that X made without showing them</c>: what the same does not do, where the one who does the rest is named before.</summary>
    public static Mention? ReadUndone(Draft draft, int i)
    {
        if (
            draft.Items[i] is not { CanBeVerb: true } verb
            || draft.Before(i) is not { Role: Role.Without }
            || !verb.Words[0].Word.EndsWith("ing", StringComparison.Ordinal)
            || draft.Next(i) is var behind and >= 0 && draft.Items[behind].Role is not (Role.Plural or Role.Singular)
        )
            return null;
        var types = draft.Items.Take(i).SelectMany(x => x.Types).ToHashSet();
        var (doer, did) = draft
            .Items.Take(i)
            .SelectMany(x => x.Nodes)
            .Select(n => n.Node)
            .SelectMany(node => verb.Relationships.Select(r => (node, r)))
            .LastOrDefault(x =>
                x.r.Source == x.node.Type && types.Contains(x.r.Target) || x.r.Target == x.node.Type && types.Contains(x.r.Source)
            );
        return doer is null
            ? null
            : new Mention
            {
                At = i,
                End = i,
                Kind = MentionKind.Nodes,
                Choices =
                [
                    [doer],
                ],
                Doubts = [0],
                Verbs = [did],
            };
    }

    /// <summary><c>matches with a sending-off</c>: the noun of a relationship of what is spoken of, for what is at its end.</summary>
    public static Mention? ReadHad(Draft draft, int i)
    {
        if (
            draft.Items[i] is not { IsVerb: true, IsNounOrName: false } item
            || draft.Before(i) is not { Role: Role.With or Role.Without or Role.Not }
        )
            return null;
        if (draft.Before(i) is { Role: Role.Not } denied && !MentionWords.No.Is(denied))
            return null;
        if (MentionWords.HaveOf.Ends(draft.Before(i)!) && Inflection.IsParticiple(item.Words[0].Word))
            return null;
        var spoken = draft.Items.SelectMany(x => x.Types).ToHashSet();
        var had = item
            .Relationships.Select(r => spoken.Contains(r.Source) ? r : Connections.Inverse(r))
            .OfType<Relationship>()
            .FirstOrDefault(r => r.Target is NodeType && spoken.Contains(r.Source));
        return had is null
            ? null
            : new Mention
            {
                At = i,
                End = IsDoneToNoun(draft, i, had) ? i + 1 : i,
                Kind = MentionKind.Type,
                Type = (NodeType)had.Target,
                Nouns = [had],
            };
    }

    /// <summary>The types of what is named or called by its noun.</summary>
    private static HashSet<NodeType> Spoken(Draft draft) =>
        draft.Items.SelectMany(x => x.Types.Concat(x.Nodes.Select(n => n.Node.Type))).ToHashSet();

    /// <summary>Whether the item is such a noun for persons.</summary>
    public static bool IsPerson(Draft draft, int i) => Read(draft, i) is { Type: { } type } && Sorts.IsPerson(type);

    /// <summary>Joins each noun to whose it is: <c>of X</c> behind it, <c>X's</c> or <c>her</c> before it.</summary>
    public static void Bind(Draft draft, IReadOnlyList<Mention> mentions)
    {
        foreach (var noun in mentions.Where(m => m.Nouns.Count > 0).Reverse())
        {
            noun.Owner = mentions
                .Where(m => m != noun && noun.Nouns.Any(n => Fits(m, n)) && (Follows(draft, noun, m) || Precedes(draft, m, noun)))
                .MinBy(m => Math.Abs(m.At - noun.At));
            // "The pupils of X's pupils" are those of the latter.
            if (noun.Owner?.Head is { Nouns.Count: > 0 } owned && owned != noun && noun.Nouns.Any(n => Fits(owned, n)))
                noun.Owner = owned;
            if (noun.Owner is { } owner && owner.End < noun.At && owner.Nouns.Count == 0)
                owner.Head = noun;
        }
    }

    /// <summary>
    /// What the noun can mean, of what is spoken of before others: <c>genres without a parent</c>, <c>the shortlist of X</c>, of a prize;
    /// nothing where what it leads to is named behind it, so that it says only how.
    /// </summary>
    private static IReadOnlyList<Relationship> Meant(Draft draft, int i)
    {
        var owner =
            draft.After(i) is { Role: Role.Of } of && MentionWords.Of.Begins(of) && draft.Next(draft.Next(i)) is var named && named > 0
                ? draft.Items[named]
                : null;
        var spoken = Spoken(draft);
        Relationship[] meant =
        [
            .. Of(draft, i)
                .Select(r => OfSpoken(draft, i, r, spoken))
                .OrderByDescending(n => IsNamed(owner, n.Source))
                .ThenByDescending(n => spoken.Contains((NodeType)n.Source)),
        ];
        return meant is [{ } first, ..] && first.Source != first.Target && IsNamed(owner, first.Target) ? [] : meant;
    }

    /// <summary><c>faults without a fix</c>, where releases fix faults: that by which the fault is mended.</summary>
    private static Relationship OfSpoken(Draft draft, int i, Relationship noun, HashSet<NodeType> spoken) =>
        draft.Before(i) is { Role: Role.With or Role.Without or Role.Not }
        && !Inflection.IsParticiple(draft.Items[i].Words[0].Word)
        && noun.Source != noun.Target
        && !spoken.Contains((NodeType)noun.Source)
        && draft.Items.Any(x => x.Types.Any(t => t == noun.Target))
        && Connections.Inverse(noun) is { Target: NodeType } back
            ? back
            : noun;

    private static bool IsNamed(Item? owner, EntityType type) =>
        owner is not null && !owner.Has<TypeMeaning>() && owner.Nodes.Any() && owner.Nodes.All(n => n.Node.Type == type);

    /// <summary><c>the student amendment</c>: in the singular, directly before the noun that it tells from others, it may say anything of that.</summary>
    private static bool IsModifier(Draft draft, int i) =>
        i + 1 < draft.Items.Count
        && draft.Items[i + 1] is { Role: null } noun
        && noun.Has<TypeMeaning>()
        && draft.Items[i].Words is [var word]
        && !English.IsPlural(word.Word)
        && !draft.Items[i].Relationships.Any(r => noun.Types.Contains(r.Target));

    /// <summary>Whether an item has another meaning or part in the sentence.</summary>
    private static bool SaysElse(Item item, bool isValue) =>
        item.Role is not (null or Role.Filler)
        || item.Words is [var word] && Inflection.IsPreposition(word.Word)
        || item.Number is not null
        || Inflection.IsParticiple(item.Words[0].Word) && item.Properties.Any(Sorts.IsTime)
        || item.Nodes.Any()
        || item.Has<TypeMeaning>()
        || isValue;

    /// <summary>The relationships that lead to what an item is the noun for.</summary>
    private static List<Relationship> Of(Draft draft, int i)
    {
        var words = draft.Items[i].Spelling;
        var nouns = new List<Relationship>();
        foreach (var relationship in draft.Items[i].Relationships.Where(r => r is { Source: NodeType, Target: NodeType }))
            if (Texts(words).Any(text => IsNounOfTarget(draft, i, relationship, text)))
                nouns.Add(relationship);
            else if (
                Connections.Inverse(relationship) is { } back
                && Texts(words)
                    .Any(text =>
                        IsNounOfSource(relationship, text)
                        || !Inflection.IsPreposition(SchemaWords.Split(back.Name).Split(' ')[^1])
                            && Plurals.IsSame(SchemaWords.Split(back.Name), text)
                    )
            )
                nouns.Add(back);
        return nouns.Count == 0 && IsOwned(draft, i)
            ? BeforeOf(draft, i)
            : [.. nouns.Distinct().OrderByDescending(n => Plurals.IsSame(SchemaWords.Split(n.Name), words))];
    }

    /// <summary><c>X's doctoral students</c>, where what a relationship leads to is called <c>doctoral student of</c>.</summary>
    private static List<Relationship> BeforeOf(Draft draft, int i) =>
        [
            .. draft
                .Lexicon.Find(string.Join(' ', draft.Items[i].Words.Select(w => w.Stem).Append("of")))
                .OfType<RelationshipMeaning>()
                .Select(m => m.Relationship)
                .Where(r => r is { Source: NodeType, Target: NodeType }),
        ];

    /// <summary>The words, and the nouns that say the same.</summary>
    private static IEnumerable<string> Texts(string words) => Synonyms.OfNoun(words).Prepend(words);

    private static bool Fits(Mention mention, Relationship relationship) =>
        (mention.Type ?? mention.Earlier?.Type) is { } type
            ? type == relationship.Source
            : mention.Choices.Any(c => c[0].Type == relationship.Source);

    /// <summary><c>the teacher of X</c>, <c>a shareholder in X</c>, <c>which teachers did X have</c>.</summary>
    private static bool Follows(Draft draft, Mention noun, Mention owner)
    {
        if (owner.At <= noun.End || draft.Next(noun.End) is not (var of and > 0))
            return false;
        if (MentionWords.Things.Is(draft.Items[noun.At]) && Nouns.NameBehind(draft, noun.At) == owner.At)
            return true;
        var isOf = draft.Items[of].Is(Role.Of) && MentionWords.Of.Begins(draft.Items[of]) || MentionWords.In.Is(draft.Items[of]);
        var hasSuch = draft.Items[of].Role is Role.Do or Role.Have && draft.Items.Any(i => i.Role is Role.Have or Role.Common);
        return (isOf || hasSuch) && Draft.Between(of, owner.At).All(i => Draft.IsEmpty(draft.Items[i]) && !draft.Items[i].IsMark);
    }

    /// <summary><c>X's teacher</c>, <c>her teacher</c>, <c>X: teachers?</c>.</summary>
    private static bool Precedes(Draft draft, Mention owner, Mention noun) =>
        owner.End < noun.At
        && draft.Next(noun.At, -1) is var before and >= 0
        && (
            owner.Earlier is not null && before == owner.At
            || MentionWords.Genitives.Ends(draft.Items[before]) && draft.Next(before, -1) == owner.End
            || before == owner.End && MentionWords.Heading.Is(draft.Items[noun.At - 1])
        );

    /// <summary>
    /// Whether the word is spelt as a noun for the other end: the name of the field, in the singular or plural, or a word for persons
    /// among its phrases.
    /// </summary>
    private static bool IsNounOfTarget(Draft draft, int i, Relationship relationship, string text)
    {
        if (English.IsRegularPast(text) || Inflection.IsPreposition(text))
            return false;
        var (name, verb) = (SchemaWords.Split(relationship.Name), SchemaWords.Split(relationship.Type));
        if (English.Stem(name) == English.Stem(verb) && SpokenVerbs.FieldNoun(relationship) is null)
            return false;
        return Plurals.IsSame(name, text)
            || SpokenVerbs
                .WithSynonyms(relationship)
                .Any(p =>
                    Plurals.IsSame(text, p)
                    && (
                        Sorts.IsPersonWord(p) && !IsOfSource(relationship)
                        || Plurals.IsSame(name, p)
                        || IsSortOfTarget(relationship, p)
                        || IsOwned(draft, i) && !IsOfOthers(relationship, p)
                    )
                )
            || SchemaWords.Doers(relationship).Any(d => d.IsTarget && Plurals.IsSame(text, d.Noun));
    }

    /// <summary><c>side trail</c>, of what leads to a trail.</summary>
    private static bool IsSortOfTarget(Relationship relationship, string phrase) =>
        phrase.Split(' ') is [_, .., var noun] && SchemaWords.IsNoun((NodeType)relationship.Target, noun);

    /// <summary><c>author</c>, of what somebody writes: those who do it, not what it leads to.</summary>
    private static bool IsOfOthers(Relationship relationship, string noun) =>
        Sorts.IsPersonWord(noun) && !Sorts.IsPerson((NodeType)relationship.Target) && !Sorts.IsOrganization((NodeType)relationship.Target);

    /// <summary><c>the enemies of X</c>, <c>X's enemies</c>: a word of a relationship, said as a noun for what is at its end.</summary>
    private static bool IsOwned(Draft draft, int i) =>
        i > 0 && MentionWords.Genitives.Ends(draft.Items[i - 1])
        || draft.After(i) is { Role: Role.Of } of
            && MentionWords.Of.Begins(of)
            && (draft.Next(i, -1) < 0 || MentionWords.Determiners.Ends(draft.Items[i - 1]));

    /// <summary>Whether the word is one for persons who do what the relationship says: <c>actor</c>, of what they act in.</summary>
    private static bool IsNounOfSource(Relationship relationship, string text) =>
        IsOfSource(relationship) && SpokenVerbs.WithSynonyms(relationship).Any(p => Plurals.IsSame(text, p) && Sorts.IsPersonWord(p))
        || SchemaWords.Doers(relationship).Any(d => !d.IsTarget && Plurals.IsSame(text, d.Noun));

    /// <summary>Whether its start alone are persons, so that a word for persons means that.</summary>
    private static bool IsOfSource(Relationship relationship) =>
        Sorts.IsPerson((NodeType)relationship.Source) && !Sorts.IsPerson((NodeType)relationship.Target);

    /// <summary>Whether the word can be no verb, wherever it stands.</summary>
    private static bool IsPersonNoun(Item item) => item.Words is [var word] && Sorts.IsPersonNoun(word.Word);

    private static bool IsNounHere(Draft draft, int i)
    {
        if (i == 0 || draft.Next(i, -1) < 0 || draft.After(i) is { Role: Role.Of })
            return true;
        var before = draft.Items[i - 1];
        if (MentionWords.HaveOf.Ends(before) && Inflection.IsParticiple(draft.Items[i].Words[0].Word))
            return false;
        return before.Number is not null
            || before.IsMark
            || MentionWords.Determiners.Ends(before)
            || before.Role
                is Role.What
                    or Role.HowMany
                    or Role.List
                    or Role.Be
                    or Role.Not
                    or Role.MoreThan
                    or Role.AtLeast
                    or Role.Most
                    or Role.Least;
    }
}
