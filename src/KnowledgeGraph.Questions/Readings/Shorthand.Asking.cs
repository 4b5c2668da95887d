using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>How it is asked, and for what of it.</summary>
internal static partial class Shorthand
{
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

    /// <summary><c>the exact wording of X</c>, where X has a text of that name: that text, and not the words that show something of it.</summary>
    private static List<Item> TextOfNamed(List<Item> items, Lexicon lexicon)
    {
        var text = items.FindIndex(i => i is { Role: Role.Evidence, Meanings.Count: 0 });
        if (text < 0 || items.FindAll(IsNoun) is not [var named] || !named.Nodes.Any())
            return items;
        var said = lexicon
            .Find(items[text].Words[^1].Stem)
            .OfType<PropertyMeaning>()
            .Where(m => m.Property.Type == ScalarType.String && named.Nodes.Any(n => n.Node.Type == m.Property.Entity))
            .ToArray();
        return said.Length == 0 ? items : [.. items.Select((item, i) => i == text ? item with { Role = null, Meanings = said } : item)];
    }

    /// <summary><c>who on the staff</c>, <c>who of the pilots</c>, <c>who among the lions</c>: which of them.</summary>
    private static List<Item> WhoOfSort(List<Item> items)
    {
        var who = items.FindIndex(i => i.Is(Role.Who) && i.Words.Count == 1);
        var noun = who < 0 || who + 2 >= items.Count ? -1 : items.FindIndex(who + 2, i => !MentionWords.Articles.Is(i));
        return
            noun > who + 1
            && items[who + 1].Words is [var of]
            && (JoinWords.Partitive.Has(of) || MentionWords.OfPlace.Has(of))
            && MentionWords.Articles.Is(items[noun - 1])
            && items[noun].Types.Any(Sorts.IsPerson)
            && !items[noun].Nodes.Any()
            ? [.. items[..who], .. FollowUpWords.Which, .. items[noun..]]
            : items;
    }

    /// <summary><c>As with the number of Bs each of them has</c>: how many Bs each A has.</summary>
    private static List<Item> WithNumberOfEach(List<Item> items)
    {
        var count = items.FindIndex(i => i.Is(Role.HowMany));
        var each = count < 2 || count + 2 >= items.Count ? -1 : count + 2;
        return
            each > 0
            && items[count - 1].Role is Role.With or Role.And
            && items[count + 1].Has<TypeMeaning>()
            && FormWords.Each.Begins(items[each])
            && each + 1 < items.Count
            && items[(each + 1)..].Exists(i => i.CanBeVerb || i.Is(Role.Have))
            && items[..(count - 1)].TrueForAll(i => Draft.IsEmpty(i) || i.IsNounOrName || i.Has<ValueMeaning>() || i.Is(Role.List))
            ?
            [
                items[count],
                items[count + 1],
                JoinWords.DoesItem,
                new Item([items[each].Words[0]], Role.Each, []),
                .. items[..(count - 1)].Where(i => !i.Is(Role.List)),
                .. items[(each + 1)..],
            ]
            : items;
    }

    /// <summary><c>the respective limitations of A and of B</c>: those of either.</summary>
    private static List<Item> Respective(List<Item> items)
    {
        var respective = items.FindIndex(CheckWords.Respective.Is);
        return respective < 0
            ? items
            :
            [
                .. items
                    .Select((item, i) => item.Is(Role.And) && i > respective ? FollowUpWords.Or : item)
                    .Where((_, i) => i != respective),
            ];
    }

    /// <summary><c>in what category is X sorted</c>, <c>which was X sorted into</c>: where it is put, and no order.</summary>
    private static List<Item> SortedAway(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        return
            end > 1
            && items[end] is { Role: Role.Rank, Words.Count: 1 } or { Role: Role.Per }
            && items.Take(end).Any(i => i.Is(Role.Be))
            && items.Take(end).Any(i => i.Nodes.Any())
            ? [.. items.Select((item, i) => i == end ? item with { Role = Role.Filler } : item)]
            : items;
    }

    /// <summary><c>which of A and B is from 2024</c>, <c>which of A and B is the vegan one</c>: A and B, which one.</summary>
    private static List<Item> WhichOfNamed(List<Item> items)
    {
        var of = items.FindIndex(i => !i.IsMark);
        if (of < 0 || !items[of].Is(Role.What))
            return items;
        if (of + 1 < items.Count && !JoinWords.Partitive.Ends(items[of]))
            of++;
        var end = of + 1;
        while (end < items.Count && (items[end].Nodes.Any() || Joins(items[end])))
            end++;
        if (
            !JoinWords.Partitive.Ends(items[of])
            || end == items.Count
            || Joins(items[end - 1])
            || items[of..end].Count(i => i.Nodes.Any()) < 2
        )
            return items;
        var rest = items[end..];
        if (rest.FindLastIndex(i => !i.IsMark) is var one and > 1 && FollowUpWords.One.Is(rest[one]) && rest[0].Is(Role.Be))
            rest.RemoveAt(one);
        var named = items[(of + 1)..end].ConvertAll(i => i.Is(Role.And) ? FollowUpWords.Or : i);
        return rest.Exists(i => Comparatives.Of(i) is not null)
            ? [JoinWords.WhichItem, .. rest.Where(i => !i.EndsClause), FollowUpWords.Comma, .. named]
            : [.. named, FollowUpWords.Comma, JoinWords.WhichItem, .. rest];
    }

    private static bool Joins(Item item) => item.Role is Role.And or Role.Or || MentionWords.Comma.Begins(item);

    /// <summary><c>what is it applied to</c>: asks for what the verb leads to, and not what it is.</summary>
    private static List<Item> WhatIsItDone(List<Item> items)
    {
        var asks = items.FindIndex(i => i.Is(Role.Define) && FollowUpWords.WhatIsIt.IsAll(i) && i.Words.Count == 3);
        return asks >= 0 && asks + 1 < items.Count && items[asks + 1].IsVerb && Inflection.IsParticiple(items[asks + 1].Words[0].Word)
            ?
            [
                .. items[..asks],
                .. items[asks]
                    .Words.Zip(
                        [Role.What, Role.Be, CheckWords.They.Has(items[asks].Words[2]) ? Role.Plural : Role.Singular],
                        (word, role) => new Item([word], role, [])
                    ),
                .. items[(asks + 1)..],
            ]
            : items;
    }

    /// <summary><c>which of those does X share</c>: which it has as well.</summary>
    private static List<Item> SharesToo(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        return end > 2 && FormWords.SharingVerbs.Is(items[end]) && items[end - 1].Nodes.Any() && items.Take(end).Any(i => i.Is(Role.Do))
            ? [.. items[..end], items[end] with { Role = Role.Have, Meanings = [] }, .. items[(end + 1)..]]
            : items;
    }

    /// <summary><c>is there such a one, and if so, which</c>, <c>does X have weaknesses, and what are they</c>: asks which.</summary>
    private static List<Item> WhichIfSo(List<Item> items)
    {
        var asks = items.FindLastIndex(i => !i.IsMark && !i.Is(Role.Filler));
        if (asks > 3 && items[asks].Role is Role.Singular or Role.Plural or Role.Be)
            asks = items.FindLastIndex(asks, i => i.Role is Role.What or Role.Who);
        if (asks < 3 || !AsksFor(items[asks]) || !OpensWithVerb(items) && items.Find(i => !i.IsMark) is not { Role: Role.Confirm })
            return items;
        var and = items.FindLastIndex(asks - 1, i => !i.IsMark && i.Role is not (Role.Filler or Role.In));
        return and > 0 && items[and].Is(Role.And)
            ? WhichOf(items[asks].Is(Role.Define) ? FollowUpWords.Which[0] : items[asks], items[..and])
            : items;
    }

    /// <summary><c>tours with no night in a hut</c>: with no hut, where a relationship to huts says which night.</summary>
    private static List<Item> NoneSpentIn(List<Item> items)
    {
        var said = items.FindIndex(i => i.Meanings.Count > 0 && i.Meanings.All(m => m is PropertyMeaning { Property.Carrier: not null }));
        return
            said > 0
            && said + 2 < items.Count
            && MentionWords.No.Ends(items[said - 1])
            && items[said + 1].Role is Role.In or Role.Filler
            && items.FindIndex(said + 2, i => !Draft.IsEmpty(i)) is var noun and > 0
            && items[noun].Types.SelectMany(t => t.Relationships).Any(r => items[said].Properties.Any(p => p.Carrier == r.Properties))
            ? [.. items[..said], .. items[noun..]]
            : items;
    }

    /// <summary><c>does X have flaws</c>, <c>was X taken up by any paper</c>: the noun that is asked for goes behind <c>which</c>.</summary>
    private static List<Item> WhichOf(Item asks, List<Item> said)
    {
        if (said.Find(i => !Draft.IsEmpty(i)) is { Role: Role.Be })
            return [asks, .. said];
        var nouns = said.FindAll(i => i.Has<TypeMeaning>());
        var noun = nouns.Find(i => said.IndexOf(i) is > 0 and var at && FormWords.Any.Ends(said[at - 1]));
        if (noun is null && asks.Is(Role.What))
            noun = Object(said);
        if (noun is null && nouns is [var only] && asks.Is(Role.What) && said.SkipWhile(i => i != only).Skip(1).All(Draft.IsEmpty))
            noun = only;
        return noun is null
            ? [asks, .. said]
            : [asks, noun, .. said.Where((i, at) => i != noun && !(FormWords.Any.Is(i) && at + 1 < said.Count && said[at + 1] == noun))];
    }

    /// <summary><c>does X propose a way out of Y</c>, <c>do the works have flaws</c>: the noun directly behind the verb; null for none.</summary>
    private static Item? Object(List<Item> said)
    {
        var verb = said.FindIndex(1, i => i.IsVerb || i.Is(Role.Have));
        return verb < 0 ? null : said.Skip(verb + 1).SkipWhile(Draft.IsEmpty).Take(1).FirstOrDefault(i => i.Has<TypeMeaning>());
    }

    /// <summary><c>which</c>, <c>what are they</c>.</summary>
    private static bool AsksFor(Item item) =>
        item.Role is Role.What or Role.Who || item.Is(Role.Define) && FormWords.Fronted.Begins(item) && ClauseWords.Told.Ends(item);

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
        var rest = items.Skip(end + 1).Where((item, i) => !item.IsMark && !IsSaidAgain(items, end + 1 + i)).ToArray();
        if (
            rest.Length == 0
            || !rest.All(item => OnlyAsksForThem(item) || IsWish(item))
            || !rest.Any(i => i.Role is Role.Plural or Role.What or Role.HowMany || FormWords.Naming.IsIn(i))
        )
            return items;
        var asks = rest.FirstOrDefault(i => i.Role is Role.What or Role.HowMany) ?? new Item(rest[0].Words, Role.What, []);
        return WhichOf(asks, [.. items.Take(end).Where((item, i) => !(item.Is(Role.Do) && items.Take(i).All(Draft.IsEmpty)))]);
    }

    /// <summary><c>such categories</c>: the noun only says again what was asked about.</summary>
    private static bool IsSaidAgain(List<Item> items, int i) =>
        items[i].Has<TypeMeaning>() && items[i - 1].Is(Role.Plural) && items.Take(i - 1).Any(x => x.Types.Intersect(items[i].Types).Any());

    /// <summary><c>I want to see them all</c>.</summary>
    private static bool IsWish(Item item) => ClauseWords.FirstPerson.IsIn(item) || ClauseWords.Wanting.Begins(item) || item.Is(Role.All);

    internal static bool OnlyAsksForThem(Item item) =>
        item.IsMark
        || item.Role is Role.Filler or Role.List or Role.Plural or Role.What or Role.Who or Role.Be or Role.HowMany or Role.And
            && !item.IsNounOrName;

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

    /// <summary><c>the innovations of X, what are they</c>, <c>I am looking for all the innovations of X; what are they</c>: asks which.</summary>
    private static List<Item> WhatAreThey(List<Item> items)
    {
        var end = items.FindLastIndex(i => !i.IsMark);
        if (end < 3)
            return items;
        var asks =
            items[end].Is(Role.Define) && FollowUpWords.WhatIsIt.IsAll(items[end]) ? end
            : items[end].Is(Role.Plural) && items[end - 1].Is(Role.Be) && items[end - 2].Is(Role.What) ? end - 2
            : -1;
        if (asks < 0 || !CheckWords.They.Ends(items[end]))
            return items;
        var said = items.Take(asks).ToArray();
        if (
            said.SkipLast(1).Any(i => i.EndsClause)
            || said.Where((item, i) => item.Role is Role.What or Role.Who or Role.HowMany && !(i > 0 && said[i - 1].IsNounOrName)).Any()
            || OpensWithVerb(items)
        )
            return items;
        var wished = said.SkipWhile(i => Draft.IsEmpty(i) || i.Role is Role.List or Role.All or Role.Each).ToArray();
        return wished.FirstOrDefault(i => !i.Is(Role.Recent)) is { Meanings.Count: > 0 } ? [JoinWords.WhichItem, .. wished] : items;
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

    /// <summary><c>…, I don't need the people</c>, <c>(I don't mean Y)</c>: what is not asked for, behind a comma or in brackets.</summary>
    private static List<Item> Unwanted(List<Item> items)
    {
        var not = items.FindLastIndex(i => i.Is(Role.Not));
        if (not < 3 || not + 2 >= items.Count || !ClauseWords.Mean.Is(items[not + 1]))
            return items;
        var start = items.FindLastIndex(not, i => i.IsMark);
        var end = items.FindIndex(not, i => i.IsMark) is var mark and >= 0 ? mark : items.Count;
        return
            start > 0
            && !items[start].EndsClause
            && items[(start + 1)..not].All(i => Draft.IsEmpty(i) || i.Is(Role.Do))
            && items[(start + 1)..not].Any(ClauseWords.FirstPerson.IsIn)
            && (
                items[(not + 2)..end].All(i => Draft.IsEmpty(i) || i.Has<TypeMeaning>())
                || ClauseWords.IsMeant.Is(items[not + 1]) && NamesOthers(items[(not + 2)..end], items[..start])
            )
            ? [.. items[..start], .. items[end..]]
            : items;
    }

    /// <summary><c>X (I do not mean Y)</c>: told from what it could be taken for.</summary>
    private static bool NamesOthers(List<Item> said, List<Item> before) =>
        before.Exists(i => i.Nodes.Any())
        && !said.Exists(i => i.Has<ValueMeaning>() || i.Number is not null)
        && !said.SelectMany(i => i.Nodes).Intersect(before.SelectMany(i => i.Nodes)).Any();

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

    /// <summary><c>books whose author is unknown</c>, <c>of unknown origin</c>: without it.</summary>
    private static List<Item> WhoseIsUnknown(List<Item> items)
    {
        var unknown = items.FindIndex(FormWords.Unknown.Is);
        if (unknown < 1)
            return OfWhichNotKnown(items);
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

    /// <summary><c>a colleague insists that A does B; is that so</c>, <c>I am not convinced that A does B. What is your evidence?</c>: who says it says nothing of it.</summary>
    private static List<Item> Claimed(List<Item> items)
    {
        var claims = items.FindIndex(FormWords.Claiming.Is);
        if (
            claims < 1
            || !items.Skip(claims).Any(i => i.Role is Role.Confirm or Role.Evidence)
            || items
                .Take(claims)
                .Any(i => i.IsNounOrName || i.EndsClause || i.Number is not null || i.Role is { } role && !Speakers.Contains(role))
        )
            return items;
        var said = items.FindIndex(claims + 1, i => !FormWords.Claimed.Is(i));
        return said > 0 && !items[said].IsMark && items[said].Role is not (Role.In or Role.By or Role.Of) ? items[said..] : items;
    }

    private static readonly HashSet<Role> Speakers =
    [
        Role.Filler,
        Role.Not,
        Role.Be,
        Role.Have,
        Role.Do,
        Role.Can,
        Role.Plural,
        Role.Singular,
        Role.Of,
        Role.Other,
    ];
}
