using GraphQLParser.AST;
using GraphQLParser.Visitors;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>
/// Refuses selection sets that name one field over and over: validation compares each occurrence with each other one.
/// </summary>
internal sealed class SelectionLimits : ASTVisitor<SelectionLimits.Context>
{
    private static readonly SelectionLimits Visitor = new();

    internal sealed record Context(DocumentText Text, int Repeats) : IASTVisitorContext
    {
        public CancellationToken CancellationToken => CancellationToken.None;
    }

    /// <summary>Checks a document.</summary>
    /// <exception cref="GraphException">A selection set holds a field of one name, or fragments, more often than allowed.</exception>
    public static void Check(GraphQLDocument document, DocumentText text, int repeats) =>
        Visitor.VisitAsync(document, new Context(text, repeats)).AsTask().GetAwaiter().GetResult();

    protected override ValueTask VisitSelectionSetAsync(GraphQLSelectionSet selectionSet, Context context)
    {
        if (selectionSet.Selections.GroupBy(Name).FirstOrDefault(same => same.Count() > context.Repeats) is not { } repeated)
            return base.VisitSelectionSetAsync(selectionSet, context);
        throw new GraphException(
            new GraphError(
                ErrorCodes.LimitExceeded,
                $"A selection holds {repeated.Key} more than {context.Repeats} times, which is the limit.",
                context.Text.PlaceOf(repeated.First())
            )
        );
    }

    private static string Name(ASTNode selection) =>
        selection is GraphQLField field ? (field.Alias?.Name ?? field.Name).StringValue : "fragments";
}
