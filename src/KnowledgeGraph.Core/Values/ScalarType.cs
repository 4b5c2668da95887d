namespace KnowledgeGraph.Core;

/// <summary>
/// The kinds of value that a property can hold, and the .NET type that stands for each in the algebra, the stores and
/// the results. A list property holds an <c>object[]</c> of these. A missing value is null.
/// </summary>
public enum ScalarType
{
    /// <summary><see cref="string"/>.</summary>
    String,

    /// <summary><see cref="string"/>; identifies a node.</summary>
    ID,

    /// <summary><see cref="long"/>, of which the API lets 32 bits through.</summary>
    Int,

    /// <summary><see cref="double"/>.</summary>
    Float,

    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="long"/>; text in JSON.</summary>
    BigInt,

    /// <summary><see cref="DateOnly"/>.</summary>
    Date,

    /// <summary><see cref="DateTimeOffset"/>.</summary>
    DateTime,

    /// <summary><see cref="System.DateTime"/> of unspecified kind.</summary>
    LocalDateTime,

    /// <summary><see cref="OffsetTime"/>.</summary>
    Time,

    /// <summary><see cref="TimeOnly"/>.</summary>
    LocalTime,

    /// <summary><see cref="CalendarDuration"/>.</summary>
    Duration,

    /// <summary><see cref="string"/>, one of the names of an <see cref="EnumType"/>.</summary>
    Enum,
}
