using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Sorts of things, parts that things play, and rates, which are said the other way round elsewhere.</summary>
internal static partial class Shorthand
{
    /// <summary><c>which conferences and journals</c>, which are words for venues: venues of whatever sort.</summary>
    private static List<Item> AllSorts(List<Item> items)
    {
        for (var joint = items.Count - 2; joint > 0; joint--)
            if (
                (items[joint].Role is Role.And or Role.Or || JoinWords.Slash.Is(items[joint]))
                && items[..(joint - 1)].FindLast(i => !Draft.IsEmpty(i) || i.IsMark)
                    is null
                        or { Role: Role.What or Role.HowMany or Role.List }
                        or { IsMark: true }
                && items[joint - 1].Meanings.OfType<ValueMeaning>().FirstOrDefault(v => IsSortOfType(items[joint - 1], v)) is { } one
                && items[joint + 1]
                    .Meanings.OfType<ValueMeaning>()
                    .Any(two => two.Property == one.Property && !Equals(two.Value, one.Value) && IsSortOfType(items[joint + 1], two))
            )
                return
                [
                    .. items[..(joint - 1)],
                    items[joint - 1] with
                    {
                        Meanings = [.. items[joint - 1].Meanings.Where(m => m is TypeMeaning type && type.Type == one.Property.Entity)],
                    },
                    .. items[(joint + 2)..],
                ];
        return items;
    }

    /// <summary>
    /// <c>the mammals in enclosures that …</c>, <c>which enclosure has the most mammals</c>, where mammals are values: such animals, rather than
    /// the first noun of a type behind them.
    /// </summary>
    private static List<Item> ValuesAsNouns(List<Item> items, Lexicon lexicon)
    {
        var asked = items.FindIndex(i =>
            !Draft.IsEmpty(i) && i.Role is not (Role.What or Role.List or Role.HowMany or Role.All or Role.Be or Role.There)
        );
        if (asked >= 0 && items.Skip(asked + 2).Any(i => i.IsNounOrName))
            items = WithNounOf(items, asked, lexicon);
        var counted = items.FindIndex(i => i.Role is Role.Most or Role.Least) + 1;
        return counted > 0 ? WithNounOf(items, counted, lexicon) : items;
    }

    /// <summary>The noun of what has the values that the plural at a position names, put before it; the same where another noun follows or speaks of that.</summary>
    private static List<Item> WithNounOf(List<Item> items, int at, Lexicon lexicon)
    {
        if (
            at >= items.Count
            || items[at] is not { Role: null, IsNounOrName: false } value
            || !CheckWords.IsPlural(value)
            || ValuesNamed(value) is not { Length: > 0 } values
            || values.Select(v => HavingValue(v, lexicon.Main)).Distinct().ToArray() is not [{ } type]
        )
            return items;
        var behind = items[(at + 1)..];
        return
            behind is [var next, ..] && (next.IsNounOrName || next.IsMark && !next.EndsClause)
            || behind.Find(i => i.IsNounOrName) is { } noun && noun.Types.Contains(type)
            ? items
            : [.. items[..at], Nouns.Of(type), value with { Meanings = [.. values] }, .. behind];
    }

    /// <summary>The values that a noun stands for, those that are called just so before those of the same stem: paintings are no painters.</summary>
    private static ValueMeaning[] ValuesNamed(Item noun)
    {
        var values = noun.Meanings.OfType<ValueMeaning>().Where(v => v.Property.Enum is not null).ToArray();
        var named = values
            .Where(v => v.Value is string name && Plurals.IsSame(SchemaWords.Split(name).ToLowerInvariant(), noun.Text))
            .ToArray();
        return named.Length > 0 ? named : values;
    }

    /// <summary>What is said to have a value: what the graph is chiefly about where that is of a sort to which the value belongs.</summary>
    private static NodeType? HavingValue(ValueMeaning value, NodeType? main) =>
        value.Property.Entity is NodeType owner
            ? main is not null && (main.Citation is not null || Sorts.IsSort(owner)) && Connections.HasOne(main, owner)
                ? main
                : owner
            : null;

    private static bool IsSortOfType(Item item, ValueMeaning value) =>
        value.Property.Enum is not null && item.Types.Any(type => type == value.Property.Entity);

    /// <summary><c>for each kind of gear</c>, <c>which type of vessel is the most common</c>: by the property that says of what kind such things are.</summary>
    private static List<Item> KindAsProperty(List<Item> items)
    {
        var of = items.FindIndex(i =>
            i.Role is null or Role.Filler && i.Words.Count == 2 && FormWords.Sorts.Begins(i) && MentionWords.Of.Ends(i)
        );
        if (of < 1 || of + 1 >= items.Count || items[of + 1].Types.FirstOrDefault() is not { } type)
            return items;
        var isKey =
            items[of - 1].Role is Role.Per or Role.Each or Role.By or Role.Most or Role.Least
            || items.Exists(i => i.Role is Role.Most or Role.Least && RankWords.Common.Ends(i));
        return isKey && SortOf(type) is { } sort
            ? [.. items[..of], items[of + 1], new Item([items[of].Words[0]], null, [new PropertyMeaning(sort)]), .. items[(of + 2)..]]
            : items;
    }

    /// <summary><c>by stage type</c>: the property that is called so, whatever else the word can mean.</summary>
    private static List<Item> BeforeCaption(List<Item> items) =>
        [
            .. items.Select(
                (item, i) =>
                    i + 1 < items.Count
                    && CheckWords.Captions.Is(items[i + 1])
                    && !items[i + 1].IsNounOrName
                    && item.Properties.Any(p => p.Enum is not null)
                        ? item with
                        {
                            Role = null,
                            Meanings = [.. item.Meanings.Where(m => m is PropertyMeaning { Property.Enum: not null })],
                        }
                        : item
            ),
        ];

    /// <summary><c>what is a heist film</c>, where films are heist films by their genre: what the genre is.</summary>
    private static List<Item> WhatIsAnOfKind(List<Item> items)
    {
        var said = items.FindAll(i => !i.IsMark);
        return
            said is [{ Role: Role.What } what, .. { Count: > 0 } be, var kind, var noun]
            && be.SelectMany(i => i.Words).All(w => LinkWords.Is.Has(w) || MentionWords.IndefiniteArticles.Has(w))
            && MentionWords.IndefiniteArticles.Ends(be[^1])
            && Only(kind) is { } node
            && noun.Has<TypeMeaning>()
            && !noun.Types.Contains(node.Type)
            && !CheckWords.IsPlural(noun)
            ? [what, FollowUpWords.Is, kind]
            : items;
    }

    /// <summary><c>in French films but not in Japanese ones</c>: in Japanese films; <c>what French films show that Japanese ones do not</c>.</summary>
    private static List<Item> OnesOfNoun(List<Item> items)
    {
        var ones = items.FindLastIndex(FollowUpWords.Ones.Is);
        var isSubject = ones > 3 && ones + 2 < items.Count && items[ones + 1].Is(Role.Do) && items[ones + 2].Is(Role.Not);
        var not =
            ones < 4 ? -1
            : isSubject ? items.FindLastIndex(ones, ClauseWords.Demonstratives.Is)
            : items.FindLastIndex(ones, i => i.Role is Role.Not or Role.Except);
        var noun = not < 2 ? -1 : items.FindLastIndex(not, i => i.IsNounOfType);
        return
            noun > 0
            && IsKind(items[ones - 1])
            && IsKind(items[noun - 1])
            && (isSubject || items[(not + 1)..(ones - 1)].Exists(i => i.Is(Role.In) || FormWords.Prepositions.Is(i)))
            ? [.. items[..ones], items[noun], .. items[(ones + 1)..]]
            : items;
    }

    private static bool IsKind(Item item) => item.Nodes.Any() || item.Has<ValueMeaning>();

    /// <summary>The only property that says of what kind such a thing is; null where there is none or several.</summary>
    private static Property? SortOf(NodeType type) =>
        type.Properties.Where(p => p.Enum is not null && SchemaWords.Of(p).SelectMany(Tokenizer.Read).Any(FormWords.Sorts.Has)).ToArray()
            is [var only]
            ? only
            : null;

    /// <summary><c>without X as a dependency</c>: without the dependency X.</summary>
    private static List<Item> AsItsPart(List<Item> items)
    {
        var part = items.FindIndex(i => CheckWords.As.Begins(i) && i.Words.Count < 3);
        return
            part > 1
            && part + 1 < items.Count
            && items[part - 1].Nodes.Any()
            && items[part - 2].Role is Role.With or Role.Without or Role.Have
            && items[part + 1] is { IsNounOrName: false } noun
            && noun.Has<RelationshipMeaning>()
            ? [.. items[..(part - 1)], noun, items[part - 1], .. items[(part + 2)..]]
            : items;
    }

    /// <summary><c>the pass rate of the inspections</c>: the share of them that have the value.</summary>
    private static List<Item> RateOfValue(List<Item> items)
    {
        var rate = items.FindIndex(i => RankWords.Rates.Is(i) && i.Meanings.Count == 0);
        return
            rate > 0
            && rate + 2 < items.Count
            && items[rate - 1].Meanings.Any(m => m is ValueMeaning { Property: { Enum: not null, Entity: not null } })
            && items[rate + 1].Role is Role.Of or Role.In or Role.For
            && items[(rate + 1)..].Find(i => !Draft.IsEmpty(i) && i.Role is not (Role.Of or Role.In or Role.For)) is { } whole
            && whole.Types.Any(t => items[rate - 1].Meanings.Any(m => m is ValueMeaning v && v.Property.Entity == t))
            ?
            [
                .. items[..(rate - 1)],
                items[rate] with
                {
                    Role = Role.Share,
                },
                .. items[(rate + 1)..].Where(i => !i.IsMark),
                FollowUpWords.Is,
                items[rate - 1],
            ]
            : items;
    }
}
