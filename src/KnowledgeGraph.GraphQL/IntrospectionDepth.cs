using GraphQLParser.AST;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.GraphQL;

/// <summary>
/// Keeps introspection from going round in circles: types have fields, which have types. Each list within a list
/// multiplies the answer by the size of the schema.
/// </summary>
internal sealed class IntrospectionDepth
{
    private const int MaxLists = 3;
    private const int Outside = -1;

    private readonly Operation _operation;
    private readonly HashSet<(string Fragment, int Lists)> _seen = [];

    private IntrospectionDepth(Operation operation) => _operation = operation;

    /// <summary>Checks an operation that fits the schema.</summary>
    /// <exception cref="GraphException">More than three such lists stand within each other.</exception>
    public static void Check(Operation operation) => new IntrospectionDepth(operation).Check(operation.Definition.SelectionSet, Outside);

    private void Check(GraphQLSelectionSet set, int lists)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField { SelectionSet: { } inner } field:
                    Check(inner, Lists(field, lists));
                    break;
                case GraphQLInlineFragment fragment:
                    Check(fragment.SelectionSet, lists);
                    break;
                case GraphQLFragmentSpread spread when _seen.Add((spread.FragmentName.Name.StringValue, lists)):
                    Check(_operation.Fragments[spread.FragmentName.Name.StringValue].SelectionSet, lists);
                    break;
                default:
                    break;
            }
        }
    }

    private int Lists(GraphQLField field, int around)
    {
        var name = field.Name.StringValue;
        if (around == Outside)
            return name is "__schema" or "__type" ? 0 : Outside;
        var lists = around + (name is "fields" or "inputFields" or "interfaces" or "possibleTypes" ? 1 : 0);
        return lists <= MaxLists
            ? lists
            : throw new GraphException(
                new GraphError(
                    ErrorCodes.LimitExceeded,
                    $"Introspection goes through more than {MaxLists} lists of fields or types.",
                    _operation.Text.PlaceOf(field)
                )
            );
    }
}
