using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>The words for the bounds of numbers.</summary>
internal static class Bounds
{
    /// <summary>The bound that a phrase says wherever it stands: <c>more than</c>; null for none.</summary>
    public static FilterOperator? Of(Role? role) =>
        role switch
        {
            Role.MoreThan => FilterOperator.Gt,
            Role.AtLeast => FilterOperator.Gte,
            Role.LessThan => FilterOperator.Lt,
            Role.AtMost => FilterOperator.Lte,
            Role.Exactly => FilterOperator.Eq,
            _ => null,
        };

    /// <summary>The bound that a word for a place in a row says: <c>after the 60th minute</c>; null for none.</summary>
    public static FilterOperator? InOrder(Role? role) =>
        role switch
        {
            Role.Before => FilterOperator.Lt,
            Role.After => FilterOperator.Gt,
            Role.Since => FilterOperator.Gte,
            Role.Until => FilterOperator.Lte,
            _ => null,
        };

    /// <summary>The bound that a preposition says directly before a number, and only there; null for none.</summary>
    public static FilterOperator? BeforeNumber(Token word) =>
        word.Word switch
        {
            "over" => FilterOperator.Gt,
            "under" => FilterOperator.Lt,
            _ => null,
        };

    /// <summary>The bound that a preposition says before a number with a unit: <c>within an hour</c>; null for none.</summary>
    public static FilterOperator? BeforeAmount(Token word) =>
        word.Word switch
        {
            "within" => FilterOperator.Lte,
            "above" => FilterOperator.Gt,
            "below" => FilterOperator.Lt,
            _ => BeforeNumber(word),
        };
}
