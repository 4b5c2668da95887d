using System.Globalization;
using GraphQLParser.AST;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>A variable where a value is expected; it is never seen outside <see cref="Arguments"/>.</summary>
internal sealed record VariableReference(string Name) : InputValue;

/// <summary>The values that came with a request, by the names of the variables. One that is not there was not given.</summary>
internal sealed class VariableValues(IReadOnlyDictionary<string, InputValue> values)
{
    public static VariableValues None { get; } = new(new Dictionary<string, InputValue>());

    public InputValue? this[string name] => values.GetValueOrDefault(name);
}

/// <summary>The arguments of a field as written, into which variables are put for each request.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, InputValue> _values = new(StringComparer.Ordinal);

    public Arguments(GraphQLField field, DocumentText document)
    {
        foreach (var argument in field.Arguments?.Items ?? [])
            _values.Add(argument.Name.StringValue, Literals.Read(argument.Value, document));
        IsConstant = !_values.Values.Any(HasVariable);
    }

    /// <summary>Whether no variable occurs.</summary>
    public bool IsConstant { get; }

    /// <summary>The value of an argument; null when it was not given.</summary>
    public InputValue? Get(string name, VariableValues variables) =>
        !_values.TryGetValue(name, out var value) ? null
        : IsConstant ? value
        : Fill(value, variables);

    private static bool HasVariable(InputValue value) =>
        value switch
        {
            VariableReference => true,
            InputList list => list.Items.Any(HasVariable),
            InputObject o => o.Fields.Any(f => HasVariable(f.Value)),
            _ => false,
        };

    // A field whose variable was not given is left out; an entry of a list is null.
    private static InputValue? Fill(InputValue value, VariableValues variables) =>
        value switch
        {
            VariableReference reference => variables[reference.Name],
            InputList list => list with { Items = [.. list.Items.Select(i => Fill(i, variables) ?? new InputNull())] },
            InputObject o => o with
            {
                Fields = [.. o.Fields.Select(f => KeyValuePair.Create(f.Key, Fill(f.Value, variables)!)).Where(f => f.Value is not null)],
            },
            _ => value,
        };
}

/// <summary>Reads the values that stand in a document.</summary>
internal static class Literals
{
    /// <summary>The value, with its place in the text.</summary>
    public static InputValue Read(GraphQLValue value, DocumentText document) =>
        Of(value, document) with
        {
            Place = document.PlaceOf(value),
        };

    private static InputValue Of(GraphQLValue value, DocumentText document) =>
        value switch
        {
            GraphQLVariable v => new VariableReference(v.Name.StringValue),
            GraphQLListValue v => new InputList([.. (v.Values ?? []).Select(item => Read(item, document))]),
            GraphQLObjectValue v => new InputObject([
                .. (v.Fields ?? []).Select(f => KeyValuePair.Create(f.Name.StringValue, Read(f.Value, document))),
            ]),
            GraphQLStringValue v => new InputScalar((string)v.Value, ScalarForm.Quoted),
            GraphQLEnumValue v => new InputScalar(v.Name.StringValue, ScalarForm.Name),
            GraphQLBooleanValue v => new InputScalar(v.BoolValue, ScalarForm.Quoted),
            GraphQLIntValue v when long.TryParse(v.Value.Span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) =>
                new InputScalar(n, ScalarForm.Quoted),
            GraphQLIntValue v => new InputScalar(double.Parse(v.Value.Span, CultureInfo.InvariantCulture), ScalarForm.Quoted),
            GraphQLFloatValue v => new InputScalar(double.Parse(v.Value.Span, CultureInfo.InvariantCulture), ScalarForm.Quoted),
            _ => new InputNull(),
        };
}
