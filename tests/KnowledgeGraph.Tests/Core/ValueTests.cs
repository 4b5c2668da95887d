using System.Text;
using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Core;

namespace KnowledgeGraph.Tests.Core;

/// <summary>Laws of <see cref="ScalarText"/> and <see cref="ValueOrder"/> over values of every kind.</summary>
public class ValueTests
{
    private static readonly Gen<long> Ticks = Gen.Long[0, DateTime.MaxValue.Ticks / 2];
    private static readonly Gen<TimeSpan> Offset = Gen.Int[-18 * 60, 18 * 60]
        .Select(minutes => TimeSpan.FromMinutes(Math.Clamp(minutes, -14 * 60, 14 * 60)));
    private static readonly Gen<TimeOnly> Clock = Gen.Long[0, TimeOnly.MaxValue.Ticks].Select(ticks => new TimeOnly(ticks));
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Letters("aZ\uD83D\uDE00\uE000\uFF5E"));

    private static readonly Dictionary<ScalarType, Gen<object>> Values = new()
    {
        [ScalarType.String] = Text.Select(s => (object)s),
        [ScalarType.Int] = Gen.Int.Select(n => (object)(long)n),
        [ScalarType.BigInt] = Gen.Long.Select(n => (object)n),
        [ScalarType.Float] = Gen.Double.Where(double.IsFinite).Select(d => (object)d),
        [ScalarType.Boolean] = Gen.Bool.Select(b => (object)b),
        [ScalarType.Date] = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(day => (object)DateOnly.FromDayNumber(day)),
        // Written with milliseconds, in UTC.
        [ScalarType.DateTime] = Ticks.Select(ticks => (object)new DateTimeOffset(ticks / 10_000 * 10_000, TimeSpan.Zero)),
        [ScalarType.LocalDateTime] = Ticks.Select(ticks => (object)new DateTime(ticks)),
        [ScalarType.LocalTime] = Clock.Select(time => (object)time),
        [ScalarType.Time] = Gen.Select(Clock, Offset).Select((time, offset) => (object)new OffsetTime(time, offset)),
        [ScalarType.Duration] = Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Int[0, 999_999_999])
            .Select((months, days, seconds, nanoseconds) => (object)new CalendarDuration(months, days, seconds, nanoseconds)),
    };

    public static TheoryData<ScalarType> Types() => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void What_is_written_is_read_back(ScalarType type) =>
        Values[type]
            .Where(v => v is not string s || IsUnicode(s))
            .Sample(value =>
            {
                using var stream = new MemoryStream();
                using (var json = new Utf8JsonWriter(stream))
                    ScalarText.Write(json, type, value);
                using var document = JsonDocument.Parse(stream.ToArray());

                return ScalarText.TryRead(document.RootElement, type, null, out var read) && ValueOrder.Instance.Equals(value, read);
            });

    [Theory]
    [MemberData(nameof(Types))]
    public void The_order_is_total_and_agrees_with_equality(ScalarType type)
    {
        var order = ValueOrder.Instance;
        Gen.Select(Values[type], Values[type], Values[type])
            .Sample(
                (a, b, c) =>
                    Math.Sign(order.Compare(a, b)) == -Math.Sign(order.Compare(b, a))
                    && (order.Compare(a, b) > 0 || order.Compare(b, c) > 0 || order.Compare(a, c) <= 0)
                    && order.Equals(a, b) == (order.Compare(a, b) == 0)
                    && (!order.Equals(a, b) || order.GetHashCode(a) == order.GetHashCode(b))
                    && order.Compare(a, null) < 0
            );
    }

    [Fact]
    public void Text_is_ordered_by_code_point() =>
        Gen.Select(Text, Text)
            .Where((a, b) => IsUnicode(a) && IsUnicode(b))
            .Sample(
                (a, b) =>
                    Math.Sign(ValueOrder.CompareText(a, b))
                    == Math.Sign(
                        a.EnumerateRunes()
                            .Zip(b.EnumerateRunes(), (x, y) => x.CompareTo(y))
                            .FirstOrDefault(order => order != 0, a.EnumerateRunes().Count().CompareTo(b.EnumerateRunes().Count()))
                    )
            );

    [Fact]
    public void Lists_are_ordered_entry_by_entry_and_the_shorter_comes_first()
    {
        var lists = Gen.Int[0, 2].Select(n => (object)(long)n).Array[0, 3];
        Gen.Select(lists, lists)
            .Sample(
                (a, b) =>
                    Math.Sign(ValueOrder.Instance.Compare(a, b)) == Math.Sign(string.CompareOrdinal(string.Concat(a), string.Concat(b)))
                    && ValueOrder.Instance.Equals(a, b) == a.SequenceEqual(b)
            );
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Any_text_is_read_or_refused_and_never_throws(ScalarType type) =>
        Letters("0123456789-+:.,TPZDHMSYWe ").Sample(text => ScalarText.TryRead(text, type, null, out _) || true);

    [Fact]
    public void Instants_compare_by_time_and_are_equal_only_with_the_same_offset()
    {
        object utc = new DateTimeOffset(2024, 1, 1, 8, 0, 0, TimeSpan.Zero),
            berlin = new DateTimeOffset(2024, 1, 1, 9, 0, 0, TimeSpan.FromHours(1));

        Assert.Equal(0, ValueOrder.CompareValues(utc, berlin));
        Assert.False(ValueOrder.Instance.Equals(utc, berlin));
    }

    [Theory]
    [InlineData(ScalarType.DateTime, "2024-01-31T11:15:30.25+01:00", "2024-01-31T10:15:30.250Z")]
    [InlineData(ScalarType.DateTime, "2024-01-31", "2024-01-31T00:00:00.000Z")]
    [InlineData(ScalarType.DateTime, "2024-01-31T10:15", "2024-01-31T10:15:00.000Z")]
    [InlineData(ScalarType.LocalDateTime, "2024-01-31T10:00:00", "2024-01-31T10:00:00")]
    [InlineData(ScalarType.LocalDateTime, "2024-01-31T10:00:00.5", "2024-01-31T10:00:00.500000000")]
    [InlineData(ScalarType.Time, "23:30:00+02:00", "23:30:00+02:00")]
    [InlineData(ScalarType.Time, "22:00:00+00:00", "22:00:00Z")]
    [InlineData(ScalarType.LocalTime, "14:00:00", "14:00:00")]
    [InlineData(ScalarType.Date, "2025", "2025-01-01")]
    [InlineData(ScalarType.Date, "2025-11-27T23:30:00-02:00", "2025-11-28")]
    [InlineData(ScalarType.Duration, "PT1H30M", "P0M0DT5400S")]
    [InlineData(ScalarType.Duration, "P1W", "P0M7DT0S")]
    [InlineData(ScalarType.Duration, "P1Y2M3DT4.5S", "P14M3DT4.500000000S")]
    [InlineData(ScalarType.Duration, "-PT0.5S", "P0M0DT-0.500000000S")]
    [InlineData(ScalarType.BigInt, "-9223372036854775808", "-9223372036854775808")]
    public void Forms_that_people_write_are_read_and_written_as_the_peer_does(ScalarType type, string given, string written)
    {
        Assert.True(ScalarText.TryRead(given, type, null, out var value));
        Assert.Equal(written, ScalarText.Format(type, value));
    }

    [Theory]
    [InlineData(ScalarType.Int, 2147483648L)]
    [InlineData(ScalarType.Int, 1.5)]
    [InlineData(ScalarType.Int, "1")]
    [InlineData(ScalarType.String, 1L)]
    [InlineData(ScalarType.Boolean, "true")]
    [InlineData(ScalarType.Float, double.PositiveInfinity)]
    [InlineData(ScalarType.Date, "27.11.2025")]
    [InlineData(ScalarType.LocalTime, "25:00:00")]
    [InlineData(ScalarType.Duration, "P")]
    [InlineData(ScalarType.Duration, "P1YT")]
    [InlineData(ScalarType.Duration, "P99999999999999999999D")]
    [InlineData(ScalarType.Enum, "MERRY")]
    [InlineData(ScalarType.String, null)]
    public void What_does_not_fit_is_refused(ScalarType type, object? given) => Assert.False(ScalarText.TryRead(given, type, null, out _));

    private static Gen<string> Letters(string letters) => Gen.Char[letters].Array[0, 24].Select(text => new string(text));

    private static bool IsUnicode(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);
}
