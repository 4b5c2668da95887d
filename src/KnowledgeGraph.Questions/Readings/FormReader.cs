using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>One rule of form.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="Read">Changes the form and marks the words it used; false when the question has not that form.</param>
internal sealed record FormRule(string Name, Func<Draft, Form, bool> Read);

/// <summary>Reads the form of a question: the first rule that fits says what is asked for, after the rules for its words.</summary>
internal static class FormReader
{
    private static readonly FormRule[] Words =
    [
        new("who, where, how", QuestionWords),
        new("other, together", Companions),
        new("gaps", Gaps),
        new("to be confirmed", Confirmation),
    ];

    private static readonly FormRule[] Rules =
    [
        new("numbers side by side", SideBySide),
        new("comparison", Comparison),
        new("evidence", Evidence),
        new("path", PathBetween),
        new("share", ShareOf),
        new("one number of many", Aggregate),
        new("groups", Groups),
        new("superlative", Superlative),
        new("number of its own", NumberOf),
        new("property of a relationship", PropertyBetween),
        new("count", Count),
        new("recommendation", Recommendation),
        new("place", LocationOf),
        new("point in time", TimeOf),
        new("property", PropertyOf),
        new("yes or no", YesNo),
        new("definition", Definition),
    ];

    /// <summary>The form of a question.</summary>
    public static Form Read(Draft draft)
    {
        var form = new Form();
        foreach (var rule in Words)
            if (rule.Read(draft, form)) draft.Note(rule.Name, "", "");
        var fired = Rules.FirstOrDefault(rule => rule.Read(draft, form));
        draft.Note(fired?.Name ?? "list", "", form.Ask.ToString());
        return form;
    }

    private static bool QuestionWords(Draft draft, Form form)
    {
        var owner = draft.Next(-1) is var first and >= 0 && draft.Items[first].Words[0].Word == "whose" ? first : -1;
        var asks = draft.Find(Role.What, Role.Who, Role.Where, Role.When, Role.Why, Role.How, Role.HowMany, Role.HowMuch, Role.List, Role.Share)
            .Where(i => !draft.Items[i].Is(Role.Where) || IsWhere(draft, i)).Concat(owner >= 0 ? [owner] : Array.Empty<int>()).Order().ToArray();
        if (asks.Length == 0) return false;
        form.AskedAt = asks.FirstOrDefault(i => !IsRelativePlace(draft, i), -1);
        form.Who = owner >= 0 || draft.Find(Role.Who).Any(i => !IsRelative(draft, i) && !IsMembership(draft, i));
        form.Where = draft.Find(Role.Where).Where(i => !IsRelativePlace(draft, i)).Any(i => IsWhere(draft, i));
        form.How = draft.Has(Role.How, Role.Why);
        return true;
    }

    /// <summary>Whether <c>where</c> asks; behind a noun it goes on with it: <c>papers where …</c>.</summary>
    private static bool IsWhere(Draft draft, int i) => i == 0 || !(draft.Items[i - 1].Has<TypeMeaning>() || draft.Items[i - 1].Nodes.Any());

    /// <summary><c>who belongs to X</c>, <c>who plays in that league</c>: whatever is a member, not a person.</summary>
    private static bool IsMembership(Draft draft, int i) => i + 1 < draft.Items.Count && draft.Items[i].Words is [{ Word: "who" }] && draft.Items[i + 1].Words[0].Stem is "belong" or "plai" or "sit" or "count" or "fall" or "figur" or "liv" or "qualifi"
        && !draft.Items.Any(item => item.Meanings.OfType<TypeMeaning>().Any(t => SchemaWords.IsPerson(t.Type)));

    /// <summary><c>papers where …</c>, <c>where the basis is …</c>: it asks for no place.</summary>
    private static bool IsRelativePlace(Draft draft, int i) => draft.Items[i].Is(Role.Where) && (i > 0 && draft.Items[i - 1].Has<TypeMeaning>()
        || draft.Next(i) is var said and > 0 && draft.Items[said].Has<PropertyMeaning>() && !draft.Items[said].Has<RelationshipMeaning>());

    /// <summary><c>the people whom X taught</c>: it goes on with the noun before it.</summary>
    private static bool IsRelative(Draft draft, int i) => i > 1 && draft.Items[i].Words[0].Word is "whom" && draft.Items[i - 1].Role is Role.Of or Role.By or Role.With or Role.Filler && draft.Items[i - 2].Meanings.OfType<TypeMeaning>().Any(t => SchemaWords.IsPerson(t.Type))
        || i > 0 && draft.Items[i].Words[0].Word is "who" or "whom" && (draft.Items[i - 1].Words[^1].Word is "people" or "persons" or "those" || draft.Items[i - 1].Meanings.OfType<TypeMeaning>().Any(t => SchemaWords.IsPerson(t.Type))) && draft.Find(Role.What, Role.List, Role.HowMany).Concat(Enumerable.Range(0, i - 1).Where(k => draft.Items[k].Has<TypeMeaning>())).Any(k => k < i - 1);

    /// <summary><c>gaps of X among the challenges</c>: a denial by itself, and nothing beside another one.</summary>
    private static bool Gaps(Draft draft, Form form)
    {
        var gaps = draft.Find(Role.Not).Where(i => FunctionWords.IsGap(draft.Items[i].Words[^1])).ToArray();
        if (gaps.Length == 0 || !draft.Find(Role.Not, Role.Without, Role.Neither).Except(gaps).Any()) return false;
        draft.Use(gaps);
        return true;
    }

    private static bool Companions(Draft draft, Form form)
    {
        var found = draft.Find(Role.Other).ToArray();
        form.Other = found.Length > 0;
        form.SpeaksOfAll = draft.Items.Any(i => i.Has<TypeMeaning>() && i.Meanings.OfType<RelationshipMeaning>().Any(r => r.Relationship.Source is NodeType source && draft.Connections.IsHub(source) && r.Relationship.Phrases.Any(p => string.Join(' ', Tokenizer.Stems(p)) == i.Words[0].Stem)));
        return form.Other;
    }

    /// <summary><c>check that …</c>, <c>…, right?</c>: at the start or the end; elsewhere the word says something.</summary>
    private static bool Confirmation(Draft draft, Form form)
    {
        var at = draft.Find(Role.Confirm).Where(i => draft.Items.Take(i).All(Draft.IsEmpty) || draft.Items.Skip(i + 1).All(Draft.IsEmpty) || draft.Items[i - 1].EndsClause).ToArray();
        draft.Use(at);
        return form.Confirms = at.Length > 0;
    }

    /// <summary><c>A vs B: number of papers</c>, <c>how many papers do A and B each have</c>, <c>paper counts of A and B</c>.</summary>
    private static bool SideBySide(Draft draft, Form form)
    {
        if (NodeItems(draft).Count() < 2 && draft.Items.Count(i => i.Number is { } n && Numbers.IsYear(n)) < 2) return false;
        var compares = draft.Find(Role.Compare).Concat(draft.Find(Role.Each).Where(i => draft.Items[i].Words[^1].Word == "each" && !(draft.Next(i) is var noun and > 0 && draft.Items[noun].Has<TypeMeaning>()))).ToArray();
        var counted = Enumerable.Range(0, draft.Items.Count).FirstOrDefault(i => draft.Items[i].Meanings.OfType<PropertyMeaning>().Any(p => p.Property.Source is MeasuredColumn) && !draft.Items[i].Has<TypeMeaning>(), -1);
        if (counted >= 0 && draft.Items[counted].Meanings.OfType<PropertyMeaning>().Select(p => p.Property).FirstOrDefault(p => NodeItems(draft).All(i => draft.Items[i].Nodes.Any(n => n.Node.Type == p.Entity))) is { } property)
            (form.Ask, form.Property) = (Ask.Value, property);
        else if (compares.Length > 0 && draft.Has(Role.HowMany))
            (form.Ask, form.RankAt, form.Between, form.Limit) = (Ask.Rank, compares[0], true, 0);
        else return false;
        draft.Use(compares);
        draft.Use([.. draft.Find(Role.HowMany, Role.By)]);
        if (counted >= 0) draft.Use(counted);
        return true;
    }

    private static bool Comparison(Draft draft, Form form)
    {
        var at = draft.Find(Role.Compare).Concat(Opposed(draft)).ToArray();
        var common = draft.Find(Role.Common).Where(i => draft.Items[i].Words[^1].Word is "common" or "share" or "overlap").ToArray();
        if (at.Length == 0 && common.Length > 0 && draft.Has(Role.What) && !draft.Items.Any(i => i.Has<TypeMeaning>())) (at, form.Shared) = (common, true);
        if (at.Length == 0 || NodeItems(draft).Count() < 2 && NodeItems(draft).Sum(i => draft.Items[i].Nodes.Count()) < 2) return false;
        draft.Use(at);
        draft.Use([.. draft.Find(Role.Only)]);
        form.Ask = Ask.Compare;
        return true;
    }

    /// <summary><c>A against B</c>: between two names of one type.</summary>
    private static IEnumerable<int> Opposed(Draft draft) => Enumerable.Range(1, Math.Max(0, draft.Items.Count - 2)).Where(i => draft.Items[i].Words is [{ Word: "against" }]
        && draft.Items[i - 1].Nodes.Any(a => draft.Items[i + 1].Nodes.Any(b => b.Node.Type == a.Node.Type)) && !draft.Items.Any(IsVerb));

    private static bool Evidence(Draft draft, Form form)
    {
        var at = draft.Find(Role.Evidence).ToArray();
        if (at.Length == 0 && IsQuestioned(draft)) at = [.. draft.Find(Role.Why)];
        if (at.Length == 0 || !NodeItems(draft).Any()) return false;
        draft.Use(at);
        draft.Use([.. draft.Find(Role.Path)]);
        form.Ask = Ask.Evidence;
        return true;
    }

    /// <summary><c>why is X listed under Y</c>: what the assignment rests on.</summary>
    private static bool IsQuestioned(Draft draft) => draft.Has(Role.Why) && draft.Has(Role.Be) && NodeItems(draft).Count() == 2 && !draft.Has(Role.Not)
        && draft.Items.Any(i => i.Words.Any(w => w.Word is "listed" or "filed" or "placed" or "put" or "classified" or "assigned" or "tagged" or "counted" or "considered" or "regarded" or "classed" or "said" or "deemed" or "linked" or "tied"));

    private static bool PathBetween(Draft draft, Form form)
    {
        var named = NodeItems(draft).ToArray();
        if (named.Length != 2 || draft.Items.Any(i => i.Has<TypeMeaning>() && !IsNounOfName(draft, i))) return false;
        var at = draft.Find(Role.Path).ToArray();
        if (at.Length == 0 && !LeadsFromTo(draft, named[0], named[1])) return false;
        draft.Use(at);
        draft.Use([.. draft.Find(Role.Between, Role.Singular, Role.Each), .. Enumerable.Range(0, draft.Items.Count).Where(i => draft.Items[i].Words is [{ Word: "shortest" }] || at.Length > 0 && draft.Items[i].Words[0].Stem is "lead")]);
        form.Ask = Ask.Path;
        return true;
    }

    /// <summary><c>a way from A to B</c>, <c>between A and B, which way</c>, <c>A → B</c>: the two ends and nothing that says how they are related.</summary>
    private static bool LeadsFromTo(Draft draft, int first, int second)
    {
        if (Enumerable.Range(first + 1, second - first - 1).Any(i => draft.Items[i].Words[0].Word is "→" or "⇒" or "↔" or ">")) return true;
        if (first == 0 || second - first < 2 || draft.Items.Any(i => i.Number is not null || IsVerb(i))) return false;
        var (before, between) = (draft.Items[first - 1].Words[^1].Word, draft.Items[second - 1].Words[^1].Word);
        return before is "from" && between is "to" && draft.Has(Role.How, Role.What) | draft.Items.Any(IsWay) || before is "between" && between is "and" && draft.Items.Any(IsWay);
    }

    private static bool IsWay(Item item) => item.Words.Any(w => w.Word is "way" or "ways" or "get" or "gets" or "lies" or "steps");

    private static bool ShareOf(Draft draft, Form form)
    {
        var at = draft.Find(Role.Share).Where(i => !IsBounded(draft, i)).Concat(PartOf(draft)).ToArray();
        if (at.Length == 0 || draft.Find(Role.Share).Any(i => IsBounded(draft, i)) || draft.Has(Role.Most, Role.Least, Role.Rank, Role.Descending)) return false;
        draft.Use(at);
        draft.Use([.. draft.Find(Role.HowMany)]);
        form.AskedAt = at[0];
        form.Ask = Ask.Share;
        return true;
    }

    /// <summary><c>a share above 40 percent</c>: a condition, not what is asked for.</summary>
    private static bool IsBounded(Draft draft, int share)
    {
        if (draft.Next(share, -1) is var before and >= 0 && draft.Items[before].Number is not null) return true;
        var next = draft.Next(share);
        while (next > 0 && draft.Items[next].Role is Role.Of or Role.Be) next = draft.Next(next);
        return next > 0 && (MentionReader.Operator(draft.Items[next].Role) is not null || draft.Items[next].Is(Role.Between)) && draft.Next(next) is var number and > 0 && draft.Items[number].Number is not null;
    }

    /// <summary><c>how much of the corpus is …</c>, where it is nothing that has an amount.</summary>
    private static IEnumerable<int> PartOf(Draft draft) => draft.Find(Role.HowMuch).Where(i => draft.Items[i].Words[^1].Word == "much" && draft.Next(i) is var of and > 0 && draft.Items[of].Is(Role.Of)
        && draft.Next(of) is var whole and > 0 && Target.Main(draft) is { Citation: not null } main && (draft.Items[whole].Has<TypeMeaning>() || draft.Items[whole].Has<ValueMeaning>() || draft.Items[whole].Nodes.Any(n => draft.Connections.Between(n.Node.Type, main).Count > 0)));

    private static bool Groups(Draft draft, Form form)
    {
        if (draft.Has(Role.Average)) return false;
        var counts = draft.Has(Role.HowMany, Role.Group) || draft.Items.Any(i => i.Words is [{ Word: "counted" }]);
        var at = draft.Find(Role.Per, Role.Each).Where(i => (counts || draft.Items[i].Is(Role.Per) && draft.Items[i].Words[^1].Word is not ("every" or "all")) && GroupKey(draft, draft.Next(i)) >= 0).ToArray();
        if (at.Length == 0 && counts)
            at = [.. draft.Find(Role.By).Where(i => GroupKey(draft, draft.Next(i)) >= 0)];
        if (at.Length == 0 && draft.Find(Role.Group).ToArray() is { Length: > 0 } distribution)
            at = [.. Enumerable.Range(distribution[0], draft.Items.Count - distribution[0]).Where(i => draft.Items[i].Words[0].Word is "over" or "across" or "among" or "by" or "between" && GroupKey(draft, draft.Next(i)) >= 0).Take(1)];
        if (at.Length == 0 && Ordered(draft) is var ordered and >= 0) at = [ordered];
        if (at.Length == 0 && Listed(draft) is var listed and >= 0) { form.GroupAt.Add(listed); draft.Use(listed); }
        else if (at.Length == 0 && Tallied(draft) is var tallied and >= 0) { form.GroupAt.Add(tallied); draft.Use(tallied); }
        else if (at.Length == 0) return false;
        foreach (var i in at) AddKeys(draft, form, i);
        draft.Use(at);
        draft.Use([.. draft.Find(Role.HowMany, Role.Group)]);
        form.Ask = Ask.Groups;
        return true;
    }

    /// <summary><c>safety papers by domain</c>: a noun alone, and what it is to be told apart by.</summary>
    private static int Ordered(Draft draft)
    {
        if (draft.Has(Role.What, Role.Who, Role.Where, Role.When, Role.How, Role.HowMuch, Role.Share, Role.Rank, Role.Most, Role.Least, Role.Newest, Role.Oldest, Role.Recommend, Role.Compare, Role.Be, Role.Do) || draft.Items[0].Words[0].Word is "sort" or "order" or "arrange") return -1;
        return draft.Find(Role.By).Where(i => draft.Next(i) is var key && key > 0 && GroupKey(draft, key) is var last and > 0 && draft.Items.Skip(last + 1).All(Draft.IsEmpty) && !IsPlural(draft.Items[last])
            && draft.Items.Take(i).Any(item => item.Has<TypeMeaning>() && IsPlural(item))).FirstOrDefault(-1);
    }

    private static bool IsPlural(Item item) => item.Words[^1].Word is var word && word.EndsWith('s') && English.Stem(word) != word;

    /// <summary><c>difficulty levels, with the number of dishes</c>: what stands before the count is what the groups are by.</summary>
    private static int Listed(Draft draft)
    {
        var count = draft.Find(Role.HowMany).FirstOrDefault(-1);
        if (count < 1 || draft.Next(count, -1) is not (var with and >= 0)) return -1;
        if (count - with > 1 && draft.Items[count - 1].Words[0].Word == "," && GroupKey(draft, with) == with && draft.Next(with, -1) < 0) return with;
        if (draft.Items[with].Role is not (Role.With or Role.And or Role.Also)) return -1;
        var keys = Enumerable.Range(0, with).Where(i => !Draft.IsEmpty(draft.Items[i]) && draft.Items[i].Role is null or Role.Filler).ToArray();
        return keys.Length == 1 && GroupKey(draft, keys[0]) == keys[0] && draft.Next(count) is var counted and > 0 && draft.Items[counted].Has<TypeMeaning>() ? keys[0] : -1;
    }

    /// <summary><c>venue counts</c>, <c>tally the tasks</c>: the noun beside the count is what the groups are by.</summary>
    private static int Tallied(Draft draft)
    {
        var at = Enumerable.Range(0, draft.Items.Count).FirstOrDefault(i => draft.Items[i].Words[0].Word is "counts" or "tally", -1);
        if (at < 0 || !draft.Items.Any(i => i.Nodes.Any() || i.Has<TypeMeaning>())) return -1;
        var key = draft.Items[at].Words[0].Word == "counts" ? draft.Next(at, -1) : draft.Next(at);
        return key >= 0 && draft.Items[key].Has<TypeMeaning>() ? key : -1;
    }

    private static void AddKeys(Draft draft, Form form, int at)
    {
        for (var key = GroupKey(draft, draft.Next(at)); key >= 0 && !form.GroupAt.Contains(key);)
        {
            form.GroupAt.Add(key);
            for (var i = at + 1; i <= key; i++) draft.Use(i);
            var and = draft.Next(key);
            key = and > 0 && draft.Items[and].Is(Role.And) ? GroupKey(draft, draft.Next(and)) : -1;
        }
    }

    private static int GroupKey(Draft draft, int i)
    {
        if (i < 0) return -1;
        while (i > 0 && (draft.Items[i].Role is Role.Each or Role.Per or Role.Of or Role.Pair || draft.Items[i].Role is Role.Singular or Role.Plural && draft.Items[i].Words[0].Word is "its" or "their" || draft.Items[i].Number is { } n && !Numbers.IsYear(n))) i = draft.Next(i);
        if (i < 0) return -1;
        var item = draft.Items[i];
        if (item.Has<TypeMeaning>() && draft.Next(i) is var own and > 0 && draft.Items[own].Meanings.OfType<PropertyMeaning>().Any(p => item.Meanings.Any(m => m is TypeMeaning t && t.Type == p.Property.Entity))) return own;
        return item.Has<TypeMeaning>() || item.Meanings.OfType<PropertyMeaning>().Any(p => p.Property.Entity is not null && item.Role is null or Role.In or Role.Filler) ? i : -1;
    }

    private static bool Superlative(Draft draft, Form form)
    {
        var at = draft.Find(Role.Most, Role.Least, Role.Newest, Role.Oldest, Role.Rank, Role.Descending, Role.Ascending).ToArray();
        if (at.Length == 0 && draft.Has(Role.HowMany) && draft.Find(Role.Compare).Where(i => draft.Items[i].Words[0].Stem is not ("distinguish" or "differ")).ToArray() is { Length: > 0 } compared)
        {
            draft.Use(compared);
            draft.Use([.. draft.Find(Role.HowMany, Role.By)]);
            (form.Ask, form.RankAt, form.Limit) = (Ask.Rank, compared[0], 0);
            return true;
        }
        if (at.All(i => draft.Items[i].Is(Role.Rank)) && PlaceOf(draft, form)) return true;
        if (at.Length == 0) return MoreOf(draft, form) || FirstOf(draft, form) || LastOf(draft, form);
        var first = at.FirstOrDefault(i => !draft.Items[i].Is(Role.Rank), at[0]);
        if (draft.Next(first, -1) is var nth and >= 0 && Ordinal(draft.Items[nth]) is { } place) { form.Place = place; draft.Use(nth); }
        var roles = at.Select(i => draft.Items[i].Role).ToArray();
        if (draft.Find(Role.When).ToArray() is { Length: > 0 } when && draft.Items.Any(i => i.Has<TypeMeaning>()))
        {
            draft.Use(when);
            draft.Use(at);
            (form.Ask, form.ByTime, form.Descending) = (Ask.Groups, true, !roles.Contains(Role.Least));
            return true;
        }
        draft.Use([.. draft.Find(Role.Pair).Where(i => draft.Next(i) is var noun and > 0 && draft.Items[noun].Has<TypeMeaning>())]);
        form.Ask = Ask.Rank;
        form.RankAt = roles.All(r => r is Role.Rank or Role.Descending or Role.Ascending) ? at[0] : at.First(i => draft.Items[i].Role is Role.Most or Role.Least or Role.Newest or Role.Oldest);
        form.Descending = roles.Contains(Role.Descending) || !roles.Contains(Role.Ascending) && ( !roles.Any(r => r is Role.Least or Role.Oldest));
        form.ByTime = roles.Any(r => r is Role.Newest or Role.Oldest) || at.Any(i => draft.Items[i].Words.Any(w => w.Word is "newest" or "latest" or "recent" or "oldest" or "earliest" or "chronological" or "chronologically" or "year" or "date"));
        form.Limit = roles.Contains(Role.Rank) || !roles.Any(r => r is Role.Most or Role.Least or Role.Newest or Role.Oldest) ? 0 : null;
        foreach (var i in at)
            if (draft.Next(i) is var next and > 0 && draft.Items[next] is { Number: { } number } && !Numbers.IsYear(number) && draft.Items[next].Role is null or Role.Filler)
            {
                form.Limit = (int)number;
                draft.Use(next);
            }
        if (draft.Next(form.RankAt, -1) is var several and > 0 && draft.Items[several] is { Number: { } count, Role: null or Role.Filler } && !Numbers.IsYear(count) && draft.Items[several - 1].Words[^1].Word == "the" && !(draft.Next(form.RankAt) is var ranked and > 0 && draft.Items[ranked].Has<TypeMeaning>()))
        {
            form.Limit = (int)count;
            draft.Use(several);
        }
        draft.Use([.. at.Skip(1).Select(i => i + 1).Where(i => i < draft.Items.Count && draft.Items[i].Words is [{ Word: "first" }])]);
        draft.Use(at);
        draft.Use([.. draft.Find(Role.HowMany, Role.By).Where(i => i > form.RankAt || draft.Items[i].Is(Role.HowMany) && draft.Next(i, -1) is var by and >= 0 && draft.Items[by].Is(Role.By))]);
        return first >= 0;
    }

    /// <summary><c>which ranks second by number of papers</c>, <c>what is in third place</c>.</summary>
    private static bool PlaceOf(Draft draft, Form form)
    {
        var at = Enumerable.Range(0, draft.Items.Count).FirstOrDefault(i => Ordinal(draft.Items[i]) is not null && draft.Next(i) is var next && (next < 0 || draft.Items[next].Words[0].Word is "place" or "rank" || draft.Items[next].Role is Role.By or Role.In or Role.HowMany), -1);
        if (at < 0 || !draft.Has(Role.HowMany, Role.Rank) && !draft.Items.Any(i => i.Words[0].Word is "place" or "rank" or "ranks")) return false;
        (form.Ask, form.RankAt, form.Place) = (Ask.Rank, at, Ordinal(draft.Items[at])!.Value);
        draft.Use(at);
        draft.Use([.. draft.Find(Role.Rank, Role.HowMany, Role.By), .. Enumerable.Range(0, draft.Items.Count).Where(i => draft.Items[i].Words[0].Word is "place" or "rank" or "ranks")]);
        return true;
    }

    /// <summary>A place behind the first; null for another word.</summary>
    private static int? Ordinal(Item item) => item is { Words: [{ Word: var word }], Meanings.Count: 0 } && Numbers.Ordinal(word) is { } place and > 1 ? place : null;

    /// <summary><c>which has more papers, A or B</c>, <c>are there more papers on A or on B</c>, <c>which is newer, A or B</c>.</summary>
    private static bool MoreOf(Draft draft, Form form)
    {
        var at = Enumerable.Range(0, draft.Items.Count).FirstOrDefault(i => !draft.IsUsed(i) && Comparatives.Of(draft.Items[i]) is not null, -1);
        var than = draft.Find(Role.Than).FirstOrDefault(-1);
        var isAnyOther = at >= 0 && than > 0 && draft.Next(than) is var other and > 0 && draft.Items[other].Is(Role.Other);
        var isOfTwo = draft.Has(Role.Or) || NodeItems(draft).Count() == 2 && NodeItems(draft).All(i => i < at) && draft.Items.Take(at).Any(i => i.EndsClause || i.Is(Role.Pair) || i == draft.Items[0] && i.Is(Role.Of));
        if (at < 0 || !isAnyOther && (than > 0 || !isOfTwo)) return false;
        if (isAnyOther) { draft.Use(than, draft.Next(than)); form.Other = false; }
        else
        {
            form.Between = true;
            draft.Use([.. draft.Find(Role.When, Role.Pair), .. Enumerable.Range(at, draft.Items.Count - at).Where(i => draft.Items[i].Words is [{ Word: "numerous" or "frequent" or "common" }])]);
        }
        (form.Ask, form.RankAt) = (Ask.Rank, at);
        (form.ByTime, form.Descending) = Comparatives.Of(draft.Items[at])!.Value;
        draft.Use(at);
        return true;
    }

    /// <summary><c>which operator was founded first</c>.</summary>
    private static bool FirstOf(Draft draft, Form form)
    {
        var at = Enumerable.Range(0, draft.Items.Count).FirstOrDefault(i => draft.Items[i].Words is [{ Word: "first" or "last" }] && (draft.Next(i) is -1 || draft.Items[draft.Next(i)].IsMark), -1);
        if (at < 0 || !draft.Has(Role.What, Role.Who)) return false;
        draft.Use(at);
        (form.Ask, form.RankAt, form.ByTime, form.Descending) = (Ask.Rank, at, true, draft.Items[at].Words[0].Word == "last");
        return true;
    }

    /// <summary><c>the last author of X</c>.</summary>
    private static bool LastOf(Draft draft, Form form)
    {
        var at = draft.Find(Role.Last).FirstOrDefault(i => draft.Items[i].Words is [{ Word: "last" or "final" }] && draft.Next(i) is var noun and > 0
            && draft.Items[noun].Meanings.OfType<TypeMeaning>().Any(t => t.Type.Relationships.Any(r => r.Properties?.Properties.Any(SchemaWords.IsPlaceInOrder) == true)), -1);
        if (at < 0 || NodeItems(draft).Count() != 1) return false;
        draft.Use(at);
        (form.Ask, form.RankAt, form.IsLast, form.Descending) = (Ask.Rank, at, true, true);
        return true;
    }

    /// <summary><c>how many platforms has X</c>, <c>how high is X</c>: a number that the thing itself holds.</summary>
    private static bool NumberOf(Draft draft, Form form)
    {
        var at = draft.Find(Role.HowMany, Role.HowMuch).ToArray();
        if (at.Length == 0) return false;
        var named = draft.Items.SelectMany(i => i.Nodes).Select(n => n.Node.Type).Concat(draft.Earlier.Turns.TakeLast(1).SelectMany(t => t.Reading.Root.All()).Select(t => t.Type)).ToHashSet();
        if (UnitsOf(draft, at[0]) is { } units)
        {
            draft.Use(at);
            (form.Ask, form.Property) = (Ask.Value, units);
            return true;
        }
        for (var i = 0; i < draft.Items.Count; i++)
        {
            if (draft.Items[i].Nodes.Any() || draft.Items[i].Has<TypeMeaning>() || !Asks(draft, at[0], i)) continue;
            var words = draft.Items[at[0]].Is(Role.HowMuch) && i == at[0] ? draft.Lexicon.Find(draft.Items[i].Words[^1].Stem) : draft.Items[i].Meanings;
            if (words.OfType<PropertyMeaning>().Select(p => p.Property).FirstOrDefault(p => SchemaWords.IsNumber(p) && !SchemaWords.IsYear(p) && (p.Entity is NodeType owner && named.Contains(owner) || p.Carrier is not null && named.Count > 1 && draft.Items[at[0]].Is(Role.HowMany))) is not { } property) continue;
            draft.Use(at);
            draft.Use(i);
            (form.Ask, form.Property) = (Ask.Value, property);
            return true;
        }
        return false;
    }

    /// <summary><c>how many A does B own</c>, both named: the number that their relationship carries, by its description.</summary>
    private static Property? UnitsOf(Draft draft, int asked)
    {
        if (!draft.Items[asked].Is(Role.HowMany) || draft.Next(asked) is not (var first and > 0) || !draft.Items[first].Nodes.Any() || draft.Items[first].Has<TypeMeaning>() || NodeItems(draft).Count() != 2) return null;
        var counted = draft.Items[first].Nodes.Select(n => n.Node.Type).ToHashSet();
        var owners = NodeItems(draft).Where(i => i != first).SelectMany(i => draft.Items[i].Nodes).Select(n => n.Node.Type).ToHashSet();
        var numbers = owners.SelectMany(t => t.Relationships).Where(r => counted.Contains(r.Target)).SelectMany(r => r.Properties?.Properties ?? [])
            .Where(p => p.Type == ScalarType.Int && (p.Description ?? p.Carrier?.Description) is { } text && (text.StartsWith("How many", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Number of", StringComparison.OrdinalIgnoreCase))).Distinct().ToArray();
        return numbers.Length == 1 ? numbers[0] : null;
    }

    private static bool Asks(Draft draft, int asked, int i) => i == asked || draft.Next(asked) == i || draft.Items[asked].Is(Role.HowMuch) && Math.Abs(i - asked) <= 2;

    /// <summary><c>the average rating of …</c>, <c>total minutes of …</c>, <c>how many authors on average</c>, <c>the highest rating of …</c>, <c>when was the first …</c>.</summary>
    private static bool Aggregate(Draft draft, Form form)
    {
        var at = draft.Find(Role.Average, Role.Median, Role.Total).ToArray();
        if (at.Length == 0) return Extreme(draft, form);
        var function = draft.Items[at[0]].Role switch { Role.Average => Aggregation.Mean, Role.Median => Aggregation.Median, _ => Aggregation.Sum };
        var property = Enumerable.Range(0, draft.Items.Count).Where(i => !draft.IsUsed(i) && !draft.Items[i].Nodes.Any() && !draft.Items[i].Has<TypeMeaning>())
            .SelectMany(i => draft.Items[i].Meanings.OfType<PropertyMeaning>().Select(p => (i, p.Property))).FirstOrDefault(x => SchemaWords.IsNumber(x.Property) && x.Property.Entity is not null && !(draft.Next(x.i, -1) is var per and >= 0 && draft.Items[per].Is(Role.Per)));
        if (property.Property is null && function == Aggregation.Sum || function == Aggregation.Mean && property.Property is null && IsMeant(draft, at[0])) return false;
        draft.Use(at);
        draft.Use([.. draft.Find(Role.HowMany, Role.HowMuch, Role.Per)]);
        if (property.Property is not null) draft.Use(property.i);
        (form.Ask, form.Property, form.Function, form.AskedAt) = (Ask.Aggregate, property.Property, function, at[0]);
        return true;
    }

    /// <summary><c>what does X mean</c>: no average.</summary>
    private static bool IsMeant(Draft draft, int i) => draft.Items[i].Words is [{ Word: "mean" }] && (draft.Has(Role.Do) || draft.Next(i) is var what and > 0 && draft.Items[what].Is(Role.What));

    /// <summary>The least or greatest of a property or a count rather than what has it: <c>what is the highest rating of …</c>, <c>when was the first …</c>.</summary>
    private static bool Extreme(Draft draft, Form form)
    {
        if (draft.Find(Role.When).ToArray() is { Length: > 0 } when)
        {
            var first = Enumerable.Range(0, draft.Items.Count).FirstOrDefault(i => draft.Items[i].Words is [{ Word: "first" or "last" or "earliest" or "latest" or "newest" or "oldest" }] && draft.Next(i) is var noun and > 0 && (draft.Items[noun].Has<TypeMeaning>() || draft.Items[noun].Nodes.Any()), -1);
            if (first < 0) return false;
            draft.Use([first, .. when]);
            (form.Ask, form.ByTime, form.Function) = (Ask.Aggregate, true, draft.Items[first].Words[0].Word is "first" or "earliest" or "oldest" ? Aggregation.Least : Aggregation.Greatest);
            return true;
        }
        var years = Enumerable.Range(0, draft.Items.Count).FirstOrDefault(i => draft.Items[i].Words is [{ Word: "first" or "last" or "earliest" or "latest" }, { Word: "year" }] && draft.Items.Skip(i + 1).Any(x => x.Has<TypeMeaning>()), -1);
        if (years >= 0)
        {
            draft.Use(years);
            (form.Ask, form.ByTime, form.Function) = (Ask.Aggregate, true, draft.Items[years].Words[0].Word is "first" or "earliest" ? Aggregation.Least : Aggregation.Greatest);
            return true;
        }
        var at = draft.Find(Role.Most, Role.Least, Role.Newest, Role.Oldest).FirstOrDefault(-1);
        if (at < 0 || draft.Next(at) is not (var of and > 0) || Enumerable.Range(0, at).Any(i => draft.Items[i].Has<TypeMeaning>() || draft.Items[i].Nodes.Any() || draft.Items[i].Role is Role.Who or Role.Where)) return false;
        var function = draft.Items[at].Role is Role.Most or Role.Newest ? Aggregation.Greatest : Aggregation.Least;
        var property = draft.Items[of].Has<TypeMeaning>() ? null : draft.Items[of].Meanings.OfType<PropertyMeaning>().Select(p => p.Property)
            .FirstOrDefault(p => p.Entity is not null && (SchemaWords.IsNumber(p) || SchemaWords.IsTime(p)) && draft.Items.Skip(of + 1).Any(i => i.Meanings.Any(m => m is TypeMeaning t && t.Type == p.Entity)));
        if (property is null && !draft.Items[of].Is(Role.HowMany)) return false;
        if (property is null && !draft.Items.Skip(of + 2).Any(i => i.Words[0].Word is "any" or "single" or "one" or "a")) return false;
        draft.Use(at, of);
        (form.Ask, form.Property, form.Function, form.AskedAt) = (Ask.Aggregate, property, function, at);
        return true;
    }

    /// <summary><c>the confidence that A addresses B</c>, <c>the position of A among the authors of B</c>: what the relationship of two that are named carries.</summary>
    private static bool PropertyBetween(Draft draft, Form form)
    {
        var named = NodeItems(draft).SelectMany(i => draft.Items[i].Nodes).Select(n => n.Node.Type).ToHashSet();
        if (NodeItems(draft).Count() != 2 || draft.Has(Role.Or)) return false;
        var carriers = named.SelectMany(t => t.Relationships).Where(r => r.Target is NodeType target && named.Contains(target)).Select(r => r.Properties).OfType<PropertiesType>().ToHashSet();
        for (var i = 0; i < draft.Items.Count; i++)
        {
            if (draft.IsUsed(i) || draft.Items[i].Role is not (null or Role.Filler or Role.HowMuch or Role.In) || draft.Items[i].Nodes.Any() || draft.Items[i].Has<TypeMeaning>() || IsBounded(draft, i) || draft.Next(i, -1) is var before and >= 0 && draft.Items[before].Number is not null) continue;
            if (Asked(draft, i).FirstOrDefault(p => p.Carrier is { } carrier && carriers.Contains(carrier) && (SchemaWords.IsTime(p) || !draft.Has(Role.When)) && carrier.Citation?.Evidence != p && carrier.Citation?.Section != p) is not { } property || draft.Next(i) is var value and > 0 && draft.Items[value].Meanings.Any(m => m is ValueMeaning v && v.Property == property)) continue;
            (form.Ask, form.Property, draft.Carrier) = (Ask.Value, property, property.Carrier);
            draft.Use(i);
            if (SchemaWords.IsTime(property)) draft.Use([.. draft.Find(Role.When)]);
            return true;
        }
        return false;
    }

    /// <summary>The properties that an item asks for: by their name, or by what follows <c>how</c> (<c>how certain</c>).</summary>
    private static IEnumerable<Property> Asked(Draft draft, int i) => (draft.Items[i].Is(Role.HowMuch) ? draft.Lexicon.Find(draft.Items[i].Words[^1].Stem) : draft.Items[i].Meanings).OfType<PropertyMeaning>().Select(p => p.Property);

    private static bool Count(Draft draft, Form form)
    {
        var at = draft.Find(Role.HowMany, Role.Total).Concat(draft.Find(Role.HowMuch).Where(i => draft.Next(i) is var next and > 0 && draft.Items[next].Has<TypeMeaning>() || AsksForSize(draft, i))).ToArray();
        if (at.Length == 0) return false;
        draft.Use(at);
        if (!NodeItems(draft).SelectMany(i => draft.Items[i].Nodes).Any(n => SchemaWords.IsPerson(n.Node.Type))) draft.Use([.. draft.Find(Role.Together)]);
        form.AskedAt = at[0];
        form.Ask = Ask.Count;
        return true;
    }

    /// <summary><c>how large is X</c>, <c>the size of X</c>: how many belong to it.</summary>
    private static bool AsksForSize(Draft draft, int i) => draft.Items[i].Words.Any(w => w.Word is "large" or "big" or "size" or "numerous" or "sizeable" or "sizable" or "extensive" or "populous")
        && !draft.Items.Any(item => item.Has<PropertyMeaning>() && !item.Has<ValueMeaning>() || item.Has<TypeMeaning>());

    private static bool Recommendation(Draft draft, Form form)
    {
        var at = draft.Find(Role.Recommend).ToArray();
        if (at.Length == 0 || NodeItems(draft).Any(i => draft.Items[i].Nodes.All(n => n.Node.Type == draft.Lexicon.Main))) return false;
        draft.Use(at);
        if (Target.Main(draft) is { } main && (!main.Properties.Any(SchemaWords.IsTime) || AsksByVerb(draft, main))) return true;
        (form.Ask, form.ByTime, form.Limit, form.RankAt) = (Ask.Rank, true, 0, at[0]);
        return true;
    }

    /// <summary><c>where was X born</c>, <c>where is X</c>: a place that the thing itself holds, the one that the verb speaks of where there is a verb.</summary>
    private static bool LocationOf(Draft draft, Form form)
    {
        if (!form.Where || form.Who || NodeItems(draft).ToArray() is not [var named] || draft.Items.Any(i => i.Has<TypeMeaning>())) return false;
        var spoken = Enumerable.Range(0, draft.Items.Count).Where(i => i != named && !draft.IsUsed(i) && draft.Items[i].Role is null or Role.Filler && draft.Items[i].Meanings.Count > 0).ToArray();
        var places = draft.Items[named].Nodes.SelectMany(n => n.Node.Type.Properties).Distinct().Where(SchemaWords.IsPlace).ToArray();
        var stems = spoken.SelectMany(i => draft.Items[i].Words).Select(w => w.Stem).ToHashSet();
        var fitting = spoken.Length == 0 ? places : [.. places.Where(p => SchemaWords.Of(p).SelectMany(Tokenizer.Stems).Any(stems.Contains))];
        if (fitting.Length != 1 || spoken.Length == 0 && draft.Items[named].Nodes.Any(n => n.Node.Type.Relationships.Any(r => r.Target is NodeType t && SchemaWords.IsPlace(t)))) return false;
        draft.Use([.. spoken, .. draft.Find(Role.Where)]);
        (form.Ask, form.Property, form.Where) = (Ask.Value, fitting[0], false);
        return true;
    }

    /// <summary><c>what is recommended to do against X</c>: the verb leads from what is named to something else than is recommended by the newest.</summary>
    private static bool AsksByVerb(Draft draft, NodeType main)
    {
        var named = NodeItems(draft).SelectMany(i => draft.Items[i].Nodes).Select(n => n.Node.Type).ToHashSet();
        return draft.Has(Role.What) && !draft.Items.Any(i => i.Has<TypeMeaning>()) && draft.Items.Where(IsVerb).Any(i => i.Meanings.OfType<RelationshipMeaning>().Any(r => r.Relationship.Source is NodeType source && named.Contains(source) && r.Relationship.Target != main));
    }

    private static bool TimeOf(Draft draft, Form form)
    {
        var at = draft.Find(Role.When).ToArray();
        if (at.Length == 0 || form.Who) return false;
        draft.Use(at);
        (form.Ask, form.ByTime) = (Ask.Value, true);
        return true;
    }

    private static bool PropertyOf(Draft draft, Form form)
    {
        if (draft.Find(Role.What).Any(i => draft.Items[i].Words.Count > 2)) return false;
        if (form.Who && !draft.Items.Any(i => i.Meanings.OfType<PropertyMeaning>().Any(p => p.Property.Entity is NodeType t && draft.Connections.IsHub(t)))) return false;
        if (draft.Items.Count(i => i.Has<TypeMeaning>() && !IsHubWord(draft, i) && !IsNounOfName(draft, i)) is var types && (types > 1 || types == 1 && !draft.Items.Any(i => i.Has<TypeMeaning>() && i.Has<PropertyMeaning>() && NodeItems(draft).Any() || IsOfHub(draft, i)))) return false;
        for (var i = 0; i < draft.Items.Count; i++)
        {
            var item = draft.Items[i];
            if (draft.IsUsed(i) || item.Role is not (null or Role.Filler or Role.HowMuch or Role.In) || draft.Next(i, -1) is var before and >= 0 && draft.Items[before].Number is not null) continue;
            if (types > 0 && IsNounOfName(draft, item)) continue;
            if (draft.Next(i) is var named and > 0 && draft.Items[named].Nodes.Any() && (draft.Has(Role.Define) || draft.Find(Role.Average).Any(k => IsMeant(draft, k)))) continue;
            foreach (var property in item.Meanings.OfType<PropertyMeaning>().Select(p => p.Property))
                if (!(form.Where && SchemaWords.IsTime(property)) && IsAskedOf(draft, property, item) && !(property.Type == ScalarType.Boolean && (Opens(draft) || NodeItems(draft).Skip(1).Any())))
                {
                    (form.Ask, form.Property) = (Ask.Value, property);
                    draft.Use(i);
                    return true;
                }
        }
        return false;
    }

    /// <summary>A noun for the type of something that is named: <c>the paper ILQL</c>.</summary>
    private static bool IsNounOfName(Draft draft, Item item) => item.Meanings.OfType<TypeMeaning>().Any(t => draft.Items.Any(i => i.Nodes.Any(n => n.Node.Type == t.Type) && !i.Has<TypeMeaning>()));

    private static bool IsHubWord(Draft draft, Item item) => item.Meanings.OfType<TypeMeaning>().Any(t => draft.Connections.IsHub(t.Type));

    /// <summary><c>the review's authors</c>: a noun that is also a property of the one node of its type, which is named.</summary>
    private static bool IsOfHub(Draft draft, Item item) => item.Meanings.OfType<PropertyMeaning>().Any(p => p.Property.Entity is NodeType type && draft.Connections.IsHub(type) && draft.Items.Any(i => i.Nodes.Any(n => n.Node.Type == type)));

    private static bool IsOfHub(Draft draft, Relationship relationship) => relationship.Source is NodeType from && draft.Connections.IsHub(from) || relationship.Target is NodeType to && draft.Connections.IsHub(to);

    private static bool IsAskedOf(Draft draft, Property property, Item item)
    {
        if (property.Entity is not NodeType type || property == type.Key || item.Meanings.Any(m => m is TypeMeaning t && t.Type == draft.Lexicon.Main) || property == SchemaWords.NameProperty(type) && item.Role is not null || item.Meanings.OfType<RelationshipMeaning>().Any(r => !IsOfHub(draft, r.Relationship)) && !draft.Connections.IsHub(type)) return false;
        var named = NodeItems(draft).SelectMany(i => draft.Items[i].Nodes).Select(n => n.Node.Type).ToHashSet();
        if (named.Count == 0) named = [.. draft.Items.SelectMany(i => i.Meanings.OfType<TypeMeaning>()).Select(t => t.Type)];
        if (draft.Connections.IsHub(type) && draft.Items.Any(i => i.Nodes.Any(n => n.Node.Type == type)) && !NodeItems(draft).Any()) return true;
        if (NodeItems(draft).FirstOrDefault(-1) < 0 && draft.Earlier.Last is { } last && draft.Has(Role.Singular, Role.Plural) && last.Reading.Root.All().Any(t => t.Type == type)) return true;
        return named.Count == 0 ? draft.Connections.IsHub(type) && draft.Earlier.Last is null && !draft.Items.Any(i => i.Number is not null || i.Has<ValueMeaning>() && !i.Has<PropertyMeaning>()) : named.Contains(type);
    }

    private static bool YesNo(Draft draft, Form form)
    {
        if (form.Who || draft.Has(Role.What, Role.Who, Role.Where, Role.How, Role.List) || !(Opens(draft) || States(draft, form) || IsEquated(draft))) return false;
        form.Ask = Ask.YesNo;
        form.Universal = draft.Has(Role.All, Role.Each);
        return true;
    }

    /// <summary><c>is it …</c>, <c>does it …</c>, <c>might ODIN …</c>: the verb comes first.</summary>
    private static bool Opens(Draft draft)
    {
        var clause = Enumerable.Range(0, Math.Max(0, draft.Items.Count - 1)).LastOrDefault(i => draft.Items[i].EndsClause && Enumerable.Range(i + 1, draft.Items.Count - i - 1).Any(k => !draft.Items[k].IsMark), -1) + 1;
        var first = Enumerable.Range(clause, draft.Items.Count - clause).FirstOrDefault(i => !draft.Items[i].IsMark && !draft.Items[i].Is(Role.And) && !(Draft.IsEmpty(draft.Items[i]) && draft.Items[i].Words[0].Word is "so" or "then" or "hey" or "ok"), -1);
        return first >= 0 && (draft.Items[first].Role is Role.Be or Role.Do or Role.Have or Role.Can
            || draft.Items[first].Words[0].Word is "might" or "may" or "could" or "would" or "should" or "must" or "shall" && draft.Next(first) is var subject and > 0 && draft.Items[subject].Nodes.Any());
    }

    /// <summary><c>ODIN is about safety?</c>, <c>ODIN addresses safety, right?</c>: a statement that is to be confirmed.</summary>
    private static bool States(Draft draft, Form form) => NodeItems(draft).Any() && !draft.Has(Role.Why, Role.When, Role.HowMany, Role.There)
        && (form.Confirms || draft.Items[^1].Words[0].Word == "?" && draft.Has(Role.Be, Role.Do));

    /// <summary><c>ODIN = safety?</c>, <c>GRPO: a policy gradient method?</c>: a name, and what is said of it.</summary>
    private static bool IsEquated(Draft draft)
    {
        if (draft.Items[^1].Words[0].Word != "?" || NodeItems(draft).ToArray() is not [var subject, var said] || draft.Items[subject].Nodes.All(n => n.By > NamedBy.Alias)) return false;
        var between = draft.Items.Skip(subject + 1).Take(said - subject - 1).ToArray();
        return draft.Items.Take(subject).All(Draft.IsEmpty) && between.Length > 0 && between.All(i => i.Words[0].Word is ":" or "=" or "–" or "a" or "an")
            && draft.Items.Skip(said + 1).All(i => Draft.IsEmpty(i) || i.Has<TypeMeaning>()) && draft.Items[subject].Nodes.All(n => n.Node.Type == Target.Main(draft));
    }

    private static bool Definition(Draft draft, Form form)
    {
        var at = draft.Find(Role.Define).Concat(draft.Find(Role.Average).Where(i => IsMeant(draft, i))).ToArray();
        var what = draft.Find(Role.What).ToArray();
        if (at.Length == 0 && IsWhoIs(draft, form)) { form.Ask = Ask.Define; return true; }
        var isWhat = what.Length > 0 && draft.Next(what[0]) is var be and > 0 && (draft.Items[be].Is(Role.Be) || draft.Items[what[0]].Words.Count > 2 && draft.Items[be].Has<TypeMeaning>() && draft.Next(be) is var verb and > 0 && draft.Items[verb].Is(Role.Be));
        if (at.Length == 0 && !isWhat) return false;
        var isBare = at.Length == 0;
        if (NodeItems(draft).Count() != 1 || isBare && draft.Items.Any(i => i.Has<TypeMeaning>() && !i.Meanings.OfType<TypeMeaning>().Any(t => draft.Items[NodeItems(draft).First()].Nodes.Any(n => n.Node.Type == t.Type)) || i.Number is not null || i.Has<ValueMeaning>() && !i.Nodes.Any() || IsVerb(i))) return false;
        if (draft.Items.Any(i => i.Role is Role.Not or Role.Without or Role.Except or Role.Before or Role.After or Role.Since)) return false;
        if (isBare && draft.Find(Role.Singular, Role.There).Any(i => i > 0 && draft.Items[i - 1].Words[^1].Word is "for" or "against" or "on")) return false;
        draft.Use(at);
        var named = NodeItems(draft).First();
        if (draft.Next(named, -1) is var label and >= 0 && draft.Items[label].Meanings.OfType<PropertyMeaning>().Any(p => draft.Items[named].Nodes.Any(n => n.Node.Type == p.Property.Entity))) draft.Use(label);
        form.Ask = Ask.Define;
        return true;
    }

    /// <summary><c>who is X</c>: a person and nothing else.</summary>
    private static bool IsWhoIs(Draft draft, Form form) => form.Who && NodeItems(draft).ToArray() is [var person] && draft.Items[person].Nodes.Any(n => SchemaWords.IsPerson(n.Node.Type))
        && draft.Items.All(i => i == draft.Items[person] || Draft.IsEmpty(i) || i.Role is Role.Who or Role.Be or Role.Singular && i.Words[0].Word is "this" or "who" or "is" or "was") && draft.Items.Any(i => i.Is(Role.Be));

    private static bool IsVerb(Item item) => item.Role is null && item.Has<RelationshipMeaning>() && !item.Nodes.Any() && !item.Has<TypeMeaning>();

    private static IEnumerable<int> NodeItems(Draft draft) => Enumerable.Range(0, draft.Items.Count).Where(i => draft.Items[i].Nodes.Any(n => !draft.Connections.IsHub(n.Node.Type)) && !draft.Items[i].Has<TypeMeaning>());
}
