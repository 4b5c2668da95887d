using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>Reads a document: counts, parses, validates, and chooses the operation.</summary>
internal sealed partial class OperationReader(ServedSchema served, GraphQLLimits limits)
{
    // Values are checked where they are read, against the schema of the graph, for all doors alike.
    private static readonly IValidationRule[] Rules = [.. DocumentValidator.CoreRules.Where(rule => rule is not ArgumentsOfCorrectType)];

    /// <summary>The operation, ready to be planned.</summary>
    /// <param name="text">The document.</param>
    /// <param name="name">Which of its operations; null when it has only one.</param>
    /// <exception cref="GraphException">It is too long, does not parse, or does not fit the schema: all misfits at once.</exception>
    public async Task<Operation> ReadAsync(string text, string? name)
    {
        CheckLength(text);
        var (document, places) = (Parse(text), new DocumentText(text));
        SelectionLimits.Check(document, places, limits.Repeats);
        var definition = Choose(document, places, name);
        await ValidateAsync(document, definition, places).ConfigureAwait(false);
        var operation = new Operation(served, places, document, definition, limits.Fields);
        IntrospectionDepth.Check(operation);
        return operation;
    }

    // Before anything is built of it: tokens are cheap to count.
    private void CheckLength(string text)
    {
        var source = new ROM(text.AsMemory());
        try
        {
            var tokens = 0;
            for (var token = Lexer.Lex(source, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(source, token.End))
            {
                if (++tokens > limits.Tokens)
                    throw new GraphException(
                        ErrorCodes.LimitExceeded,
                        $"The document has more than {limits.Tokens} tokens, which is the limit."
                    );
            }
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw Syntax(error);
        }
    }

    private GraphQLDocument Parse(string text)
    {
        try
        {
            return Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = limits.Nesting });
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw Syntax(error);
        }
        catch (GraphQLMaxDepthExceededException error)
        {
            throw new GraphException(
                new GraphError(
                    ErrorCodes.LimitExceeded,
                    $"The document is nested more than {limits.Nesting} levels deep, which is the limit.",
                    new Place(error.Location.Line, error.Location.Column)
                ),
                error
            );
        }
    }

    private static GraphException Syntax(GraphQLParserException error) =>
        new(new GraphError(ErrorCodes.ParseFailed, error.Description, new Place(error.Location.Line, error.Location.Column)), error);

    private static GraphQLOperationDefinition Choose(GraphQLDocument document, DocumentText text, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToArray();
        var names = operations.Select(o => o.Name?.StringValue).OfType<string>().ToArray();
        var chosen = operations.Where(o => name is null || o.Name?.StringValue == name).ToArray();
        if (chosen is not [var operation])
        {
            throw new GraphException(
                (operations.Length, chosen.Length) switch
                {
                    (0, _) => new GraphError(ErrorCodes.ParseFailed, "The document holds no operation."),
                    (_, 0) => new GraphError(ErrorCodes.BadRequest, $"The document holds no operation {name}.").WithNearest(name!, names),
                    _ when name is null => new GraphError(
                        ErrorCodes.BadRequest,
                        $"The document holds several operations ({string.Join(", ", names)}): operationName must choose one."
                    ),
                    _ => new GraphError(ErrorCodes.ValidationFailed, $"The document holds several operations {name}."),
                }
            );
        }
        return operation.Operation == OperationType.Query
            ? operation
            : throw new GraphException(
                new GraphError(
                    ErrorCodes.ValidationFailed,
                    $"This service reads only: it has no {operation.Operation.ToString().ToLowerInvariant()}s.",
                    text.PlaceOf(operation)
                )
            );
    }

    private async Task ValidateAsync(GraphQLDocument document, GraphQLOperationDefinition operation, DocumentText text)
    {
        var context = new ValidationContext
        {
            Schema = served.Library,
            Document = document,
            Operation = operation,
            TypeInfo = new TypeInfo(served.Library),
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
        };
        var visitors = new List<INodeVisitor> { context.TypeInfo, EnoughErrors.Instance };
        foreach (var rule in Rules)
            if (await rule.GetPreNodeVisitorAsync(context).ConfigureAwait(false) is { } visitor)
                visitors.Add(visitor);
        try
        {
            await new BasicVisitor(visitors).VisitAsync(document, new BasicVisitor.State(context)).ConfigureAwait(false);
        }
        catch (EnoughErrors.Reached)
        {
            // The first ones are told; nobody reads thousands.
        }
        if (context.HasErrors)
            throw new GraphException([.. context.Errors.Select(error => Misfit(error, text))]);
    }

    /// <summary>Ends a validation that has found enough.</summary>
    private sealed class EnoughErrors : INodeVisitor
    {
        private const int Count = 50;

        public static EnoughErrors Instance { get; } = new();

        public ValueTask EnterAsync(ASTNode node, ValidationContext context) =>
            !context.HasErrors || context.Errors.Count() < Count ? ValueTask.CompletedTask : throw new Reached();

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => ValueTask.CompletedTask;

        public sealed class Reached : Exception;
    }

    private static GraphError Misfit(ValidationError error, DocumentText text)
    {
        // The library puts its suggestions into the message.
        var parts = error.Message.Split(" Did you mean ", 2);
        var suggestions = parts.Length < 2 ? null : QuotedName().Matches(parts[1]).Select(m => m.Groups[1].Value).ToArray();
        var place = error.Nodes.FirstOrDefault() is { } node ? text.PlaceOf(node) : (Place?)null;
        return new GraphError(ErrorCodes.ValidationFailed, parts[0], place, null, suggestions);
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedName();
}
