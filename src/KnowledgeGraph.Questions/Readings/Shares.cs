using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads shares: one that the source states, else how many of a whole are also its part.</summary>
internal static class Shares
{
    /// <summary>The readings.</summary>
    public static Assembled Read(Draft draft, Form form, List<Mention> mentions)
    {
        if (PrintedShare(draft, mentions) is { } printed)
            return printed;
        var noun = mentions.FirstOrDefault(m => m.Kind == MentionKind.Type);
        if (noun is not null && StandsInPart(draft, form, mentions, noun))
            noun = null;
        var whole = noun ?? Implied(draft, form, mentions);
        if (whole is null)
            return Assembled.Nothing;
        var ground = Ground(draft, form, mentions, noun is null ? null : whole);
        if (ground is null)
            return Assembled.Nothing;
        var part = mentions.Where(m => m != whole && !ground.Contains(m)).ToArray();
        if (part.FirstOrDefault() is { Head: null } first && first.Kind != MentionKind.Condition)
            first.Head = whole;
        var trees = TreeBuilder.Build(draft, mentions, whole, []);
        var wholes = TreeBuilder.Build(draft, [whole, .. mentions.Where(m => m != whole && ground.Contains(m))], whole, []);
        if (trees.Count == 0 || wholes.Count == 0)
            return Assembled.Nothing;
        var all = Assembler.InCorpus(form, wholes[0].Root);
        if (trees[0].Root.ToFilter().Equals(all.ToFilter()))
            return Assembled.Nothing;
        trees[0]
            .Root.Where.AddRange(
                all.Where.Where(f => Sorts.Corpus(all.Type) == TreeBuilder.PropertyOf(f) && !trees[0].Root.Where.Contains(f))
            );
        return new Assembled([new Reading(Ask.Share, trees[0].Root) { Whole = all }], trees);
    }

    /// <summary><c>how much of X has a weakness</c>: the noun behind the verb is what the part has, where X stands for the whole.</summary>
    private static bool StandsInPart(Draft draft, Form form, List<Mention> mentions, Mention noun) =>
        Target.Main(draft) is { } main
        && main != noun.Type
        && mentions.Any(m =>
            m.Kind == MentionKind.Nodes
            && m.At > form.AskedAt
            && m.End < noun.At
            && Draft.Between(m.End, noun.At).Any(i => draft.Items[i].Role is Role.Have)
        );

    /// <summary>What the graph is chiefly about, where no noun says what is counted.</summary>
    private static Mention? Implied(Draft draft, Form form, List<Mention> mentions)
    {
        if (Target.Main(draft) is not { } main)
            return null;
        var implied = new Mention
        {
            At = form.AskedAt,
            End = form.AskedAt,
            Kind = MentionKind.Type,
            Type = main,
        };
        mentions.Insert(mentions.TakeWhile(m => m.At < form.AskedAt).Count(), implied);
        return implied;
    }

    /// <summary>What makes up the whole; null when it cannot be told from the part.</summary>
    private static HashSet<Mention>? Ground(Draft draft, Form form, List<Mention> mentions, Mention? whole)
    {
        var said = mentions.Where(m => m.At != form.AskedAt).ToArray();
        var ground = Among(draft, form, whole, said) ?? Before(draft, form, whole, said);
        if (ground.Length < said.Length)
            return [.. ground];
        return said.Length > 2 ? null : [.. said.Where(m => m == whole)];
    }

    /// <summary><c>… among the Moroccan ones</c>, <c>of A inside of B</c>: the whole stands last.</summary>
    private static Mention[]? Among(Draft draft, Form form, Mention? whole, Mention[] said)
    {
        var isLast = whole is null || said.Any(m => m.Kind == MentionKind.Nodes && m.Head is null && m.End < whole.At);
        var among = draft.Items.ToList().FindLastIndex(i => RankWords.Among.Begins(i) || isLast && RankWords.Within.Begins(i));
        if (among < 0)
            among = draft.Positions(RankWords.Within.Begins).FirstOrDefault(i => IsOfPart(draft, form, whole, said, i), -1);
        if (
            among < 0
            && whole is not null
            && said[^1] is { Kind: MentionKind.Condition } corpus
            && corpus.Conditions.All(f => TreeBuilder.PropertyOf(f) == Sorts.Corpus(whole.Type!))
            && corpus.At > whole.At
        )
            return [whole, corpus];
        return among < 0 || !said.Any(m => m.At > among) || whole is null && !said.Any(m => m.At < among)
            ? null
            : [.. said.Where(m => m == whole || m.At > among)];
    }

    /// <summary><c>the proportion of easy recipes in Italian cuisine</c>, where no verb says what part is meant: the adjective does.</summary>
    private static bool IsOfPart(Draft draft, Form form, Mention? whole, Mention[] said, int within) =>
        whole is not null
        && within > form.AskedAt
        && said.Any(m => m != whole && m.At < within)
        && said.Any(m => m.At > within)
        && !Draft.Between(form.AskedAt, draft.Items.Count).Any(i => IsVerb(draft.Items[i]) && !IsBehindNoun(draft, i));

    /// <summary><c>the papers published in 2005</c>: a participle that goes on with the noun before it.</summary>
    private static bool IsBehindNoun(Draft draft, int verb) =>
        Inflection.IsParticiple(draft.Items[verb].Words[0].Word) && draft.IsPrecededBy(verb, noun => noun.Has<TypeMeaning>());

    /// <summary>What stands before the verb, or before the word that asks where that comes last.</summary>
    private static Mention[] Before(Draft draft, Form form, Mention? whole, Mention[] said)
    {
        if (whole is not null && whole.At < form.AskedAt || whole is null && said.Length > 1 && said.Any(m => m.At < form.AskedAt))
            return [.. said.Where(m => m.At < form.AskedAt)];
        var verb = whole is not null && SaidToo(draft, whole, said) is var too and > 0 ? too : MainVerb(draft, form, whole, said);
        return [.. said.Where(m => m == whole || whole is not null && m.Head == whole || m.At < verb)];
    }

    /// <summary><c>the trails that are easy also allow dogs</c>: where the part begins behind what is said of the whole; -1 where no word says so.</summary>
    private static int SaidToo(Draft draft, Mention whole, Mention[] said) =>
        Draft
            .Between(whole.End, draft.Items.Count)
            .FirstOrDefault(
                i =>
                    CheckWords.Also.Is(draft.Items[i])
                    && !draft.Items[i - 1].Is(Role.And)
                    && said.Any(m => m != whole && m.At > whole.End && m.At < i)
                    && said.Any(m => m.At > i),
                -1
            );

    /// <summary>The verb that parts the whole from its part: not the participle that belongs to the whole, <c>papers written since 2023 are …</c>; without a verb <c>with</c> or <c>without</c>.</summary>
    private static int MainVerb(Draft draft, Form form, Mention? whole, Mention[] said)
    {
        if (whole is not null && said.LastOrDefault(m => m.Type == whole.Type && IsPredicate(draft, m)) is { } same && same.At > whole.At)
            return draft.Next(same.At, -1);
        var after = Enumerable.Range(form.AskedAt + 1, draft.Items.Count - form.AskedAt - 1).ToArray();
        var verbs = after.Where(i => IsVerb(draft.Items[i])).ToArray();
        if (verbs.Length == 0)
            return after.FirstOrDefault(
                i =>
                    i > (whole?.End ?? 0)
                    && (draft.Items[i].Role is Role.With or Role.Without || whole is not null && RankWords.Relatives.Ends(draft.Items[i]))
                    && !(whole is not null && IsOfWhole(draft, said, i)),
                said is [_, _, .., { Continues: false } last] && last.At > whole?.End ? last.At : draft.Items.Count
            );
        if (whole is not null && RankWords.Relatives.Ends(draft.Items[verbs[0] - 1]))
            return AfterRelative(verbs, said);
        var isOfWhole =
            whole is not null
            && verbs[0] == draft.Next(whole.End)
            && draft.Items[verbs[0]].Role is null or Role.Have
            && draft.Items[verbs[0]].Words[0].Word is var word
            && (Inflection.IsParticiple(word) || word.EndsWith("ing", StringComparison.Ordinal));
        // "Flights going to X run only in summer": where no other verb is known, what is said last is the part.
        return !isOfWhole ? verbs[0]
            : verbs.Length > 1 ? verbs[1]
            : said is [_, _, .., { Continues: false } part] && part.At > verbs[0] + 1 && said.Count(m => m.At > verbs[0]) > 1 ? part.At
            : verbs[0];
    }

    /// <summary><c>what share of the books by X is books for children</c>: the noun that is said again behind <c>is</c> opens the part.</summary>
    private static bool IsPredicate(Draft draft, Mention noun) => draft.IsPrecededBy(noun.At, verb => verb.Is(Role.Be));

    /// <summary><c>museums with more than 100 visitors cost …</c>, <c>museums that have …, also cost …</c>: what leads to a condition of the whole, where another one is said of the part by its own number.</summary>
    private static bool IsOfWhole(Draft draft, Mention[] said, int leads) =>
        said.Where(m => m.At > leads && m.Kind == MentionKind.Condition).ToArray() is [.., var first, { Continues: false } last]
        && Draft.Between(first.End, last.At + 1).All(i => draft.Items[i].Role is not (Role.And or Role.Or or Role.With or Role.Without))
        && last.Conditions.All(f => first.Conditions.All(other => TreeBuilder.PropertyOf(other) != TreeBuilder.PropertyOf(f)));

    /// <summary><c>papers that appeared at A are …</c>: the verb behind what the clause of the whole speaks of, where there is one.</summary>
    private static int AfterRelative(int[] verbs, Mention[] said) =>
        verbs.FirstOrDefault(v => said.Any(m => m.At > verbs[0] && m.End < v), verbs[0]);

    private static bool IsVerb(Item item) =>
        item.Role is Role.Be or Role.Do or Role.Have
        || item.Role is null && item.Has<RelationshipMeaning>() && !item.Has<TypeMeaning>()
        || item.Meanings.OfType<PropertyMeaning>().Any(p => Sorts.IsTime(p.Property)) && item.Role is null
        || FunctionWords.IsVerbOfPlace(item.Words[0]);

    /// <summary>A share that a relationship carries: stated by the source rather than counted by us.</summary>
    private static Assembled? PrintedShare(Draft draft, List<Mention> mentions)
    {
        var named = mentions.Where(m => m.Kind == MentionKind.Nodes && m.Choices.Count > 0).ToArray();
        if (
            named.Length != 2
            || mentions.Any(m =>
                m.Negated
                || m.Excepted
                || m.Count is not null
                || m.Kind == MentionKind.Condition && m.Conditions.All(f => TreeBuilder.PropertyOf(f).Carrier is null)
            )
        )
            return null;
        var shares = draft
            .Lexicon.Schema.PropertiesTypes.SelectMany(t => t.Properties)
            .Where(p => Sorts.IsShare(p) || Sorts.IsPercent(p))
            .ToArray();
        foreach (var one in named)
        foreach (var two in named.Where(m => m != one && (IsPrinted(draft, mentions, one, m) || IsOnlyPart(shares, mentions, one, m))))
        foreach (var from in one.Choices)
        foreach (var to in two.Choices)
        foreach (var relationship in from[0].Type.Relationships.Where(r => r.Target == to[0].Type && r.Stored == Direction.Out))
            if (shares.FirstOrDefault(p => p.Carrier == relationship.Properties) is { } share)
                return Printed(draft, mentions, from, to, relationship, share);
        return null;
    }

    /// <summary><c>what percentage of A goes into B</c>, B of percents of things like A: no noun says what else could be counted.</summary>
    private static bool IsOnlyPart(Property[] shares, List<Mention> mentions, Mention whole, Mention part) =>
        mentions.All(m => m.Kind == MentionKind.Nodes)
        && whole
            .Choices.SelectMany(c => c[0].Type.Relationships)
            .Any(r =>
                r.Stored == Direction.Out
                && part.Choices.Any(c => c[0].Type == r.Target)
                && shares.Any(p => p.Carrier == r.Properties && Sorts.IsPercent(p))
            );

    /// <summary>Whether what the source states is meant: it is spoken of, or no noun says what is to be counted and the one stands as the whole (<c>the share of A in B</c>).</summary>
    private static bool IsPrinted(Draft draft, List<Mention> mentions, Mention whole, Mention part)
    {
        if (draft.Items.Any(i => i.Words.Any(FunctionWords.SpeaksOfSource)) || mentions.Any(m => m.Kind == MentionKind.Condition))
            return true;
        if (mentions.Any(m => m.Kind == MentionKind.Type && m.Type == Target.Main(draft)))
            return false;
        return whole.At < part.At || !Enumerable.Range(part.End + 1, Math.Max(0, whole.At - part.End - 1)).Any(i => IsVerb(draft.Items[i]));
    }

    private static Assembled Printed(
        Draft draft,
        List<Mention> mentions,
        IReadOnlyList<NodeEntry> from,
        IReadOnlyList<NodeEntry> to,
        Relationship relationship,
        Property share
    )
    {
        var root = new Thing(from[0].Type);
        root.Nodes.AddRange(from);
        var other = new Thing(to[0].Type);
        other.Nodes.AddRange(to);
        var link = new Link(relationship, other);
        link.Where.AddRange(
            mentions
                .Where(m => m.Kind == MentionKind.Condition)
                .SelectMany(m => m.Conditions.Where(f => TreeBuilder.PropertyOf(f).Carrier == relationship.Properties).Take(1))
        );
        root.Links.Add(link);
        Assembler.UseVerbs(draft);
        return new Assembled([new Reading(Ask.Value, root) { Property = share }], [Tree.Of(root)]);
    }
}
