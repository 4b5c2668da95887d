namespace KnowledgeGraph.Core;

/// <summary><c>@key</c>: what makes a relationship one and the same.</summary>
internal sealed record KeyDirective(IReadOnlyList<NameUse> Properties, Place Place) : IDirective<KeyDirective>
{
    public static string Name => "key";

    public static KeyDirective Read(DirectiveUse use) => new(use.Texts("properties"), use.Place);
}

/// <summary><c>@measure</c>: a count or an aggregate over what a path of relationships leads to.</summary>
internal sealed record MeasureDirective(MeasureFunction Function, IReadOnlyList<NameUse> Path, NameUse? Property, Place Place)
    : IDirective<MeasureDirective>
{
    public static string Name => "measure";

    public static MeasureDirective Read(DirectiveUse use) =>
        new(
            use.Text("function")!.Value.Name switch
            {
                "MIN" => MeasureFunction.Min,
                "MAX" => MeasureFunction.Max,
                "AVERAGE" => MeasureFunction.Average,
                "SUM" => MeasureFunction.Sum,
                _ => MeasureFunction.CountNodes,
            },
            use.Texts("path"),
            use.Text("property"),
            use.Place
        );
}

/// <summary><c>@phrase</c>: what people call it.</summary>
internal sealed record PhraseDirective(IReadOnlyList<string> Words) : IDirective<PhraseDirective>
{
    public static string Name => "phrase";

    public static PhraseDirective Read(DirectiveUse use) => new([.. use.Texts("words").Select(word => word.Name)]);
}

/// <summary><c>@alsoKnownAs</c>: the values are other names of the node.</summary>
internal sealed record AlsoKnownAsDirective(Place Place) : IDirective<AlsoKnownAsDirective>
{
    public static string Name => "alsoKnownAs";

    public static AlsoKnownAsDirective Read(DirectiveUse use) => new(use.Place);
}
