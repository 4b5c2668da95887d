namespace KnowledgeGraph.Questions;

/// <summary>Groups of roles that more than one rule speaks of.</summary>
internal static class Roles
{
    /// <summary>Lead to a noun.</summary>
    private static readonly Role[] Prepositions = [Role.Of, Role.By, Role.In, Role.With, Role.For];

    /// <summary>Verbs that carry a sentence.</summary>
    private static readonly Role[] Auxiliaries = [Role.Be, Role.Do, Role.Have, Role.Can];

    /// <summary>What small words do of which any sentence is made, and which restrict nothing by themselves.</summary>
    public static IReadOnlyList<Role> OfSmallWords { get; } = [Role.Filler, .. Prepositions, .. Auxiliaries, Role.And, Role.Also, Role.All];

    /// <summary>The ends of an order.</summary>
    public static IReadOnlyList<Role> Extremes { get; } = [Role.Most, Role.Least, Role.Newest, Role.Oldest];

    /// <summary>What the words do that ask: <c>which</c>, <c>how many</c>, <c>when</c>, …</summary>
    public static IReadOnlyList<Role> OfQuestionWords { get; } =
    [Role.What, Role.Who, Role.Where, Role.When, Role.Why, Role.How, Role.HowMany, Role.HowMuch];

    /// <summary>Whether an item is a word that asks.</summary>
    public static bool Asks(Item item) => item.Role is { } role && OfQuestionWords.Contains(role);

    /// <summary>Whether an item says <c>and</c>, by itself or before more: <c>and for</c>.</summary>
    public static bool IsAnd(Item item) => item.Is(Role.And) || item.Is(Role.Also) && FormWords.And.Begins(item);

    /// <summary>Whether an item says an end of an order.</summary>
    public static bool IsExtreme(Item item) => item.Role is { } role && Extremes.Contains(role);

    /// <summary>Whether an item says the end of an order at which there is most, or at which the newest stands.</summary>
    public static bool IsUpperEnd(Item item) => item.Role is Role.Most or Role.Newest;

    private const int MostAsked = 50;

    /// <summary>Whether a number says how many are asked for, as in <c>the three heaviest</c>: a whole one, of more than one and not of very many.</summary>
    public static bool IsLimit(Item item) =>
        item is { Number: > 1 and <= MostAsked and var number, Role: null or Role.Filler, IsNounOrName: false } && number % 1 == 0;
}
