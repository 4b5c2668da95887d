namespace KnowledgeGraph.Core;

/// <summary><c>@relationship</c>: the field leads to other nodes.</summary>
internal sealed record RelationshipDirective(NameUse Type, Direction Stored, Direction Queried, NameUse? Properties, bool Aggregate)
    : IDirective<RelationshipDirective>
{
    public static string Name => "relationship";

    public static RelationshipDirective Read(DirectiveUse use)
    {
        var stored = use.Text("direction")!.Value.Name == "OUT" ? Direction.Out : Direction.In;
        var undirected = use.Text("queryDirection")!.Value.Name == "UNDIRECTED";
        return new(use.Text("type")!.Value, stored, undirected ? Direction.Both : stored, use.Text("properties"), use.Flag("aggregate"));
    }
}

/// <summary><c>@declareRelationship</c>: every member of the interface has such a relationship.</summary>
internal sealed record DeclareRelationshipDirective : IDirective<DeclareRelationshipDirective>
{
    public static string Name => "declareRelationship";

    public static DeclareRelationshipDirective Read(DirectiveUse use) => new();
}

/// <summary><c>@alias</c>: the name that the value is stored under.</summary>
internal sealed record AliasDirective(NameUse Property) : IDirective<AliasDirective>
{
    public static string Name => "alias";

    public static AliasDirective Read(DirectiveUse use) => new(use.Text("property")!.Value);
}

/// <summary><c>@coalesce</c>: the value that stands for a missing one.</summary>
internal sealed record CoalesceDirective(object? Value, Place Place) : IDirective<CoalesceDirective>
{
    public static string Name => "coalesce";

    public static CoalesceDirective Read(DirectiveUse use) => new(use.Value("value"), use.Arguments["value"].Place);
}

/// <summary><c>@cypher</c>: a statement computes the value.</summary>
internal sealed record CypherDirective(CypherStatement Statement, Place Place) : IDirective<CypherDirective>
{
    public static string Name => "cypher";

    public static CypherDirective Read(DirectiveUse use) =>
        new(new(use.Text("statement")!.Value.Name, use.Text("columnName")!.Value.Name), use.Place);
}

/// <summary><c>@deprecated</c>: why not to use it any more.</summary>
internal sealed record DeprecatedDirective(string Reason) : IDirective<DeprecatedDirective>
{
    public static string Name => "deprecated";

    public static DeprecatedDirective Read(DirectiveUse use) => new(use.Text("reason")!.Value.Name);
}

/// <summary><c>@filterable</c>: which filters there are.</summary>
internal sealed record FilterableDirective(bool ByValue, bool ByAggregate) : IDirective<FilterableDirective>
{
    public static string Name => "filterable";

    public static FilterableDirective Read(DirectiveUse use) => new(use.Flag("byValue"), use.Flag("byAggregate"));
}

/// <summary><c>@selectable</c>: what can be read.</summary>
internal sealed record SelectableDirective(bool OnRead, bool OnAggregate) : IDirective<SelectableDirective>
{
    public static string Name => "selectable";

    public static SelectableDirective Read(DirectiveUse use) => new(use.Flag("onRead"), use.Flag("onAggregate"));
}

/// <summary><c>@sortable</c>: whether lists can be sorted by it.</summary>
internal sealed record SortableDirective(bool ByValue) : IDirective<SortableDirective>
{
    public static string Name => "sortable";

    public static SortableDirective Read(DirectiveUse use) => new(use.Flag("byValue"));
}

/// <summary><c>@groupBy</c>: root connections can be grouped by it.</summary>
internal sealed record GroupByDirective(Place Place) : IDirective<GroupByDirective>
{
    public static string Name => "groupBy";

    public static GroupByDirective Read(DirectiveUse use) => new(use.Place);
}
