using System.Collections.Concurrent;
using System.Text.Json;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>An operation that fits the schema, with the plans made of it so far. Safe to share between requests.</summary>
internal sealed class Operation
{
    // More combinations of conditions than this are planned anew each time.
    private const int MaxPlans = 16;

    private readonly ServedSchema _served;
    private readonly int _fieldLimit;
    private readonly string[] _conditions;
    private readonly ConcurrentDictionary<string, IReadOnlyList<RootField>> _plans = new(StringComparer.Ordinal);

    public Operation(
        ServedSchema served,
        DocumentText text,
        GraphQLDocument document,
        GraphQLOperationDefinition definition,
        int fieldLimit
    )
    {
        (_served, Text, Definition, _fieldLimit) = (served, text, definition, fieldLimit);
        _conditions = Conditions.In(document);
        Fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(f => f.FragmentName.Name.StringValue);
    }

    public DocumentText Text { get; }

    public IReadOnlyDictionary<string, GraphQLFragmentDefinition> Fragments { get; }

    public GraphQLOperationDefinition Definition { get; }

    /// <summary>The root fields for the values of a request.</summary>
    /// <exception cref="GraphException">A condition is no truth value, or the operation spreads to too many fields.</exception>
    public IReadOnlyList<RootField> Plan(VariableValues variables)
    {
        if (_plans.TryGetValue(Key(variables), out var plan))
            return plan;
        plan = OperationPlanner.Plan(_served, this, variables, _fieldLimit);
        if (_plans.Count < MaxPlans)
            _plans.TryAdd(Key(variables), plan);
        return plan;
    }

    /// <summary>The values of the variables: those given, else the defaults.</summary>
    /// <param name="given">A JSON object, or nothing.</param>
    /// <exception cref="GraphException">A required one is missing or null.</exception>
    public VariableValues Bind(JsonElement given)
    {
        if (Definition.Variables is not { Count: > 0 } declared)
            return VariableValues.None;
        var values = new Dictionary<string, InputValue>(StringComparer.Ordinal);
        foreach (var variable in declared)
        {
            var name = variable.Variable.Name.StringValue;
            if (Value(variable, name, given) is not { } value)
                continue;
            if (value is InputNull && variable.Type is GraphQLNonNullType)
                throw Missing(variable, name, "must not be null");
            values.Add(name, value);
        }
        return new VariableValues(values);
    }

    private InputValue? Value(GraphQLVariableDefinition variable, string name, JsonElement given)
    {
        if (given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var json))
            return InputValue.Of(json);
        if (variable.DefaultValue is { } value)
            return Literals.Read(value, Text);
        return variable.Type is GraphQLNonNullType ? throw Missing(variable, name, "was not given") : null;
    }

    private GraphException Missing(GraphQLVariableDefinition variable, string name, string what) =>
        new(new GraphError(ErrorCodes.BadUserInput, $"The variable ${name} is required and {what}.", Text.PlaceOf(variable)));

    private string Key(VariableValues variables) =>
        _conditions.Length == 0
            ? ""
            : string.Join(
                ',',
                _conditions.Select(name =>
                    variables[name] is InputScalar { Value: bool b }
                        ? b
                            ? "1"
                            : "0"
                        : "?"
                )
            );

    /// <summary>Finds the variables that decide what is selected.</summary>
    private sealed class Conditions : ASTVisitor<Conditions.Context>
    {
        internal sealed class Context : IASTVisitorContext
        {
            public HashSet<string> Names { get; } = [];

            public CancellationToken CancellationToken => CancellationToken.None;
        }

        public static string[] In(GraphQLDocument document)
        {
            var context = new Context();
            new Conditions().VisitAsync(document, context).AsTask().GetAwaiter().GetResult();
            return [.. context.Names.Order(StringComparer.Ordinal)];
        }

        protected override ValueTask VisitDirectiveAsync(GraphQLDirective directive, Context context)
        {
            if (directive.Arguments?.Items is [{ Value: GraphQLVariable variable }])
                context.Names.Add(variable.Name.StringValue);
            return ValueTask.CompletedTask;
        }
    }
}
