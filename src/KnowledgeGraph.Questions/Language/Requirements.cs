namespace KnowledgeGraph.Questions;

/// <summary>What people say for a need: <c>have to be booked</c>, <c>without booking</c>, where a thing's <c>booking required</c> is true or not.</summary>
internal static class Requirements
{
    /// <summary>End what says that something is needed: <c>booking required</c>, <c>permit needed</c>.</summary>
    private static readonly string[] Needed = ["required", "needed", "necessary", "compulsory", "mandatory", "obligatory"];

    private static readonly string[] Needing = ["require", "need", "call for"],
        Must = ["must be", "have to be", "has to be", "need to be", "needs to be"],
        NeedNot = ["need not be", "do not have to be", "does not have to be", "do not need to be", "does not need to be"],
        Lacking = ["without", "no"],
        Articles = ["", "a ", "an "];

    /// <summary><c>require booking</c>, <c>must be booked</c>, <c>booking compulsory</c>, of what is called <c>booking required</c>.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> phrases) =>
        phrases
            .Select(NeedOf)
            .OfType<string>()
            .SelectMany(need =>
                Needing
                    .SelectMany(verb => Articles.Select(article => $"{verb} {article}{need}"))
                    .Concat(Done(need).SelectMany(done => Must.Select(must => $"{must} {done}")))
                    .Concat(Needed.Select(needed => $"{need} {needed}"))
            );

    /// <summary><c>without booking</c>, <c>need not be booked</c>, <c>booking not required</c>.</summary>
    public static IEnumerable<string> ContraryOf(IEnumerable<string> phrases) =>
        phrases
            .Select(NeedOf)
            .OfType<string>()
            .SelectMany(need =>
                Lacking
                    .SelectMany(lacking => Articles.Select(article => $"{lacking} {article}{need}"))
                    .Concat(Done(need).SelectMany(done => NeedNot.Select(must => $"{must} {done}")))
            );

    /// <summary><c>booking</c>, of <c>booking required</c>; null for another phrase.</summary>
    private static string? NeedOf(string phrase) =>
        phrase.Split(' ') is [.. { Length: > 0 } need, var needed] && Needed.Contains(needed) ? string.Join(' ', need) : null;

    /// <summary><c>booked</c> and <c>reserved</c>, of <c>booking</c>: what must be done, where the need is called by a verb; none for another.</summary>
    private static IEnumerable<string> Done(string need) =>
        need.Length > Ing.Length + 2 && need.EndsWith(Ing, StringComparison.Ordinal) && !need.Contains(' ', StringComparison.Ordinal)
            ? Synonyms
                .OfVerb(need[..^Ing.Length])
                .Where(verb => !verb.Contains(' ', StringComparison.Ordinal))
                .Prepend(need[..^Ing.Length])
                .Select(Inflection.ParticipleOf)
            : [];

    private const string Ing = "ing";
}
