using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What a word or phrase can stand for in the graph.</summary>
internal abstract record Meaning;

/// <summary>A type of node.</summary>
internal sealed record TypeMeaning(NodeType Type) : Meaning;

/// <summary>A relationship, by a verb or noun that people use for it.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="IsDescribed">Whether the word only stands in what describes it.</param>
internal sealed record RelationshipMeaning(Relationship Relationship, bool IsDescribed = false) : Meaning;

/// <summary>A property of a node or of a relationship.</summary>
internal sealed record PropertyMeaning(Property Property) : Meaning;

/// <summary>A value that a text or enumeration property takes.</summary>
internal sealed record ValueMeaning(Property Property, object Value) : Meaning;

/// <summary>A node, by one of its names.</summary>
/// <param name="Node">The node.</param>
/// <param name="By">How it is named.</param>
/// <param name="Implied">The type that the name's last word also names: <c>Distributional Methods</c> says methods.</param>
internal sealed record NodeMeaning(NodeEntry Node, NamedBy By, NodeType? Implied = null) : Meaning;

/// <summary>How a phrase names a node, the surest first.</summary>
internal enum NamedBy
{
    /// <summary>Its name.</summary>
    Name,

    /// <summary>Another name that the data give it.</summary>
    Alias,

    /// <summary>The first letters of its name.</summary>
    Initials,

    /// <summary>A part of its name that no other of its type has.</summary>
    Part,

    /// <summary>Words of its name or description in any order.</summary>
    OwnWords,
}

/// <summary>A node as the reader knows it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Key">The value of its key.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Title">Its title, for what is cited; else null.</param>
/// <param name="Number">The number that it is cited by; else null.</param>
/// <param name="Names">Every name: the name, the title, the aliases.</param>
/// <param name="Description">The longer texts that describe it.</param>
internal sealed record NodeEntry(
    NodeType Type,
    string Key,
    string Name,
    string? Title,
    long? Number,
    IReadOnlyList<string> Names,
    string Description
)
{
    /// <summary>The stems of each of its names, in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<string[]> NameStems { get; } = [.. Names.Select(Tokenizer.Stems)];

    /// <summary>How the answer names it.</summary>
    public NodeName ToName() => new(Type.Labels[0], Key, Name);
}
