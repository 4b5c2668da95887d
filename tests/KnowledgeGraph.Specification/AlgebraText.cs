using System.Collections;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Specification;

/// <summary>Writes queries, filters and changes as they were built, for the messages of failed tests.</summary>
internal static class AlgebraText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        Property property => $"{property.Entity?.Name ?? property.Carrier!.Name}.{property.Name}",
        EntityType or PropertiesType or Relationship or Enum or NodeReference => value.ToString()!,
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{Of(key)}: {Of(map[key])}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ when value.GetType().Namespace == typeof(Filter).Namespace && !value.GetType().IsValueType => OfRecord(value),
        _ => ResultText.Of([value]),
    };

    private static string OfRecord(object record) => $"{record.GetType().Name}({string.Join(", ", record.GetType().GetConstructors()
        .MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters()
        .Select(parameter => Of(record.GetType().GetProperty(parameter.Name!)!.GetValue(record))))})";
}
