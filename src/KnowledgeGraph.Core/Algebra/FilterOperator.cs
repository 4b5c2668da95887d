namespace KnowledgeGraph.Core;

/// <summary>How a value is compared.</summary>
public enum FilterOperator
{
    /// <summary>Equal; a list entry by entry.</summary>
    Eq,

    /// <summary>Equal to one of a list; nothing is in an empty list.</summary>
    In,

    /// <summary>The text occurs.</summary>
    Contains,

    /// <summary>The text stands at the start.</summary>
    StartsWith,

    /// <summary>The text stands at the end.</summary>
    EndsWith,

    /// <summary>Greater.</summary>
    Gt,

    /// <summary>Greater or equal.</summary>
    Gte,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>Less or equal.</summary>
    Lte,

    /// <summary>The whole text matches a regular expression (Java's syntax, as Neo4j has it).</summary>
    Matches,

    /// <summary>The stored list holds the value.</summary>
    Includes,
}

/// <summary>One row: an operator, its name at the API, and what it compares.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Name">The name in <c>where: {field: {name: value}}</c>.</param>
/// <param name="Text">Whether it compares text (<c>String</c> and <c>ID</c>).</param>
/// <param name="Order">Whether it needs an order.</param>
/// <param name="List">Whether its operand is a list of the property's type.</param>
public sealed record OperatorRow(FilterOperator Operator, string Name, bool Text, bool Order, bool List);

/// <summary>The one table of operators: the doors take their input types and their spelling from it.</summary>
public static class FilterOperators
{
    /// <summary>Every operator, in the order in which the API lists them.</summary>
    public static IReadOnlyList<OperatorRow> Rows { get; } =
    [
        new(FilterOperator.Eq, "eq", Text: false, Order: false, List: false),
        new(FilterOperator.Gt, "gt", Text: false, Order: true, List: false),
        new(FilterOperator.Gte, "gte", Text: false, Order: true, List: false),
        new(FilterOperator.Lt, "lt", Text: false, Order: true, List: false),
        new(FilterOperator.Lte, "lte", Text: false, Order: true, List: false),
        new(FilterOperator.In, "in", Text: false, Order: false, List: true),
        new(FilterOperator.Matches, "matches", Text: true, Order: false, List: false),
        new(FilterOperator.Contains, "contains", Text: true, Order: false, List: false),
        new(FilterOperator.StartsWith, "startsWith", Text: true, Order: false, List: false),
        new(FilterOperator.EndsWith, "endsWith", Text: true, Order: false, List: false),
        new(FilterOperator.Includes, "includes", Text: false, Order: false, List: false),
    ];

    /// <summary>The name of an operator at the API.</summary>
    public static string Name(this FilterOperator op) => Rows.First(r => r.Operator == op).Name;

    /// <summary>
    /// The operators of a property, in the API's order: <c>eq</c> and <c>includes</c> for a list; <c>eq</c> for a Boolean;
    /// <c>eq in</c> for an enumeration; text operators for <c>String</c> (with order) and <c>ID</c> (without); order for the rest.
    /// </summary>
    public static IEnumerable<OperatorRow> Of(ScalarType type, bool isList) =>
        Rows.Where(r =>
            isList ? r.Operator is FilterOperator.Eq or FilterOperator.Includes
            : r.Operator == FilterOperator.Includes ? false
            : r.Text ? type is ScalarType.String or ScalarType.ID
            : r.Order ? type is not (ScalarType.Boolean or ScalarType.Enum or ScalarType.ID)
            : !r.List || type != ScalarType.Boolean
        );
}
