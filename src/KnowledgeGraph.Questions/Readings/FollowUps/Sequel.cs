using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>A question behind an earlier one, which it may go on with.</summary>
/// <param name="Parser">Reads what a follow-up stands for.</param>
/// <param name="Items">The words of the question.</param>
/// <param name="Lexicon">The words of the graph.</param>
/// <param name="Connections">The ways through the schema.</param>
/// <param name="Earlier">What was asked before: at least one turn.</param>
internal sealed record Sequel(
    QuestionParser Parser,
    IReadOnlyList<Item> Items,
    Lexicon Lexicon,
    Connections Connections,
    Conversation Earlier
)
{
    /// <summary>The latest turn.</summary>
    public Turn Last => Earlier.Last!;

    /// <summary>What the latest turn asked for or about.</summary>
    public Thing Root => Last.Reading.Root;

    /// <summary>The types that the words name.</summary>
    public IEnumerable<NodeType> Types => Items.SelectMany(i => i.Types).Distinct();

    /// <summary>The nodes of the type last asked for that the words name.</summary>
    public NodeEntry[] NamedOfRoot => [.. Items.SelectMany(i => i.Nodes).Select(n => n.Node).Where(n => n.Type == Root.Type).Distinct()];

    /// <summary>Whether a word plays one of the roles.</summary>
    public bool Has(params ReadOnlySpan<Role> roles)
    {
        foreach (var item in Items)
            if (item.Role is { } role && roles.Contains(role))
                return true;
        return false;
    }

    /// <summary>Whether the last question was one of these.</summary>
    public bool Follows(params ReadOnlySpan<Ask> asked) => asked.Contains(Last.Reading.Ask);

    /// <summary>Whether every word plays one of the roles and names nothing.</summary>
    public bool IsMadeOf(params ReadOnlySpan<Role> roles)
    {
        foreach (var item in Items)
            if (!item.IsMark && (item.Nodes.Any() || item.Number is not null || item.Role is not { } role || !roles.Contains(role)))
                return false;
        return true;
    }

    /// <summary>Whether every word plays one of the roles, but for those that are such.</summary>
    public bool IsMadeOf(Func<Item, bool> isSuch, params ReadOnlySpan<Role> roles) =>
        (this with { Items = [.. Items.Where(i => !isSuch(i))] }).IsMadeOf(roles);

    /// <summary>A reading that no word is left of.</summary>
    public static Understood Read(Reading reading) => new(reading, [], []);

    /// <summary>The refusal of what nothing of the last question can be said of, behind which no pronoun reaches over it.</summary>
    public static Refused Unsaid(params string[] words) => new(RefusalKind.OutOfField, words, []) { Gap = new Gap(null) };

    /// <summary>A list of things.</summary>
    public static Understood List(Thing root) => Read(new Reading(Ask.List, root));
}
