using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Takes what is told before a question for the nodes that it names or describes: <c>Chatbots insult people. Which papers try to
/// prevent that?</c>, <c>We have few labels and build a translator. What should we read?</c>.
/// </summary>
internal sealed class ContextReader
{
    private const int MostUnheard = 2,
        FewClasses = 4;
    private const double Lead = 0.9,
        Farther = 0.7;

    private readonly Lexicon lexicon;
    private readonly Connections connections;
    private readonly HashSet<NodeType> asked;
    private readonly HashSet<NodeType> meant;
    private readonly bool isAdvice;

    private ContextReader(IReadOnlyList<Item> question, Lexicon lexicon, Connections connections)
    {
        (this.lexicon, this.connections) = (lexicon, connections);
        asked = [.. question.SelectMany(i => i.Types).DefaultIfEmpty(lexicon.Main).OfType<NodeType>()];
        meant = Meant(question);
        isAdvice = Clauses.Advises(question);
    }

    /// <summary>The question with what is told before it as nodes; null when none of those that it can ask about stands out.</summary>
    public static Replaced? Read(IReadOnlyList<Item> items, Lexicon lexicon, Connections connections)
    {
        var end = items.ToList().FindLastIndex(items.Count - 2, i => i.EndsClause);
        return end <= 0 ? null : new ContextReader([.. items.Skip(end + 1)], lexicon, connections).Read(items, end);
    }

    /// <summary>
    /// What is told before a wish for advice that nothing was made of, though the wish names nothing that it could be about: advice without it
    /// would be none. What is told with a denial, whatever is asked. Nothing where it can be set aside.
    /// </summary>
    public static IReadOnlyList<string> Unheard(IReadOnlyList<Item> items, Lexicon lexicon, Connections connections)
    {
        var end = items.ToList().FindLastIndex(items.Count - 2, i => i.EndsClause);
        if (end <= 0)
            return [];
        var (told, question) = (items.Take(end).ToArray(), items.Skip(end + 1).ToArray());
        var reader = new ContextReader(question, lexicon, connections);
        if (told.Where((item, i) => reader.IsNamed(item) && Denies(told, i)).Any())
            return [string.Join(' ', told.Where(i => !i.IsMark).Select(i => i.Text))];
        return
            reader.isAdvice
            && !told.Any(SaysMore)
            && !question.SelectMany(i => i.Nodes).Any(n => lexicon.IsTold(n.Node.Type) && reader.IsOneOfMany(n.Node))
            ? [.. reader.Described(told, []).Select(part => string.Join(' ', part.Where(i => !i.IsMark).Select(i => i.Text)))]
            : [];
    }

    /// <summary>Whether a node is no mere class of all there is, of which there are few.</summary>
    private bool IsOneOfMany(NodeEntry node) => lexicon.Of(node.Type).Skip(FewClasses).Any();

    private Replaced? Read(IReadOnlyList<Item> items, int end)
    {
        var told = items.Take(end).ToArray();
        var named = told.Where(i => IsNamed(i) || NamesOther(i) && IsNamedInFull(i))
            .DistinctBy(i => Names(i).First().Node)
            .Select(i => i with { Role = null })
            .ToArray();
        if (
            StatesFact(told, named, items.Skip(end + 1))
            || told.Any(i => OwnWordsReader.Counts(i) || i.Is(Role.Order))
            || told.Where((item, i) => IsNamed(item) && IsNarrowed(told, i)).Any()
            || !isAdvice
                && named.Length > 0
                && told.Any(i =>
                    Shorthand.IsRelationalNoun(i)
                    || i.Meanings.Any(m => m is ValueMeaning { Property.Carrier.Citation: null } or ValueMeaning { Property.Carrier: null })
                )
            || told.Any(i => !IsNamed(i) && !NamesOther(i) && IsNamedInFull(i))
            || told.Where((item, i) => IsNamed(item) && Denies(told, i)).Any()
        )
            return null;
        var parts = Described([.. told.Where(i => !IsNamed(i) && !NamesOther(i))], [.. named.SelectMany(Names).Select(n => n.Node)]);
        var described = parts.Select(Describe).OfType<Item>().ToArray();
        var aside = parts.Where(part => Describe(part) is null).ToArray();
        if (named.Length + described.Length == 0 || aside.Any(part => !isAdvice || part.Any(SaysMore)))
            return null;
        var nodes = named.Concat(described).SelectMany((item, i) => i == 0 ? [item] : new[] { JoinWords.AndItem, item });
        var question = items.Skip(end + 1).ToArray();
        if (
            question.All(i =>
                i.IsMark || i.Meanings.Count == 0 && i.Role is Role.Who or Role.What or Role.Do or Role.Have or Role.Filler or Role.Singular
            )
        )
            question = [.. FollowUpWords.Which, Nouns.Of(asked.First())];
        var denied = Draft.Index(question, 0, i => i.Role is Role.Not or Role.Without);
        var them = denied < 0 ? -1 : Draft.Index(question, denied + 1, i => i.Role is Role.Plural or Role.Singular);
        if (them > 0 && (named.Length + described.Length > 1 || question.Take(denied).All(Draft.IsEmpty)))
            return null;
        return new Replaced(
            them < 0 ? [.. nodes, items[end], .. question] : InDenial(question, denied, them, nodes),
            string.Join(
                ' ',
                described
                    .Select(OwnWordsReader.Note)
                    .Concat(aside.Select(part => $"Set aside: “{string.Join(' ', part.Select(i => i.Text))}”."))
            )
        );
    }

    /// <summary><c>which have none of them</c>, <c>which do not use it</c>: what is told stands where the denial takes it up.</summary>
    private static IReadOnlyList<Item> InDenial(Item[] question, int denied, int them, IEnumerable<Item> nodes) =>
        [
            .. question.Take(denied),
            .. them == denied + 1 ? [MentionWords.NoItem] : question.Take(them).Skip(denied),
            .. nodes,
            .. question.Skip(them + 1),
        ];

    /// <summary><c>X was sold to Y; when was that?</c>: of what the one is to the other something is asked that it carries, and nothing of either.</summary>
    private static bool StatesFact(Item[] told, Item[] named, IEnumerable<Item> question) =>
        named.Length > 1
        && told.Any(i => i.IsVerb && i.Relationships.Any(r => r.Properties is not null))
        && !question.Any(i => i.IsNounOrName || i.IsVerb);

    /// <summary><c>quantum computing</c>: a word before the name makes it something else.</summary>
    private static bool IsNarrowed(Item[] told, int name) =>
        name > 0 && told[name - 1].IsUnknown && Thesaurus.Of(told[name - 1].Words[^1]).Count == 0;

    /// <summary><c>with no external feedback</c>.</summary>
    private static bool Denies(Item[] told, int name) =>
        told.Take(name).LastOrDefault(i => !Draft.IsEmpty(i)) is { Role: Role.Without or Role.Except or Role.Neither };

    /// <summary>Whether an item names, denies or counts something, so that it cannot be set aside.</summary>
    private static bool SaysMore(Item item) =>
        item.Nodes.Any()
        || item.Has<ValueMeaning>()
        || item.Number is not null
        || item.Role is Role.Not or Role.Without or Role.Except or Role.Only or Role.Neither
        || item is { IsUnknown: true, Words: [{ Start: > 0, IsCapitalised: true }] };

    /// <summary>What is told besides names: all of it where it describes one node together, else part by part.</summary>
    private IReadOnlyList<Item[]> Described(Item[] told, NodeEntry[] named) =>
        !TellsMore(told, named) ? []
        : Describe(told) is not null ? [told]
        : [.. Parts(told).Where(part => TellsMore(part, named))];

    /// <summary>Whether words tell something beside what is named: more than one or two that nobody has heard of.</summary>
    private bool TellsMore(Item[] told, NodeEntry[] named)
    {
        var telling = Idioms
            .Resolve(Words(told))
            .Where(w => lexicon.OwnWords.IsTelling(w) && !FunctionWords.Carries(w) && !named.Any(n => lexicon.OwnWords.Fits(w, n)))
            .Where(w => !isAdvice || !ClauseWords.Askers.Has(w))
            .ToArray();
        return telling.Length > MostUnheard
            || telling.Any(lexicon.OwnWords.IsRare)
            || isAdvice && telling.Any(w => Thesaurus.Of(w).Count > 0)
            || told.Any(i => i.Is(Role.Not) || Thesaurus.Amounts.IsIn(i));
    }

    private Item? Describe(Item[] told) =>
        OwnWordsReader.Best(lexicon.OwnWords.Rank(Words(told), WeightOf), isAdvice ? 1 : 2, Lead) is { } best
            ? OwnWordsReader.Standing([.. told.SelectMany(i => i.Words).Where(w => !w.IsMark)], best.Node)
            : null;

    private static IEnumerable<Item[]> Parts(Item[] told)
    {
        var part = new List<Item>();
        foreach (var item in told.Append(JoinWords.AndItem))
            if (!item.Is(Role.And) && !item.IsMark)
                part.Add(item);
            else if (part.Any(i => !Draft.IsEmpty(i) && !i.Is(Role.Do)))
            {
                yield return [.. part];
                part.Clear();
            }
    }

    /// <summary>The words that may describe something: no marks, no mere phrases, and no verbs for what any such thing does.</summary>
    private static Token[] Words(Item[] told) =>
        [.. told.Where(i => !i.IsVerb && !(i.Words.Count > 1 && Draft.IsEmpty(i))).SelectMany(i => i.Words).Where(w => !w.IsMark)];

    private bool IsNamed(Item item) => Names(item).Any(n => WeightOf(n.Node.Type) > 0);

    /// <summary>Whether it names what the question does not ask about.</summary>
    private bool NamesOther(Item item) => !IsNamed(item) && Names(item).Any(n => lexicon.IsTold(n.Node.Type));

    /// <summary>Whether it is the name of something, and no mere other word for it: that is kept whatever the question asks about.</summary>
    private bool IsNamedInFull(Item item) =>
        !isAdvice && item.Nodes.Any(n => n.By is NamedBy.Name && IsOneOfMany(n.Node)) && !item.Has<TypeMeaning>();

    private static IEnumerable<NodeMeaning> Names(Item item) => item.Nodes.Where(n => n.By is NamedBy.Name or NamedBy.Alias);

    /// <summary>
    /// How likely the question asks about a node of that type: by its verb, else by what it asks for, of which it is told. Nothing helps that
    /// has the trouble itself.
    /// </summary>
    private double WeightOf(NodeType type) =>
        connections.IsHub(type) || isAdvice && lexicon.IsReproach(type) ? 0
        : meant.Count > 0
            ? meant.Contains(type) ? 1
                : 0
        : asked.SelectMany(t => t.Relationships).Any(r => r.Target == type && r.IsList)
        && (lexicon.IsTold(type) || lexicon.IsRemark(type) && !asked.Any(t => t == lexicon.Main))
            ? 1
        : !lexicon.IsTold(type) ? 0
        : Farther;

    /// <summary>What the verbs of the question lead to.</summary>
    private HashSet<NodeType> Meant(IReadOnlyList<Item> question)
    {
        var wish = question.FirstOrDefault(i => !Draft.IsEmpty(i));
        var verbs = question
            .Where(i =>
                !(i == wish && FormWords.Suggesting.Is(i))
                && !i.Has<TypeMeaning>()
                && i.Role is null or Role.Filler
                && i.Relationships.Any()
            )
            .ToArray();
        var telling = verbs.Where(i => i.Role is null).ToArray();
        var relationships = (telling.Length > 0 ? telling : verbs).SelectMany(i => i.Relationships).ToArray();
        var ofAsked = relationships.Where(r => r.Source is NodeType source && asked.Contains(source)).Select(r => r.Target).ToArray();
        return [.. (ofAsked.Length > 0 ? ofAsked : relationships.Select(r => r.Source)).OfType<NodeType>()];
    }
}
