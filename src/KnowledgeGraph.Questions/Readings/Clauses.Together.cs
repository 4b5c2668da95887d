namespace KnowledgeGraph.Questions;

/// <summary>What a clause and the question behind it ask together.</summary>
internal static partial class Clauses
{
    /// <summary>
    /// <c>I catalogue the papers filed under X. Which are they?</c>, <c>The review gives a share for X. Which?</c>,
    /// <c>Some rows stand under the wrong heading. Which rows?</c>: what was stated is asked for; null where the question says more, or nothing was stated.
    /// </summary>
    private static Split? Stated(List<List<Item>> clauses)
    {
        if (
            clauses is not [var stated, var question]
            || !question.TrueForAll(i => Shorthand.OnlyAsksForThem(i) || i.IsNounOfType)
            || !question.Exists(i => i.Is(Role.What))
        )
            return null;
        var sorts = question.SelectMany(i => i.Types).ToHashSet();
        var head = stated.FindIndex(i =>
            !i.Nodes.Any() && (sorts.Count > 0 ? i.Types.Any(sorts.Contains) : i.Has<TypeMeaning>() || i.Is(Role.Share))
        );
        var noun = head;
        while (noun > 0 && stated[noun - 1] is { IsMark: false } modifier && (modifier.Nodes.Any() || modifier.Has<ValueMeaning>()))
            noun--;
        return
            noun > 0
            && (sorts.Count == 0 || stated.Take(noun).All(Draft.IsEmpty))
            && stated.Take(noun).All(i => CheckWords.Source.IsIn(i) || CheckWords.Passages.Is(i) || SaysNothingOfAsked(i))
            && stated.Skip(noun).Any(i => i.Nodes.Any() || i.Has<ValueMeaning>() || sorts.Count > 0 && i.Has<PropertyMeaning>())
            ? Whole([
                JoinWords.WhichItem,
                .. stated[noun..head],
                sorts.Count > 0 ? question.First(i => i.Has<TypeMeaning>()) : stated[head],
                .. stated.Skip(head + 1).Where(i => !i.EndsClause && !i.Is(Role.Confirm)),
            ])
            : null;
    }

    private static bool SaysNothingOfAsked(Item item) =>
        !item.Nodes.Any() && !item.Has<ValueMeaning>() && item.Number is null or 1 && !Restricts(item) && !OwnWordsReader.Counts(item);

    /// <summary><c>I must introduce X in ten minutes. Who was she?</c>: the question has the name where the pronoun stands.</summary>
    private static Split? Introduced(List<List<Item>> clauses) =>
        OnlyNames(clauses[0], clauses[1])
            ? Whole([.. WithName(clauses[1], Classed(clauses[0]) ?? clauses[0].First(IsNamed)), .. clauses.Skip(2).SelectMany(c => c)]) with
            {
                SetAside = [clauses[0]],
            }
            : null;

    /// <summary><c>I know the X ones already, so give me papers other than those</c>: what the askers name is left out.</summary>
    private static Split? Excepted(List<List<Item>> clauses)
    {
        if (clauses is not [var clause, var question])
            return null;
        var those = question.FindLastIndex(i => i.Is(Role.Plural));
        return
            IsPersonal(clause)
            && those > 0
            && question[those - 1].Is(Role.Except)
            && question.Skip(those + 1).All(i => i.IsMark)
            && clause.Where(IsNamed).ToArray() is [var named]
            ? Whole([.. question[..those], named, .. question[(those + 1)..]]) with
            {
                SetAside = [clause],
            }
            : null;
    }

    /// <summary><c>our lawyers forbid anything with X; which Y are left</c>: all but what is forbidden.</summary>
    private static Split? Forbidden(List<List<Item>> clauses)
    {
        if (clauses is not [var clause, var question])
            return null;
        var forbids = clause.FindIndex(ClauseWords.Forbidding.IsIn);
        return
            forbids >= 0
            && IsPersonal(clause)
            && clause.Where(i => IsNamed(i) || i.Has<ValueMeaning>()).ToArray() is [var said]
            && clause.IndexOf(said) > forbids
            ? Whole([.. question.Where(i => !i.EndsClause), FollowUpWords.Except, said]) with
            {
                SetAside = [clause],
            }
            : null;
    }

    /// <summary>Whether a clause names the one thing that the pronoun of a question can stand for, and nothing else.</summary>
    private static bool OnlyNames(List<Item> clause, List<Item> main) =>
        (
            IsPersonal(clause)
            || clause.Find(i => !i.IsMark) is { } first && ClauseWords.Somebody.Begins(first)
            || clause[^1].EndsClause && Classed(clause) is not null
        )
        && clause.Count(i => IsNamed(i) && !i.Has<TypeMeaning>()) == 1
        && !clause.Any(i =>
            i.Has<TypeMeaning>() && Classed(clause) is null || Shorthand.IsRelationalNoun(i) || MentionWords.Genitives.Begins(i)
        )
        && main.Count(i => i.Is(Role.Singular) || DefinesTold(i)) == 1
        && !main.Any(i => i.Nodes.Any() && !i.Is(Role.Define) && !i.Has<TypeMeaning>());

    /// <summary><c>X is listed as an innovation</c>: what is named, as a thing of the sort that it is said to be; null where nothing is said to be such.</summary>
    private static Item? Classed(List<Item> clause)
    {
        var name = clause.FindIndex(IsNamed);
        return
            name >= 0
            && clause.Take(name).All(Draft.IsEmpty)
            && clause.Skip(name + 1).FirstOrDefault(i => !Draft.IsEmpty(i)) is { Role: Role.Be }
            && clause.Skip(name + 1).Where(i => i.Role is not (Role.Be or Role.Filler) && !i.IsMark).ToArray() is [var sort]
            && clause[name].Nodes.Where(n => sort.Types.Contains(n.Node.Type)).ToArray() is { Length: > 0 } such
            ? clause[name] with
            {
                Meanings = such,
            }
            : null;
    }

    /// <summary><c>what is it</c>.</summary>
    private static bool DefinesTold(Item item) => item.Is(Role.Define) && ClauseWords.Told.IsIn(item);

    /// <summary>The question with the name where the pronoun stands.</summary>
    private static IEnumerable<Item> WithName(List<Item> main, Item name) =>
        main.SelectMany(i =>
            DefinesTold(i) ? [i, name]
            : !i.Is(Role.Singular) ? [i.Is(Role.Define) ? i with { Meanings = [] } : i]
            : FormWords.Owners.Is(i) ? [name, .. FollowUpWords.Genitive]
            : new[] { name }
        );
}
