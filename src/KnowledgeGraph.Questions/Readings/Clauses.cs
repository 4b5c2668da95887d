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

    /// <summary>Parts the question from its frame.</summary>
    public static Split Read(IReadOnlyList<Item> items)
    {
        var clauses = Cut(items).SkipWhile((clause, c) => c == 0 && IsGreeting(clause)).ToList();
        if (clauses.Count == 1)
            items = clauses[0];
        if (clauses.Count < 2)
            return new Split(items, [], [], false, ForSomebody(items));
        var main = clauses.FindLastIndex(c => Asks(c) && !(IsExcuse(c) && clauses.Any(other => other != c && Asks(other))));
        if (main < 0)
            main = clauses.FindLastIndex(c =>
                c.Any(i => i.Meanings.Count > 0)
                && !ClauseWords.BeforeReason.Is(c[0])
                && !(IsPersonal(c) && c.Any(ClauseWords.Mean.IsIn) && !Wishes(c))
                && !Contrasts(c)
                && !(IsExcuse(c) && clauses.Any(other => other.Any(i => i.IsNounOrName)))
            );
        if (main < 0)
            main = clauses.FindLastIndex(c => c.Any(i => i.Meanings.Count > 0) && !IsDisclaimer(c));
        if (main < 0)
            return new Split(items, [], [], false, []);
        if (main == 1 && clauses.Count == 2 && Defines(clauses[0]))
            return new Split(items, [], [], false, []);
        if (Stated(clauses, main) is { } stated)
            return new Split(stated, [], [], false, []);
        var points = TakesUpTold(clauses[main]);
        if (main == 1 && OnlyNames(clauses[0], clauses[1]))
            return new Split(
                [.. WithName(clauses[1], Classed(clauses[0]) ?? clauses[0].First(IsNamed)), .. clauses.Skip(2).SelectMany(c => c)],
                [clauses[0]],
                [],
                false,
                []
            );
        if (main == 1 && (WithExcepted(clauses[0], clauses[1]) ?? WithForbidden(clauses[0], clauses[1])) is { } excepted)
            return new Split(excepted, [clauses[0]], [], false, []);
        var isRestated = Restates(clauses[main]);
        points &= !isRestated;
        var kept = new List<Item>();
        var aside = new List<IReadOnlyList<Item>>();
        var wished = new List<Item>();
        for (var c = 0; c < clauses.Count; c++)
        {
            if (c == main)
                kept.AddRange(clauses[c]);
            else if (c > 0 && c < main && AsksWhether(clauses[c], clauses[main]))
                continue;
            else if (c < main && isRestated && !clauses[c].Any(Restricts))
                kept.AddRange(clauses[c].Where(i => IsNamed(i) || i.Role is Role.And or Role.Or));
            else if (c < main && (clauses[c][^1].EndsClause && TellsApart(clauses[c], clauses[main]) || IsKnown(clauses[c], clauses[main])))
                aside.Add(clauses[c]);
            else if (c > main && AsksForItsOwn(clauses[c]))
                kept.AddRange(clauses[c]);
            else if (IsExcuse(clauses[c]) || IsFramed(clauses[c], clauses[main], points && c < main))
            {
                aside.Add(clauses[c]);
                wished.AddRange(Bounds(clauses[c]).Concat(c > main ? Wished(clauses[c]) : []));
            }
            else
                kept.AddRange(
                    c < main
                    && (
                        TellsOfAsker(clauses[c], clauses[main])
                        || IsCompared(clauses[c], clauses[main])
                        || points && IsThoughtOf(clauses[c])
                    )
                        ? clauses[c].Where(i => i.Nodes.Any() || i.Role is Role.And or Role.Or || i.IsMark)
                        : clauses[c]
                );
        }
        var isTold = points || Advises(clauses[main]) && clauses.Take(main).Any(IsPersonal);
        return new Split(
            kept,
            [.. aside.Where(clause => clause.Any(i => !i.IsMark))],
            wished,
            points && main > 0,
            isTold && main > 0 ? [.. clauses.SelectMany((clause, c) => c == main - 1 ? Ended(clause) : clause)] : []
        );
    }

    /// <summary>
    /// <c>I catalogue the papers filed under X. Which are they?</c>, <c>The review gives a share for X. Which?</c>,
    /// <c>Some rows stand under the wrong heading. Which rows?</c>: what was stated is asked for; null where the question says more, or nothing was stated.
    /// </summary>
    private static IReadOnlyList<Item>? Stated(List<List<Item>> clauses, int main)
    {
        var sorts = main != 1 ? [] : clauses[1].SelectMany(i => i.Types).ToHashSet();
        if (
            main != 1
            || clauses.Count > 2
            || !clauses[1].All(i => Shorthand.OnlyAsksForThem(i) || i.IsNounOfType)
            || !clauses[1].Any(i => i.Is(Role.What))
        )
            return null;
        var stated = clauses[0];
        var noun = stated.FindIndex(i =>
            !i.Nodes.Any() && (sorts.Count > 0 ? i.Types.Any(sorts.Contains) : i.Has<TypeMeaning>() || i.Is(Role.Share))
        );
        var head = noun;
        while (noun > 0 && stated[noun - 1] is { IsMark: false } modifier && (modifier.Nodes.Any() || modifier.Has<ValueMeaning>()))
            noun--;
        return
            noun > 0
            && (sorts.Count == 0 || stated.Take(noun).All(Draft.IsEmpty))
            && stated.Take(noun).All(i => CheckWords.Source.IsIn(i) || CheckWords.Passages.Is(i) || SaysNothingOfAsked(i))
            && stated.Skip(noun).Any(i => i.Nodes.Any() || i.Has<ValueMeaning>() || sorts.Count > 0 && i.Has<PropertyMeaning>())
            ?
            [
                JoinWords.WhichItem,
                .. stated.Take(head).Skip(noun),
                sorts.Count > 0 ? clauses[1].First(i => i.Has<TypeMeaning>()) : stated[head],
                .. stated.Skip(head + 1).Where(i => !i.EndsClause && !i.Is(Role.Confirm)),
            ]
            : null;
    }

    /// <summary><c>What is X? Which papers use it?</c>: a question of its own, and no frame of the other.</summary>
    private static bool Defines(List<Item> clause) =>
        clause.Exists(IsNamed)
        && clause.Exists(i => i.Role is Role.What or Role.Define)
        && clause.TrueForAll(i => IsNamed(i) || i.Role is Role.What or Role.Be or Role.Define || Draft.IsEmpty(i));

    private static bool SaysNothingOfAsked(Item item) =>
        !item.Nodes.Any() && !item.Has<ValueMeaning>() && item.Number is null or 1 && !Restricts(item) && !OwnWordsReader.Counts(item);

    /// <summary><c>which papers prevent that</c>, <c>which of them would suit us</c>: whether a question is only whole with what was told before it.</summary>
    public static bool TakesUpTold(List<Item> main) =>
        main.Any(IsPointing)
        || main.Any(i => i.Is(Role.Define) && ClauseWords.Told.IsIn(i))
        || main.FindLast(i => !i.IsMark) is { } last && ClauseWords.ToldAtTheEnd.Ends(last)
        || PointsBack(main)
        || main.Any(i => !i.Nodes.Any() && ClauseWords.Fitting.IsIn(i))
        || main.Any(i => i.Is(Role.Recommend)) && !main.Any(i => i.Meanings.Count > 0);

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
        (IsFraming(clause, isPointedAt) || !isPointedAt && IsBackground(clause, main))
        && !IsUnspoken(clause, main)
        && !AsksToConfirm(clause);

    /// <summary><c>tell me whether X has a Y, and if so …</c>: asks something itself.</summary>
    private static bool AsksToConfirm(List<Item> clause) =>
        clause.Exists(i => i.Is(Role.Confirm))
        && clause.Exists(i => i.Nodes.Any())
        && clause.Exists(i => i.CanBeVerb || i.Has<TypeMeaning>());

    /// <summary><c>The budget is tight here. Which X …</c>: a statement before a question that says itself what it is about.</summary>
    private static bool IsBackground(List<Item> clause, List<Item> main) =>
        clause[^1].EndsClause
        && clause.Any(i => i.Role is Role.Be or Role.Have or Role.Can or Role.Do)
        && !clause.Any(i => Restricts(i) || i.Number is not null || i.Has<ValueMeaning>() || OwnWordsReader.Counts(i))
        && clause.TrueForAll(i => i.Role is null || Background.Contains(i.Role.Value))
        && (!clause.Any(i => i.Has<TypeMeaning>()) || main.Any(i => i.Has<TypeMeaning>()))
        && main.Any(i => i.Nodes.Any() || i.Has<ValueMeaning>())
        && main.Any(i => i.Role is { } role && Asking.Contains(role));

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

    /// <summary><c>we cannot decide between X and Y, so compare the two</c>: only the names are spoken of.</summary>
    private static bool IsCompared(List<Item> clause, List<Item> main) =>
        IsPersonal(clause)
        && clause.Count(IsNamed) > 1
        && main.Exists(i => i.Is(Role.Compare))
        && main.TrueForAll(i => Draft.IsEmpty(i) || i.Role is Role.Compare or Role.Pair or Role.Plural);

    /// <summary><c>our lawyers forbid anything with X; which Y are left</c>: all but what is forbidden; null for another question.</summary>
    private static IReadOnlyList<Item>? WithForbidden(List<Item> clause, List<Item> main)
    {
        var forbids = clause.FindIndex(ClauseWords.Forbidding.IsIn);
        var said = clause.Where(i => IsNamed(i) || i.Has<ValueMeaning>()).ToArray();
        return forbids >= 0 && IsPersonal(clause) && said.Length == 1 && clause.IndexOf(said[0]) > forbids
            ? [.. main.Where(i => !i.EndsClause), FollowUpWords.Except, said[0]]
            : null;
    }

    /// <summary><c>I know the X ones already, so give me papers other than those</c>: what the askers name is left out; null for another question.</summary>
    private static IReadOnlyList<Item>? WithExcepted(List<Item> clause, List<Item> main)
    {
        var those = main.FindLastIndex(i => i.Is(Role.Plural));
        var named = clause.Where(IsNamed).ToArray();
        return
            IsPersonal(clause)
            && those > 0
            && main[those - 1].Is(Role.Except)
            && main.Skip(those + 1).All(i => i.IsMark)
            && named.Length == 1
            ? [.. main[..those], named[0], .. main[(those + 1)..]]
            : null;
    }

    /// <summary><c>I must introduce X in ten minutes. Who was she?</c>: the one name that the pronoun can stand for.</summary>
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

    /// <summary><c>X: give me all its members</c>: what belongs to what is named is wanted, whatever that is called.</summary>
    private static bool AsksForItsOwn(List<Item> clause) =>
        clause.FindIndex(CheckWords.Possessives.Begins) is var its and > 0
        && its + 1 < clause.Count
        && !clause[its + 1].IsMark
        && clause[..its].TrueForAll(i => (Draft.IsEmpty(i) || i.Role is Role.List or Role.All) && !ClauseWords.Asker.Begins(i));

    private static bool IsPersonal(List<Item> clause) =>
        clause.Any(ClauseWords.FirstPerson.IsIn) && !clause.Any(i => i.Role is { } role && Asking.Contains(role));

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
