using System.Text.Json.Serialization;

namespace KnowledgeGraph.Ingest;

/// <summary>What an audit found: the rules that the graph must keep, and the figures that its source states.</summary>
/// <param name="Holds">Whether no rule is broken and no figure differs without a known reason.</param>
/// <param name="Rules">Every rule.</param>
/// <param name="Figures">Every figure, in the order of the source.</param>
public sealed record AuditReport(bool Holds, IReadOnlyList<RuleResult> Rules, IReadOnlyList<FigureResult> Figures);

/// <summary>A rule and what breaks it.</summary>
/// <param name="Rule">What must hold, in words.</param>
/// <param name="Checked">How many things were looked at; null where a query did the looking.</param>
/// <param name="Broken">One line for each that breaks it; empty when the rule holds.</param>
public sealed record RuleResult(string Rule, int? Checked, IReadOnlyList<string> Broken);

/// <summary>A figure that the source states, and what the graph gives for it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="What">What is counted, in words.</param>
/// <param name="Section">Where it is stated.</param>
/// <param name="Evidence">The words that state it.</param>
/// <param name="Stated">The figure as it is printed.</param>
/// <param name="Expected">The numbers that it can mean: several for a rounded share, none for an impossible one.</param>
/// <param name="Of">The whole that a share is a part of; null for a plain number.</param>
/// <param name="Found">The number that the graph gives.</param>
/// <param name="Difference">Found minus the nearest expected number; null when nothing is expected.</param>
/// <param name="Status">What follows from that.</param>
/// <param name="Why">The reason of a difference, or of a doubt about the figure; null when there is none.</param>
/// <param name="Query">The GraphQL query that gives the number: the sum of the numbers in its answer, those under an alias that begins with <c>less</c> taken off.</param>
public sealed record FigureResult(
    string Id,
    string What,
    string Section,
    string Evidence,
    string Stated,
    IReadOnlyList<decimal> Expected,
    int? Of,
    decimal Found,
    decimal? Difference,
    FigureStatus Status,
    string? Why,
    string Query
);

/// <summary>What a figure and its recomputation say together.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FigureStatus>))]
public enum FigureStatus
{
    /// <summary>The graph gives what is stated.</summary>
    Agrees,

    /// <summary>The source is wrong, or contradicts itself; the reason says how.</summary>
    SourceIsWrong,

    /// <summary>The source counted more than it shows words for (or its words reach further than its counts): the graph holds what the words show.</summary>
    BeyondEvidence,

    /// <summary>They differ, and no reason is known: the graph or the figure has a mistake.</summary>
    Differs,
}
