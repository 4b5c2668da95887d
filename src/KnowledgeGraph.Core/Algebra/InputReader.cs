using System.Globalization;

namespace KnowledgeGraph.Core;

/// <summary>The names that lead to a value from the outermost one, for messages: <c>where.year.eq</c>.</summary>
public sealed record InputPath(InputPath? Parent, string Name)
{
    /// <summary>The path of an argument.</summary>
    public InputPath(string name)
        : this(null, name) { }

    /// <summary>The names, outermost first.</summary>
    public IReadOnlyList<object> Names => Parent is null ? [Name] : [.. Parent.Names, Name];

    /// <summary>The path of a field or entry of this value.</summary>
    public InputPath To(string name) => new(this, name);

    /// <inheritdoc/>
    public override string ToString() => Parent is null ? Name : $"{Parent}.{Name}";
}

/// <summary>What all readers of <see cref="InputValue"/>s share: the shapes, the scalars and the errors.</summary>
public static class InputReader
{
    /// <summary>Reads a scalar or, for a list, an <c>object[]</c> of them; one value stands for a list of one.</summary>
    /// <exception cref="GraphException">It is of another kind, or null.</exception>
    public static object Value(InputValue value, ScalarType type, EnumType? enumeration, bool isList, InputPath path) =>
        isList
            ? Items(value, path).Select((item, i) => Value(item, type, enumeration, path.To($"{i}"))).ToArray()
            : Value(value, type, enumeration, path);

    /// <summary>Reads a scalar.</summary>
    /// <exception cref="GraphException">It is of another kind, or null.</exception>
    public static object Value(InputValue value, ScalarType type, EnumType? enumeration, InputPath path)
    {
        if (value is InputScalar scalar && FormFits(scalar, type) && TryRead(scalar, type, enumeration, out var read))
            return read;
        var error = Error(value, path, $"Expected {ScalarText.Expected(type, enumeration)}, found {value}.");
        throw new GraphException(
            enumeration is not null && value is InputScalar { Value: string name }
                ? error.WithNearest(name, enumeration.Values.Select(v => v.Name))
                : error
        );
    }

    /// <summary>Reads a whole number of 32 bits that is at least 0.</summary>
    /// <exception cref="GraphException">It is something else.</exception>
    public static int Count(InputValue value, InputPath path)
    {
        var number = (long)Value(value, ScalarType.Int, null, path);
        return number >= 0
            ? (int)number
            : throw Fail(value, path, $"Must be a non-negative integer, found {number}.", ErrorCodes.BadUserInput);
    }

    /// <summary>The fields of an object, in the order in which they were written.</summary>
    /// <exception cref="GraphException">It is no object.</exception>
    public static IReadOnlyList<KeyValuePair<string, InputValue>> Fields(InputValue value, InputPath path) =>
        value switch
        {
            InputObject o => o.Fields,
            InputNull => throw Fail(value, path, "Expected an object, found null.", ErrorCodes.BadUserInput),
            _ => throw Fail(value, path, $"Expected an object, found {value}."),
        };

    /// <summary>The entries of a list; one value stands for a list of one.</summary>
    /// <exception cref="GraphException">It is null.</exception>
    public static IReadOnlyList<InputValue> Items(InputValue value, InputPath path) =>
        value switch
        {
            InputList list => list.Items,
            InputNull => throw Fail(value, path, "Expected a list, found null."),
            _ => [value],
        };

    /// <summary>The error that a name is not known, with the nearest ones.</summary>
    public static GraphException Unknown(InputValue value, InputPath path, string name, string what, IEnumerable<string> known) =>
        new(Error(value, path, $"There is no {what} {name} here.").WithNearest(name, known));

    /// <summary>The error that a value is wrong.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">The way to it.</param>
    /// <param name="message">What was expected and found.</param>
    /// <param name="code">The code, where it does not follow from where the value stands.</param>
    public static GraphException Fail(InputValue value, InputPath path, string message, string? code = null) =>
        new(Error(value, path, message, code));

    // A value in a document that does not fit is part of an operation that does not; what came beside it is the user's input.
    private static GraphError Error(InputValue value, InputPath path, string message, string? code = null) =>
        new(
            code ?? (value.Place is null ? ErrorCodes.BadUserInput : ErrorCodes.ValidationFailed),
            $"{path}: {message}",
            value.Place,
            path.Names
        );

    private static bool FormFits(InputScalar scalar, ScalarType type) =>
        scalar.Form switch
        {
            ScalarForm.Quoted => type != ScalarType.Enum || scalar.Value is not string,
            ScalarForm.Name => type == ScalarType.Enum,
            ScalarForm.Json or ScalarForm.Plain => true,
        };

    private static bool TryRead(InputScalar scalar, ScalarType type, EnumType? enumeration, out object value) =>
        ScalarText.TryRead(
            scalar is { Form: ScalarForm.Plain, Value: string text } ? OfText(text, type) : scalar.Value,
            type,
            enumeration,
            out value
        );

    private static object OfText(string text, ScalarType type) =>
        type switch
        {
            ScalarType.Boolean when bool.TryParse(text, out var b) => b,
            ScalarType.Int
            or ScalarType.Float when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) => n,
            ScalarType.Float when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) => d,
            _ => text,
        };
}
