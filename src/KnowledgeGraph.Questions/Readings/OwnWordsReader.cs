using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A question with a node in place of the words that describe it, and a sentence that says so.</summary>
/// <param name="Items">The question.</param>
/// <param name="Note">The sentence.</param>
/// <param name="IsNamed">Whether the words are those of a name of the node, themselves or in other words of their senses.</param>
internal sealed record Replaced(IReadOnlyList<Item> Items, string Note, bool IsNamed = false);

/// <summary>Takes the words that nothing else accounts for as a description of one node, when one stands out.</summary>
internal sealed class OwnWordsReader
{
    private const double EnoughOfMany = 0.35,
        EnoughOfThree = 0.4,
        Enough = 0.45,
        Lead = 0.87,
        Rival = 0.6,
        CloseLead = 0.95,
        BroadWeight = 0.7,
        Sure = 0.9,
        SureLead = 0.75;
    private const int MaxSteps = 2,
        Broad = 4,
        MissedPart = 2,
        MinLetters = 5,
        MostCandidates = 5;

    private readonly IReadOnlyList<Item> items;
    private readonly Lexicon lexicon;
    private readonly Connections connections;
    private readonly HashSet<NodeType> spoken;

    private OwnWordsReader(IReadOnlyList<Item> items, Lexicon lexicon, Connections connections)
    {
        (this.items, this.lexicon, this.connections) = (items, lexicon, connections);
        spoken = [.. items.Where(i => i.Role is null).SelectMany(Spoken)];
    }

    /// <summary>The question with the described node in place of the words; null when no node stands out.</summary>
    public static Replaced? Replace(
        IReadOnlyList<Item> items,
        IReadOnlyList<int> unread,
        IReadOnlyList<Mention> mentions,
        Lexicon lexicon,
        Connections connections
    )
    {
        if (unread.Count == 1 && items[unread[0]].Role is Role.Opinion or Role.Instruction)
            return null;
        if (items.Where((item, i) => i > 0 && item.IsUnknown && IsPartOfName(item) && IsPartOfName(items[i - 1])).Any())
            return null;
        if (ChoosesOfTwo(items))
            return null;
        var reader = new OwnWordsReader(items, lexicon, connections);
        return reader.Clause() ?? reader.Words(unread, mentions);
    }

    /// <summary><c>Prompt Engineering</c>: capitals inside a sentence make a name, of something that is not there.</summary>
    private static bool IsPartOfName(Item item) =>
        item is { Role: null, IsNounOrName: false, Words: [{ IsCapitalised: true, Start: > 0 } word] }
        && word.Text.Skip(1).All(char.IsLower);

    /// <summary><c>with A or B, but not both</c>: two are described, of which none stands for the other.</summary>
    private static bool ChoosesOfTwo(IReadOnlyList<Item> items) =>
        items.Any(i => i.Is(Role.Or)) && items.Where((item, i) => i > 0 && item.Is(Role.Both) && Denies(items[i - 1])).Any();

    /// <summary>The unread words, with what stands between them, taken for a node beside what else is spoken of.</summary>
    private Replaced? Words(IReadOnlyList<int> unread, IReadOnlyList<Mention> mentions)
    {
        while (unread.Count > 1 && Denies(items[unread[^1]]))
            unread = [.. unread.SkipLast(1)];
        if (unread.Count == 0 || unread.Any(i => SetsApart(items[i]) || items[i].Number is not null || IsCounted(i)))
            return null;
        var positions = Span(unread);
        if (
            positions.Any(i => IsMeasured(items[i]))
            || Enumerable.Range(positions[0], positions[^1] - positions[0]).Any(i => Denies(items[i]) || SetsApart(items[i]))
            || Draft
                .Between(positions[0], positions[^1])
                .Any(i => items[i].EndsClause || items[i].Has<TypeMeaning>() && CheckWords.IsPlural(items[i]) || AsksAnew(i))
        )
            return null;
        var words = WordsAt(positions);
        var alike = Coordinated(positions[0], mentions);
        var about = mentions.SelectMany(m => m.Type is { } t ? [t] : m.Choices.Select(c => c[0].Type)).ToHashSet();
        var ranked = lexicon.OwnWords.Rank(
            words,
            type =>
                alike is not null
                    ? type == alike
                        ? 1
                        : 0
                    : about.Count == 0 || about.Any(t => t != type && IsNear(t, type))
                        ? Likely(type)
                        : 0
        );
        var best = alike is not null ? Best(ranked, 1, CloseLead) : Best(ranked, 2);
        var isTold = best is not null && (best.IsNamed || best.Words > 2 || best.InName >= Math.Min(2, best.Words) || IsSure(best, ranked));
        return isTold && (best!.IsNamed || !positions.Any(i => NamesOther(items[i], best.Node)))
            ? Put(positions, words, best!.IsNamed, Namesakes(best!, ranked))
            : null;
    }

    /// <summary><c>what would they cost</c>, <c>how many trains got cancelled</c>: a number that the graph holds, and no part of a description.</summary>
    private bool IsMeasured(Item item) =>
        item.Properties.Any(p => Sorts.IsAmount(p) && (p.Entity is not null || items.Any(i => i.Is(Role.HowMany))));

    /// <summary><c>number of GPUs</c>: what is to be counted, and is unknown.</summary>
    private bool IsCounted(int i) =>
        items[i].IsUnknown && items.Take(i).LastOrDefault(item => !Draft.IsEmpty(item)) is { Role: Role.HowMany };

    /// <summary><c>papers in which hospitals train together</c>: everything behind the noun describes one node.</summary>
    private Replaced? Clause()
    {
        var noun = AskedNoun();
        var isOpen = items.Any(i => i.Role is Role.What or Role.How) || MentionWords.AnyWork.Ends(items[0]);
        if (noun < 0 && items.Any(i => i.Role is Role.HowMany or Role.Instruction || i.Has<TypeMeaning>() && !isOpen))
            return null;
        var start = noun >= 0 ? noun : items.TakeWhile(i => IsAsking(i) || Draft.IsEmpty(i)).Count() - 1;
        var positions = Draft.Between(start, items.Count).Where(i => !items[i].IsMark).ToArray();
        if (positions.Length == 0 || positions.Any(i => Restricts(items[i], i == positions[0])))
            return null;
        if (Draft.Between(positions[0], positions[^1]).Any(i => items[i].EndsClause || AsksAnew(i)))
            return null;
        if (
            positions.Any(i =>
                items[i].Has<TypeMeaning>()
                && items[i].Types.Any(t => positions.Any(k => items[k].Nodes.Any(n => n.Node.Type == t && n.By is NamedBy.Name)))
            )
        )
            return null;
        var contrast = Array.FindIndex(positions, i => items[i].Is(Role.Except) && !MentionWords.Outside.Is(items[i]));
        var words = WordsAt(contrast < 0 ? positions : positions[..contrast]);
        var asked = noun < 0 ? null : items[noun].Meanings.OfType<TypeMeaning>().First().Type;
        var type = asked ?? lexicon.Main;
        var ranked = lexicon.OwnWords.Rank(
            words,
            t =>
                t == asked ? 1
                : type is not null && IsNear(type, t) ? Likely(t)
                : 0
        );
        var best =
            Best(ranked, noun < 0 && !isOpen ? 3 : 2)
            ?? (Best(ranked, 1) is { } only && (only.IsNamed || isOpen && IsSure(only, ranked)) ? only : null);
        if (best is null || contrast >= 0 && best.Missed > 0)
            return null;
        positions = [.. positions.Where(i => !NamesClass(items[i]) || items[i].Words.Any(w => lexicon.OwnWords.Describes(w, best.Node)))];
        if (SaysMore(positions, best, ranked))
            return null;
        return Put(positions, WordsAt(positions), best.IsNamed, best.Node) is not { } replaced ? null
            : noun < 0 ? AskForMain(replaced)
            : replaced with { Items = [.. replaced.Items.Select(i => i == items[noun] ? i with { Role = null } : i)] };
    }

    /// <summary><c>models that cheat - which algorithms fight it</c>: a question behind the description, which is no part of it.</summary>
    private bool AsksAnew(int i) =>
        items[i].Role is Role.What or Role.Who
        && !IsRelative(i)
        && (items[i - 1].IsMark || i + 1 < items.Count && items[i + 1].Has<TypeMeaning>());

    /// <summary><c>a setup in which …</c>: goes on with the description.</summary>
    private bool IsRelative(int i) =>
        i > 1 && items[i].Words is [_] && items[i - 1].Words is [var word] && Inflection.IsPreposition(word.Word);

    /// <summary>A question without a noun asks for what the graph is chiefly about, where no word asks for something else.</summary>
    private Replaced AskForMain(Replaced replaced)
    {
        var rest = replaced.Items.Where(i => !i.Is(Role.Plural) && !i.Is(Role.Do));
        var asks = items
            .Where((item, i) => item.Role is Role.How or Role.HowMany or Role.When or Role.What or Role.Who && !IsRelative(i))
            .Any();
        if (asks || lexicon.Main is not { } main)
            return replaced with { Items = [.. rest] };
        return replaced with { Items = [Nouns.Of(main), .. rest] };
    }

    /// <summary>The position of the noun that is asked for, at the beginning; -1 for none. <c>how do people …</c> asks for no people.</summary>
    private int AskedNoun()
    {
        var first = items.ToList().FindIndex(i => i.Has<TypeMeaning>() && (i.Words.Count == 1 || !i.Nodes.Any()));
        if (
            first < 0
            || first > 0 && items[first].Is(Role.Filler) && !items[first - 1].Is(Role.What)
            || !items.Take(first).All(StandsBeforeNoun)
        )
            return -1;
        var isHow = items.Any(i => i.Is(Role.How)) && items[first].Meanings.OfType<TypeMeaning>().All(t => Sorts.IsPerson(t.Type));
        return isHow ? -1 : first;
    }

    private static bool StandsBeforeNoun(Item item) =>
        Draft.IsEmpty(item)
        || item.Nodes.Any()
        || item.Number is not null
        || IsAsking(item)
        || item.Role is Role.Be or Role.All or Role.Filler or Role.In;

    private static bool IsAsking(Item item) =>
        item.Role
            is Role.What
                or Role.How
                or Role.Why
                or Role.Who
                or Role.When
                or Role.HowMany
                or Role.List
                or Role.Do
                or Role.Plural
                or Role.Can;

    /// <summary>Whether a word parts what is meant from something else, so that it describes nothing.</summary>
    private static bool SetsApart(Item item) =>
        item.Role
            is Role.Except
                or Role.Than
                or Role.Same
                or Role.Other
                or Role.Only
                or Role.MoreThan
                or Role.LessThan
                or Role.AtLeast
                or Role.AtMost;

    private static bool Denies(Item item) => item.Role is Role.Not or Role.Without or Role.Except or Role.Neither;

    /// <summary>Whether a word counts or compares, so that the words say more than a description.</summary>
    public static bool Counts(Item item) =>
        item.Number is not null and not 1
        || item.Role
            is Role.MoreThan
                or Role.LessThan
                or Role.AtLeast
                or Role.AtMost
                or Role.HowMany
                or Role.HowMuch
                or Role.Share
                or Role.Total
                or Role.Average
                or Role.Most
                or Role.Least
                or Role.Newest
                or Role.Oldest
                or Role.Than;

    /// <summary>Whether a word denies, counts or compares, so that the words say more than a description.</summary>
    private bool Restricts(Item item, bool isFirst) =>
        Counts(item)
        || IsMeasured(item)
        || LinkWords.PossessivesOfPersons.Is(item)
        || item.Role is Role.Not or Role.Neither or Role.Opinion or Role.Only or Role.Nth or Role.Order
        || isFirst && item.Role is Role.Except or Role.Without or Role.Instruction;

    /// <summary>Whether the words speak of something beside the node that they would describe.</summary>
    private bool SaysMore(int[] positions, Described best, IReadOnlyList<Described> ranked) =>
        positions.Any(i => !Belongs(items[i], best.Node))
        || positions.Any(i => items[i].Nodes.Any(n => IsRival(n, items[i].Words.Count, best, ranked)))
        || IsNamedToo(positions, best.Node);

    /// <summary>Whether what a word of the description names elsewhere stands in the node's text too: <c>DPO</c> in one that speaks of DPO.</summary>
    private bool Belongs(Item item, NodeEntry node)
    {
        if (!item.Nodes.Any() && !item.Has<TypeMeaning>())
            return true;
        if (item.Nodes.Any(n => n.By is NamedBy.Name && n.Node == node || IsNameOfUntold(n)))
            return false;
        return item.Words.All(w =>
            !IsTelling(w) || (item.Nodes.Any() ? lexicon.OwnWords.Describes(w, node) : lexicon.OwnWords.Fits(w, node))
        );
    }

    /// <summary><c>the second research question</c>: named, of what tells nothing of other things.</summary>
    private bool IsNameOfUntold(NodeMeaning named) => named.By is NamedBy.Name or NamedBy.Alias && !lexicon.IsTold(named.Node.Type);

    /// <summary><c>all X categories</c>: those of what is named, which describe nothing together.</summary>
    private bool IsGroupOfNamed(int i) =>
        i + 1 < items.Count
        && items[i].Nodes.Any(n => n.By is NamedBy.Name or NamedBy.Alias)
        && items[i + 1].IsNounOfType
        && CheckWords.IsPlural(items[i + 1])
        && items[i + 1]
            .Types.Any(type => type != lexicon.Main && items[i].Nodes.Any(n => type.Relationships.Any(r => r.Target == n.Node.Type)));

    /// <summary><c>do these players play</c>: what was spoken of does it, and nothing is described.</summary>
    private bool PointsBack(int i) =>
        i + 1 < items.Count && items[i].Is(Role.Plural) && MentionWords.Demonstratives.Ends(items[i]) && items[i + 1].IsNounOfType;

    /// <summary>Whether the words name something else, in full or such that they fit it nearly as well.</summary>
    private bool IsRival(NodeMeaning named, int words, Described best, IReadOnlyList<Described> ranked)
    {
        if (named.By is not (NamedBy.Name or NamedBy.Alias) || named.Node == best.Node || !IsBroad(named.Node.Type))
            return false;
        return words > 1 && lexicon.IsTold(named.Node.Type) || ranked.Any(r => r.Node == named.Node && r.Score > best.Score * Rival);
    }

    /// <summary>Whether the node is named and more is said beside that does not fit it: that was not a description.</summary>
    private bool IsNamedToo(int[] positions, NodeEntry node)
    {
        var beside = positions.Where(i => !items[i].Nodes.Any(n => n.Node == node && n.By is NamedBy.Alias)).ToArray();
        var telling = WordsAt(beside).Where(IsTelling).ToArray();
        return beside.Length < positions.Length && telling.Count(w => !lexicon.OwnWords.Fits(w, node)) > telling.Length / 2;
    }

    /// <summary>Whether an item names in several words one of the few classes of all there is, which holds beside any description.</summary>
    private bool NamesClass(Item item) =>
        item.Words.Count > 1
        && item.Nodes.Any(n => n.By is NamedBy.Name or NamedBy.Alias && lexicon.IsTold(n.Node.Type) && !IsBroad(n.Node.Type));

    private bool IsTelling(Token word) => FunctionWords.Of(word.Word) is null && !lexicon.IsFieldWord(word);

    private bool IsBroad(NodeType type) => lexicon.Of(type).Skip(Broad).Any();

    private bool IsNear(NodeType from, NodeType to) => connections.Between(from, to).Any(w => w.Steps.Count <= MaxSteps);

    /// <summary>The types that a noun or a verb speaks of: of a verb its end, where it is one.</summary>
    private IEnumerable<NodeType> Spoken(Item item)
    {
        var ends = item
            .Meanings.OfType<RelationshipMeaning>()
            .Select(r => r.Relationship.Target)
            .OfType<NodeType>()
            .Where(t => t != lexicon.Main)
            .Distinct()
            .ToArray();
        return item.Meanings.OfType<TypeMeaning>().Select(t => t.Type).Concat(ends is [var only] ? [only] : []);
    }

    /// <summary>
    /// How likely a description is of a node of that type: one that is spoken of, else one that tells what something is or does; a
    /// class of very many things is named rather than described.
    /// </summary>
    private double Likely(NodeType type) =>
        spoken.Contains(type) ? 1
        : !lexicon.IsTold(type) || connections.IsHub(type) ? 0
        : IsBroad(type) ? 1
        : BroadWeight;

    /// <summary>Whether all that was said fits one node much better than any other.</summary>
    private static bool IsSure(Described best, IReadOnlyList<Described> ranked) =>
        best is { Missed: 0, Score: >= Sure }
        && !(ranked.FirstOrDefault(r => r.Node.Name != best.Node.Name)?.Score > best.Score * SureLead);

    /// <summary>Whether an item names another thing that can be meant beside.</summary>
    private bool NamesOther(Item item, NodeEntry node) =>
        item.Nodes.Any(n =>
            n.By is NamedBy.Alias or NamedBy.Name && lexicon.IsTold(n.Node.Type) || n.By is NamedBy.Name && item.Words.Count > 1
        ) && item.Nodes.All(n => n.Node != node);

    /// <summary>The nodes of that name that fit as well.</summary>
    private static NodeEntry[] Namesakes(Described best, IReadOnlyList<Described> ranked) =>
        [
            .. ranked
                .Where(r => r.Node.Name == best.Node.Name && r.Node.Type == best.Node.Type && r.Score >= best.Score * CloseLead)
                .Select(r => r.Node),
        ];

    /// <summary>The best of the ranked, where it fits well enough and clearly better than the next.</summary>
    public static Described? Best(IReadOnlyList<Described> ranked, int words, double lead = Lead)
    {
        if (ranked is not [var best, ..] || best.Words < words)
            return null;
        var next = ranked.Skip(1).FirstOrDefault(r => r.Node.Name != best.Node.Name);
        var enough = best.Words switch
        {
            > 3 => EnoughOfMany,
            3 => EnoughOfThree,
            _ => Enough,
        };
        return best.Score >= enough && best.Missed <= best.Words / MissedPart && !(next?.Score > best.Score * lead) ? best : null;
    }

    private Token[] WordsAt(int[] positions) => [.. positions.SelectMany(i => items[i].Words).Where(w => !w.IsMark)];

    private Replaced? Put(int[] positions, Token[] words, bool isNamed, params NodeEntry[] nodes)
    {
        if (
            positions.Any(i =>
                IsNameOfAnother(items[i], nodes[0])
                || positions.Contains(i + 1) && (IsGroupOfNamed(i) || PointsBack(i))
                || items[i].Number is not null
                    && items[i].Words.Any(w => char.IsDigit(w.Text[0]) && !lexicon.OwnWords.Describes(w, nodes[0]))
            )
        )
            return null;
        var telling = words.Where(w => FunctionWords.Of(w.Word) is null).ToArray();
        var item = Standing(telling.Length > 1 ? telling : words, nodes);
        return new Replaced(
            [
                .. items
                    .Select(
                        (old, i) =>
                            i == positions[0] ? item
                            : positions.Contains(i) ? null
                            : old
                    )
                    .OfType<Item>(),
            ],
            Note(item),
            isNamed
        );
    }

    /// <summary>The few nodes, of those that tell what something is or does, in whose name an unknown word stands.</summary>
    public static IReadOnlyList<NodeEntry> Candidates(Item item, Lexicon lexicon)
    {
        if (!item.IsUnknown || item.Words is not [{ Word.Length: >= MinLetters } word] || lexicon.IsFieldWord(word))
            return [];
        var nodes = lexicon
            .NodesWith(word.Stem)
            .Where(n => n.Title is null && lexicon.IsTold(n.Type) && Tokenizer.Stems(n.Name).Contains(word.Stem))
            .ToArray();
        return nodes.Length is > 1 and <= MostCandidates ? nodes : [];
    }

    /// <summary><c>Henrik Ibsen</c>: with a capital inside a sentence and unknown, it names something that the graph does not hold.</summary>
    private bool IsNameOfAnother(Item item, NodeEntry node) =>
        item is { IsUnknown: true, Words: [{ Start: > 0, IsCapitalised: true } word] }
        && word.Text.Skip(1).All(char.IsLower)
        && !lexicon.OwnWords.Fits(word, node);

    /// <summary>The item that stands for the words.</summary>
    public static Item Standing(Token[] words, params NodeEntry[] nodes) =>
        new(words, null, [.. nodes.Select(n => new NodeMeaning(n, NamedBy.OwnWords))]);

    /// <summary>Says what an item stands for.</summary>
    public static string Note(Item item) => $"“{item.Text}” was taken for {item.Nodes.First().Node.Name}.";

    /// <summary>The type of the name that <c>and</c> or <c>or</c> joins the words to; null for none.</summary>
    private NodeType? Coordinated(int at, IReadOnlyList<Mention> mentions)
    {
        var before = at - 1;
        while (before >= 0 && Draft.IsEmpty(items[before]))
            before--;
        if (before < 0 || items[before].Role is not (Role.And or Role.Or))
            return null;
        return mentions.LastOrDefault(m => m.At < before && m.Choices.Count > 0)?.Choices[0][0].Type;
    }

    /// <summary>The unread words with what stands between them, verbs and values that may belong to the description included.</summary>
    private int[] Span(IReadOnlyList<int> unread)
    {
        var (from, to) = (unread.Min(), unread.Max());
        while (from > 0 && CanJoin(items[from - 1]))
            from--;
        while (to + 1 < items.Count && (CanJoin(items[to + 1]) || items[to + 1].Role is Role.Of or Role.In))
            to++;
        while (to > from && (Draft.IsEmpty(items[to]) || items[to].Role is Role.Of or Role.In))
            to--;
        while (from < to && Draft.IsEmpty(items[from]))
            from++;
        return [.. Enumerable.Range(from, to - from + 1).Where(i => unread.Contains(i) || CanJoin(items[i]) || Connects(items[i]))];
    }

    private static bool Connects(Item item) =>
        item.Role is Role.Together or Role.Opinion or Role.After or Role.Before or Role.And or Role.Of or Role.In or Role.For or Role.With;

    private static bool CanJoin(Item item) =>
        !item.IsMark
        && item.Nodes.All(n => n.By != NamedBy.Name)
        && !item.Has<TypeMeaning>()
        && item.Number is null
        && item.Role is null or Role.Filler
        && !item.Has<RelationshipMeaning>();
}
