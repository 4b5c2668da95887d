using KnowledgeGraph.Core;

namespace KnowledgeGraph.Embedded;

/// <summary>Equality and order of lists of values that may be missing: value by value.</summary>
internal static class ValueLists
{
    /// <summary>Equality of two values that may be missing. Anything that is no value (a node as the key of a group) equals itself.</summary>
    public static IEqualityComparer<object?> Single { get; } =
        EqualityComparer<object?>.Create(
            (a, b) => a is Entry || b is Entry ? Equals(a, b) : ValueOrder.Instance.Equals(a, b),
            value => value is null ? 0 : ValueOrder.Instance.GetHashCode(value)
        );

    public static IEqualityComparer<object?[]> Equality { get; } =
        EqualityComparer<object?[]>.Create(
            (a, b) => a!.AsSpan().SequenceEqual(b, Single),
            list =>
            {
                var hash = 0;
                foreach (var value in list)
                    hash = HashCode.Combine(hash, Single.GetHashCode(value!));
                return hash;
            }
        );

    public static IComparer<object?[]> Order { get; } =
        Comparer<object?[]>.Create(
            (a, b) =>
            {
                for (var i = 0; i < a.Length; i++)
                {
                    var order = ValueOrder.Instance.Compare(a[i], b[i]);
                    if (order != 0)
                        return order;
                }
                return 0;
            }
        );
}
