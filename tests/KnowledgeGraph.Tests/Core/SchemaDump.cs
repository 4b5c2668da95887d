using System.Text;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Tests.Core;

/// <summary>Everything that a schema says, as text that people can read beside the definitions.</summary>
internal static class SchemaDump
{
    public static string Of(GraphSchema schema)
    {
        var text = new StringBuilder();
        foreach (var type in schema.EntityTypes)
            Write(text, type);
        foreach (var type in schema.PropertiesTypes)
        {
            text.AppendLine($"carries {type}{Note("description", type.Description)}{Note("cite", type.Citation)}");
            foreach (var property in type.Properties)
                Write(text, property);
        }
        foreach (var type in schema.Enums)
            text.AppendLine(
                $"enum {type.Name} {string.Join(" ", type.Values.Select(v => v.Name + Note("description", v.Description) + List("phrase", v.Phrases)))}"
            );
        foreach (var field in schema.RootFields)
            Write(text, field);
        return text.ToString();
    }

    private static void Write(StringBuilder text, EntityType type)
    {
        text.AppendLine(
            $"{type.GetType().Name} {type} {type.Api}{Note("description", type.Description)}{List("members", type.Members)}{(type.Options == ReadOptions.Default ? "" : " " + type.Options)}"
        );
        if (type is NodeType node)
            text.AppendLine(
                $"  key={node.Key}{List("labels", node.Labels)}{List("interfaces", node.Interfaces)}{List("phrases", node.Phrases)}{Note("cite", node.Citation)}"
            );
        foreach (var index in (type as NodeType)?.FulltextIndexes ?? [])
            text.AppendLine($"  index {index.Name} {index.QueryName}{List("properties", index.Properties)}");
        foreach (var property in type.Properties)
            Write(text, property);
        foreach (var relationship in type.Relationships)
            Write(text, relationship);
        foreach (var field in (type as NodeType)?.CypherFields ?? [])
            Write(text, field);
    }

    private static void Write(StringBuilder text, Property p)
    {
        var flags = new[]
        {
            (p.Required, "required"),
            (!p.Filterable, "not-filterable"),
            (!p.FilterableByAggregate, "not-filterable-by-aggregate"),
            (!p.Selectable, "not-selectable"),
            (!p.SelectableInAggregate, "not-selectable-in-aggregate"),
            (!p.Sortable, "not-sortable"),
            (p.GroupBy, "groupBy"),
            (p.IsAlias, "alias"),
        };
        text.Append($"  {(p.Entity as object ?? p.Carrier)}.{p}: {Shape(p.Enum?.Name ?? p.Type.ToString(), p.IsList)} {Source(p.Source)}");
        text.Append(List("", flags.Where(flag => flag.Item1).Select(flag => flag.Item2)));
        text.AppendLine($"{Value("coalesce", p.Type, p.Coalesce)}{About(p)}");
    }

    private static void Write(StringBuilder text, Relationship r) =>
        text.AppendLine(
            $"  {r}: {Shape(r.Target.Name, r.IsList)} {r.Type} stored={r.Stored} read={r.Read}{Note("properties", r.Properties)}{List("types", r.PropertiesTypes)}"
                + $"{(r.Key is { } key ? $" key=[{string.Join(", ", key)}]" : "")}{(r.Aggregate ? "" : " no-aggregate")}{Note("declaredBy", r.DeclaredBy)}{About(r)}"
        );

    private static void Write(StringBuilder text, CypherField f) =>
        text.AppendLine(
            $"  {f}({string.Join(", ", f.Arguments.Select(Argument))}): {Shape(f.Target?.Name ?? f.Scalar.ToString(), f.IsList)}{(f.Required ? " required" : "")} {f.Statement}{About(f)}"
        );

    private static string Argument(CypherArgument a) =>
        $"{a.Name}: {Shape(a.Enum?.Name ?? a.Type.ToString(), a.IsList)}{(a.Required ? "!" : "")}{Value("default", a.Type, a.Default)}{Note("description", a.Description)}";

    private static string Value(string name, ScalarType type, object? value) =>
        value is null ? "" : List(name, (value as object[] ?? [value]).Select(v => ScalarText.Format(type, v)));

    private static string Source(PropertySource source) =>
        source switch
        {
            StoredColumn column => $"column={column.Name}",
            MeasuredColumn { Measure: var m } column =>
                $"{m.Function}({string.Join(".", m.Path.Select(r => r.Name))}{Note("of", m.Property)}){Note("cypher", column.Cypher)}",
            _ => source.ToString(),
        };

    private static string About(Field field) =>
        $"{Note("description", field.Description)}{List("phrases", field.Phrases)}{Note("deprecated", field.DeprecationReason)}";

    private static string Shape(string type, bool isList) => isList ? $"[{type}]" : type;

    private static string Note(string name, object? value) => value is null ? "" : $" {name}={value}";

    private static string List<T>(string name, IEnumerable<T> values) => values.Any() ? $" {name}({string.Join(", ", values)})" : "";
}
