using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQLParser.AST;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary><c>__schema</c> or <c>__type</c>: the library answers, each such field by an operation of its own.</summary>
internal sealed class IntrospectionRoot(string name, IReadOnlyList<GraphQLField> fields, Operation operation, ServedSchema served)
    : RootField(name)
{
    private static readonly DocumentExecuter Executer = new();
    private static readonly GraphQLSerializer Serializer = new();
    private readonly bool _isConstant = operation.Definition.Variables is not { Count: > 0 };
    private JsonElement? _constant;

    public override bool IsNullable => fields[0].Name.Value == "__type";

    public override RootCall Bind(VariableValues variables) => new Call(this, variables);

    private async Task<JsonElement> AskAsync(VariableValues variables, CancellationToken cancellation)
    {
        var result = await Executer
            .ExecuteAsync(
                new ExecutionOptions
                {
                    Schema = served.Library,
                    Query = operation.Text.Text,
                    Document = Document(),
                    Variables = Inputs(variables),
                    ValidationRules = [],
                    CancellationToken = cancellation,
                }
            )
            .ConfigureAwait(false);
        if (result.Errors is [var error, ..])
            throw new GraphException(new GraphError(ErrorCodes.ValidationFailed, error.Message));
        using var buffer = new MemoryStream();
        await Serializer.WriteAsync(buffer, result, cancellation).ConfigureAwait(false);
        var answer = JsonDocument.Parse(buffer.ToArray()).RootElement.GetProperty("data").GetProperty(Name);
        if (_isConstant)
            _constant = answer;
        return answer;
    }

    private GraphQLDocument Document()
    {
        var only = new GraphQLOperationDefinition(new GraphQLSelectionSet([.. fields]))
        {
            Operation = OperationType.Query,
            Variables = operation.Definition.Variables,
        };
        return new GraphQLDocument([only, .. operation.Fragments.Values]);
    }

    private Inputs Inputs(VariableValues variables) =>
        new(
            (operation.Definition.Variables?.Items ?? [])
                .Select(v => v.Variable.Name.StringValue)
                .Where(name => variables[name] is InputScalar or InputNull)
                .ToDictionary(name => name, name => (variables[name] as InputScalar)?.Value)
        );

    private sealed class Call(IntrospectionRoot field, VariableValues variables) : RootCall(field)
    {
        private JsonElement _answer;

        public override async Task RunAsync(Services services, CancellationToken cancellation) =>
            _answer = field._constant ?? await field.AskAsync(variables, cancellation).ConfigureAwait(false);

        public override void Write(ResponseWriter writer) => _answer.WriteTo(writer.Json);
    }
}
