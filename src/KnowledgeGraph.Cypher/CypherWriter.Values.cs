using KnowledgeGraph.Core;
using static KnowledgeGraph.Cypher.CypherText;

namespace KnowledgeGraph.Cypher;

// Values of nodes and relationships.
internal sealed partial class CypherWriter
{
    /// <summary>The value of a property of the node in hand or of the relationship that led to it.</summary>
    /// <param name="property">The property.</param>
    /// <param name="scope">What is in hand.</param>
    /// <param name="coalesce">Whether <c>@coalesce</c> applies: in reading and comparing, not in sorting and aggregating.</param>
    private string Value(Property property, Scope scope, bool coalesce = false) =>
        property switch
        {
            { Carrier: not null } => Carried(property, scope, coalesce),
            { Entity: InterfaceType } => ByType(scope, type => Own(type.Property(property.Name)!, scope, coalesce)),
            _ => Own(property, scope, coalesce),
        };

    private string Own(Property property, Scope scope, bool coalesce) =>
        property.Source switch
        {
            StoredColumn => Stored(scope.Node, property, coalesce),
            MeasuredColumn s => Measured(s.Measure, scope),
            CypherColumn s => Block("COLLECT", [.. Call(s.Cypher, property, [], scope.Node), $"RETURN {Name(s.Cypher.ColumnName)}"])
                + (property.IsList ? "" : "[0]"),
            _ => throw new ArgumentException($"Unknown source {property.Source.GetType().Name}", nameof(property)),
        };

    private string Stored(string variable, Property property, bool coalesce)
    {
        var value = $"{variable}.{Name(property.Column!)}";
        return coalesce && property.Coalesce is not null ? $"coalesce({value}, {shape.Parameter(property, "coalesce")})" : value;
    }

    private string Carried(Property property, Scope scope, bool coalesce)
    {
        var value = Stored(scope.Led!.Variable, property, coalesce);
        return Carries(scope.Led, property.Carrier!) switch
        {
            "true" => value,
            "false" => "null",
            var carries => $"CASE WHEN {carries} THEN {value} END",
        };
    }

    // Through an interface, the type of the node that was left decides what the relationship carries.
    private static string Carries(Step led, PropertiesType type)
    {
        if (!led.Relationship.IsDeclaration)
            return led.Relationship.Properties == type ? "true" : "false";
        var members = led.Relationship.Source.Members;
        var carrying = members.Where(member => led.Relationship.On(member).Properties == type).ToArray();
        return carrying.Length == members.Count ? "true"
            : carrying.Length == 0 ? "false"
            : Is(led.Source, carrying);
    }

    // What breaks ties: the key, then the place of the type in the schema.
    private string[] Ties(Scope scope)
    {
        var key = ByType(scope, type => type.Key is { } property ? Stored(scope.Node, property, coalesce: false) : "null");
        var place = ByType(scope, type => Places[type]);
        return [.. key == "null" ? [] : new[] { key }, .. scope.Types.Count == 1 ? [] : new[] { place }];
    }

    private static string ByType(Scope scope, Func<NodeType, string> write)
    {
        var written = scope.Types.GroupBy(write).ToArray();
        return written.Length == 1 ? written[0].Key : Cases(written.Select(group => $"WHEN {Is(scope, [.. group])} THEN {group.Key}"));
    }
}
