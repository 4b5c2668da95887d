namespace KnowledgeGraph.Core;

/// <summary>Writes a <see cref="Filter"/> as the <c>where</c> that <see cref="WhereReader"/> reads back.</summary>
internal sealed class FilterPrinter(VariableWriter variables)
{
    /// <summary>The condition on nodes of a type, as an object.</summary>
    public ObjectText OfNode(EntityType type, Filter filter) =>
        filter.IsEverything ? new ObjectText()
        : type is UnionType union
            ? OfParts(union.Members, m => m.Name, m => Settle(filter, m, null), (m, f) => OfNode(m, f), m => OfNode(m, Filter.Nothing))
        : Print(Simplify(Settle(filter, type, null)), f => OfNodeLeaf(type, f), () => Nothing(type.Properties));

    /// <summary>The condition on relationships and the nodes they lead to, as an object with <c>node</c> and <c>edge</c>.</summary>
    public ObjectText OfConnection(Relationship r, Filter filter) =>
        filter.IsEverything ? new ObjectText()
        : r.Target is UnionType union
            ? OfParts(union.Members, m => m.Name, m => Settle(filter, m, r), (m, f) => OfEnds(r, m, f), m => OfEnds(r, m, Filter.Nothing))
        : OfEnds(r, r.Target, Simplify(Settle(filter, r.Target, r)));

    /// <summary>The condition on what a full-text search found, as an object with <c>node</c> and <c>score</c>.</summary>
    public ObjectText OfFulltext(NodeType type, Filter filter)
    {
        var parts = filter is And and ? and.Filters : [filter];
        var text = new ObjectText();
        foreach (var score in parts.OfType<ScoreBetween>())
        {
            var bounds = new ObjectText();
            if (score.Min is { } min)
                bounds.Add("min", variables.Add("min", ScalarType.Float, null, false, min));
            if (score.Max is { } max)
                bounds.Add("max", variables.Add("max", ScalarType.Float, null, false, max));
            text.Add("score", bounds);
        }
        var rest = Simplify(Filter.All(parts.Where(p => p is not ScoreBetween)));
        if (!rest.IsEverything)
            text.Add("node", OfNode(type, rest));
        return text;
    }

    // What an interface does not declare can only be said of its members, which a filter of the interface cannot name.
    private ObjectText OfNodeLeaf(EntityType type, Filter filter) =>
        filter switch
        {
            Comparison { Property.Carrier: null } c when type.Property(c.Property.Name) is not null => new(c.Property.Name, Operator(c)),
            IsNull { Property.Carrier: null } n when type.Property(n.Property.Name) is not null => new(
                n.Property.Name,
                new ObjectText("eq", "null") { Mergeable = true }
            ),
            TypeIs t => new("typename", $"[{string.Join(", ", t.Types.Where(type.Members.Contains).Select(m => m.Name))}]"),
            Related r when type.Relationship(r.Relationship.Name) is not null => OfRelated(r),
            Measured { Measure.Path: [var r, ..] } m when type.Relationship(r.Name) is not null => OfMeasured(m),
            _ => throw new ArgumentException($"A {filter.GetType().Name} cannot be written here.", nameof(filter)),
        };

    private ObjectText Operator(Comparison c)
    {
        var isText = c.Property is { Type: ScalarType.String, IsList: false };
        if (!FilterOperators.Of(c.Property.Type, c.Property.IsList).Any(row => row.Operator == c.Operator) || (c.IgnoreCase && !isText))
            throw new ArgumentException($"{c.Property} cannot be compared by {c.Operator}.", nameof(c));
        var isList = c.Value is object[];
        var value = variables.Add(c.Property.Name, c.Property.Type, c.Property.Enum, isList, c.Value);
        var text = new ObjectText(c.Operator.Name(), value) { Mergeable = true };
        return c.IgnoreCase ? new ObjectText("caseInsensitive", text) { Mergeable = true } : text;
    }

    // ------------------------------------------------------------ relationships

    private ObjectText OfRelated(Related related)
    {
        var (r, quantifier, filter) = (
            related.Relationship,
            related.Quantifier,
            Simplify(Settle(related.Filter, related.Relationship.Target, related.Relationship))
        );
        return (r.IsList, quantifier) switch
        {
            (true, Quantifier.Single) when filter.IsEverything && r.Target is UnionType => new(
                r.Name,
                new ObjectText("single", AnyMember(r.Target)) { Mergeable = true }
            ),
            (true, Quantifier.Single) when filter.IsEverything => new(
                r.Name + "Connection",
                new ObjectText("aggregate", new ObjectText("count", new ObjectText("edges", new ObjectText("eq", "1"))))
            ),
            (_, Quantifier.All) when filter.IsEverything => OfRelated(related with { Quantifier = Quantifier.Some }),
            (true, Quantifier.All) when r.Target is UnionType => All(
                OfRelated(related with { Quantifier = Quantifier.Some }),
                OfRelated(new Related(r, Quantifier.None, new Not(filter)))
            ),
            (true, _) when filter.IsEverything => new(r.Name, new ObjectText(Name(quantifier), "null") { Mergeable = true }),
            (true, _) => OfEndsOrNode(r, filter, text => new ObjectText(Name(quantifier), text) { Mergeable = true }),
            (false, Quantifier.None) when filter.IsEverything => new(r.Name, "null"),
            (false, Quantifier.None) => new("NOT", OfEndsOrNode(r, filter, text => text)),
            (false, Quantifier.All) => All(
                OfEndsOrNode(r, filter, text => text),
                new ObjectText("NOT", OfEndsOrNode(r, Simplify(new Not(filter)), text => text))
            ),
            (false, _) when filter.IsEverything => new("NOT", new ObjectText(r.Name, "null")),
            (false, _) => OfEndsOrNode(r, filter, text => text),
        };
    }

    private static ObjectText AnyMember(EntityType union)
    {
        var text = new ObjectText();
        foreach (var member in union.Members)
            text.Add(member.Name, new ObjectText());
        return text;
    }

    private static string Name(Quantifier quantifier) =>
        quantifier switch
        {
            Quantifier.Some => "some",
            Quantifier.All => "all",
            Quantifier.None => "none",
            Quantifier.Single => "single",
        };

    // The short form where the condition is on the node alone.
    private ObjectText OfEndsOrNode(Relationship r, Filter filter, Func<ObjectText, ObjectText> wrap) =>
        SpeaksOfEdge(filter) ? new(r.Name + "Connection", wrap(OfConnection(r, filter))) : new(r.Name, wrap(OfNode(r.Target, filter)));

    private ObjectText OfEnds(Relationship r, EntityType target, Filter filter)
    {
        if (filter.IsEverything)
            return new ObjectText();
        if (!SpeaksOfEdge(filter))
            return new("node", OfNode(target, filter));
        if (!SpeaksOfNode(filter))
            return new("edge", OfEdge(r, filter));
        return filter switch
        {
            And and => All([.. OfEndsTogether(r, target, and.Filters)]),
            Or or => new("OR", List(or.Filters.Select(f => OfEnds(r, target, f)))),
            Not not => new("NOT", OfEnds(r, target, not.Filter)),
            _ => throw new ArgumentException($"A {filter.GetType().Name} speaks of one end only.", nameof(filter)),
        };
    }

    private IEnumerable<ObjectText> OfEndsTogether(Relationship r, EntityType target, IReadOnlyList<Filter> filters)
    {
        var node = filters.Where(f => !SpeaksOfEdge(f)).ToArray();
        var edge = filters.Where(f => !SpeaksOfNode(f)).ToArray();
        if (node.Length > 0)
            yield return OfEnds(r, target, Filter.All(node));
        if (edge.Length > 0)
            yield return OfEnds(r, target, Filter.All(edge));
        foreach (var mixed in filters.Except(node).Except(edge))
            yield return OfEnds(r, target, mixed);
    }

    private ObjectText OfEdge(Relationship r, Filter filter) =>
        !r.IsDeclaration && r.DeclaredBy is null
            ? OfCarrier(r.Properties!, filter)
            : OfParts(r.PropertiesTypes, c => c.Name, c => Settle(filter, c), OfCarrier, c => OfCarrier(c, Filter.Nothing));

    private ObjectText OfCarrier(PropertiesType carrier, Filter filter) =>
        Print(
            filter,
            leaf =>
                leaf switch
                {
                    Comparison c => new(c.Property.Name, Operator(c)),
                    IsNull n => new(n.Property.Name, new ObjectText("eq", "null") { Mergeable = true }),
                    _ => throw new ArgumentException($"A {leaf.GetType().Name} cannot be written of a relationship.", nameof(filter)),
                },
            () => Nothing(carrier.Properties)
        );

    private ObjectText OfMeasured(Measured measured)
    {
        if (
            measured.Measure
                is not { Path: [{ IsList: true, Target: not UnionType } r], Filter.IsEverything: true, Property: var property } measure
            || !CanFilter(measure)
        )
            throw new ArgumentException("Only counts and aggregates of one whole relationship can be written.", nameof(measured));
        var isList = measured.Value is object[];
        var name = property?.Name ?? "count";
        var operators = new ObjectText(measured.Operator.Name(), variables.Add(name, measure.ResultType, null, isList, measured.Value));
        if (property is null)
            return new(
                r.Name + "Connection",
                new ObjectText(
                    "aggregate",
                    new ObjectText("count", new ObjectText(measure.Function == MeasureFunction.CountNodes ? "nodes" : "edges", operators))
                )
                {
                    Mergeable = true,
                }
            );
        var value = new ObjectText(property.Name, new ObjectText(Measures.Name(measure.Function), operators));
        var declared = r.IsDeclaration || r.DeclaredBy is not null;
        var end = property.Carrier is not { } carrier
            ? new ObjectText("node", value)
            : new ObjectText("edge", declared ? new ObjectText(carrier.Name, value) : value);
        return new(r.Name + "Connection", new ObjectText("aggregate", end) { Mergeable = true });
    }

    private static bool CanFilter(Measure measure) =>
        measure.Property is not { } property
        || (Measures.CanFilter(property) && Measures.FilterFunctions(property.Type).Any(f => f.Function == measure.Function));

    // ------------------------------------------------------------ logic

    private static ObjectText Print(Filter filter, Func<Filter, ObjectText> leaf, Func<ObjectText> nothing) =>
        filter switch
        {
            { IsEverything: true } => new ObjectText(),
            Or { Filters.Count: 0 } => nothing(),
            And and => All([.. and.Filters.Select(f => Print(f, leaf, nothing))]),
            Or or => new("OR", List(or.Filters.Select(f => Print(f, leaf, nothing)))),
            Not not => new("NOT", Print(not.Filter, leaf, nothing)),
            _ => leaf(filter),
        };

    // Side by side where no name occurs twice, else in a list.
    private static ObjectText All(params IReadOnlyList<ObjectText> parts)
    {
        var together = new ObjectText();
        return parts.All(together.TryMerge) ? together : new ObjectText("AND", List(parts));
    }

    private static string List(IEnumerable<ObjectText> items) => $"[{string.Join(", ", items)}]";

    // What holds for some members (or carriers) only: those for which nothing can hold are not named.
    private static ObjectText OfParts<T>(
        IReadOnlyList<T> parts,
        Func<T, string> name,
        Func<T, Filter> specialise,
        Func<T, Filter, ObjectText> print,
        Func<T, ObjectText> nothing
    )
    {
        var filters = parts.Select(p => (Part: p, Filter: Simplify(specialise(p)))).ToArray();
        var text = new ObjectText();
        foreach (var (part, filter) in filters.Where(p => p.Filter is not Or { Filters.Count: 0 }))
            text.Add(name(part), print(part, filter));
        if (text.IsEmpty)
            text.Add(name(parts[0]), nothing(parts[0]));
        return text;
    }

    private static ObjectText Nothing(IReadOnlyList<Property> properties) =>
        properties.FirstOrDefault(p => p.Filterable && FilterOperators.Of(p.Type, p.IsList).Any(o => o.Operator == FilterOperator.In))
            is { } property
            ? new(property.Name, new ObjectText("in", "[]"))
            : throw new ArgumentException("A type without properties to filter by cannot be filtered to nothing.", nameof(properties));

    // What the type of the node, and the relationship that led to it, decide already.
    private static Filter Settle(Filter filter, EntityType type, Relationship? r) =>
        Replace(
            filter,
            f =>
                f switch
                {
                    TypeIs t when !type.Members.Any(t.Types.Contains) => Filter.Nothing,
                    TypeIs t when type.Members.All(t.Types.Contains) => Filter.Everything,
                    CarrierIs c when r is { IsDeclaration: false, DeclaredBy: null } => c.Type == r.Properties
                        ? Filter.Everything
                        : Filter.Nothing,
                    _ => f,
                }
        );

    private static Filter Settle(Filter filter, PropertiesType carrier) =>
        Replace(
            filter,
            f =>
                f switch
                {
                    CarrierIs c => c.Type == carrier ? Filter.Everything : Filter.Nothing,
                    _ => f,
                }
        );

    private static Filter Replace(Filter filter, Func<Filter, Filter> leaf) =>
        filter switch
        {
            And and => new And([.. and.Filters.Select(f => Replace(f, leaf))]),
            Or or => new Or([.. or.Filters.Select(f => Replace(f, leaf))]),
            Not not => new Not(Replace(not.Filter, leaf)),
            _ => leaf(filter),
        };

    // Constants taken out: what filters everything or nothing cannot be written beside other conditions.
    private static Filter Simplify(Filter filter)
    {
        switch (filter)
        {
            case And and:
                var all = and.Filters.Select(Simplify).ToArray();
                return all.Any(IsNothing) ? Filter.Nothing : Filter.All(all);
            case Or or:
                var any = or.Filters.Select(Simplify).Where(f => !IsNothing(f)).ToArray();
                return any.Any(f => f.IsEverything) ? Filter.Everything : Filter.Any(any);
            case Not not:
                var inner = Simplify(not.Filter);
                return inner.IsEverything ? Filter.Nothing
                    : IsNothing(inner) ? Filter.Everything
                    : new Not(inner);
            default:
                return filter;
        }
    }

    private static bool IsNothing(Filter filter) => filter is Or { Filters.Count: 0 };

    private static bool SpeaksOfEdge(Filter filter) => Leaves(filter).Any(IsOfEdge);

    private static bool SpeaksOfNode(Filter filter) => Leaves(filter).Any(f => !IsOfEdge(f));

    private static bool IsOfEdge(Filter leaf) =>
        leaf is Comparison { Property.Carrier: not null } or IsNull { Property.Carrier: not null } or CarrierIs;

    private static IEnumerable<Filter> Leaves(Filter filter) =>
        filter switch
        {
            And and => and.Filters.SelectMany(Leaves),
            Or or => or.Filters.SelectMany(Leaves),
            Not not => Leaves(not.Filter),
            _ => [filter],
        };
}

/// <summary>An object in the making: names with values that are text or objects.</summary>
internal sealed class ObjectText
{
    private readonly List<KeyValuePair<string, object>> _fields = [];

    public ObjectText() { }

    public ObjectText(string name, string value) => Add(name, value);

    public ObjectText(string name, ObjectText value) => Add(name, value);

    /// <summary>Whether fields of another such object under the same name mean the same side by side: operators, quantifiers.</summary>
    public bool Mergeable { get; init; }

    public bool IsEmpty => _fields.Count == 0;

    public void Add(string name, string value) => _fields.Add(new(name, value));

    public void Add(string name, ObjectText value) => _fields.Add(new(name, value));

    /// <summary>Takes over the fields of another object, unless one stands here already. Then this one is of no use any more.</summary>
    public bool TryMerge(ObjectText other)
    {
        foreach (var (name, value) in other._fields)
        {
            var at = _fields.FindIndex(f => f.Key == name);
            if (at < 0)
                _fields.Add(new(name, value));
            else if (_fields[at].Value is ObjectText { Mergeable: true } mine && value is ObjectText { Mergeable: true } theirs)
            {
                var merged = new ObjectText { Mergeable = true };
                if (!merged.TryMerge(mine) || !merged.TryMerge(theirs))
                    return false;
                _fields[at] = new(name, merged);
            }
            else
                return false;
        }
        return true;
    }

    public override string ToString() => $"{{{string.Join(", ", _fields.Select(f => $"{f.Key}: {f.Value}"))}}}";
}

/// <summary>Collects the values of a document, which stand beside its text.</summary>
internal sealed class VariableWriter
{
    private readonly List<Variable> _variables = [];

    public IReadOnlyList<Variable> Variables => _variables;

    /// <summary>Adds a value under a name like the given one.</summary>
    /// <returns>The reference to it.</returns>
    public string Add(string name, ScalarType type, EnumType? enumeration, bool isList, object value)
    {
        var free = name;
        for (var i = 2; _variables.Any(v => v.Name == free); i++)
            free = $"{name}{i}";
        _variables.Add(new Variable(free, type, enumeration, isList, value));
        return "$" + free;
    }
}

/// <summary>A variable of a printed document.</summary>
internal sealed record Variable(string Name, ScalarType Type, EnumType? Enum, bool IsList, object Value)
{
    /// <summary>Its declaration.</summary>
    public override string ToString()
    {
        var type = Enum?.Name ?? Type.ToString();
        return $"${Name}: {(IsList ? $"[{type}!]!" : $"{type}!")}";
    }
}
