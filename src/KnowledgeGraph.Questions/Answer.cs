using System.Text.Json.Serialization;

namespace KnowledgeGraph.Questions;

/// <summary>The answer to a question, in the form that every door gives it. Serialise it with <see cref="AnswerJson.Options"/>.</summary>
/// <param name="ConversationId">Makes the next question a follow-up; carries the earlier readings itself.</param>
/// <param name="Status">Whether it was answered.</param>
/// <param name="Text">Markdown in full sentences, opening with the direct answer.</param>
/// <param name="Result">The same as data.</param>
/// <param name="Interpretation">How the question was read, in plain words.</param>
/// <param name="GraphQL">One document with one root field for each query that was run; empty when none was.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Cypher">One statement for each query.</param>
/// <param name="Parameters">One parameter map for each statement.</param>
/// <param name="Citations">What the answer rests on.</param>
/// <param name="Refusal">Why it was not answered; set exactly when it is unanswerable.</param>
/// <param name="Choices">Readings to choose from, each a question that can be asked as it stands.</param>
/// <param name="Suggestions">Up to three next questions that the graph can answer.</param>
/// <param name="Parser"><c>grammar</c>, or the name of the model that took part.</param>
/// <param name="Derivation">The rules that made the reading, each with the words that it read.</param>
public sealed record Answer(
    string ConversationId,
    AnswerStatus Status,
    [property: JsonPropertyName("answer")] string Text,
    AnswerResult Result,
    string Interpretation,
    [property: JsonPropertyName("graphql")] string GraphQL,
    IReadOnlyDictionary<string, object?> Variables,
    IReadOnlyList<string> Cypher,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Parameters,
    IReadOnlyList<AnswerCitation> Citations,
    Refusal? Refusal,
    IReadOnlyList<string> Choices,
    IReadOnlyList<string> Suggestions,
    string Parser,
    IReadOnlyList<DerivationStep> Derivation
);

/// <summary>What became of a question.</summary>
public enum AnswerStatus
{
    /// <summary>It is answered.</summary>
    Answered,

    /// <summary>It can be read in several ways; <see cref="Answer.Choices"/> holds them.</summary>
    Ambiguous,

    /// <summary>The graph does not hold it, or it is outside the graph.</summary>
    Unanswerable,
}

/// <summary>The form of a result.</summary>
public enum ResultKind
{
    /// <summary>Nodes.</summary>
    Nodes,

    /// <summary>A number of nodes.</summary>
    Count,

    /// <summary>A number for each of several groups.</summary>
    Groups,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One value.</summary>
    Value,

    /// <summary>Ways from one node to another.</summary>
    Path,

    /// <summary>A comparison.</summary>
    Table,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>The answer as data. Only the parts that <see cref="Kind"/> speaks of are set, and <see cref="Nodes"/> whatever the kind.</summary>
public sealed record AnswerResult(ResultKind Kind)
{
    /// <summary>No result.</summary>
    public static AnswerResult None { get; } = new(ResultKind.None);

    /// <summary>The nodes asked for or about, in order where the question asks for one; never cut.</summary>
    public IReadOnlyList<NodeName> Nodes { get; init; } = [];

    /// <summary>The number, for "how many".</summary>
    public long? Count { get; init; }

    /// <summary>The groups, first ones first.</summary>
    public IReadOnlyList<AnswerGroup>? Groups { get; init; }

    /// <summary>Yes or no.</summary>
    public bool? Boolean { get; init; }

    /// <summary>The value with its unit.</summary>
    public AnswerValue? Value { get; init; }

    /// <summary>The ways, shortest first.</summary>
    public IReadOnlyList<AnswerPath>? Paths { get; init; }

    /// <summary>The comparison.</summary>
    public AnswerTable? Table { get; init; }
}

/// <summary>Names a node.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Id">Its key.</param>
/// <param name="Name">What a person calls it.</param>
public sealed record NodeName(string Label, string Id, string Name);

/// <summary>One group of a result.</summary>
/// <param name="Node">The node that it is grouped by, if it is one.</param>
/// <param name="Key">The value that it is grouped by, as text.</param>
/// <param name="Value">The number.</param>
/// <param name="Keys">All keys, when there are several.</param>
public sealed record AnswerGroup(NodeName? Node, string Key, double Value, IReadOnlyList<string>? Keys = null);

/// <summary>A value.</summary>
/// <param name="Value">A number or a text.</param>
/// <param name="Unit"><c>percent</c>, <c>papers</c> (whatever is counted), <c>year</c>, <c>date</c> or <c>text</c>.</param>
public sealed record AnswerValue(object Value, string Unit);

/// <summary>A way through the graph.</summary>
/// <param name="Nodes">The nodes along it.</param>
/// <param name="Edges">The relationships between them.</param>
public sealed record AnswerPath(IReadOnlyList<NodeName> Nodes, IReadOnlyList<AnswerEdge> Edges);

/// <summary>A relationship on a way.</summary>
/// <param name="Type">Its stored type.</param>
/// <param name="From">The key of the node it starts from.</param>
/// <param name="To">The key of the node it leads to.</param>
/// <param name="Properties">What it carries.</param>
public sealed record AnswerEdge(string Type, string From, string To, IReadOnlyDictionary<string, object> Properties);

/// <summary>A comparison: one column for each thing, one row an aspect.</summary>
/// <param name="Columns">The things.</param>
/// <param name="Rows">The aspects.</param>
public sealed record AnswerTable(IReadOnlyList<NodeName> Columns, IReadOnlyList<AnswerRow> Rows);

/// <summary>One aspect of a comparison.</summary>
/// <param name="Aspect">What is compared.</param>
/// <param name="Cells">For each column its nodes (<see cref="NodeName"/>) or texts.</param>
public sealed record AnswerRow(string Aspect, IReadOnlyList<IReadOnlyList<object>> Cells);

/// <summary>Something that an answer rests on.</summary>
/// <param name="Id">The key of the cited node.</param>
/// <param name="Title">Its title.</param>
/// <param name="Evidence">The words that show it, if it is a relationship.</param>
/// <param name="Basis">What sort of words they are.</param>
/// <param name="Section">Where they stand.</param>
/// <param name="Relationship">The stored type of the relationship; null for the node itself.</param>
/// <param name="Target">What the relationship leads to; null for the node itself.</param>
public sealed record AnswerCitation(
    string Id,
    string Title,
    string? Evidence,
    string? Basis,
    string? Section,
    string? Relationship,
    CitationTarget? Target
);

/// <summary>The other end of a cited relationship.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Id">Its key.</param>
public sealed record CitationTarget(string Label, string Id);

/// <summary>Why a question is not answered.</summary>
/// <param name="Kind">The sort of reason.</param>
/// <param name="Text">What is missing, and the nearest that can be asked.</param>
public sealed record Refusal(RefusalKind Kind, string Text);

/// <summary>The sorts of reasons not to answer.</summary>
public enum RefusalKind
{
    /// <summary>The graph knows the thing but not what is asked of it.</summary>
    MissingProperty,

    /// <summary>The graph does not hold the thing.</summary>
    MissingEntity,

    /// <summary>The question takes something for granted that the graph does not bear out.</summary>
    FalsePremise,

    /// <summary>The question is about another field.</summary>
    OutOfField,

    /// <summary>The question asks for a judgement.</summary>
    Opinion,

    /// <summary>It is no question but an instruction.</summary>
    Instruction,

    /// <summary>It is in a language that is not read.</summary>
    Language,
}

/// <summary>One step of a derivation.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Words">The words that it read.</param>
/// <param name="Meaning">What it made of them.</param>
public sealed record DerivationStep(string Rule, string Words, string Meaning);
