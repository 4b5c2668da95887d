using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads what asks for those of which the last answer is not true: <c>and which do not?</c>, <c>and the ones that aren't?</c>, <c>which do?</c>.</summary>
internal static class Contrary
{
    private static readonly Role[] Verbs = [Role.Do, Role.Be, Role.Have, Role.Can];

    private static readonly Role[] Such =
    [
        Role.What,
        Role.Who,
        Role.HowMany,
        Role.Plural,
        Role.And,
        Role.Also,
        Role.In,
        Role.Filler,
        .. Verbs,
    ];

    /// <summary>The contrary as a list or a count; null when the question is not said so, or what was asked has no one contrary.</summary>
    public static Outcome? Read(Sequel sequel)
    {
        if (
            !sequel.Has(Role.What, Role.Who, Role.HowMany, Role.Plural) && !sequel.Items.Any(FollowUpWords.Ones.Is)
            || !sequel.Follows(Ask.List, Ask.Count, Ask.YesNo, Ask.Rank)
        )
            return null;
        var such =
            AsksWhichNot(sequel) ? Denied(sequel)
            : AsksWhichDo(sequel) ? Only(Affirmed(sequel.Root))
            : null;
        return such is null ? null : Sequel.Read(new Reading(sequel.Has(Role.HowMany) ? Ask.Count : Ask.List, such));
    }

    /// <summary><c>and which do not?</c>, <c>and those that weren't blind?</c>, of blind tastings.</summary>
    private static bool AsksWhichNot(Sequel sequel) =>
        sequel.Has(Role.Not) && sequel.IsMadeOf(i => IsFlag(i) || i.Types.Contains(sequel.Root.Type), [Role.Not, .. Such]);

    /// <summary><c>and which do?</c>.</summary>
    private static bool AsksWhichDo(Sequel sequel) =>
        sequel.Items.LastOrDefault(i => !i.IsMark) is { Role: { } last } && Verbs.Contains(last) && sequel.IsMadeOf(Such);

    private static bool IsFlag(Item item) => !item.IsNounOrName && item.Properties.Any(p => p.Type == ScalarType.Boolean);

    private static Thing? Denied(Sequel sequel) =>
        sequel.Items.Where(IsFlag).SelectMany(i => i.Properties).ToArray() is { Length: > 0 } flags
            ? Only(Turned(sequel.Root, true, flags.Contains))
            : sequel
                .Earlier.Turns.SkipLast(1)
                .Reverse()
                .Select(turn => Narrowing.Deny(turn.Reading.Root, sequel.Root))
                .FirstOrDefault(thing => thing is not null)
                ?? Only(Turned(sequel.Root, true, _ => true))
                ?? Narrowing.Deny(new Thing(sequel.Root.Type), sequel.Root)
                ?? Remainder.Of(sequel.Earlier);

    private static Thing? Only(IEnumerable<Thing> things) => things.ToArray() is [var only] ? only : null;

    /// <summary>A thing with one of the things said of it that hold or do not turned round, for each of these.</summary>
    private static IEnumerable<Thing> Turned(Thing thing, bool holds, Func<Property, bool> isMeant)
    {
        for (var i = 0; i < Flags(thing).Count(); i++)
        {
            var other = thing.Clone();
            var (where, at, flag) = Flags(other).ElementAt(i);
            if (flag.Value is not bool value || value != holds || !isMeant(flag.Property))
                continue;
            where[at] = flag with { Value = !value };
            yield return other;
        }
    }

    private static IEnumerable<(List<Filter> Where, int At, Comparison Flag)> Flags(Thing thing) =>
        thing
            .All()
            .Select(t => t.Where)
            .Concat(thing.AllLinks().Select(l => l.Where))
            .SelectMany(where => where.Select((filter, at) => (where, at, filter as Comparison)))
            .Where(flag => flag.Item3 is { Value: bool })
            .Select(flag => (flag.where, flag.at, flag.Item3!));

    /// <summary>A thing with one of the denials in it taken back, for each of these.</summary>
    private static IEnumerable<Thing> Affirmed(Thing thing)
    {
        for (var i = 0; i < thing.Links.Count; i++)
            if (thing.Links[i].Quantifier == Quantifier.None)
            {
                var other = thing.Clone();
                other.Links[i].Quantifier = Quantifier.Some;
                yield return other;
            }
        foreach (var other in Turned(thing, false, _ => true))
            yield return other;
    }
}
