using System.Globalization;
using GraphQLParser.AST;

namespace KnowledgeGraph.Core;

/// <summary>Reads literals of the definitions as plain values.</summary>
internal static class Literals
{
    /// <summary>
    /// Text, names of enumeration values (as text too), <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>,
    /// lists and objects of these; null for null, and for a whole number beyond 64 bits.
    /// </summary>
    public static object? Read(GraphQLValue? value) =>
        value switch
        {
            GraphQLStringValue v => v.Value.ToString(),
            GraphQLEnumValue v => v.Name.StringValue,
            GraphQLBooleanValue v => v.BoolValue,
            GraphQLIntValue v => long.TryParse(v.Value, CultureInfo.InvariantCulture, out var n) ? n : null,
            GraphQLFloatValue v => double.Parse(v.Value, CultureInfo.InvariantCulture),
            GraphQLListValue v => (v.Values ?? []).Select(Read).ToArray(),
            GraphQLObjectValue v => (v.Fields ?? [])
                .DistinctBy(f => f.Name.StringValue)
                .ToDictionary(f => f.Name.StringValue, f => Read(f.Value)),
            _ => null,
        };
}
