namespace KnowledgeGraph.Core;

/// <summary><c>@node</c>: the type is a node, with these labels (its own name when none is given).</summary>
internal sealed record NodeDirective(IReadOnlyList<NameUse> Labels) : IDirective<NodeDirective>
{
    public static string Name => "node";

    public static NodeDirective Read(DirectiveUse use) => new(use.Texts("labels"));
}

/// <summary><c>@relationshipProperties</c>: the type is what relationships carry.</summary>
internal sealed record PropertiesDirective : IDirective<PropertiesDirective>
{
    public static string Name => "relationshipProperties";

    public static PropertiesDirective Read(DirectiveUse use) => new();
}

/// <summary><c>@plural</c>: the plural of the type's name at the API.</summary>
internal sealed record PluralDirective(NameUse Value) : IDirective<PluralDirective>
{
    public static string Name => "plural";

    public static PluralDirective Read(DirectiveUse use) => new(use.Text("value")!.Value);
}

/// <summary><c>@limit</c>: page sizes.</summary>
internal sealed record LimitDirective(int? Default, int? Max, Place Place) : IDirective<LimitDirective>
{
    public static string Name => "limit";

    public static LimitDirective Read(DirectiveUse use) => new(use.Number("default"), use.Number("max"), use.Place);
}

/// <summary><c>@query</c>: what can be read of the type at the root.</summary>
internal sealed record QueryDirective(bool AtRoot, bool Aggregate) : IDirective<QueryDirective>
{
    public static string Name => "query";

    public static QueryDirective Read(DirectiveUse use) => new(use.Flag("read"), use.Flag("aggregate"));
}

/// <summary><c>@fulltext</c>: full-text indexes over the type.</summary>
internal sealed record FulltextDirective(IReadOnlyList<FulltextDirective.Index> Indexes) : IDirective<FulltextDirective>
{
    public static string Name => "fulltext";

    public static FulltextDirective Read(DirectiveUse use) =>
        new([
            .. DirectiveUse
                .List(use.Value("indexes"))
                .Select(index => Index.Read((Dictionary<string, object?>)index!, use.Arguments["indexes"].Place)),
        ]);

    /// <summary>One index.</summary>
    internal sealed record Index(string IndexName, string QueryName, IReadOnlyList<string> Fields, Place Place)
    {
        public static Index Read(Dictionary<string, object?> index, Place place) =>
            new(
                (string)index["indexName"]!,
                (string)index["queryName"]!,
                [.. DirectiveUse.List(index["fields"]).Select(field => (string)field!)],
                place
            );
    }
}

/// <summary><c>@cite</c>: what an answer cites.</summary>
internal sealed record CiteDirective(
    NameUse? Number,
    NameUse? Title,
    NameUse? Evidence,
    NameUse? Basis,
    NameUse? Section,
    NameUse? More,
    NameUse? References,
    NameUse? Certainty,
    Place Place
) : IDirective<CiteDirective>
{
    public static string Name => "cite";

    public static CiteDirective Read(DirectiveUse use) =>
        new(
            use.Text("number"),
            use.Text("title"),
            use.Text("evidence"),
            use.Text("basis"),
            use.Text("section"),
            use.Text("more"),
            use.Text("references"),
            use.Text("certainty"),
            use.Place
        );
}
