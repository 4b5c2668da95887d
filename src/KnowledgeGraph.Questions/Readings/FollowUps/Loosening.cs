namespace KnowledgeGraph.Questions;

/// <summary>Reads what takes one condition of the last question away: <c>drop the year</c>, <c>regardless of the author</c>, <c>any season</c>.</summary>
internal static class Loosening
{
    /// <summary>The last question without it; null when the question is not said so, or no such condition was set.</summary>
    public static Outcome? Read(Sequel sequel)
    {
        var said = sequel.Items.Where(i => !i.IsMark && !FormWords.The.Is(i)).ToArray();
        if (
            said is not [var verb, .., var condition]
            || !FollowUpWords.Loosening.Begins(verb)
            || !said.Skip(1).SkipLast(1).All(Draft.IsEmpty)
            || condition.Nodes.Any()
            || CheckWords.IsPlural(condition)
        )
            return null;
        var root = sequel.Root.Clone();
        return Remove(root, condition) == 1 ? Sequel.Read(sequel.Last.Reading with { Root = root }) : null;
    }

    /// <summary>How many conditions were removed that name a node of the sort said, or set the value of the property said.</summary>
    private static int Remove(Thing root, Item condition) =>
        root.Links.RemoveAll(l => l.Other.Nodes.Count > 0 && condition.Types.Contains(l.Other.Type))
        + root.Where.RemoveAll(f => condition.Properties.Contains(TreeBuilder.PropertyOf(f)));
}
