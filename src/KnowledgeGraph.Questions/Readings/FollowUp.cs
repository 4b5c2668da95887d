using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads a question that only changes the one before: <c>and in 2025?</c>, <c>what about Training Framework?</c>, <c>just the 2024 ones</c>.</summary>
internal static class FollowUp
{
    private static readonly HashSet<Role> Allowed =
        [Role.Filler, Role.Also, Role.And, Role.In, Role.Of, Role.By, Role.For, Role.With, Role.Only, Role.Not, Role.Except, Role.Without, Role.Before, Role.After, Role.Since, Role.Until, Role.Between, Role.Or, Role.Last, Role.HowMany];

    /// <summary>The changed reading; null when the question stands by itself.</summary>
    public static Outcome? Read(QuestionParser parser, IReadOnlyList<Item> items, Lexicon lexicon, Connections connections, Conversation earlier, bool hasContext)
    {
        if (earlier.Last is not { } last || hasContext) return null;
        if ((Reversed(items, last) ?? Each(items, last, connections) ?? Years(items, last) ?? OtherNumber(items, last) ?? Others(items, last) ?? OneOfThem(items, last)
            ?? Together(items, earlier) ?? Shown(items, last) ?? Which(items, last) ?? Against(items, earlier)) is { } changed) return changed;
        var before = items.Count;
        items = WithoutSame(items, last);
        var isSame = items.Count < before;
        if (items.Any(i => i.IsUnknown || i.Role is { } role && !Allowed.Contains(role) || i.Has<RelationshipMeaning>() && i.Role is null || i.Has<TypeMeaning>())) return null;
        if (items.Any(i => i.Is(Role.HowMany))) return items.Any(i => i.Meanings.Count > 0) ? null : new Understood(new Reading(Ask.Count, last.Reading.Root.Clone()), [], []);
        var draft = new Draft(items, lexicon, connections, earlier);
        var mentions = MentionReader.Read(draft);
        if (mentions.Count == 0) return null;
        if (!isSame && !mentions.Any(m => Replace(last.Reading.Root.Clone(), m)) && !items.Any(i => i.Role is Role.Also or Role.And or Role.Only or Role.Not or Role.Except or Role.Without or Role.Filler)) return null;
        return Change(draft, last.Reading, mentions) is { } other ? new Understood(other, [], []) : null;
    }

    /// <summary>A reading with what the mentions name in place of what it named of that sort, or besides; null when they cannot be joined.</summary>
    internal static Reading? Change(Draft draft, Reading reading, IReadOnlyList<Mention> mentions)
    {
        if (reading.Parts.Count > 0)
            return reading.Parts.Select(p => Change(draft, p, mentions)).OfType<Reading>().ToArray() is var parts && parts.Length == reading.Parts.Count ? parts[0] with { Ask = Ask.Several, Parts = parts } : null;
        var root = reading.Root.Clone();
        var added = mentions.Where(m => !Replace(root, m)).ToList();
        if (added.Count == 0) return reading with { Root = root };
        var before = new Mention { At = -1, End = -1, Kind = MentionKind.Nodes, Earlier = root };
        var trees = TreeBuilder.Build(draft, [before, .. added], before, []);
        return trees.Count == 0 ? null : reading with { Root = trees[0].Root };
    }

    /// <summary><c>and the smallest</c>: the same order from the other end.</summary>
    private static Understood? Reversed(IReadOnlyList<Item> items, Turn last)
    {
        if (last.Reading.Ranking is not { Limit: not 0 } ranking || !items.All(i => i.IsMark || i.Role is Role.And or Role.Filler or Role.Also or Role.Most or Role.Least or Role.Newest or Role.Oldest)) return null;
        if (items.FirstOrDefault(i => i.Role is Role.Most or Role.Least or Role.Newest or Role.Oldest) is not { } end) return null;
        return new Understood(last.Reading with { Ranking = ranking with { Descending = end.Role is Role.Most or Role.Newest } }, [], []);
    }

    /// <summary><c>how many papers each</c>: counted for each of what was found.</summary>
    private static Understood? Each(IReadOnlyList<Item> items, Turn last, Connections connections)
    {
        var types = items.SelectMany(i => i.Meanings.OfType<TypeMeaning>()).Select(t => t.Type).Distinct().ToArray();
        if (!items.Any(i => i.Is(Role.HowMany)) || !items.Any(i => i.Is(Role.Each)) || types.Length != 1 || last.Reading.Ask is not (Ask.List or Ask.Rank or Ask.Count)
            || items.Any(i => i.IsUnknown || i.Nodes.Any() || i.Role is not (null or Role.HowMany or Role.Each or Role.Filler or Role.Have or Role.Do or Role.Plural or Role.Be or Role.Of))) return null;
        var groups = last.Reading.Ask == Ask.Rank && last.Found.Count > 0 ? Antecedents.Only(last.Found) : last.Reading.Root.Clone();
        if (connections.Between(types[0], groups.Type) is not [var way, ..]) return null;
        var root = new Thing(types[0]);
        var at = root;
        for (var i = 0; i < way.Steps.Count; at = at.Links[0].Other, i++)
            at.Links.Add(new Link(way.Steps[i], i == way.Steps.Count - 1 ? groups : new Thing((NodeType)way.Steps[i].Target)) { IsStep = i < way.Steps.Count - 1 });
        return new Understood(new Reading(Ask.Groups, root) { Groups = [new GroupBy(way.Steps, null)] }, [], []);
    }

    /// <summary><c>from which years</c>: what was found, counted by time.</summary>
    private static Understood? Years(IReadOnlyList<Item> items, Turn last)
    {
        if (last.Reading.Ask is not (Ask.List or Ask.Count) || !items.Any(i => i.Is(Role.What))) return null;
        var time = items.SelectMany(i => i.Meanings.OfType<PropertyMeaning>()).Select(p => p.Property).FirstOrDefault(p => SchemaWords.IsTime(p) && p.Entity == last.Reading.Root.Type);
        var isPlain = items.All(i => i.IsMark || i.Meanings.OfType<PropertyMeaning>().Any(p => p.Property == time) || i.Role is Role.What or Role.Filler or Role.In or Role.Be or Role.Plural or Role.And);
        return time is null || !isPlain ? null : new Understood(new Reading(Ask.Groups, last.Reading.Root.Clone()) { Groups = [new GroupBy([], time)] }, [], []);
    }

    /// <summary><c>and three</c>: the same with another number.</summary>
    private static Understood? OtherNumber(IReadOnlyList<Item> items, Turn last)
    {
        var numbers = items.Where(i => i.Number is { } n && !Numbers.IsYear(n)).ToArray();
        if (numbers.Length != 1 || !items.All(i => i.IsMark || i == numbers[0] || i.Role is Role.And or Role.Also or Role.Filler)) return null;
        var root = last.Reading.Root.Clone();
        var counted = root.AllLinks().Where(l => l.Count is not null).ToArray();
        if (counted.Length != 1) return null;
        counted[0].Count = (counted[0].Count!.Value.Operator, (long)numbers[0].Number!.Value);
        return new Understood(last.Reading with { Root = root }, [], []);
    }

    /// <summary><c>which other papers do</c>: what was said of one, asked of all the others.</summary>
    private static Understood? Others(IReadOnlyList<Item> items, Turn last)
    {
        var named = last.Reading.Root.Nodes;
        if (named.Count == 0 || last.Reading.Root.Links.Count == 0 || !items.Any(i => i.Is(Role.Other)) || !items.Any(i => i.Role is Role.What or Role.Who)
            || !items.All(i => i.IsMark || i.Role is Role.What or Role.Who or Role.Other or Role.Do or Role.Filler or Role.Also or Role.Have or Role.Be or Role.And || i.Meanings.Any(m => m is TypeMeaning t && t.Type == last.Reading.Root.Type))) return null;
        var root = last.Reading.Root.Clone();
        root.Nodes.Clear();
        root.Excluded.AddRange(named);
        return new Understood(new Reading(Ask.List, root), [], []);
    }

    /// <summary><c>is X one of them</c>.</summary>
    private static Understood? OneOfThem(IReadOnlyList<Item> items, Turn last)
    {
        var nodes = items.SelectMany(i => i.Nodes).Select(n => n.Node).Where(n => n.Type == last.Reading.Root.Type).ToArray();
        var asks = items.FirstOrDefault(i => !i.IsMark && !i.Is(Role.And))?.Role is Role.Be;
        if (nodes.Length != 1 || !asks || last.Reading.Ask is not (Ask.List or Ask.Count) || last.Reading.Root.Nodes.Count > 0 || !items.Any(i => i.Is(Role.Plural))
            || !items.All(i => i.IsMark || i.Nodes.Any() || i.Number == 1 || i.Role is Role.Be or Role.Plural or Role.Filler or Role.And or Role.Of or Role.In or Role.Also || i.Meanings.Any(m => m is TypeMeaning t && t.Type == nodes[0].Type))) return null;
        var root = last.Reading.Root.Clone();
        root.Nodes.Add(nodes[0]);
        return new Understood(new Reading(Ask.YesNo, root), [], []);
    }

    /// <summary><c>how many at both together</c>: what the last two questions asked for, as one.</summary>
    private static Understood? Together(IReadOnlyList<Item> items, Conversation earlier)
    {
        if (earlier.Turns.Count < 2 || !items.Any(i => i.Is(Role.HowMany)) || !items.Any(i => i.Role is Role.Together or Role.Both or Role.Pair or Role.Total)
            || !IsMadeOf(items, Role.HowMany, Role.Together, Role.Both, Role.Pair, Role.Total, Role.Plural, Role.In, Role.Be, Role.Filler, Role.And, Role.There)) return null;
        return Union(earlier.Turns[^2].Reading.Root, earlier.Turns[^1].Reading.Root) is { } both ? new Understood(new Reading(Ask.Count, both), [], []) : null;
    }

    /// <summary>Two things that differ in one name or one condition, as either of them; null where they differ in more.</summary>
    private static Thing? Union(Thing one, Thing two)
    {
        var union = one.Clone();
        var pairs = union.All().Zip(two.All()).ToArray();
        var isAlike = union.All().Count() == two.All().Count() && pairs.All(p => p.First.Type == p.Second.Type && p.First.Where.Count == p.Second.Where.Count && p.First.Excluded.SequenceEqual(p.Second.Excluded))
            && union.AllLinks().Zip(two.AllLinks()).All(p => p.First.Relationship == p.Second.Relationship && p.First.Quantifier == Quantifier.Some && p.Second.Quantifier == Quantifier.Some && p.First.Count == p.Second.Count && p.First.Where.SequenceEqual(p.Second.Where));
        if (!isAlike) return null;
        var named = pairs.Where(p => !p.First.Nodes.SequenceEqual(p.Second.Nodes)).ToArray();
        var conditions = pairs.SelectMany(p => Enumerable.Range(0, p.First.Where.Count).Where(i => !p.First.Where[i].Equals(p.Second.Where[i])).Select(i => (p.First, p.Second, At: i))).ToArray();
        if (named.Length + conditions.Length != 1) return null;
        foreach (var (first, second) in named) first.Nodes.AddRange(second.Nodes.Except(first.Nodes));
        foreach (var (first, second, at) in conditions) first.Where[at] = new Or([first.Where[at], second.Where[at]]);
        return union;
    }

    /// <summary><c>why do you say that</c>, <c>where does it say that about X</c>: the words that show what was answered.</summary>
    private static Understood? Shown(IReadOnlyList<Item> items, Turn last)
    {
        var root = last.Reading.Root.Clone();
        var named = items.SelectMany(i => i.Nodes).Select(n => n.Node).Where(n => n.Type == root.Type).Distinct().ToArray();
        if (!items.Any(i => i.Role is Role.Evidence or Role.Why) || last.Reading.Ask is not (Ask.List or Ask.YesNo or Ask.Count or Ask.Evidence) || root.Links.Count == 0 || named.Length > 1
            || !items.All(i => i.IsMark || i.Nodes.Any(n => named.Contains(n.Node)) || i.Role is Role.Evidence or Role.Why or Role.Do or Role.Be or Role.Can or Role.Filler or Role.Singular or Role.Plural or Role.There or Role.And or Role.Also or Role.Of or Role.For or Role.In or Role.HowMany or Role.List or Role.What or Role.Where)) return null;
        if (named.Length == 1) root.Nodes.Clear();
        root.Nodes.AddRange(named);
        return new Understood(new Reading(Ask.Evidence, root), [], []);
    }

    /// <summary><c>what is it</c>, <c>which ones</c>, after a question whether there is one: what it is related to.</summary>
    private static Understood? Which(IReadOnlyList<Item> items, Turn last)
    {
        if (last.Reading.Root.Links.Where(l => l is { Quantifier: Quantifier.Some, Count: null, Other.IsFree: true }).ToArray() is not [var free] || Connections.Inverse(free.Relationship) is not { } inverse) return null;
        var others = items.Where(i => !i.Meanings.OfType<TypeMeaning>().Any(t => t.Type == free.Other.Type)).ToArray();
        if (!items.Any(i => i.Role is Role.What or Role.List) || !IsMadeOf(others, Role.What, Role.List, Role.Be, Role.Singular, Role.Plural, Role.Filler, Role.And)) return null;
        var from = last.Reading.Root.Clone();
        from.Links.RemoveAll(l => l.Relationship == free.Relationship && l.Other.IsFree);
        var root = new Thing(free.Other.Type);
        root.Links.Add(new Link(inverse, last.Found.Count > 0 && last.Found[0].Type == from.Type ? Antecedents.Only(last.Found) : from));
        return new Understood(new Reading(Ask.List, root), [], []);
    }

    /// <summary><c>compare them</c>, <c>what do they have in common</c>: the things that were spoken of, side by side.</summary>
    private static Understood? Against(IReadOnlyList<Item> items, Conversation earlier)
    {
        if (!items.Any(i => i.Role is Role.Compare or Role.Common) || !items.Any(i => i.Role is Role.Plural or Role.Pair)
            || !IsMadeOf(items, Role.Compare, Role.Common, Role.Plural, Role.Pair, Role.What, Role.Do, Role.Have, Role.Be, Role.How, Role.Filler, Role.And, Role.In, Role.Also)) return null;
        var named = Antecedents.Named(earlier.Last!);
        var nodes = items.Any(i => i.Is(Role.Pair)) || named.Count < 2 && earlier.Last!.Found.Count is < 2 or > 5 ? [.. Antecedents.Of(Role.Pair, earlier).SelectMany(t => t.Nodes)] : named.Count > 1 ? named : earlier.Last!.Found;
        if (nodes.Count is < 2 or > 5 || nodes.Any(n => n.Type != nodes[0].Type)) return null;
        return new Understood(new Reading(Ask.Compare, Antecedents.Only(nodes)) { Compared = [.. nodes], Shared = items.Any(i => i.Is(Role.Common)) }, [], []);
    }

    /// <summary><c>same venue 2022</c>: what stays as it was need not be said.</summary>
    private static IReadOnlyList<Item> WithoutSame(IReadOnlyList<Item> items, Turn last)
    {
        var types = last.Reading.Root.All().Where(t => t.Nodes.Count > 0).Select(t => t.Type).ToHashSet();
        return [.. items.Where((item, i) => !(item.Is(Role.Same) && i + 1 < items.Count && IsKept(items[i + 1])) && !(i > 0 && items[i - 1].Is(Role.Same) && IsKept(item)))];
        bool IsKept(Item item) => item.Meanings.OfType<TypeMeaning>().Any(t => types.Contains(t.Type));
    }

    private static bool IsMadeOf(IReadOnlyList<Item> items, params ReadOnlySpan<Role> roles)
    {
        foreach (var item in items)
            if (!item.IsMark && (item.Nodes.Any() || item.Number is not null || item.Role is not { } role || !roles.Contains(role))) return false;
        return true;
    }

    /// <summary>What a fragment without a subject of its own goes on with: <c>without limitations?</c>, <c>where published?</c>, <c>and the smallest</c>.</summary>
    /// <param name="draft">The question.</param>
    /// <param name="mentions">What it speaks of itself.</param>
    /// <param name="earlier">What was asked before.</param>
    /// <param name="take">Which of the antecedents is tried.</param>
    public static Mention? Implied(Draft draft, IReadOnlyList<Mention> mentions, Conversation earlier, int take)
    {
        if (earlier.Last is not { } last || mentions.Any(m => m.Earlier is not null || m.Choices.Count > 0)) return null;
        var first = Enumerable.Range(0, draft.Items.Count).FirstOrDefault(i => !Draft.IsEmpty(draft.Items[i]), -1);
        if (first < 0) return null;
        var opens = draft.Items[first].Role is Role.With or Role.Without or Role.Not or Role.Only or Role.And or Role.Also or Role.By or Role.In or Role.Except or Role.For or Role.Newest or Role.Oldest;
        if (draft.Items.Any(i => i.Role is Role.Together or Role.Both or Role.Each)) return null;
        var bare = mentions.Count == 0 && (draft.Items[first].Role is Role.Where or Role.When or Role.Who or Role.HowMany or Role.Why || draft.Items.Any(i => i.Role is Role.Most or Role.Least or Role.Newest or Role.Oldest or Role.Descending or Role.Ascending)) || IsNounAlone(draft, mentions, last);
        var things = Antecedents.OfFragment(last);
        return opens || bare ? new Mention { At = -1, End = -1, Kind = MentionKind.Nodes, Earlier = things[Math.Min(opens ? 0 : take, things.Count - 1)] } : null;
    }

    /// <summary><c>which venues?</c>: a noun without a verb asks of what was spoken of.</summary>
    private static bool IsNounAlone(Draft draft, IReadOnlyList<Mention> mentions, Turn last) => mentions is [{ Kind: MentionKind.Type } noun] && noun.Type != last.Reading.Root.Type
        && draft.Items.All(i => Draft.IsEmpty(i) || i.Is(Role.What) || i.Has<TypeMeaning>());

    private static bool Replace(Thing root, Mention mention)
    {
        if (mention.Negated || mention.Excepted) return false;
        if (mention.Kind == MentionKind.Condition) { Forget(root, mention); return false; }
        foreach (var choice in mention.Choices)
            if (root.All().FirstOrDefault(t => t.Nodes.Count > 0 && t.Type == choice[0].Type) is { } thing)
            {
                thing.Nodes.Clear();
                thing.Nodes.AddRange(choice);
                return true;
            }
        return false;
    }

    /// <summary>A new condition on a property takes the place of the old one.</summary>
    private static void Forget(Thing root, Mention mention)
    {
        var properties = mention.Conditions.Select(TreeBuilder.PropertyOf).ToHashSet();
        foreach (var thing in root.All()) thing.Where.RemoveAll(f => properties.Contains(TreeBuilder.PropertyOf(f)));
    }
}
