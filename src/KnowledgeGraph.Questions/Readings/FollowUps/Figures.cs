using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what asks for one number made of what was found: <c>what are they worth in total?</c>, <c>the average price?</c>, <c>and the sum by funder?</c>.</summary>
internal static class Figures
{
    private static readonly Role[] Small =
    [
        Role.What,
        Role.HowMuch,
        Role.HowMany,
        Role.Be,
        Role.Do,
        Role.Have,
        Role.Singular,
        Role.Plural,
        Role.Filler,
        Role.And,
        Role.Also,
        Role.Of,
        Role.List,
    ];

    /// <summary>The number; null when the question is not said so, or what was found has no such number, or several.</summary>
    public static Outcome? Read(Sequel sequel)
    {
        if (
            !sequel.Follows(Ask.List, Ask.Count, Ask.Aggregate, Ask.Rank)
            || sequel.Items.FirstOrDefault(i => i.Role is Role.Total or Role.Average or Role.Median) is not { } function
        )
            return null;
        var (said, keys) = Partition.Parted(sequel.Items);
        var numbers = said.Where(i => i != function && i.Properties.Any() && !i.IsNounOrName).ToArray();
        if (
            numbers.Length > 1
            || numbers.Length == 0 && AboutTheAnswer.IsOfHowMany(sequel)
            || NumberOf(sequel, numbers.FirstOrDefault()) is not { } number
            || !(sequel with { Items = said }).IsMadeOf(i => i == function || numbers.Contains(i), Small)
        )
            return null;
        var groups = keys.Count == 0 ? [] : Partition.Groups(sequel, keys);
        return groups is null
            ? null
            : Sequel.Read(
                new Reading(groups.Count == 0 ? Ask.Aggregate : Ask.Groups, Partition.All(sequel))
                {
                    Property = number,
                    Function = AggregateForms.FunctionOf(function),
                    Groups = groups,
                }
            );
    }

    /// <summary>The number that a word means of what was found; without a word the one that was spoken of, or the only one that there is.</summary>
    private static Property? NumberOf(Sequel sequel, Item? said) =>
        said is not null
            ? said.Properties.Where(p => p.Entity == sequel.Root.Type && Sorts.IsAmount(p)).Distinct().ToArray() is [var meant]
                ? meant
                : null
            : sequel.Last.Reading is { Ask: Ask.Aggregate, Property: { } again }
                ? again
                : sequel.Root.Type.Properties.Where(Sorts.IsAmount).ToArray() is [var only]
                    ? only
                    : null;
}
