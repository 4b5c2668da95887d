using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what asks the last question again of another year, which is counted from the one that was spoken of.</summary>
internal static class OtherYear
{
    /// <summary><c>and a year earlier</c>, <c>and in the following year</c>; null when it is no such question, or no year was spoken of.</summary>
    public static Outcome? Read(Sequel sequel)
    {
        if (Years(sequel.Items) is not { } years)
            return null;
        var root = sequel.Root.Clone();
        var shifted = 0;
        foreach (var conditions in root.All().Select(t => t.Where).Concat(root.AllLinks().Select(l => l.Where)))
            for (var i = 0; i < conditions.Count; i++)
                if (Shifted(conditions[i], years) is { } other)
                {
                    conditions[i] = other;
                    shifted++;
                }
        return shifted == 0 ? null : Sequel.Read(sequel.Last.Reading with { Root = root });
    }

    /// <summary>By how many years, back where it is less than none; null where the words say more or other than that.</summary>
    private static int? Years(IReadOnlyList<Item> items)
    {
        var words = items.Where(i => !i.IsMark && i.Number is null).SelectMany(i => i.Words).ToArray();
        var direction =
            words.Any(FollowUpWords.YearsBack.Has) ? -1
            : words.Any(FollowUpWords.YearsOn.Has) ? 1
            : 0;
        var numbers = items.Select(i => i.Number).OfType<double>().ToArray();
        return
            direction != 0
            && words.Any(FollowUpWords.Years.Has)
            && words.All(w =>
                FollowUpWords.YearsBack.Has(w)
                || FollowUpWords.YearsOn.Has(w)
                || FollowUpWords.Years.Has(w)
                || FollowUpWords.BesideYears.Has(w)
            )
            && numbers.Length < 2
            && !numbers.Any(Numbers.IsYear)
            ? direction * (int)numbers.FirstOrDefault(1)
            : null;
    }

    /// <summary>A condition on a time, so many years on; null for any other.</summary>
    private static Filter? Shifted(Filter filter, int years) =>
        filter switch
        {
            Comparison { Value: long year } at when Sorts.IsYear(at.Property) => at with { Value = year + years },
            Comparison { Value: DateOnly day } at => at with { Value = day.AddYears(years) },
            And { Filters: var all } when all.Select(f => Shifted(f, years)).ToArray() is var parts && !parts.Contains(null) => Filter.All([
                .. parts.OfType<Filter>(),
            ]),
            _ => null,
        };
}
