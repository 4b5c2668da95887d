using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>The nodes of a table in the order of one column: a range of it answers every comparison that needs an order.</summary>
internal sealed class PropertyIndex
{
    private readonly object[] _values;
    private readonly int[] _ordinals;

    public PropertyIndex(NodeTable table, int slot)
    {
        var rows = table.Order.Where(ordinal => table.Nodes[ordinal]![slot] is not null).ToArray();
        (_values, _ordinals) = (Array.ConvertAll(rows, ordinal => table.Nodes[ordinal]![slot]!), rows);
        Array.Sort(_values, _ordinals, ValueOrder.Instance);
    }

    /// <summary>The ordinals of the nodes whose value fulfils a comparison.</summary>
    public ArraySegment<int> Range(FilterOperator op, object value) =>
        op switch
        {
            FilterOperator.Eq => Between(First(value, equal: false), First(value, equal: true)),
            FilterOperator.Gt => Between(First(value, equal: true), _values.Length),
            FilterOperator.Gte => Between(First(value, equal: false), _values.Length),
            FilterOperator.Lt => Between(0, First(value, equal: false)),
            FilterOperator.Lte => Between(0, First(value, equal: true)),
            FilterOperator.StartsWith => StartingWith((string)value),
            FilterOperator.In or FilterOperator.Contains or FilterOperator.EndsWith or FilterOperator.Matches or FilterOperator.Includes =>
                throw new ArgumentException($"{op} is no range", nameof(op)),
        };

    private ArraySegment<int> StartingWith(string prefix)
    {
        var start = First(prefix, equal: false);
        // All that start with the prefix stand together from there on.
        var end = Partition(start, value => ((string)value).StartsWith(prefix, StringComparison.Ordinal));
        return Between(start, end);
    }

    private ArraySegment<int> Between(int start, int end) => new(_ordinals, start, Math.Max(0, end - start));

    /// <summary>The position of the first value that is greater, or (unless <paramref name="equal"/> are passed over) equal.</summary>
    private int First(object bound, bool equal) =>
        Partition(0, value => ValueOrder.CompareValues(value, bound) is var order && (order < 0 || equal && order == 0));

    /// <summary>The first position from <paramref name="low"/> on at which a condition that holds up to some point no longer holds.</summary>
    private int Partition(int low, Func<object, bool> holds)
    {
        var high = _values.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(_values[middle]))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
