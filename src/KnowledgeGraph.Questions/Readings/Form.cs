using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The form of a question: the sort of answer it asks for, and which of its words say so.</summary>
internal sealed class Form
{
    /// <summary>The sort of answer.</summary>
    public Ask Ask { get; set; } = Ask.List;

    /// <summary>The position of the word that asks: what, how many, list; -1 for none.</summary>
    public int AskedAt { get; set; } = -1;

    /// <summary>Whether <c>who</c> asks.</summary>
    public bool Who { get; set; }

    /// <summary>Whether <c>where</c> asks.</summary>
    public bool Where { get; set; }

    /// <summary>Whether <c>how</c> or <c>why</c> asks.</summary>
    public bool How { get; set; }

    /// <summary>The position of the superlative; -1 for none.</summary>
    public int RankAt { get; set; } = -1;

    /// <summary>Whether the largest comes first.</summary>
    public bool Descending { get; set; } = true;

    /// <summary>Whether the order is by time.</summary>
    public bool ByTime { get; set; }

    /// <summary>Whether the order of groups is that of what they are by, and not of their numbers.</summary>
    public bool ByGroup { get; set; }

    /// <summary>Whether <c>last</c> asks for the end of an order that a relationship keeps, such as that of authors.</summary>
    public bool IsLast { get; set; }

    /// <summary>How many are asked for; null for the first with ties, 0 for all.</summary>
    public int? Limit { get; set; }

    /// <summary>The positions of the items that say what the groups are by.</summary>
    public List<int> GroupAt { get; } = [];

    /// <summary>The property asked for.</summary>
    public Property? Property { get; set; }

    /// <summary>What a list is to tell of each thing in it.</summary>
    public IReadOnlyList<Property> Told { get; set; } = [];

    /// <summary>What a list is to tell of what each thing in it leads to.</summary>
    public IReadOnlyList<Relationship> ToldOf { get; set; } = [];

    /// <summary>Whether the thing itself is left out of the answer: <c>who else</c>.</summary>
    public bool Other { get; set; }

    /// <summary>Whether only what the compared have in common is wanted.</summary>
    public bool Shared { get; set; }

    /// <summary>Whether the word for the things means all of them, the part under study and the rest.</summary>
    public bool SpeaksOfAll { get; set; }

    /// <summary>Whether the largest of named alternatives is asked for.</summary>
    public bool Between { get; set; }

    /// <summary>What is to be made of many numbers.</summary>
    public Aggregation Function { get; set; }

    /// <summary>The place in the order that is asked for.</summary>
    public int Place { get; set; } = 1;

    /// <summary>Whether words ask to confirm what the rest states.</summary>
    public bool Confirms { get; set; }

    /// <summary>Whether it must hold for all.</summary>
    public bool Universal { get; set; }
}
