namespace KnowledgeGraph.Questions;

/// <summary>Writes out what people shorten: <c>A x B</c>, <c>A [2]</c>, <c>2+</c>, <c>&gt; 2</c>, <c>the year of A, not B</c>.</summary>
internal static class Shorthand
{
    private static readonly Func<List<Item>, List<Item>>[] Stages =
    [
        Restatement.Resolve,
        ShareOrder.Straighten,
        Twice,
        Cross,
        Signs,
        AndBound,
        OrMore,
        CountOfBoth,
        LongestList,
        OnlyBehind,
        FromEndToEnd,
        AnyBut,
        SortedAway,
        Aside,
        Guess,
        Meaning,
        OfHim,
        Contrast,
        OtherSort,
        Namesake,
        Explained,
        WhichIfSo,
        OrWhich,
        NameThem,
        NameAll,
        NamesOfOwners,
        WhatAreThey,
        Afterthought,
        BesidesAlso,
        Unwanted,
        Altogether,
        AsNoun,
        OrderOfNoun,
        WhoseAreThose,
        WhoseIsUnknown,
        WithSomethingInIt,
    ];

    /// <summary>The items with the shorthand written out.</summary>
    public static IReadOnlyList<Item> Expand(IReadOnlyList<Item> items, Lexicon lexicon) =>
        Stages.Aggregate(OrOther(Under(Occurrences(items.ToList(), lexicon)), lexicon), (said, stage) => stage(said));

    /// <summary><c>genres that stand under no other genre</c>: which one of them is above another, where each has one above it at most.</summary>
    private static List<Item> Under(List<Item> items) =>
        [
            .. items.Select(
                (item, i) =>
                    i > 0
                    && i + 2 < items.Count
                    && FormWords.Under.Is(item)
                    && items[i + 1].Role is Role.Not or Role.Other or Role.Filler
                    && items.Skip(i + 1).FirstOrDefault(x => x.Has<TypeMeaning>()) is { } noun
                    && noun.Types.SelectMany(t => t.Relationships).FirstOrDefault(r => r.Target == r.Source && !r.IsList) is { } up
                    && items.Take(i).Any(x => x.Types.Contains(up.Source))
                        ? item with
                        {
                            Role = null,
                            Meanings = [new RelationshipMeaning(up)],
                        }
                        : item
            ),
        ];

    /// <summary><c>what do they suggest as remedies against X</c>, <c>what does X leave out among the tasks</c>: which remedies do they suggest.</summary>
    private static List<Item> AsNoun(List<Item> items)
    {
        var what = items.FindIndex(i => i.Is(Role.What) && i.Words.Count == 1);
        if (what < 0 || what + 3 >= items.Count || items[what + 1].Role is not (Role.Do or Role.Be or Role.Have or Role.Can))
            return items;
        var at = items.FindIndex(what + 2, i => CheckWords.As.Begins(i) || RankWords.Among.Is(i));
        var noun = at < 0 ? -1 : items.FindIndex(at + 1, i => !Draft.IsEmpty(i));
        if (noun < 0 || !items[noun].Has<TypeMeaning>())
            return items;
        var behind = items.Skip(noun + 1).FirstOrDefault(i => !i.IsMark);
        return behind is null || ClauseWords.BeforePurpose.Begins(behind)
            ? [.. items[..what], .. FollowUpWords.Which, items[noun], .. items[(what + 1)..at], .. items[(noun + 1)..]]
            : items;
    }

    /// <summary><c>ODPO [2]</c>: one thing by its name and by its number.</summary>
    private static List<Item> Twice(List<Item> items) =>
        [
            .. items.Where(
                (item, i) =>
                    i == 0 || item.Words[0].Word != "[" || Only(item) is not { } node || !items[i - 1].Nodes.Any(n => n.Node == node)
            ),
        ];

    /// <summary><c>safety x dialogue</c>: both.</summary>
    private static List<Item> Cross(List<Item> items) =>
        [
            .. items.Select(
                (item, i) =>
                    item.IsUnknown
                    && item.Words is [{ Word: "x" or "×" }]
                    && i > 0
                    && i + 1 < items.Count
                    && IsNoun(items[i - 1])
                    && IsNoun(items[i + 1])
                        ? item with
                        {
                            Role = Role.And,
                        }
                        : item
            ),
        ];

    /// <summary><c>3+ challenges</c>, <c>&gt;= 2 authors</c>: the sign is the words it stands for, before the number.</summary>
    private static List<Item> Signs(List<Item> items)
    {
        var read = new List<Item>();
        for (var i = 0; i < items.Count; i++)
        {
            var (sign, next) = (items[i].Words[0], i + 1 < items.Count ? items[i + 1] : null);
            if (items[i].Number is not null && next?.Words[0] is { Word: "+" } plus)
                read.AddRange([Say(plus, Role.AtLeast), items[i++]]);
            else if (next?.Words[0].Word == "=" && sign.Word is ">" or "<")
            {
                read.Add(Say(sign, sign.Word == ">" ? Role.AtLeast : Role.AtMost));
                i++;
            }
            else if (Comparing(sign.Word) is { } role && next?.Number is not null)
                read.Add(Say(sign, role));
            else
                read.Add(items[i]);
        }
        return read;
    }

    /// <summary><c>…, and below 60</c>, <c>before 2020 or after 2023</c>: before a number it joins another bound, and ends none.</summary>
    private static List<Item> AndBound(List<Item> items) =>
        [
            .. items.SelectMany(
                (item, i) =>
                    item is { Role: Role.AtLeast or Role.AtMost or Role.Since or Role.Until, Words: [var joint, var bound] }
                    && FunctionWords.Of(joint) is { } joins
                    && joins is Role.And or Role.Or
                    && i > 0
                    && (items[i - 1].Number is null || joins is Role.Or)
                    && i + 1 < items.Count
                    && items[i + 1].Number is not null
                    && FunctionWords.Of(bound) is { } role
                        ? [new Item([joint], joins, []), new Item([bound], role, [])]
                        : new[] { item }
            ),
        ];

    private static Role? Comparing(string sign) =>
        sign switch
        {
            ">" => Role.MoreThan,
            "<" => Role.LessThan,
            "≥" => Role.AtLeast,
            "≤" => Role.AtMost,
            _ => null,
        };

    // As a word, since marks are passed over.
    private static Item Say(Token sign, Role role) => new([sign with { Word = "than", Stem = "than" }], role, []);

    /// <summary><c>do more A or more B …</c>: the second <c>more</c> bounds no number, so that it only says the first again.</summary>
    private static List<Item> OrMore(List<Item> items)
    {
        var more = items.FindIndex(Comparatives.IsOfNumber);
        return more < 0
            ? items
            :
            [
                .. items.Select(
                    (item, i) =>
                        i > more
                        && item is { Role: Role.AtLeast, Words: [var or, _] }
                        && RankWords.More.Ends(item)
                        && items[i - 1].Number is null
                            ? new Item([or], Role.Or, [])
                            : item
                ),
            ];
    }

    /// <summary><c>how many papers has A and how many B</c>: the number of each.</summary>
    private static List<Item> CountOfBoth(List<Item> items)
    {
        var first = items.FindIndex(i => i.Is(Role.HowMany));
        var second = items.FindLastIndex(i => i.Is(Role.HowMany));
        return
            second > first + 1
            && (items[second - 1].Is(Role.And) || RankWords.Opposing.Begins(items[second - 1]))
            && items[first..second].Any(IsNameOrYear)
            && items[second..].Any(IsNameOrYear)
            && items[(second + 1)..].All(i => Draft.IsEmpty(i) || IsNameOrYear(i) || i.Role is Role.Have or Role.In or Role.For or Role.Of)
            ? [.. items.Select((item, i) => i == second ? item with { Role = Role.Compare } : item)]
            : items;
    }

    private static bool IsNameOrYear(Item item) =>
        item.Nodes.Any() && !item.Has<TypeMeaning>() || item.Number is { } number && Numbers.IsYear(number);

    /// <summary><c>from most papers to fewest</c>: all of them, in the order of the end that is said first.</summary>
    private static List<Item> FromEndToEnd(List<Item> items)
    {
        var first = items.FindIndex(i => i.Role is Role.Most or Role.Least);
        var last = items.FindLastIndex(i => i.Role is Role.Most or Role.Least);
        if (first < 1 || last <= first + 1 || items[first].Role == items[last].Role)
            return items;
        var to = last - 1;
        while (to > first && !FormWords.To.Is(items[to]) && (Draft.IsEmpty(items[to]) || items[to].Role is Role.With or Role.Filler))
            to--;
        return to > first && FormWords.To.Is(items[to])
            ? [.. items[..to], items[last] with { Role = Role.Rank, Meanings = [] }, .. items[(last + 1)..]]
            : items;
    }

    /// <summary><c>any year but 2025</c>, <c>every venue but ICML</c>: all except what is named.</summary>
    private static List<Item> AnyBut(List<Item> items)
    {
        var but = items.FindIndex(i => MentionWords.But.Is(i));
        return
            but > 1
            && but + 1 < items.Count
            && MentionWords.AnyOne.Ends(items[but - 2])
            && (items[but - 1].Meanings.Count > 0 || items[but - 1].Is(Role.In))
            && IsNameOrYear(items[but + 1])
            ? [.. items[..(but - 2)], items[but] with { Role = Role.Except }, .. items[(but + 1)..]]
            : items;
    }

    /// <summary><c>X aside, who else …</c>: all but X.</summary>
    private static List<Item> Aside(List<Item> items)
    {
        var aside = items.FindIndex(FormWords.Aside.Is);
        return
            aside > 0
            && items[aside - 1].Nodes.Any()
            && items.Take(aside - 1).All(Draft.IsEmpty)
            && aside + 1 < items.Count
            && items[aside + 1].IsMark
            ? [items[aside] with { Role = Role.Except }, .. items[..aside], .. items[(aside + 1)..]]
            : items;
    }

    /// <summary><c>which has more, A or B? Is it A?</c>: a guess at the answer.</summary>
    private static List<Item> Guess(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        var begin = items.FindLastIndex(Math.Max(0, end), i => i.EndsClause);
        if (
            begin < 2
            || items[(begin + 1)..(end + 1)] is not [{ Role: Role.Be }, .. var middle, var named]
            || Only(named) is not { } guessed
        )
            return items;
        return
            middle.All(i => Draft.IsEmpty(i) || i.Is(Role.Singular))
            && items.Take(begin).Any(i => i.Role is Role.What or Role.Who)
            && items.Take(begin).Any(i => i.Nodes.Any(n => n.Node == guessed))
            ? items[..begin]
            : items;
    }

    /// <summary><c>recent papers, meaning 2025</c>: says what was meant, and asks for no meaning.</summary>
    private static List<Item> Meaning(List<Item> items) =>
        [
            .. items.Select(
                (item, i) =>
                    item.Is(Role.Define)
                    && FormWords.Meaning.Is(item)
                    && i > 0
                    && items[i - 1].IsMark
                    && i + 1 < items.Count
                    && items[i + 1].Number is not null
                        ? item with
                        {
                            Role = Role.Filler,
                        }
                        : item
            ),
        ];

    /// <summary><c>papers of the companions of X without him</c>: who was named is left out.</summary>
    private static List<Item> OfHim(List<Item> items)
    {
        var named = items.Where(i => Only(i) is { } node && SchemaWords.IsPerson(node.Type)).ToArray();
        return named is not [var person]
            ? items
            :
            [
                .. items.Select(
                    (item, i) =>
                        item.Is(Role.Singular)
                        && FormWords.Persons.Is(item)
                        && i > 0
                        && items[i - 1].Role is Role.Without or Role.Except
                        && items.IndexOf(person) < i
                            ? person with
                            {
                                Words = item.Words,
                            }
                            : item
                ),
            ];
    }

    /// <summary><c>the longest author list</c>: the most authors.</summary>
    private static List<Item> LongestList(List<Item> items)
    {
        var rank = items.FindIndex(i => i.Role is Role.Most or Role.Least && RankWords.Long.Ends(i));
        if (rank < 0 || rank + 2 >= items.Count || !items[rank + 1].Has<TypeMeaning>() || !RankWords.Lists.Is(items[rank + 2]))
            return items;
        var most = RankWords.Number(items[rank].Is(Role.Most));
        return
        [
            .. items[..rank],
            items[rank] with
            {
                Words = [items[rank].Words[^1] with { Word = most, Stem = most }],
            },
            items[rank + 1],
            .. items[(rank + 3)..],
        ];
    }

    /// <summary><c>with one paper only</c>: with only one.</summary>
    private static List<Item> OnlyBehind(List<Item> items)
    {
        var only = items.FindIndex(i => i.Is(Role.Only));
        if (only < 2 || !items[only - 1].Has<TypeMeaning>() || only + 1 < items.Count && !items[only + 1].IsMark)
            return items;
        var number = only - 2;
        return items[number].Number is not null ? [.. items[..number], items[only], .. items[number..only], .. items[(only + 1)..]]
            : MentionWords.Single.Ends(items[number]) ? [.. items[..only], .. items[(only + 1)..]]
            : items;
    }

    /// <summary><c>in what category is X sorted</c>: where it is put, and no order.</summary>
    private static List<Item> SortedAway(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        return
            end > 1
            && items[end].Is(Role.Rank)
            && items[end].Words.Count == 1
            && items.Take(end).Any(i => i.Is(Role.Be))
            && items.Take(end).Any(i => i.Nodes.Any())
            ? [.. items.Select((item, i) => i == end ? item with { Role = Role.Filler } : item)]
            : items;
    }

    /// <summary><c>which problems, the challenges, not the limitations</c>: what of a word of two senses is not meant.</summary>
    private static List<Item> OtherSort(List<Item> items)
    {
        var not = items.FindIndex(i => i.Role is Role.Not or Role.Except && RankWords.Not.Ends(i));
        if (not < 1)
            return items;
        var noun = items.FindIndex(not + 1, i => !Draft.IsEmpty(i));
        var before = items.FindLastIndex(not - 1, i => !Draft.IsEmpty(i));
        return
            noun > 0
            && before > 0
            && items[noun].Has<TypeMeaning>()
            && (items[before].Has<TypeMeaning>() || IsAsideOfAsked(items, not))
            && items.FindLastIndex(before - 1, i => !Draft.IsEmpty(i)) is var lead
            && (lead < 0 || items[lead].Role is not (Role.With or Role.Have))
            && (noun + 1 == items.Count || items[noun + 1].IsMark)
            ? [.. items[..(before + 1)], .. items[(noun + 1)..]]
            : items;
    }

    /// <summary><c>the tasks of X (not its authors)</c>: what is not asked of the same thing.</summary>
    private static bool IsAsideOfAsked(List<Item> items, int not) =>
        items[not - 1].IsMark
        && not + 1 < items.Count
        && CheckWords.Possessives.Begins(items[not + 1])
        && items.Take(not).Any(i => i.Has<TypeMeaning>() && !i.Nodes.Any());

    /// <summary><c>the year of DMPO, not DPO</c>: which of two that are easily taken for one another is not meant.</summary>
    private static List<Item> Contrast(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        if (
            end < 3
            || !items[end - 1].Is(Role.Not)
            || items[end - 1].Words.Count > 1
            || !items[end - 2].IsMark
            || Only(items[end]) is not { } other
            || !items[end - 3]
                .Nodes.Any(n => n.Node.Type == other.Type && n.Node != other && (other.Type.Citation is not null || AreNear(n.Node, other)))
        )
            return items;
        return [.. items.Where((_, i) => i < end - 2 || i > end)];
    }

    /// <summary>Whether two are easily taken for one another by their names: <c>Upper Quay</c> and <c>Lower Quay</c>.</summary>
    private static bool AreNear(NodeEntry one, NodeEntry other) => one.NameStems[0].Intersect(other.NameStems[0]).Any();

    /// <summary><c>is there such a one, and if so, which</c>: asks which.</summary>
    private static List<Item> WhichIfSo(List<Item> items)
    {
        var asks = items.FindLastIndex(i => !i.IsMark && !i.Is(Role.Filler));
        if (asks < 3 || items[asks].Role is not (Role.What or Role.Who) || !OpensWithVerb(items))
            return items;
        var and = items.FindLastIndex(asks - 1, i => !i.IsMark && !i.Is(Role.Filler));
        return and > 0 && items[and].Is(Role.And) ? [items[asks], .. items.Take(and)] : items;
    }

    /// <summary><c>is X part of A, or of which domain</c>: asks which.</summary>
    private static List<Item> OrWhich(List<Item> items)
    {
        var what = items.FindLastIndex(i => i.Is(Role.What));
        if (what < 3 || what + 1 >= items.Count || items.Skip(what + 2).Any(i => !i.IsMark) || !OpensWithVerb(items))
            return items;
        var or = items.FindLastIndex(what, i => i.Is(Role.Or));
        var guess = items.FindLastIndex(what, i => i.Nodes.Any(n => items[what + 1].Types.Contains(n.Node.Type)));
        if (guess < 0 || or < guess || items.Take(what).Skip(or + 1).Any(i => i.Role is not (Role.Filler or Role.In or Role.Of or Role.By)))
            return items;
        return [items[what], items[what + 1], .. items.Take(or).Where((_, i) => i != guess)];
    }

    /// <summary><c>are there such? give me their names</c>, <c>… who are they</c>, <c>… how many</c>: asks which, or how many.</summary>
    private static List<Item> NameThem(List<Item> items)
    {
        var end = items.FindLastIndex(Math.Max(0, items.Count - 2), i => i.EndsClause);
        if (end < 3 || !OpensWithVerb(items) || items.Take(end).Any(i => i.EndsClause))
            return items;
        var rest = items.Skip(end + 1).Where(i => !i.IsMark).ToArray();
        if (
            rest.Length == 0
            || !rest.All(OnlyAsksForThem)
            || !rest.Any(i => i.Role is Role.Plural or Role.What or Role.HowMany || FormWords.Naming.IsIn(i))
        )
            return items;
        var asks = rest.FirstOrDefault(i => i.Role is Role.What or Role.HowMany) ?? new Item(rest[0].Words, Role.What, []);
        return [asks, .. items.Take(end).Where((item, i) => !(item.Is(Role.Do) && items.Take(i).All(Draft.IsEmpty)))];
    }

    internal static bool OnlyAsksForThem(Item item) =>
        item.IsMark
        || item.Role is Role.Filler or Role.List or Role.Plural or Role.What or Role.Who or Role.Be or Role.HowMany or Role.And
            && !item.IsNounOrName;

    private static bool OpensWithVerb(List<Item> items) => items.Find(i => !i.IsMark) is { Role: Role.Be or Role.Do or Role.Have };

    /// <summary><c>authors that appear only once</c>: with so many of what the graph is chiefly about.</summary>
    private static List<Item> Occurrences(List<Item> items, Lexicon lexicon)
    {
        var at = items.FindIndex(i => i.Words is [var word] && Numbers.Times(word) is not null || FormWords.Times.Is(i));
        var number = at > 0 && FormWords.Times.Is(items[at]) ? at - 1 : at;
        if (number < 1 || lexicon.Main is not { } main)
            return items;
        if ((Numbers.Times(items[number].Words[0]) ?? items[number].Number) is not { } count)
            return items;
        var noun = items.FindLastIndex(number, i => i.Has<TypeMeaning>());
        if (noun < 0 || !items[noun].Types.Any(t => t != main && t.Relationships.Any(r => r.IsList && r.Target == main)))
            return items;
        var bound = BoundBefore(items, number);
        if (bound is null && count == 1 || !items[(noun + 1)..(bound is null ? number : number - 1)].Any(FormWords.Occurring.Begins))
            return items;
        var said = items[number].Words[0];
        return
        [
            .. items[..(noun + 1)],
            new Item([said with { Word = "have", Stem = "have" }], Role.Have, []),
            .. bound is null ? [] : new[] { bound },
            new Item([said], null, [], count),
            new Item([said with { Word = main.Name, Stem = main.Name }], null, [new TypeMeaning(main)]),
            .. items[(at + 1)..],
        ];
    }

    private static Item? BoundBefore(List<Item> items, int number) =>
        items[number - 1] is { } before && (Bounds.Of(before.Role) is not null || before.Is(Role.Only)) ? before
        : FormWords.Just.Is(items[number - 1]) ? items[number - 1] with { Role = Role.Exactly }
        : null;

    /// <summary><c>name the two newest papers</c>: the verb asks for no names in the sense of a property.</summary>
    private static List<Item> NameAll(List<Item> items)
    {
        var first = items.FindIndex(i => !Draft.IsEmpty(i));
        return
            first >= 0
            && FormWords.Naming.Is(items[first])
            && first + 1 < items.Count
            && !items[first + 1].IsMark
            && !items[first + 1].Is(Role.Of)
            ? [.. items.Select((item, i) => i == first ? item with { Meanings = [] } : item)]
            : items;
    }

    /// <summary><c>X's name turns up</c>: a noun, and no verb.</summary>
    private static List<Item> NamesOfOwners(List<Item> items) =>
        [
            .. items.Select(
                (item, i) =>
                    i > 0 && FormWords.Naming.Is(item) && MentionWords.Genitives.Begins(items[i - 1])
                        ? item with
                        {
                            Meanings = [.. item.Meanings.Where(m => m is not RelationshipMeaning)],
                        }
                        : item
            ),
        ];

    /// <summary><c>the innovations of X, what are they</c>: asks which.</summary>
    private static List<Item> WhatAreThey(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        if (end < 4 || !items[end].Is(Role.Plural) || !items[end - 1].Is(Role.Be) || !items[end - 2].Is(Role.What))
            return items;
        var said = items.Take(end - 2).ToArray();
        if (
            said.SkipLast(1).Any(i => i.EndsClause)
            || said.Any(i => i.Role is Role.What or Role.Who or Role.HowMany)
            || OpensWithVerb(items)
        )
            return items;
        return said.FirstOrDefault(i => !Draft.IsEmpty(i)) is { Meanings.Count: > 0 } ? [items[end - 2], .. said] : items;
    }

    /// <summary><c>how does it work, CORY</c>: what the pronoun stands for is named at the end.</summary>
    private static List<Item> Afterthought(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        var at = items.FindIndex(i => i.Is(Role.Singular) && i.Words.Count == 1);
        if (
            at < 0
            || end - at < 2
            || Only(items[end]) is null
            || !MentionWords.Comma.Begins(items[end - 1])
            || items.Where((item, i) => i != end && item.Nodes.Any()).Any()
        )
            return items;
        return
        [
            .. items[..at],
            items[end],
            .. FormWords.Owners.Is(items[at]) ? FollowUpWords.Genitive : [],
            .. items[(at + 1)..(end - 1)],
            .. items[(end + 1)..],
        ];
    }

    /// <summary><c>besides doing A, which ones also do B</c>: both, and nothing is left out.</summary>
    private static List<Item> BesidesAlso(List<Item> items)
    {
        var besides = items.FindIndex(i => i.Is(Role.Except) && JoinWords.Besides.Begins(i));
        var verb = besides < 0 ? -1 : items.FindIndex(besides + 1, i => !Draft.IsEmpty(i));
        if (verb < 0 || !items[verb].Words[0].Word.EndsWith("ing", StringComparison.Ordinal) || !items.Any(MentionWords.Too.IsAll))
            return items;
        items[besides] = items[besides] with { Role = Role.Filler };
        return items;
    }

    /// <summary><c>federated or other parallel training</c>: an example of what is named behind it.</summary>
    private static List<Item> OrOther(List<Item> items, Lexicon lexicon)
    {
        var or = items.FindIndex(i => i.Role is Role.Or or Role.And);
        return
            or > 0
            && or + 2 < items.Count
            && items[or + 1].Is(Role.Other)
            && items[or + 2].Nodes.Any(kind => IsExample(items[or - 1], kind.Node, lexicon))
            ? [.. items[..(or - 1)], .. items[(or + 2)..]]
            : items;
    }

    private static bool IsExample(Item said, NodeEntry kind, Lexicon lexicon) =>
        said.Nodes.Any(n => n.Node == kind) || said is { IsUnknown: true, Words: [var word] } && lexicon.OwnWords.Describes(word, kind);

    /// <summary><c>…, I don't need the people</c>: what is not asked for, behind a comma or in brackets.</summary>
    private static List<Item> Unwanted(List<Item> items)
    {
        var not = items.FindLastIndex(i => i.Is(Role.Not));
        if (not < 3 || not + 2 >= items.Count || !ClauseWords.Mean.Is(items[not + 1]))
            return items;
        var start = items.FindLastIndex(not, i => i.IsMark);
        var end = items.FindIndex(not, i => i.IsMark) is var mark and >= 0 ? mark : items.Count;
        return
            start > 1
            && !items[start].EndsClause
            && items[(start + 1)..not].All(i => Draft.IsEmpty(i) || i.Is(Role.Do))
            && items[(start + 1)..not].Any(ClauseWords.FirstPerson.IsIn)
            && items[(not + 2)..end].All(i => Draft.IsEmpty(i) || i.Has<TypeMeaning>())
            ? [.. items[..start], .. items[end..]]
            : items;
    }

    /// <summary><c>…, all categories together</c>: no matter by what they could be parted.</summary>
    private static List<Item> Altogether(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        return
            end > 3
            && items[end].Is(Role.Together)
            && items[end - 1].Has<TypeMeaning>()
            && items[end - 2].Is(Role.All)
            && items[end - 3].IsMark
            ? [.. items[..(end - 3)], .. items[(end + 1)..]]
            : items;
    }

    /// <summary><c>X, not the one with …: what …</c>, <c>X when, not Central?</c>: which of several of one name is not meant.</summary>
    private static List<Item> Namesake(List<Item> items)
    {
        var not = items.FindIndex(i => i.Is(Role.Not) && i.Words.Count == 1);
        if (not < 2 || items[not - 1].Words[0].Word != "," || !items.Take(not).Any(i => i.Nodes.Any()))
            return items;
        var end = items.FindIndex(not, i => i.EndsClause) is var mark and >= 0 ? mark : items.Count;
        var said = items[(not + 1)..end].SelectMany(i => i.Words).ToArray();
        var isNamesake =
            said is [{ Word: "the" or "that" }, { Word: "one" }, ..]
            || end < items.Count && said is [{ Word: "the" }, { } noun] && IsOfLikeName(items.Take(not), items[end - 1], noun)
            || said.Length is 1 or 2 && items[end - 1] is { IsUnknown: true, Words: [{ IsCapitalised: true }] };
        return isNamesake ? [.. items[..(not - 1)], .. items[end..]] : items;
    }

    /// <summary><c>The Lay of Glasswood, not the chronicles</c>: a word for another sort of thing, or of the name of one that shares a word.</summary>
    private static bool IsOfLikeName(IEnumerable<Item> before, Item said, Token noun) =>
        before.SelectMany(i => i.Nodes).Select(n => n.Node).ToArray() is { Length: > 0 } named
        && (
            said.Types.Any() && !said.Types.Any(t => named.Any(n => n.Type == t))
            || said.Nodes.Any(other =>
                other.Node.NameStems.Any(name =>
                    name.Contains(noun.Stem) && named.Any(n => n.NameStems[0].Intersect(name).Any(w => w.Length > 3))
                )
            )
        );

    /// <summary><c>where the state gets redefined, i.e. the MDP</c>: the name says what was only described before it.</summary>
    private static List<Item> Explained(List<Item> items)
    {
        var at = items.FindIndex(i => FormWords.Explaining.Contains(string.Join(' ', i.Words.Where(w => !w.IsMark).Select(w => w.Word))));
        var name = at < 0 ? -1 : items.FindIndex(at + 1, i => !Draft.IsEmpty(i));
        if (name < 0 || !items[name].Nodes.Any(n => n.By is NamedBy.Name or NamedBy.Alias))
            return items;
        var from = at;
        while (from > 0 && IsDescription(items[from - 1]))
            from--;
        return items[from..at].Any(i => i.IsUnknown) ? [.. items[..from], .. items[name..]] : items;
    }

    /// <summary>Whether an item may be one of a description: neither asks nor restricts, and names nothing in full.</summary>
    private static bool IsDescription(Item item) =>
        !item.EndsClause
        && item.Number is null
        && !item.Has<TypeMeaning>()
        && item.Role is null or Role.Filler or Role.And or Role.Or or Role.In or Role.Of or Role.With or Role.For
        && !item.Nodes.Any(n => n.By is NamedBy.Name or NamedBy.Alias);

    /// <summary><c>best volume first</c>: an order, with the noun for what is ordered inside it.</summary>
    private static List<Item> OrderOfNoun(List<Item> items)
    {
        var at = items.FindIndex(i => i.Has<TypeMeaning>());
        for (; at > 0 && at + 1 < items.Count; at = items.FindIndex(at + 1, i => i.Has<TypeMeaning>()))
        {
            Token[] words = [.. items[at - 1].Words, .. items[at + 1].Words];
            if (FunctionWords.Of(string.Join(' ', words.Select(w => w.Word))) is { } order && order is (Role.Descending or Role.Ascending))
                return [.. items[..(at - 1)], new Item(words, order, []), .. items[(at + 2)..]];
        }
        return items;
    }

    /// <summary><c>whose pictures are those in X</c>: the pronoun only repeats the noun.</summary>
    private static List<Item> WhoseAreThose(List<Item> items) =>
        items.Exists(FormWords.Whose.Begins)
            ?
            [
                .. items.Where(
                    (item, i) =>
                        i == 0
                        || i + 1 == items.Count
                        || !MentionWords.Demonstratives.Is(item)
                        || !items[i - 1].Is(Role.Be)
                        || items[i + 1].Role is not (Role.In or Role.Of or Role.By or Role.With or Role.Filler)
                ),
            ]
            : items;

    /// <summary><c>a region with an estate in it</c>: the pronoun only stands for the noun that has it.</summary>
    private static List<Item> WithSomethingInIt(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        var with = items.FindLastIndex(i => i.Role is Role.With or Role.Without or Role.Have);
        return
            end - with > 2
            && with > 0
            && items[end] is { Role: Role.Singular or Role.Plural, Words.Count: 1 }
            && items[end - 1] is { Words: [var preposition] }
            && Inflection.IsPreposition(preposition.Word)
            && items.Take(with).Any(i => i.Has<TypeMeaning>())
            && items.Take(end).Skip(with).Any(i => i.Has<TypeMeaning>())
            ? [.. items[..(end - 1)], .. items[(end + 1)..]]
            : items;
    }

    /// <summary><c>books whose author is unknown</c>, <c>of unknown origin</c>: without it.</summary>
    private static List<Item> WhoseIsUnknown(List<Item> items)
    {
        var unknown = items.FindIndex(FormWords.Unknown.Is);
        if (unknown < 1)
            return items;
        Item Without() => items[unknown] with { Role = Role.Without, Meanings = [] };
        var noun = items.FindIndex(unknown, i => !i.IsMark && i != items[unknown]);
        var with = items.FindLastIndex(unknown - 1, i => !Draft.IsEmpty(i));
        if (with >= 0 && items[with].Role is Role.Of or Role.With or Role.Have && noun == unknown + 1 && items[noun].Meanings.Count > 0)
            return [.. items[..with], Without(), .. items[noun..]];
        var whose = items.FindLastIndex(unknown, FormWords.Whose.Begins);
        return whose > 0 && unknown - whose == 3 && items[whose + 1].Meanings.Count > 0 && items[whose + 2].Is(Role.Be)
            ? [.. items[..whose], Without(), items[whose + 1], .. items[(unknown + 1)..]]
            : items;
    }

    private static bool IsNoun(Item item) => item.Nodes.Any() || item.Has<TypeMeaning>();

    private static NodeEntry? Only(Item item) => item.Nodes.Select(n => n.Node).ToArray() is [var node] ? node : null;
}
