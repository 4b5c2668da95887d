namespace KnowledgeGraph.Questions;

/// <summary>Where one clause ends and the next begins.</summary>
internal static partial class Clauses
{
    private static List<List<Item>> Cut(IReadOnlyList<Item> items)
    {
        var clauses = new List<List<Item>> { new() };
        for (var i = 0; i < items.Count; i++)
        {
            if (
                (IsAsking(items[i]) || ClauseWords.Whether.Is(items[i]))
                && i > 0
                && (ClauseWords.BeforeQuestion.Ends(items[i - 1]) && IsPersonal(clauses[^1]) || TellsOnlyOfAsker(clauses[^1], items[i]))
            )
            {
                PartFrame(clauses);
                clauses.Add([]);
            }
            if (
                i > 0
                    && MentionWords.Comma.Begins(items[i - 1])
                    && (IsForbidding(items, i) || IsReason(items, i) || TurnsFromThought(items, i, clauses[^1]))
                || IsOwnReason(items, i)
            )
                clauses.Add([]);
            if (
                IsGreeting(clauses[^1]) && !items[i].Is(Role.SmallTalk) && !items[i].IsMark
                || IsWishOf(clauses[^1], items[i])
                || StartsContrast(items, i)
                || EndsInWish(clauses[^1]) && !Advises([.. items.Skip(i).SkipWhile(x => !x.EndsClause).Skip(1)])
                || AddsFrame(items, i)
            )
                clauses.Add([]);
            clauses[^1].Add(items[i]);
            var ends =
                items[i].EndsClause
                || (
                    (MentionWords.Comma.Begins(items[i]) || MentionWords.Dash.Begins(items[i]))
                    && (IsPersonal(clauses[^1]) || StartsFrame(clauses[^1]))
                    && !clauses[^1].Any(part => part.Role is Role.Group or Role.Per)
                    && items.Skip(i + 1).Any(IsAsking)
                )
                || (items[i].Is(Role.Filler) && ClauseWords.Therefore.Begins(items[i]) && IsPersonal(clauses[^1]));
            if (ends && i + 1 < items.Count)
                clauses.Add([]);
        }
        clauses.RemoveAll(clause => clause.Count == 0);
        return clauses;
    }

    /// <summary><c>hi which papers …</c>: the question begins behind the greeting.</summary>
    private static bool IsGreeting(List<Item> clause) =>
        clause.Any(i => i.Is(Role.SmallTalk)) && clause.All(i => i.Is(Role.SmallTalk) || Draft.IsEmpty(i));

    /// <summary><c>I am writing a thesis and would need …</c>: the question begins behind the wish.</summary>
    private static bool EndsInWish(List<Item> clause) =>
        clause.Count > 2
        && ClauseWords.Needing.Ends(clause[^1])
        && clause.FirstOrDefault(i => !i.IsMark) is { } first
        && ClauseWords.FirstPerson.Begins(first)
        && !clause.Any(IsAsking)
        && clause.FindLastIndex(i => i.Is(Role.And)) is var joint and > 0
        && clause
            .Skip(joint + 1)
            .SkipLast(1)
            .All(i => Draft.IsEmpty(i) || i.Role is Role.Can or Role.Also || ClauseWords.FirstPerson.IsIn(i));

    /// <summary><c>as an editor I need …</c>, <c>before we book X we want to know …</c>: the wish begins behind what the one is or does who has it.</summary>
    private static bool IsWishOf(List<Item> clause, Item next) =>
        (StartsFrame(clause) || clause.Count > 2 && ClauseWords.BeforeDeed.Is(clause[0]) && ClauseWords.Asker.Begins(clause[1]))
        && ClauseWords.Asker.Begins(next)
        && !clause.Any(i => i.IsMark);

    /// <summary><c>I have to explain to tourists how …</c>, <c>my nephew is new here and asks what …</c>: the question begins with what asks.</summary>
    private static bool TellsOnlyOfAsker(List<Item> clause, Item next) =>
        Roles.Asks(next)
        && clause.Count > 2
        && ClauseWords.FirstPerson.IsIn(clause[0])
        && !clause.Exists(ClauseWords.Needing.Ends)
        && !clause.Exists(i =>
            Roles.Asks(i)
            || i.IsNounOrName
            || i.IsMark
            || i.Number is not null
            || i.Has<ValueMeaning>()
            || i.IsVerb
            || Restricts(i)
            || i.Role is Role.Per or Role.Each or Role.By or Role.Group
        );

    /// <summary><c>…, I do not mean X</c>, <c>(so not the X one)</c>, <c>…, I do not need the other ones</c>.</summary>
    private static bool StartsContrast(IReadOnlyList<Item> items, int i) =>
        i > 0
        && (MentionWords.Comma.Begins(items[i - 1]) || JoinWords.Opening.Is(items[i - 1]))
        && items[i].Is(Role.Filler)
        && Contrasts([.. items.Skip(i).TakeWhile(x => !x.IsMark)]);

    /// <summary><c>explain X, I keep hearing of it</c>: behind the comma the askers tell of themselves, and nothing of what is asked.</summary>
    private static bool AddsFrame(IReadOnlyList<Item> items, int i) =>
        i > 0
        && MentionWords.Comma.Begins(items[i - 1])
        && items.Skip(i).Any(ClauseWords.Asker.Begins)
        && items.Take(i).Any(IsAsking)
        && items
            .Skip(i)
            .All(x =>
                x.Number is null or 1
                && x.Meanings.All(m => m is RelationshipMeaning or NodeMeaning { By: NamedBy.Part })
                && (x.Is(Role.Only) || !Restricts(x))
                && x.Role is not (Role.What or Role.HowMany or Role.Who)
            );

    /// <summary><c>for each X, tell me …</c>, <c>split X by Y and tell me …</c>: the wish alone frames, not what stands before the comma.</summary>
    private static void PartFrame(List<List<Item>> clauses)
    {
        var last = clauses[^1];
        var comma = last.FindLastIndex(i => MentionWords.Comma.Begins(i) || i.Is(Role.And));
        if (comma < 0 || IsPersonal(last[..comma]) || last[..comma].All(i => i.Meanings.Count == 0))
            return;
        clauses[^1] = last[..(comma + 1)];
        clauses.Add(last[(comma + 1)..]);
    }

    /// <summary><c>…, and don't merge those of one name</c>: how not to give an answer that would not be given so anyway.</summary>
    private static bool IsForbidding(IReadOnlyList<Item> items, int i)
    {
        var not = i;
        while (not < items.Count && (items[not].Role is Role.And or Role.Do || Draft.IsEmpty(items[not]) && !items[not].IsMark))
            not++;
        return not + 1 < items.Count && items[not].Is(Role.Not) && ClauseWords.Presenting.Begins(items[not + 1]);
    }

    /// <summary><c>…, since the treasury is worried</c>: at the end, why it is asked, with nothing of the graph in it.</summary>
    private static bool IsReason(IReadOnlyList<Item> items, int i)
    {
        var rest = items.Skip(i + 1).ToArray();
        return ClauseWords.BeforeReason.Is(items[i])
            && rest.Any(item => item.IsUnknown || item.Role is Role.Be)
            && rest.All(item =>
                !item.IsNounOrName
                && item.Number is null
                && !item.Has<ValueMeaning>()
                && item.Role is null or Role.Filler or Role.Be or Role.Have or Role.In or Role.Of or Role.With or Role.For
            );
    }

    /// <summary><c>… as I know them already</c>: at the end, why the askers want it so, with nothing of the graph in it.</summary>
    private static bool IsOwnReason(IReadOnlyList<Item> items, int i) =>
        i > 0
        && i + 2 < items.Count
        && ClauseWords.BeforeReason.Is(items[i])
        && ClauseWords.Asker.Begins(items[i + 1])
        && items.Take(i).Any(x => x.IsNounOrName)
        && items
            .Skip(i + 1)
            .All(x => !x.IsNounOrName && x.Number is null && !x.Has<ValueMeaning>() && !Restricts(x) && !x.EndsClause || x.IsMark);

    /// <summary><c>X sounds attractive, but what is wrong with it</c>: behind the comma it is asked about.</summary>
    private static bool TurnsFromThought(IReadOnlyList<Item> items, int i, List<Item> clause) =>
        ClauseWords.Turning.Begins(items[i]) && IsThoughtOf(clause) && items.Skip(i).Any(IsAsking);

    private static bool StartsFrame(List<Item> clause) =>
        clause.FirstOrDefault(i => !i.IsMark) is { } first
        && ClauseWords.Being.Begins(first)
        && clause.Sum(i => i.Words.Count) > 2
        && clause.SelectMany(i => i.Words).SkipWhile(w => w.IsMark).ElementAtOrDefault(1) is { } second
        && MentionWords.Articles.Has(second)
        && !clause.Any(i => i.Role is Role.Share or Role.Average or Role.HowMany or Role.Total or Role.Group or Role.Order);
}
