using KnowledgeGraph.Core;
using static KnowledgeGraph.Cypher.CypherText;

namespace KnowledgeGraph.Cypher;

// Where rows come from.
internal sealed partial class CypherWriter
{
    private Rows RowsOf(NodeSource source, Filter filter, Scope? parent) =>
        source switch
        {
            AllNodes s => All(s, filter),
            RelatedNodes s => Along([s.Relationship], parent!, filter),
            FulltextHits s => Hits(s, filter),
            CypherNodes s => Called(s, filter, parent),
            _ => throw new ArgumentException($"Unknown source {source.GetType().Name}", nameof(source)),
        };

    private Rows All(AllNodes source, Filter filter)
    {
        var scope = new Scope(Fresh(source.Type.Api.Singular), source.Type);
        var clauses = new List<string> { $"MATCH ({scope.Node}:{LabelExpression(scope.Types)})" };
        scope = LookAt(clauses, scope);
        var repeats = Anchored(clauses, scope, filter);
        return new(clauses, scope, repeats);
    }

    // A condition that some related node has a certain value becomes a MATCH of its own instead of an EXISTS: then the
    // planner can begin at that node, by its index, where it would else look at every node of the type.
    private bool Anchored(List<string> clauses, Scope scope, Filter filter)
    {
        var conditions = Conjuncts(filter);
        var anchors = conditions.OfType<Related>().Where(IsAnchor).ToArray();
        Restrict(clauses, Core.Filter.All(conditions.Except(anchors)), scope);
        foreach (var anchor in anchors)
        {
            var next = Follow(clauses, scope, anchor.Relationship);
            Anchored(clauses, next, anchor.Filter);
        }
        return anchors.Length > 0;
    }

    private static bool IsAnchor(Filter filter) =>
        filter switch
        {
            Related { Quantifier: Quantifier.Some, Relationship.IsDeclaration: false } f => Conjuncts(f.Filter).Any(IsAnchor),
            Comparison { Operator: FilterOperator.In, Value: object[] { Length: 0 } } => false,
            Comparison
            {
                Operator: FilterOperator.Eq or FilterOperator.In,
                IgnoreCase: false,
                Property: { Entity: NodeType, Column: not null, Coalesce: null }
            } => true,
            _ => false,
        };

    private static IReadOnlyList<Filter> Conjuncts(Filter filter) => filter is And and ? and.Filters : [filter];

    // The relationships are followed one after the other: within one MATCH, Cypher would not follow one of them twice.
    private Rows Along(IReadOnlyList<Relationship> path, Scope from, Filter filter)
    {
        var clauses = new List<string>();
        var scope = from;
        foreach (var relationship in path)
            scope = Follow(clauses, scope, relationship);
        Restrict(clauses, filter, scope);
        return new(clauses, scope, Repeats: path.Count > 1);
    }

    private Scope Follow(List<string> clauses, Scope from, Relationship relationship)
    {
        var led = new Step(Fresh("r"), relationship, from);
        var scope = new Scope(Fresh(relationship.Target.Api.Singular), relationship.Target) { Led = led };
        clauses.Add(
            relationship.IsDeclaration
                ? Block(
                    $"CALL ({from.Node})",
                    [
                        Lines(
                            string.Join(
                                "\nUNION ALL\n",
                                relationship.Source.Members.Select(member =>
                                    $"{Match($"{from.Node}:{LabelExpression([member])}", relationship.On(member), scope)} RETURN {led.Variable}, {scope.Node}"
                                )
                            )
                        ),
                    ]
                )
                : Match(from.Node, relationship, scope)
        );
        return LookAt(clauses, scope);
    }

    // A node that is of several of the types at once is looked at as each of them.
    private Scope LookAt(List<string> clauses, Scope scope)
    {
        if (!scope.Overlaps)
            return scope;
        var named = scope with { As = Fresh("as") };
        var names = scope.Types.Select(type => $"CASE WHEN {Is(scope, [type])} THEN {Text(type.Name)} END");
        clauses.Add($"UNWIND [name IN {List([.. names])} WHERE name IS NOT NULL] AS {named.As}");
        return named;
    }

    private static string Match(string from, Relationship relationship, Scope to)
    {
        var (left, right) = relationship.Read switch
        {
            Core.Direction.Out => ("-", "->"),
            Core.Direction.In => ("<-", "-"),
            _ => ("-", "-"),
        };
        return $"MATCH ({from}){left}[{to.Led!.Variable}:{Name(relationship.Type)}]{right}({to.Node}:{LabelExpression(to.Types)})";
    }

    private Rows Hits(FulltextHits source, Filter filter)
    {
        var scope = new Scope(Fresh(source.Type.Api.Singular), source.Type) { Score = Fresh("score") };
        var clauses = new List<string>
        {
            $"CALL db.index.fulltext.queryNodes({shape.Parameter(source, "index")}, {shape.Parameter(source, "phrase")}) "
                + $"YIELD node AS {scope.Node}, score AS {scope.Score}",
            $"WITH {scope.Node}, {scope.Score}",
            $"WHERE {Conjunction([$"{scope.Node}:{LabelExpression(scope.Types)}", Filter(filter, scope)])}",
        };
        return new(clauses, scope, Repeats: false);
    }

    private Rows Called(CypherNodes source, Filter filter, Scope? parent)
    {
        var scope = new Scope(Fresh(source.Type.Api.Singular), source.Type);
        var clauses = new List<string>(Call(source.Field.Statement, source, source.Arguments.Keys, parent?.Node))
        {
            $"WITH {Name(source.Field.Statement.ColumnName)} AS {scope.Node}",
            $"WHERE {Conjunction([$"{scope.Node}:{LabelExpression(scope.Types)}", Filter(filter, scope)])}",
        };
        return new(clauses, scope, Repeats: false);
    }

    // The values that a @cypher field gives: the first one, or all of them.
    private string Called(CypherField field, object owner, string? node)
    {
        var arguments = ArgumentsOf(owner).Keys;
        var column = Name(field.Statement.ColumnName);
        var values = Block("COLLECT", [.. Call(field.Statement, owner, arguments, node), $"RETURN {column}"]);
        return field.IsList ? values : $"{values}[0]";
    }

    private static IReadOnlyDictionary<string, object?> ArgumentsOf(object owner) =>
        owner is CypherSelection selection ? selection.Arguments : ((CypherValueQuery)owner).Arguments;

    private static bool HoldsStatement(string expression) => expression.Contains("CALL (this) {", StringComparison.Ordinal);

    private IEnumerable<string> Call(CypherStatement statement, object owner, IEnumerable<string> arguments, string? node)
    {
        var names = arguments.ToDictionary(name => name, name => shape.Parameter(owner, name)[1..], StringComparer.Ordinal);
        var call = Block($"CALL ({(node is null ? "" : "this")})", [RenameParameters(statement.Text.Trim(), names)]);
        return node is null ? [call] : [$"WITH {node} AS this", call];
    }

    private void Restrict(List<string> clauses, Filter filter, Scope scope)
    {
        if (filter.IsEverything)
            return;
        // Only MATCH and WITH take a WHERE.
        if (!clauses[^1].StartsWith("MATCH ", StringComparison.Ordinal))
            clauses.Add("WITH *");
        clauses.Add($"WHERE {Filter(filter, scope)}");
    }

    // Whether the node in hand is (looked at as) one of the types.
    private static string Is(Scope scope, IReadOnlyList<NodeType> types) =>
        scope.As is null
            ? $"{scope.Node}:{LabelExpression(types)}"
            : $"{scope.As} IN [{string.Join(", ", types.Select(type => Text(type.Name)))}]";

    /// <summary>What a node must carry to be of one of the types.</summary>
    private static string LabelExpression(IEnumerable<NodeType> types)
    {
        var labels = types.Select(type => type.Labels).DistinctBy(names => string.Join('\n', names)).ToArray();
        return string.Join(
            "|",
            labels.Select(names =>
                names.Count == 1 ? Name(names[0])
                : labels.Length == 1 ? string.Join("&", names.Select(Name))
                : $"({string.Join("&", names.Select(Name))})"
            )
        );
    }
}
