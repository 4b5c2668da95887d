using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads the nouns for a type of node.</summary>
internal static class Nouns
{
    /// <summary>The plural of what a type is called.</summary>
    public static Item Of(NodeType type) => new(Tokenizer.Read(SchemaWords.Plural(type)), null, [new TypeMeaning(type)]);

    /// <summary>The name of a node.</summary>
    public static Item Of(NodeEntry node) => new(Tokenizer.Read(node.Name), null, [new NodeMeaning(node, NamedBy.Name)]);

    /// <summary>The type that an item names, and the values of that type that the same plural names.</summary>
    public static IReadOnlyList<Mention>? Read(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        var item = draft.Items[i];
        if (!item.Has<TypeMeaning>() || IsVerbHere(draft, i))
            return null;
        if (IsVerbBetweenNouns(draft, i))
        {
            draft.Use(i);
            return [];
        }
        if (IsEverywhere(draft, i))
        {
            draft.Use(i - 1, i);
            return [];
        }
        if (IsOpen(draft, i) || IsWhereTogether(draft, i))
        {
            draft.Use(i);
            return [];
        }
        var type = item
            .Meanings.OfType<TypeMeaning>()
            .Select(t => t.Type)
            .OrderByDescending(t => IsSpelt(item, t))
            .ThenByDescending(t => IsHad(draft, t))
            .ThenByDescending(t => IsBesideName(draft, i, t))
            .ThenByDescending(t => IsSubject(draft, i, t))
            .ThenByDescending(t => IsNextToNamed(draft, i, t))
            .ThenByDescending(t => IsSaidOf(draft, t))
            .First();
        var noun = Mention.OfType(i, type);
        var sorts = IsPlural(draft, noun) || IsOneOfSort(draft, i) ? SortsOf(item, type) : [];
        if (sorts.Length == 0)
            return [noun];
        var (end, filters) = WithOthers(draft, i, sorts);
        return
        [
            noun,
            new Mention
            {
                At = i,
                End = end,
                Kind = MentionKind.Condition,
                Conditions = filters,
                Head = noun,
            },
        ];
    }

    /// <summary>The values of a type that its plural names as well, unless that is what the type itself is called: <c>keepers</c> are no grade of them.</summary>
    private static ValueMeaning[] SortsOf(Item item, NodeType type) =>
        Plurals.IsSame(item.Text, SchemaWords.Split(type.Name)) ? [] : [.. ValueConditions.Of(item).Where(v => v.Property.Entity == type)];

    /// <summary><c>across all domains, …</c>: wherever it is.</summary>
    private static bool IsEverywhere(Draft draft, int i) =>
        i > 0
        && MentionWords.Across.Begins(draft.Items[i - 1])
        && MentionWords.All.Ends(draft.Items[i - 1])
        && (draft.Next(i - 1, -1) < 0 || draft.Next(i) < 0)
        && !draft.Has(Role.HowMany, Role.Group, Role.Share, Role.Most, Role.Least, Role.Rank, Role.Average, Role.Total);

    /// <summary><c>which problems get attention in X</c>, of two sorts of problems: that of which alone the verb is said.</summary>
    private static bool IsSubject(Draft draft, int i, NodeType type) =>
        draft.After(i) is { IsVerb: true } verb && verb.Relationships.All(r => r.Source == type);

    /// <summary><c>which problems does X have</c>, of two sorts of problems: that which X has, and not that which X solves.</summary>
    private static bool IsHad(Draft draft, NodeType type) =>
        draft.Has(Role.Have)
        && draft
            .NamedTypes()
            .SelectMany(named => named.Relationships)
            .Any(r => r.Target == type && SchemaWords.Of(r).SelectMany(Tokenizer.Read).Any(FormWords.Having.Has));

    /// <summary><c>the problems of X</c>, of two sorts of problems: of that which something like X has itself.</summary>
    private static bool IsNextToNamed(Draft draft, int i, NodeType type) =>
        !Enumerable.Range(Math.Max(0, i - 2), Math.Min(2, i)).Any(k => CheckWords.As.Ends(draft.Items[k]))
        && draft.NamedTypes().Any(named => named.Relationships.Any(r => r.Target == type));

    /// <summary><c>published in a journal</c>, <c>which journal has the most</c>: the sort is what tells it from the rest.</summary>
    private static bool IsOneOfSort(Draft draft, int i) =>
        i > 0
        && (
            MentionWords.IndefiniteArticles.Ends(draft.Items[i - 1])
            || draft.Items[i - 1].Is(Role.What)
                && (draft.Items.Any(x => x.Role is Role.Most or Role.Least or Role.Than) || draft.After(i) is { Role: Role.Or })
        );

    /// <summary><c>which conference or journal</c>: any of the sorts that follow one another.</summary>
    private static (int End, Filter[] Filters) WithOthers(Draft draft, int i, ValueMeaning[] sorts)
    {
        var filters = sorts.Select(ValueConditions.Equal).ToArray();
        var end = i;
        while (
            draft.Next(end) is var joint and > 0
            && draft.Items[joint].Is(Role.Or)
            && draft.Next(joint) is var other and > 0
            && ValueConditions.Of(draft.Items[other]).Where(v => sorts.Any(s => s.Property == v.Property)).ToArray() is { Length: > 0 } more
        )
        {
            filters =
            [
                .. filters.Select(f =>
                    Filter.Any([f, .. more.Where(v => v.Property == TreeBuilder.PropertyOf(f)).Select(ValueConditions.Equal)])
                ),
            ];
            end = other;
        }
        return (end, filters);
    }

    /// <summary><c>another on X</c>: one more of what was spoken of last.</summary>
    public static IReadOnlyList<Mention>? ReadAnother(Draft draft, int i, IReadOnlyList<Mention> before) =>
        MentionWords.Another.Is(draft.Items[i])
        && before.LastOrDefault(m => m.Kind == MentionKind.Type) is { } same
        && i + 1 < draft.Items.Count
        && MentionWords.BeforeModifier.Begins(draft.Items[i + 1])
            ? [Mention.OfType(i, same.Type!)]
            : null;

    /// <summary><c>is there anything at X on Y</c>, <c>anything in a Z</c>: some of what the graph is chiefly about.</summary>
    public static Mention? ReadAnything(Draft draft, int i)
    {
        if (
            !MentionWords.Anything.Is(draft.Items[i])
            || i + 1 >= draft.Items.Count
            || Target.Main(draft) is not { } main
            || draft.Items.Take(i).Any(x => x.IsNounOrName || x.Role is Role.What or Role.Who)
            || draft.Items.Any(x => x.Types.Contains(main) || x.Nodes.Any(n => n.Node.Type == main))
        )
            return null;
        var next = draft.Items.Skip(i + 1).SkipWhile(x => x.Words.Count > 1 && Draft.IsEmpty(x)).FirstOrDefault() ?? draft.Items[i];
        var isRelated = MentionWords.BeforeSubject.Is(next) || next.IsVerb && next.Relationships.Any(r => r.Source == main);
        return isRelated && draft.Items.Skip(i + 1).Any(x => x.IsNounOrName) ? Mention.OfType(i, main) : null;
    }

    /// <summary><c>drugs that boost something that …</c>: whatever the verb leads to.</summary>
    public static IReadOnlyList<Mention>? ReadSomething(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        if (i == 0 || !MentionWords.Something.Is(draft.Items[i]) || draft.Items[i].Has<TypeMeaning>())
            return null;
        if (
            before.LastOrDefault(m => m.Kind == MentionKind.Type) is not { Type: { } doer }
            || i + 1 >= draft.Items.Count
            || !MentionWords.BeforeClause.Begins(draft.Items[i + 1])
                && !(draft.Items[i + 1].IsVerb && IsDoneOrDoing(draft.Items[i + 1].Words[0].Word))
        )
            return null;
        var at = MentionWords.Articles.Is(draft.Items[i - 1]) && i > 1 ? i - 2 : i - 1;
        var done = draft.Items[at] is { Role: null or Role.Filler, IsNounOrName: false } verb
            ? verb.Relationships.Where(r => r.Source == doer && r.Target is NodeType).ToArray()
            : [];
        if (done.Length > 1)
            done =
            [
                .. done.Where(r =>
                    SpokenVerbs.WithSynonyms(r).Any(p => Tokenizer.Stems(p).SequenceEqual(draft.Items[at].Words.Select(w => w.Stem)))
                ),
            ];
        return done is [var only] ? [Mention.OfNoun(i, only)] : null;
    }

    /// <summary><c>something countered by X</c>, <c>something harming X</c>.</summary>
    private static bool IsDoneOrDoing(string verb) => Inflection.IsParticiple(verb) || verb.EndsWith("ing", StringComparison.Ordinal);

    /// <summary><c>the makers of whatever X uses</c>, <c>the things that X uses</c>: what the verb of the name behind it leads to.</summary>
    public static IReadOnlyList<Mention>? ReadWhatever(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        if (!MentionWords.Things.Is(draft.Items[i]) || draft.Items[i].Has<TypeMeaning>() || NameBehind(draft, i) is not (var named and > 0))
            return null;
        if (draft.Next(named) is not (var verb and > 0) || !draft.Items[verb].CanBeVerb)
            return null;
        var types = draft.Items[named].Nodes.Select(n => n.Node.Type).ToHashSet();
        var done = draft.Items[verb].Relationships.Where(r => r.Target is NodeType && types.Contains((NodeType)r.Source)).ToArray();
        if (done.FirstOrDefault(r => r.Source == r.Target) is { Source: NodeType like })
            done = [.. Denials.OfLike(draft.Items[verb], like, false)];
        if (done is not [var only])
            return null;
        return [Mention.OfNoun(i, only)];
    }

    /// <summary>The name directly behind such a word, a relative pronoun passed over; -1 for none.</summary>
    internal static int NameBehind(Draft draft, int i) =>
        draft.Next(i) is var named
        && named > 0
        && draft.Items[named] is { Number: null } name
        && name.Nodes.Any()
        && !name.Has<TypeMeaning>()
        && Draft.Between(i, named).All(k => !draft.Items[k].IsMark && !draft.Items[k].Is(Role.Of))
            ? named
            : -1;

    /// <summary><c>people who</c>: the one type of persons.</summary>
    public static Mention? ReadPeople(Draft draft, int i) =>
        MentionWords.People.Is(draft.Items[i])
        && i + 1 < draft.Items.Count
        && MentionWords.RelativePronounsOfPersons.Begins(draft.Items[i + 1])
        && Persons(draft, i) is [var person]
            ? Mention.OfType(i, person)
            : null;

    /// <summary>The types of persons; of several those that the verb behind is said of.</summary>
    private static NodeType[] Persons(Draft draft, int i)
    {
        var persons = draft.Lexicon.Schema.NodeTypes.Where(Sorts.IsPerson).ToArray();
        var verb = persons.Length < 2 ? -1 : Draft.Between(i, draft.Items.Count).FirstOrDefault(k => draft.Items[k].IsVerb, -1);
        return verb < 0 ? persons : [.. persons.Where(p => draft.Items[verb].Relationships.Any(r => r.Source == p))];
    }

    /// <summary>Whether a noun stands in the plural.</summary>
    public static bool IsPlural(Draft draft, Mention noun) => English.IsPlural(draft.Items[noun.At].Words[^1].Word);

    /// <summary>Of types whose words share a stem, the one whose word it is: cooks are not a kind of cooking.</summary>
    public static bool IsSpelt(Item item, NodeType type) => SchemaWords.IsNoun(type, item.Text);

    /// <summary>
    /// <c>works that show a harbour</c>, <c>which works show a storm</c>, <c>what does X show</c>: behind a relative pronoun or the
    /// noun that does it and before an article, or at the end of a question with <c>do</c>, a word for a type is a verb, where it can be one.
    /// </summary>
    private static bool IsVerbHere(Draft draft, int i)
    {
        if (i == 0 || !draft.Items[i].Has<RelationshipMeaning>())
            return false;
        var before = draft.Items[i - 1];
        var isBeforeObject = i + 1 < draft.Items.Count && MentionWords.BeforeObject.Begins(draft.Items[i + 1]);
        return MentionWords.Infinitive.Ends(before) && draft.Next(i) < 0 && !CheckWords.IsPlural(draft.Items[i])
            || MentionWords.Infinitive.Ends(before) && i + 1 < draft.Items.Count && (isBeforeObject || draft.Items[i + 1].IsNounOrName)
            || isBeforeObject && (MentionWords.BeforeVerb.Ends(before) || before.Has<TypeMeaning>())
            || before.Nodes.Any() && draft.Next(i) < 0 && draft.Items.Take(i).Any(x => x.Is(Role.Do));
    }

    /// <summary><c>rangers walk trails</c>: spelt in the singular between the plurals of two others, a word for a type is a verb of everyday speech.</summary>
    private static bool IsVerbBetweenNouns(Draft draft, int i) =>
        i > 0
        && i + 1 < draft.Items.Count
        && draft.Items[i] is { Words: [var verb] }
        && !English.IsPlural(verb.Word)
        && IsPluralOfOther(draft, i, i - 1)
        && (draft.Items[i + 1].Nodes.Any() || IsPluralOfOther(draft, i - 1, i + 1));

    private static bool IsPluralOfOther(Draft draft, int noun, int other) =>
        draft.Items[other] is { Words: [.., var word] } item
        && English.IsPlural(word.Word)
        && item.Types.Any()
        && !item.Types.Intersect(draft.Items[noun].Types).Any();

    /// <summary><c>the X problem</c>: whether the name before is that of one of the type.</summary>
    private static bool IsBesideName(Draft draft, int i, NodeType type) =>
        i > 0 && draft.Items[i - 1].Nodes.Any() && draft.Items[i - 1].Nodes.All(n => n.Node.Type == type);

    /// <summary><c>which problems does X solve</c>: whether a verb leads from what is named to things of the type, or from them to it.</summary>
    private static bool IsSaidOf(Draft draft, NodeType type)
    {
        var named = draft.NamedTypes();
        return draft
            .Items.Where(i => i.CanBeVerb && (i.Role is null || i.Words.Count > 1))
            .SelectMany(i => i.Relationships)
            .Any(r => named.Contains(r.Source) && r.Target == type || named.Contains(r.Target) && r.Source == type);
    }

    /// <summary><c>never combined in one paper</c>: where things are together, which was said.</summary>
    private static bool IsWhereTogether(Draft draft, int i)
    {
        if (draft.Lexicon.Main is not { } main || !draft.Items[i].Types.Contains(main) || !draft.Items.Any(x => x.Is(Role.Together)))
            return false;
        var one = draft.Next(i, -1);
        if (one < 1 || !(draft.Items[one].Number is 1 || draft.Items[one].Is(Role.Same)) || !draft.Items[one - 1].Is(Role.In))
            return false;
        draft.Use(one);
        return true;
    }

    /// <summary><c>my field</c>, <c>whichever domain</c>: the asker's own or no matter which, so no restriction; <c>our funders</c> are all there are.</summary>
    private static bool IsOpen(Draft draft, int i) =>
        i > 1 && MentionWords.Whatever.Is(draft.Items[i - 2]) && MentionWords.Articles.Is(draft.Items[i - 1])
        || i > 0
            && MentionWords.Open.Ends(draft.Items[i - 1])
            && !CheckWords.IsPlural(draft.Items[i])
            && !(i > 1 && draft.Items[i - 2].Role is Role.What or Role.HowMany or Role.List);
}
