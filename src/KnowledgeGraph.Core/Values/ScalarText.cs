using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Core;

/// <summary>
/// The one written form of every scalar, both ways: what stands in data files, in queries and in answers. Values have the
/// .NET types that <see cref="ScalarType"/> names.
/// </summary>
public static partial class ScalarText
{
    /// <summary>What a value of this kind looks like, for messages: "a date such as \"2025-11-27\"".</summary>
    public static string Expected(ScalarType type, EnumType? enumeration = null) =>
        type switch
        {
            ScalarType.String => "text",
            ScalarType.ID => "text or a whole number",
            ScalarType.Int => "a whole number of 32 bits",
            ScalarType.Float => "a number",
            ScalarType.Boolean => "true or false",
            ScalarType.BigInt => "a whole number of 64 bits, as text",
            ScalarType.Date => "a date such as \"2025-11-27\"",
            ScalarType.DateTime => "a date with time and zone such as \"2025-11-27T10:15:30Z\"",
            ScalarType.LocalDateTime => "a date with time such as \"2025-11-27T10:15:30\"",
            ScalarType.Time => "a time with zone such as \"10:15:30+01:00\"",
            ScalarType.LocalTime => "a time such as \"10:15:30\"",
            ScalarType.Duration => "a duration such as \"P1Y2M3DT4H5M6S\"",
            ScalarType.Enum => $"one of {string.Join(", ", enumeration?.Values.Select(v => v.Name) ?? [])}",
        };

    /// <summary>
    /// Reads a value from what JSON or GraphQL can say directly: <see cref="string"/> (also for the name of an enumeration
    /// value), <see cref="long"/>, <see cref="double"/> or <see cref="bool"/>. Fails on anything else; never throws.
    /// </summary>
    /// <param name="raw">What was written.</param>
    /// <param name="type">The kind of value that is wanted.</param>
    /// <param name="enumeration">The enumeration, when the kind says so.</param>
    /// <param name="value">The value, when the answer is true.</param>
    public static bool TryRead(object? raw, ScalarType type, EnumType? enumeration, out object value)
    {
        var read = (type, raw) switch
        {
            (ScalarType.String, string s) => s,
            (ScalarType.ID, string s) => s,
            (ScalarType.ID, long n) => Format(ScalarType.BigInt, n),
            (ScalarType.Int, long n and >= int.MinValue and <= int.MaxValue) => n,
            (ScalarType.BigInt, long n) => n,
            (ScalarType.BigInt, string s) => long.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
                ? n
                : null,
            (ScalarType.Float, long n) => (double)n,
            (ScalarType.Float, double d) when double.IsFinite(d) => d,
            (ScalarType.Boolean, bool b) => b,
            (ScalarType.Enum, string s) => enumeration?.Has(s) == true ? s : null,
            (_, string s) => ReadTemporal(s, type),
            _ => null,
        };
        value = read ?? "";
        return read is not null;
    }

    /// <summary>Reads a value from JSON, by the rules of the other overload. Null and compounds are no scalars.</summary>
    public static bool TryRead(JsonElement json, ScalarType type, EnumType? enumeration, out object value) =>
        TryRead(Raw(json), type, enumeration, out value);

    /// <summary>The text of a value, as it stands in an answer. Numbers and truth values as JSON writes them.</summary>
    public static string Format(ScalarType type, object value) =>
        (type, value) switch
        {
            (ScalarType.DateTime, DateTimeOffset t) => t.ToUniversalTime()
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            (_, DateTimeOffset t) => t.ToString("O", CultureInfo.InvariantCulture),
            (_, DateTime t) => t.ToString("yyyy-MM-dd'T'HH:mm:ss" + Fraction(t.Ticks), CultureInfo.InvariantCulture),
            (_, DateOnly d) => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (_, TimeOnly t) => Clock(t),
            (_, OffsetTime t) => Clock(t.Time) + Offset(t.Offset),
            (_, CalendarDuration d) => $"P{d.Months}M{d.Days}DT{DurationSeconds(d)}S",
            (_, bool b) => b ? "true" : "false",
            (_, double d) => d.ToString("R", CultureInfo.InvariantCulture),
            (_, IFormattable n) => n.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <summary>Writes a value as JSON: numbers and truth values plainly, everything else (and <see cref="ScalarType.BigInt"/>) as text; null as null.</summary>
    public static void Write(Utf8JsonWriter json, ScalarType type, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool b:
                json.WriteBooleanValue(b);
                break;
            case double d:
                json.WriteNumberValue(d);
                break;
            case long n when type != ScalarType.BigInt:
                json.WriteNumberValue(n);
                break;
            case string s:
                json.WriteStringValue(s);
                break;
            case object[] list:
                WriteList(json, type, list);
                break;
            default:
                json.WriteStringValue(Format(type, value));
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, ScalarType type, object[] list)
    {
        json.WriteStartArray();
        foreach (var entry in list)
            Write(json, type, entry);
        json.WriteEndArray();
    }

    private static object? Raw(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when json.TryGetInt64(out var n) => n,
            JsonValueKind.Number => json.GetDouble(),
            _ => null,
        };

    private static object? ReadTemporal(string text, ScalarType type) =>
        type switch
        {
            ScalarType.Date => ReadDate(text),
            ScalarType.DateTime => ReadInstant(text),
            ScalarType.LocalDateTime => DateTime.TryParseExact(
                text,
                LocalDateTimeForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var t
            )
                ? t
                : null,
            ScalarType.LocalTime => ReadClock(text),
            ScalarType.Time => ReadOffsetTime(text),
            ScalarType.Duration => ReadDuration(text),
            _ => null,
        };

    private static readonly string[] LocalDateTimeForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'00'"];
    private static readonly string[] ClockForms = ["HH:mm:ss.FFFFFFF", "HH:mm:ss.FFFFFFF'00'", "HH:mm"];
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
    private static readonly string[] InstantForms =
    [
        .. from clock in ClockForms from zone in new[] { "zzz", "'Z'", "" } select $"yyyy-MM-dd'T'{clock}{zone}",
    ];

    // A part of a date, or a whole instant of which the day (in UTC) is taken: what people and other tools send as a date.
    private static object? ReadDate(string text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : text.Length > 10 && ReadInstant(text) is DateTimeOffset t ? DateOnly.FromDateTime(t.UtcDateTime)
        : null;

    // Without a zone it is UTC; a bare date is its midnight.
    private static object? ReadInstant(string text) =>
        DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var t) ? t
        : DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new DateTimeOffset(date.ToDateTime(default), TimeSpan.Zero)
        : null;

    private static object? ReadClock(string text) =>
        TimeOnly.TryParseExact(text, ClockForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static object? ReadOffsetTime(string text)
    {
        var match = ZonedClock().Match(text);
        if (!match.Success || ReadClock(match.Groups["clock"].Value) is not TimeOnly time)
            return null;
        if (match.Groups["zone"].Value is "Z")
            return new OffsetTime(time, TimeSpan.Zero);
        if (!TimeSpan.TryParseExact(match.Groups["zone"].Value[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset))
            return null;
        return new OffsetTime(time, match.Groups["zone"].Value[0] == '-' ? -offset : offset);
    }

    private static object? ReadDuration(string text)
    {
        var match = IsoDuration().Match(text);
        if (!match.Success)
            return null;
        try
        {
            decimal Part(string name) =>
                match.Groups[name] is { Success: true } g ? decimal.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
            var sign = text[0] == '-' ? -1 : 1;
            var months = sign * (Part("years") * 12 + Part("months"));
            var days = sign * (Part("weeks") * 7 + Part("days"));
            var wholeDays = decimal.Truncate(days);
            var seconds = (days - wholeDays) * 86_400 + sign * (Part("hours") * 3_600 + Part("minutes") * 60 + Part("seconds"));
            var wholeSeconds = decimal.Floor(seconds);
            return months != decimal.Truncate(months)
                ? null
                : new CalendarDuration((long)months, (long)wholeDays, (long)wholeSeconds, (int)((seconds - wholeSeconds) * 1_000_000_000));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string Fraction(long ticks) => ticks % TimeSpan.TicksPerSecond == 0 ? "" : "'.'fffffff'00'";

    private static string Clock(TimeOnly time) => time.ToString("HH:mm:ss" + Fraction(time.Ticks), CultureInfo.InvariantCulture);

    private static string Offset(TimeSpan offset) =>
        offset == TimeSpan.Zero ? "Z" : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    // Seconds and nanoseconds are kept as floor and rest; people read one signed number.
    private static string DurationSeconds(CalendarDuration duration)
    {
        if (duration.Nanoseconds == 0)
            return duration.Seconds.ToString(CultureInfo.InvariantCulture);
        var total = duration.Seconds + duration.Nanoseconds / 1_000_000_000m;
        return total.ToString("0.000000000", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<clock>[0-9:.]+)(?<zone>Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex ZonedClock();

    [GeneratedRegex(
        @"^-?P(?=.)((?<years>-?[0-9]+)Y)?((?<months>-?[0-9]+)M)?((?<weeks>-?[0-9]+(\.[0-9]+)?)W)?((?<days>-?[0-9]+(\.[0-9]+)?)D)?"
            + @"(T(?=.)((?<hours>-?[0-9]+(\.[0-9]+)?)H)?((?<minutes>-?[0-9]+(\.[0-9]+)?)M)?((?<seconds>-?[0-9]+(\.[0-9]{1,9})?)S)?)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex IsoDuration();
}
