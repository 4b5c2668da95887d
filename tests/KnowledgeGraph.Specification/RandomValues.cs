using CsCheck;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Specification;

/// <summary>Values from small pools, so that equal ones meet, with those that are easily got wrong.</summary>
public static class RandomValues
{
    // Upper before lower, accents, past U+FFFF, and what patterns must escape. None from U+E000 to U+FFFF: Neo4j orders those and
    // what is past U+FFFF by code points where an index answers, and by UTF-16 units where none does.
    private static readonly string[] Texts = ["", "a", "A", "ab", "Ab", "b", "Z", "é", "a.b", "'\"\\", "𝒳", "İx"];

    // Binary fractions add up to the same in any order.
    private static readonly double[] Floats = [-1.5, 0, 0.25, 0.5, 1, 2];

    private static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A value of a property, or of one entry of its list.</summary>
    public static Gen<object> Scalar(Property property) =>
        property.Type switch
        {
            ScalarType.String or ScalarType.ID => OneOf(Texts).Select(value => (object)value),
            ScalarType.Int => Gen.Long[-1, 4].Select(value => (object)value),
            ScalarType.BigInt => OneOf<long>(0, 3, 9_007_199_254_740_993L).Select(value => (object)value),
            ScalarType.Float => OneOf(Floats).Select(value => (object)value),
            ScalarType.Boolean => Gen.Bool.Select(value => (object)value),
            ScalarType.Date => Gen.Int[0, 4].Select(days => (object)new DateOnly(2024, 2, 27).AddDays(days)),
            ScalarType.DateTime => Gen.Int[0, 3].Select(hours => (object)Noon.AddHours(hours)),
            ScalarType.LocalDateTime => Gen.Int[0, 3].Select(hours => (object)Noon.DateTime.AddHours(hours)),
            ScalarType.LocalTime => Gen.Int[0, 3].Select(hours => (object)new TimeOnly(9 + hours, 0)),
            ScalarType.Time => Gen.Int[0, 3].Select(hours => (object)new OffsetTime(new TimeOnly(9 + hours, 0), TimeSpan.Zero)),
            ScalarType.Duration => OneOf<CalendarDuration>(new(0, 1, 0, 0), new(0, 0, 3600, 0), new(1, 0, 0, 0), new(0, 40, 0, 0))
                .Select(value => (object)value),
            ScalarType.Enum => OneOf(property.Enum!.Values.Select(value => value.Name).ToArray()).Select(value => (object)value),
        };

    /// <summary>A whole value of a property: a scalar, or a list.</summary>
    public static Gen<object> Value(Property property) =>
        property.IsList ? Scalar(property).Array[0, 3].Select(list => (object)list) : Scalar(property);

    /// <summary>Values for some of the properties, and for all that are required; by stored name.</summary>
    public static Gen<Dictionary<string, object>> Values(IEnumerable<Property> properties) =>
        properties
            .Where(property => property.Column is not null)
            .Aggregate(
                Gen.Const(() => new Dictionary<string, object>()),
                (values, property) =>
                    from known in values
                    from present in property.Required ? Gen.Const(true) : Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false)))
                    from value in Value(property)
                    select present ? new Dictionary<string, object>(known) { [property.Column!] = value } : known
            );

    /// <summary>One of several.</summary>
    public static Gen<T> OneOf<T>(params IReadOnlyList<T> choices) => Gen.Int[0, choices.Count - 1].Select(index => choices[index]);
}
