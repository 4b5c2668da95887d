namespace KnowledgeGraph.Questions;

/// <summary>Tells the question itself from what only frames it: who is asking, a wish, a reason.</summary>
internal static partial class Clauses
{
    private const int MostTold = 2;

    private static readonly Role[] Asking =
    [
        .. Roles.OfQuestionWords,
        Role.Share,
        Role.Compare,
        Role.List,
        Role.Rank,
        Role.Evidence,
        Role.Recommend,
        Role.Define,
    ];
    private static readonly Role[] Pointing = [Role.There, Role.Singular, Role.Plural, Role.Same, Role.Pair, Role.Latter, Role.Former];

    /// <summary>What the words of a mere statement do.</summary>
    private static readonly Role[] Background =
    [
        .. Roles.OfSmallWords,
        Role.What,
        Role.Who,
        Role.How,
        Role.Why,
        Role.When,
        Role.Or,
        Role.Singular,
        Role.Plural,
    ];

    /// <summary>A question without what frames it.</summary>
    /// <param name="Question">The items that make it up.</param>
    /// <param name="SetAside">The clauses that were set aside.</param>
    /// <param name="Wished">What clauses that were set aside wish for or bound, so that the question must speak of it too.</param>
    /// <param name="HasContext">Whether it takes up what is told before it.</param>
    /// <param name="Told">The whole of what is told before a question that takes it up, or that wishes for advice, and the question; else nothing.</param>
    public sealed record Split(
        IReadOnlyList<Item> Question,
        IReadOnlyList<IReadOnlyList<Item>> SetAside,
        IReadOnlyList<Item> Wished,
        bool HasContext,
        IReadOnlyList<Item> Told
    );

    /// <summary>What a clause is to the question.</summary>
    private enum Part
    {
        /// <summary>It is asked.</summary>
        Asked,

        /// <summary>Only what it names is asked about.</summary>
        Named,

        /// <summary>It asks whether there is any of what the question lists.</summary>
        Answered,

        /// <summary>It tells of something that is not asked about.</summary>
        Beside,

        /// <summary>It says who asks, why, and within what bounds.</summary>
        Framing,
    }

    /// <summary>What marks the clause that asks: the last one that fits, by the first of these that any clause fits.</summary>
    private static readonly Func<List<List<Item>>, List<Item>, bool>[] Questions =
    [
        (clauses, c) => Asks(c) && !(IsExcuse(c) && clauses.Any(other => other != c && Asks(other))),
        (clauses, c) =>
            Speaks(c)
            && !ClauseWords.BeforeReason.Is(c[0])
            && !(IsPersonal(c) && c.Any(ClauseWords.Mean.IsIn) && !Wishes(c))
            && !Contrasts(c)
            && !(IsExcuse(c) && clauses.Any(other => other.Any(i => i.IsNounOrName))),
        (_, c) => Speaks(c) && !IsDisclaimer(c),
    ];

    /// <summary>The ways in which a clause and the question behind it ask one thing together; the first that fits.</summary>
    private static readonly Func<List<List<Item>>, Split?>[] Together = [Stated, Introduced, Excepted, Forbidden];

    /// <summary>Parts the question from its frame.</summary>
    public static Split Read(IReadOnlyList<Item> items)
    {
        var clauses = Cut(items).SkipWhile((clause, c) => c == 0 && IsGreeting(clause)).ToList();
        if (clauses is [var only])
            return Whole(only) with { Told = ForSomebody(only) };
        var main = Questions.Select(asks => clauses.FindLastIndex(c => asks(clauses, c))).FirstOrDefault(at => at >= 0, -1);
        if (main < 0)
            return Whole(items);
        return (main == 1 ? Together.Select(read => read(clauses)).FirstOrDefault(split => split is not null) : null)
            ?? Parted(clauses, main);
    }

    private static Split Whole(IReadOnlyList<Item> items) => new(items, [], [], false, []);

    private static Split Parted(List<List<Item>> clauses, int main)
    {
        var isRestated = Restates(clauses[main]);
        var points = TakesUpTold(clauses[main]) && !isRestated;
        var asked = new List<Item>();
        var aside = new List<IReadOnlyList<Item>>();
        var wished = new List<Item>();
        for (var c = 0; c < clauses.Count; c++)
            switch (PartOf(clauses, c, main, points, isRestated))
            {
                case Part.Asked:
                    asked.AddRange(clauses[c]);
                    break;
                case Part.Named:
                    asked.AddRange(clauses[c].Where(i => i.Nodes.Any() || i.Role is Role.And or Role.Or || i.IsMark));
                    break;
                case Part.Beside:
                    aside.Add(clauses[c]);
                    break;
                case Part.Framing:
                    aside.Add(clauses[c]);
                    wished.AddRange(Bounds(clauses[c]).Concat(c > main ? Wished(clauses[c]) : []));
                    break;
            }
        var isTold = main > 0 && (points || Advises(clauses[main]) && clauses.Take(main).Any(IsPersonal));
        return new Split(
            asked,
            [.. aside.Where(clause => clause.Any(i => !i.IsMark))],
            wished,
            points && main > 0,
            isTold ? [.. clauses.SelectMany((clause, c) => c == main - 1 ? Ended(clause) : clause)] : []
        );
    }

    private static Part PartOf(List<List<Item>> clauses, int c, int main, bool points, bool isRestated)
    {
        var (clause, question) = (clauses[c], clauses[main]);
        if (c == main || c > main && TellingForms.AsksForNames(clause, question))
            return Part.Asked;
        if (c > 0 && c < main && AsksWhether(clause, question))
            return Part.Answered;
        if (c < main && isRestated && !clause.Any(Restricts))
            return Part.Named;
        if (c < main && (clause[^1].EndsClause && TellsApart(clause, question) || IsKnown(clause, question)))
            return Part.Beside;
        if (IsExcuse(clause) || IsFramed(clause, question, points && c < main))
            return Part.Framing;
        return c < main && (TellsOfAsker(clause, question) || points && IsThoughtOf(clause)) ? Part.Named : Part.Asked;
    }

    /// <summary><c>which papers prevent that</c>, <c>which of them would suit us</c>: whether a question is only whole with what was told before it.</summary>
    public static bool TakesUpTold(List<Item> main) =>
        main.Any(IsPointing)
        || main.Any(i => i.Is(Role.Define) && ClauseWords.Told.IsIn(i))
        || main.FindLast(i => !i.IsMark) is { } last && ClauseWords.ToldAtTheEnd.Ends(last)
        || PointsBack(main)
        || main.Any(i => !i.Nodes.Any() && ClauseWords.Fitting.IsIn(i))
        || main.Any(i => i.Is(Role.Recommend)) && !main.Any(i => i.Meanings.Count > 0);

    /// <summary>Whether a clause says anything of what the schema and the store know.</summary>
    private static bool Speaks(List<Item> clause) => clause.Any(i => i.Meanings.Count > 0);

    private static bool Asks(List<Item> clause) => clause.Any(i => IsAsking(i) && !IsRelative(clause, i));

    /// <summary>Whether an item asks or wishes for something.</summary>
    public static bool IsAsking(Item item) => item.Role is { } role && Asking.Contains(role);

    /// <summary>Whether an item can point to what was told before.</summary>
    public static bool IsPointing(Item item) => item.Role is { } role && Pointing.Contains(role);

    /// <summary><c>somebody mixed up X and Y. How long is X?</c>: of several that are told of, the question names the one that it is about.</summary>
    public static bool TellsApart(IReadOnlyList<Item> clause, IReadOnlyList<Item> main)
    {
        var told = clause.Where(IsNamed).ToArray();
        return told.Length > 1
            && told.Skip(1).All(told[0].NamesLike)
            && told.Count(i => main.Any(m => m.Nodes.Any(n => i.Nodes.Any(o => o.Node == n.Node)))) == 1
            && clause.FirstOrDefault(i => !Draft.IsEmpty(i)) is { } first
            && !IsAsking(first)
            && !main.Any(IsPointing);
    }

    /// <summary><c>I have to explain the difference in tomorrow's meeting</c>: what the askers will do with an answer.</summary>
    private static bool IsExcuse(List<Item> clause) =>
        clause.FirstOrDefault(i => !i.IsMark) is { } first
        && (ClauseWords.Curious.Begins(first) || ClauseWords.Asker.Begins(first) && clause.Any(ClauseWords.Obliging.IsIn))
        && !clause.Any(i => i.IsNounOrName || i.Number is not null || i.Has<ValueMeaning>() || Restricts(i));

    /// <summary><c>I should not go below 20 m</c>: the numbers that something is not to pass.</summary>
    private static IEnumerable<Item> Bounds(List<Item> clause) =>
        clause.Where(
            (item, i) =>
                item.Number is not null && i > 0 && clause[i - 1].Role is Role.MoreThan or Role.LessThan or Role.AtLeast or Role.AtMost
        );

    /// <summary><c>I mean the methods</c>, <c>I mean challenges that none of them has</c>, <c>the period will do</c>: the noun of what is wanted, behind the question.</summary>
    private static IEnumerable<Item> Wished(List<Item> clause) =>
        !clause.Any(ClauseWords.Mean.IsIn) && (clause.Any(Restricts) || IsPersonal(clause))
            ? []
            : clause
                .Where((item, i) => item.IsNounOfType && (CheckWords.IsPlural(item) || i > 0 && CheckWords.Definite.Ends(clause[i - 1])))
                .Take(1);

    /// <summary>A clause with a full stop, where it ends with a comma.</summary>
    private static IEnumerable<Item> Ended(List<Item> clause) =>
        clause[^1].EndsClause ? clause : clause.Where((item, i) => i < clause.Count - 1 || !item.IsMark).Append(FollowUpWords.FullStop);

    /// <summary><c>X wobbles. What is done about these training stability issues?</c>: names what was told before.</summary>
    private static bool Restates(List<Item> main) =>
        main.Where((item, i) => i > 0 && IsNamed(item) && ClauseWords.Restating.Ends(main[i - 1])).Any();

    /// <summary><c>I need the papers</c>: says what is asked for.</summary>
    private static bool Wishes(List<Item> clause) =>
        clause.Any(ClauseWords.Needing.IsIn) && clause.Any(i => i.Has<TypeMeaning>()) && !clause.Any(DeniesWish);

    private static bool IsNamed(Item item) => item.Nodes.Any(n => n.By is NamedBy.Name or NamedBy.Alias);

    /// <summary><c>try to prevent that</c>, <c>is that complaint about</c>: no relative pronoun, which stands behind a noun.</summary>
    private static bool PointsBack(List<Item> main) =>
        main.Where(
                (item, i) =>
                    i > 0
                    && ClauseWords.Demonstratives.Begins(item)
                    && !main[i - 1].IsMark
                    && !main[i - 1].IsNounOrName
                    && !IsPersonal(main)
            )
            .Any();

    /// <summary><c>recommend papers for someone with little data</c>: what the one is told to need, before the wish; else nothing.</summary>
    private static IReadOnlyList<Item> ForSomebody(IReadOnlyList<Item> items)
    {
        var at = items.ToList().FindIndex(1, ClauseWords.Somebody.IsIn);
        var own = Enumerable
            .Range(1, items.Count - 1)
            .FirstOrDefault(i => ClauseWords.Supposing.Ends(items[i - 1]) && ClauseWords.Asker.Begins(items[i]), -1);
        if (own > 1 && own + 2 < items.Count && Advises([.. items.Take(own - 1)]))
            return [.. items.Skip(own + 1).Where(i => !i.EndsClause), FollowUpWords.FullStop, .. items.Take(own - 1)];
        if (at < 1 || at + 2 >= items.Count || !Advises(items) || !CheckWords.For.Begins(items[at]) && !CheckWords.For.Ends(items[at - 1]))
            return [];
        var needs = items.Skip(at + 2).Where(i => !i.EndsClause);
        return [.. needs, FollowUpWords.FullStop, .. items.Take(CheckWords.For.Begins(items[at]) ? at : at - 1)];
    }

    /// <summary><c>where should I start</c>, <c>which would suit us</c>: what is told before may say what for.</summary>
    public static bool Advises(IReadOnlyList<Item> main) =>
        main.Any(i => i.Is(Role.Recommend))
        || main.FirstOrDefault(i => !Draft.IsEmpty(i)) is { } first && FormWords.Suggesting.Is(first)
        || main.Where(
                (item, i) => ClauseWords.Served.IsIn(item) && ClauseWords.Serving.IsIn(i > 0 && item.Words.Count == 1 ? main[i - 1] : item)
            )
            .Any();

    /// <summary>Whether a clause beside the question says nothing of what is asked.</summary>
    private static bool IsFramed(List<Item> clause, List<Item> main, bool isPointedAt) =>
        (IsFraming(clause, isPointedAt) || !isPointedAt && IsBackground(clause, main)) && !IsUnspoken(clause, main);

    /// <summary><c>The budget is tight here. Which X …</c>: a statement before a question that says itself what it is about.</summary>
    private static bool IsBackground(List<Item> clause, List<Item> main) =>
        clause[^1].EndsClause
        && clause.Any(i => i.Role is Role.Be or Role.Have or Role.Can or Role.Do)
        && !clause.Any(i => Restricts(i) || i.Number is not null || i.Has<ValueMeaning>() || OwnWordsReader.Counts(i))
        && clause.TrueForAll(i => i.Role is null || Background.Contains(i.Role.Value))
        && (!clause.Any(i => i.Has<TypeMeaning>()) || main.Any(i => i.Has<TypeMeaning>()))
        && main.Any(i => i.Nodes.Any() || i.Has<ValueMeaning>())
        && main.Any(IsAsking);

    /// <summary><c>My father has X. Is there a study on it?</c>: of what the askers tell of themselves the names are what the question is about.</summary>
    private static bool TellsOfAsker(List<Item> clause, List<Item> main) =>
        IsPersonal(clause)
        && !main.Any(i => i.Nodes.Any())
        && clause.Any(i => i.Nodes.Any(n => n.By is NamedBy.Name or NamedBy.Alias))
        && clause.Where(i => i.IsUnknown).ToArray() is { Length: <= MostTold } told
        && told.All(i => Thesaurus.Of(i.Words[0]).Count == 0 || ClauseWords.Ask.Is(i))
        && !clause.Any(i =>
            Restricts(i) || i.Number is not null || i.Has<ValueMeaning>() || i.Role is Role.Per or Role.Group or Role.HowMany
        );

    /// <summary><c>I know X, but how long is Y</c>: the other one is asked about.</summary>
    private static bool IsKnown(List<Item> clause, List<Item> main) =>
        IsPersonal(clause)
        && clause.Exists(ClauseWords.Knowing.Is)
        && ClauseWords.Turning.Begins(main[0])
        && clause.Find(IsNamed) is { } known
        && main.Exists(known.NamesLike)
        && !main.Exists(i => IsPointing(i) || i.Role is Role.Compare or Role.MoreThan or Role.LessThan or Role.Than);

    private static bool IsRelative(List<Item> clause, Item item) =>
        item.Is(Role.What)
        && clause.IndexOf(item) > 0
        && ClauseWords.Relative.Begins(item)
        && clause[clause.IndexOf(item) - 1] is { IsMark: false, Meanings.Count: > 0 };

    private static bool Restricts(Item item) => item.Role is Role.Not or Role.Without or Role.Except or Role.Only;

    /// <summary>Whether a clause says of what it names only what somebody thinks of it.</summary>
    private static bool IsThoughtOf(List<Item> clause)
    {
        var named = clause.FindLastIndex(i => i.Nodes.Any());
        var verb = named < 0 ? -1 : clause.FindIndex(named + 1, i => !Draft.IsEmpty(i) || ClauseWords.Seeming.Is(i));
        return verb > 0
            && (clause[verb].Is(Role.Be) || ClauseWords.Seeming.Is(clause[verb]))
            && clause.Take(named).All(i => Draft.IsEmpty(i) || i.Nodes.Any() || i.Role is Role.And)
            && clause.Skip(verb + 1).Any(i => !Draft.IsEmpty(i))
            && clause
                .Skip(verb + 1)
                .All(i => Draft.IsEmpty(i) || i.IsUnknown || i.Role is Role.Opinion or Role.Recent or Role.For or Role.In or Role.Of);
    }

    /// <summary><c>X: has anyone found a way out? List the ways out.</c>: what is listed says whether there is any.</summary>
    private static bool AsksWhether(List<Item> clause, List<Item> main) =>
        clause.FirstOrDefault(i => !Draft.IsEmpty(i))?.Role is Role.Be or Role.Do or Role.Have
        && clause.All(i => !i.Nodes.Any() && i.Number is null && !i.Has<ValueMeaning>() && !Restricts(i))
        && main.Any(i => i.Is(Role.List))
        && main.Any(i => i.Has<TypeMeaning>())
        && main.All(i => Draft.IsEmpty(i) || i.Is(Role.List) || i.Has<TypeMeaning>());

    /// <summary>
    /// <c>I am preparing a talk on X. Which papers are there?</c>: names what the question does not. It may be meant, so it is
    /// no frame that can be dropped; what is known to the asker already is.
    /// </summary>
    private static bool IsUnspoken(List<Item> clause, List<Item> main) =>
        !IsDisclaimer(clause)
        && clause
            .Where(i => i.Nodes.Any() && (IsNamed(i) || i.Words.All(w => w.IsCapitalised)))
            .SelectMany(i => i.Nodes)
            .Any(n => n.By != NamedBy.OwnWords && !main.Any(i => i.Nodes.Any(m => m.Node == n.Node)));

    private static bool IsFraming(List<Item> clause, bool pointedAt)
    {
        if (clause.All(Draft.IsEmpty))
            return true;
        if (
            Contrasts(clause)
            || IsForbidding(clause, 0)
            || IsReason(clause, 0)
            || ClauseWords.BeforeReason.Is(clause[0]) && IsPersonal(clause)
        )
            return true;
        if (pointedAt)
            return false;
        return IsPersonal(clause)
            || StartsFrame(clause)
            || clause.All(i =>
                Draft.IsEmpty(i) || ClauseWords.Ask.Is(i) || i.Role is Role.List or Role.SmallTalk or Role.Be or Role.Can or Role.Do
            );
    }

    private static bool IsPersonal(List<Item> clause) => clause.Any(ClauseWords.FirstPerson.IsIn) && !clause.Any(IsAsking);

    /// <summary><c>I do not mean X</c>: says what the other clause is not about.</summary>
    private static bool IsDisclaimer(List<Item> clause) =>
        IsPersonal(clause) && clause.Any(DeniesWish) && clause.Any(ClauseWords.Mean.IsIn);

    /// <summary><c>I do not mean X</c>, <c>I do not need the other ones</c>, <c>so not the X one</c>: takes away nothing that is asked for.</summary>
    private static bool Contrasts(List<Item> clause) =>
        IsDisclaimer(clause) && clause.Exists(i => ClauseWords.IsMeant.IsIn(i) || i.Role is Role.Other or Role.Rest)
        || clause.Count > 2
            && ClauseWords.Therefore.Is(clause[0])
            && DeniesWish(clause[1])
            && clause.Skip(2).Any(i => FollowUpWords.One.IsIn(i) || MentionWords.Demonstratives.Begins(i));

    /// <summary><c>not</c>, unlike <c>leave out</c>, which says of what is wanted what is not.</summary>
    private static bool DeniesWish(Item item) => item.Is(Role.Not) && !FollowUpWords.Out.Ends(item);
}
