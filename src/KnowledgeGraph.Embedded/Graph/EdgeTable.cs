namespace KnowledgeGraph.Embedded;

/// <summary>All relationships of one type from nodes of one table to nodes of one other, with both ways to walk them. Immutable.</summary>
/// <param name="Index">The position of the table in the graph.</param>
/// <param name="Type">The stored type.</param>
/// <param name="From">The position of the table of the nodes they start from.</param>
/// <param name="To">The position of the table of the nodes they lead to.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Out">The relationships that start from each node, by its ordinal, in the order of the keys at the other end. May be shorter than the table, and null where there are none.</param>
/// <param name="In">The relationships that lead to each node, likewise.</param>
/// <param name="Count">How many there are.</param>
internal sealed record EdgeTable(int Index, string Type, int From, int To, Columns Columns, Edge[]?[] Out, Edge[]?[] In, int Count)
{
    /// <summary>The relationships of a node at one of the two ends.</summary>
    public ReadOnlySpan<Edge> At(int ordinal, bool outgoing)
    {
        var lists = outgoing ? Out : In;
        return (uint)ordinal < (uint)lists.Length ? lists[ordinal] : default;
    }
}
