using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A question while it is being read: its items, which of them were used, and what was made of them so far.</summary>
internal sealed class Draft(IReadOnlyList<Item> items, Lexicon lexicon, Connections connections, Conversation earlier)
{
    private readonly bool[] used = new bool[items.Count];

    /// <summary>The items.</summary>
    public IReadOnlyList<Item> Items { get; } = items;

    /// <summary>The words of the graph.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>What was asked before.</summary>
    public Conversation Earlier { get; } = earlier;

    /// <summary>The ways through the schema.</summary>
    public Connections Connections { get; } = connections;

    /// <summary>The relationship properties of which one is asked for, so that their relationship is meant; null for none.</summary>
    public PropertiesType? Carrier { get; set; }

    /// <summary>The position of a verb or noun of a relationship at whose other end something stands that is not spoken of; -1 for none.</summary>
    public int Bare { get; init; } = -1;

    /// <summary>The rules that fired.</summary>
    public List<DerivationStep> Steps { get; } = [];

    /// <summary>Whether an item was used.</summary>
    public bool IsUsed(int index) => used[index];

    /// <summary>Marks items as used.</summary>
    public void Use(params ReadOnlySpan<int> indexes)
    {
        foreach (var index in indexes)
            used[index] = true;
    }

    /// <summary>The positions of unused items with that role.</summary>
    public IEnumerable<int> Find(params Role[] roles) =>
        Enumerable.Range(0, Items.Count).Where(i => !used[i] && Items[i].Role is { } role && roles.Contains(role));

    /// <summary>Whether an unused item has that role.</summary>
    public bool Has(params Role[] roles) => Find(roles).Any();

    /// <summary>Marks the items with those roles as used.</summary>
    public void UseAll(params Role[] roles) => Use([.. Find(roles)]);

    /// <summary>The positions of the items that are such.</summary>
    public IEnumerable<int> Positions(Func<Item, bool> isSuch) => Enumerable.Range(0, Items.Count).Where(i => isSuch(Items[i]));

    /// <summary>The first position of an item that is such; -1 for none.</summary>
    public int Position(Func<Item, bool> isSuch) => Positions(isSuch).FirstOrDefault(-1);

    /// <summary>The positions of names: of the items that name nodes and nothing else, other than the one that stands for all.</summary>
    public IEnumerable<int> Named() => Positions(i => i.Nodes.Any(n => !Connections.IsHub(n.Node.Type)) && !i.Has<TypeMeaning>());

    /// <summary>The types of what is named.</summary>
    public HashSet<NodeType> NamedTypes() => [.. Named().SelectMany(i => Items[i].Nodes).Select(n => n.Node.Type)];

    /// <summary>The position of the nearest item before or after that is not mere filling; -1 for none.</summary>
    public int Next(int index, int step = 1)
    {
        for (index += step; index >= 0 && index < Items.Count; index += step)
            if (!IsEmpty(Items[index]))
                return index;
        return -1;
    }

    /// <summary>Whether the next item that is not mere filling is such.</summary>
    public bool IsFollowedBy(int index, Func<Item, bool> isSuch) => Next(index) is var next and >= 0 && isSuch(Items[next]);

    /// <summary>Whether the nearest item before that is not mere filling is such.</summary>
    public bool IsPrecededBy(int index, Func<Item, bool> isSuch) => Next(index, -1) is var before and >= 0 && isSuch(Items[before]);

    /// <summary>Whether an item says nothing: a filler without a meaning, or a mark.</summary>
    public static bool IsEmpty(Item item) => item.IsMark || (item.Role is Role.Filler && item.Meanings.Count == 0 && item.Number is null);

    /// <summary>The nearest item before that is not mere filling; null for none.</summary>
    public Item? Before(int index) => Next(index, -1) is var before and >= 0 ? Items[before] : null;

    /// <summary>The nearest item behind that is not mere filling; null for none.</summary>
    public Item? After(int index) => Next(index) is var after and >= 0 ? Items[after] : null;

    /// <summary>The positions between two.</summary>
    public static IEnumerable<int> Between(int from, int to) => Enumerable.Range(from + 1, Math.Max(0, to - from - 1));

    /// <summary>Where the first item from a place on stands that fits; -1 for none.</summary>
    public static int Index(IReadOnlyList<Item> items, int from, Func<Item, bool> fits) =>
        Enumerable.Range(from, Math.Max(0, items.Count - from)).FirstOrDefault(i => fits(items[i]), -1);

    /// <summary>Notes that a rule fired.</summary>
    public void Note(string rule, string words, string meaning) => Steps.Add(new DerivationStep(rule, words, meaning));
}
