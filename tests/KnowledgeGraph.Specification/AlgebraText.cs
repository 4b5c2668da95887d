using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Specification;

/// <summary>
/// Writes queries, filters and changes as they are built in C#, and reads them again: a record by its name and parts, a type or
/// field of the schema by its name, a date by its kind and text.
/// </summary>
internal sealed class AlgebraText(GraphSchema schema)
{
    private static readonly Dictionary<string, Type> Records = typeof(GraphQuery)
        .Assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: false, IsGenericType: false })
        .DistinctBy(type => type.Name)
        .ToDictionary(type => type.Name);

    private static readonly Dictionary<Type, ScalarType> Temporal = new()
    {
        [typeof(DateOnly)] = ScalarType.Date,
        [typeof(DateTimeOffset)] = ScalarType.DateTime,
        [typeof(DateTime)] = ScalarType.LocalDateTime,
        [typeof(TimeOnly)] = ScalarType.LocalTime,
        [typeof(OffsetTime)] = ScalarType.Time,
        [typeof(CalendarDuration)] = ScalarType.Duration,
    };

    /// <summary>The term of a value.</summary>
    public static Term Of(object? value) =>
        value switch
        {
            null => Term.Atom("null"),
            bool truth => Term.Atom(truth ? "true" : "false"),
            string text => Quoted(text),
            int or long => Term.Atom(string.Create(CultureInfo.InvariantCulture, $"{value}")),
            double number => Term.Atom(number.ToString(double.IsInteger(number) ? "0.0" : "R", CultureInfo.InvariantCulture)),
            Property property => Term.Atom($"{property.Entity?.Name ?? property.Carrier!.Name}.{property.Name}"),
            EntityType or PropertiesType or Relationship or Enum => Term.Atom(value.ToString()!),
            IDictionary map => new(
                TermKind.Map,
                "",
                [.. map.Keys.Cast<object>().Select(key => new Term(TermKind.Entry, "", [Of(key), Of(map[key])]))]
            ),
            IEnumerable list => new(TermKind.List, "", [.. list.Cast<object?>().Select(Of)]),
            _ when Temporal.TryGetValue(value.GetType(), out var type) => new(
                TermKind.Call,
                $"{type}",
                [Quoted(ScalarText.Format(ScalarType.String, value))]
            ),
            _ => new(
                TermKind.Call,
                value.GetType().Name,
                [
                    .. Constructor(value.GetType())
                        .GetParameters()
                        .Select(parameter => Of(value.GetType().GetProperty(parameter.Name!)!.GetValue(value))),
                ]
            ),
        };

    /// <summary>The record of a term.</summary>
    /// <exception cref="FormatException">It stands for none, or names what the schema has not.</exception>
    public object Read(Term term) => ReadCall(term);

    private static Term Quoted(string text) => Term.Atom(JsonSerializer.Serialize(text));

    private static ConstructorInfo Constructor(Type type) =>
        type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;

    private object? Read(Term term, Type type) =>
        (term.Kind, term.Text) switch
        {
            (TermKind.Atom, "null") when type != typeof(object) && (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null) =>
                null,
            (TermKind.Atom, _) => ReadAtom(term.Text, Nullable.GetUnderlyingType(type) ?? type),
            (TermKind.List, _) => ReadList(term, type == typeof(object) ? type : type.GetElementType() ?? type.GetGenericArguments()[0]),
            (TermKind.Map, _) => ReadMap(term, type),
            _ => ReadCall(term) is var record && type.IsInstanceOfType(record) ? record : throw Wrong(term, type.Name),
        };

    private Array ReadList(Term term, Type entry)
    {
        var list = Array.CreateInstance(entry, term.Parts.Count);
        for (var i = 0; i < list.Length; i++)
            list.SetValue(Read(term.Parts[i], entry), i);
        return list;
    }

    private IDictionary ReadMap(Term term, Type type)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
        foreach (var entry in term.Parts)
            map.Add(Read(entry.Parts[0], type.GetGenericArguments()[0])!, Read(entry.Parts[1], type.GetGenericArguments()[1]));
        return map;
    }

    private object ReadCall(Term term)
    {
        if (Enum.TryParse<ScalarType>(term.Text, out var temporal))
            return ScalarText.TryRead(ReadAtom(term.Parts[0].Text, typeof(string)), temporal, null, out var value)
                ? value
                : throw Wrong(term, term.Text);
        if (!Records.TryGetValue(term.Text, out var record))
            throw Wrong(term, "a record");
        var constructor = Constructor(record);
        var parameters = constructor.GetParameters();
        return parameters.Length == term.Parts.Count
            ? constructor.Invoke([.. term.Parts.Select((part, i) => Read(part, parameters[i].ParameterType))])
            : throw Wrong(term, $"{parameters.Length} parts");
    }

    private object ReadAtom(string text, Type type)
    {
        object? value = text switch
        {
            ['"', ..] when type == typeof(string) || type == typeof(object) => JsonSerializer.Deserialize<string>(text),
            "true" or "false" when type == typeof(bool) || type == typeof(object) => text == "true",
            _ when type.IsEnum && Enum.TryParse(type, text, out var member) => member,
            _ when type.IsAssignableTo(typeof(EntityType)) => schema.Entity(text),
            _ when type == typeof(PropertiesType) => schema.PropertiesTypes.FirstOrDefault(one => one.Name == text),
            _ when type.IsAssignableTo(typeof(Field)) => ReadField(text.Split('.'), type),
            _ => ReadNumber(text, type),
        };
        return value is not null && type.IsInstanceOfType(value) ? value : throw Wrong(Term.Atom(text), type.Name);
    }

    private Field? ReadField(string[] names, Type type) =>
        names is not [var owner, var name] ? null
        : type == typeof(Relationship) ? schema.Entity(owner)?.Relationship(name)
        : schema.Entity(owner)?.Property(name) ?? schema.PropertiesTypes.FirstOrDefault(one => one.Name == owner)?.Property(name);

    private static object? ReadNumber(string text, Type type) =>
        !double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? null
        : type == typeof(double) || (type == typeof(object) && text.Any(c => c is '.' or 'E')) ? number
        : type == typeof(int) ? (int)number
        : long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole
        : null;

    private static FormatException Wrong(Term term, string expected) => new($"{term} stands where {expected} is expected.");
}
