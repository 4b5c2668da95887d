using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What a mention adds to the reading.</summary>
internal enum MentionKind
{
    /// <summary>Named nodes.</summary>
    Nodes,

    /// <summary>A type of node.</summary>
    Type,

    /// <summary>A condition on a property.</summary>
    Condition,
}

/// <summary>Something that a question speaks of, before it is joined to the rest.</summary>
internal sealed class Mention
{
    /// <summary>A noun for a type, of one item.</summary>
    public static Mention OfType(int at, NodeType type) =>
        new()
        {
            At = at,
            End = at,
            Kind = MentionKind.Type,
            Type = type,
        };

    /// <summary>A noun for what a relationship leads to.</summary>
    public static Mention OfNoun(int at, Relationship leads) =>
        new()
        {
            At = at,
            End = at,
            Kind = MentionKind.Type,
            Type = (NodeType)leads.Target,
            Nouns = [leads],
        };

    /// <summary>Whatever stands at the other end of a verb.</summary>
    public static Mention OfVerb(int at, Relationship says) =>
        new()
        {
            At = at,
            End = at,
            Kind = MentionKind.Type,
            Type = (NodeType)says.Target,
            Verbs = [says],
        };

    /// <summary>Conditions on properties, of which the place where it is joined chooses one.</summary>
    public static Mention OfConditions(int at, int end, IEnumerable<Filter> conditions) =>
        new()
        {
            At = at,
            End = end,
            Kind = MentionKind.Condition,
            Conditions = [.. conditions],
        };

    /// <summary>The position of its first item.</summary>
    public required int At { get; init; }

    /// <summary>The position of its last item.</summary>
    public required int End { get; init; }

    /// <summary>What it adds.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>The nodes, one set for each way to take the words: for <c>or</c> any of a set.</summary>
    public IReadOnlyList<IReadOnlyList<NodeEntry>> Choices { get; init; } = [];

    /// <summary>The type, of a type mention.</summary>
    public NodeType? Type { get; init; }

    /// <summary>The conditions, any one of them depending on where it is joined (a year of a paper, a year of a book).</summary>
    public IReadOnlyList<Filter> Conditions { get; init; } = [];

    /// <summary>Whether the question denies it.</summary>
    public bool Negated { get; set; }

    /// <summary>Whether nothing else is allowed.</summary>
    public bool Only { get; set; }

    /// <summary>Whether it is excepted from what is asked for.</summary>
    public bool Excepted { get; set; }

    /// <summary>Whether what is asked for must be related to every one.</summary>
    public bool Every { get; set; }

    /// <summary>Whether no number says how many every one is.</summary>
    public bool IsEveryThereIs { get; set; }

    /// <summary>How many there must be.</summary>
    public (FilterOperator Operator, long Number)? Count { get; set; }

    /// <summary>The type that a phrase beside it names as its own.</summary>
    public NodeType? Apposed { get; set; }

    /// <summary>Whether it is a noun that only says what a name beside it is.</summary>
    public bool IsApposition => Kind == MentionKind.Type && Apposed is not null;

    /// <summary>The mention that stands directly behind it as the noun it modifies; null for none.</summary>
    public Mention? Head { get; set; }

    /// <summary>The relationships that lead to it, one of which is meant, of a noun that says what it is to another: <c>teacher</c>, <c>director</c>.</summary>
    public IReadOnlyList<Relationship> Nouns { get; init; } = [];

    /// <summary>The relationship that leads to it, where the question calls it by the name of its field; null where none is named so.</summary>
    public Relationship? Field { get; init; }

    /// <summary>Whose it is, of such a noun; null where no word says it.</summary>
    public Mention? Owner { get; set; }

    /// <summary>The verbs beside it, the nearest first.</summary>
    public IReadOnlyList<Relationship> Verbs { get; set; } = [];

    /// <summary>What an earlier turn spoke of, when a pronoun takes it up.</summary>
    public Thing? Earlier { get; init; }

    /// <summary>Whether <c>and</c>, <c>or</c> or a comma joins it to the mention before it.</summary>
    public bool Continues { get; set; }

    /// <summary>How surely the words name the nodes of each choice: 0 for their own name.</summary>
    public IReadOnlyList<double> Doubts { get; init; } = [];
}
