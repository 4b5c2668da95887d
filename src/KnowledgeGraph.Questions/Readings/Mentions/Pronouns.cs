using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Finds what <c>it</c>, <c>those</c> and <c>the two of them</c> take up: something in the same question, else of an earlier turn.</summary>
internal static class Pronouns
{
    private const int MostEach = 5;

    private static readonly Role[] Pointing =
    [
        Role.Singular,
        Role.Plural,
        Role.Pair,
        Role.There,
        Role.Latter,
        Role.Former,
        Role.Nth,
        Role.Rest,
    ];

    /// <summary>The mentions that the pronouns make. Their items are marked as used.</summary>
    /// <param name="draft">The question.</param>
    /// <param name="earlier">What was asked before.</param>
    /// <param name="hasContext">Whether an earlier sentence of the question says what they take up.</param>
    /// <param name="take">Which of the antecedents is tried.</param>
    public static IReadOnlyList<Mention> Read(Draft draft, Conversation earlier, bool hasContext, int take)
    {
        var found = new List<Mention>();
        foreach (var i in draft.Find(Pointing).Concat(Places(draft)).Concat(Told(draft)).ToArray())
        {
            if (earlier.Last is not null && !HasName(draft, i))
            {
                if (!earlier.IsInReach(draft.Items[i]))
                    continue;
                var taken = Taken(draft, i, earlier, take).ToArray();
                if (taken.Length == 0 || IsOfTwoUnknown(draft.Items[i], taken, earlier))
                    continue;
                found.AddRange(taken);
            }
            else if (
                !hasContext
                && !HasAntecedent(draft, i)
                && !(draft.Has(Role.Who) && (draft.Items[i].Is(Role.Singular) || draft.Next(i) >= 0))
            )
                continue;
            draft.Use(i);
        }
        if (found.Count > 0)
            UseOnly(draft);
        return found.Count > 1 && !draft.Items[found[0].At].Is(Role.Pair) && !IsOfEach(draft, found[0].At) ? [found[0]] : found;
    }

    /// <summary><c>how many of those are 2024 papers</c>: the noun only says again what they are.</summary>
    public static void DropPredicates(Draft draft, List<Mention> mentions)
    {
        foreach (var taken in mentions.Where(m => m.Earlier is not null && m.At >= 0).ToArray())
        foreach (
            var noun in mentions
                .Where(m => m.Kind == MentionKind.Type && m.Type == taken.Earlier!.Type && m.Count is null && m.Nouns.Count == 0)
                .Where(m => Draft.Between(taken.End, m.At).Any(i => draft.Items[i].Is(Role.Be)))
                .ToArray()
        )
        {
            mentions.Remove(noun);
            draft.Use(noun.At);
            foreach (var modifier in mentions.Where(m => m.Head == noun))
                modifier.Head = null;
        }
    }

    /// <summary><c>what was shown there</c>, not <c>are there</c>.</summary>
    private static IEnumerable<int> Places(Draft draft) =>
        draft.Earlier.Last is null
            ? []
            : draft
                .Positions(FollowUpWords.There.Is)
                .Where(i => !draft.IsPrecededBy(i, before => before.Is(Role.Be)) && !draft.IsFollowedBy(i, next => next.Is(Role.Be)));

    /// <summary><c>what can be done about that</c>, at the end; <c>when did that come out</c>.</summary>
    private static IEnumerable<int> Told(Draft draft) =>
        draft.Earlier.Last is null
            ? []
            : draft
                .Positions(ClauseWords.ToldAtTheEnd.Is)
                .Where(i => i > 0 && draft.Items[i].Is(Role.Filler) && (draft.Next(i) < 0 || IsSubject(draft, i)));

    private static bool IsSubject(Draft draft, int i) =>
        draft.Items[i - 1].Role is Role.Do or Role.Be
        && !draft.Items[i + 1].IsNounOrName
        && !draft.Items.Take(i - 1).Any(item => item.IsNounOrName)
        && draft.Items.Take(i - 1).Any(item => item.Role is Role.When or Role.Where or Role.Who);

    /// <summary><c>which papers address all of them</c>, <c>both of these</c>: each of them by itself, where something else is asked for.</summary>
    private static bool IsOfEach(Draft draft, int i) =>
        draft.Items[i].Is(Role.Plural)
        && (
            MentionWords.OfEach.Begins(draft.Items[i])
            || draft.IsPrecededBy(i, both => both.Is(Role.Both))
            || IsShared(draft, i)
            || DoTogether(draft)
        )
        && EachOf(draft, i) is { Count: > 1 and <= MostEach } found
        && (
            draft.Items.SelectMany(item => item.Types).Any(type => type != found[0].Type)
            || draft.Items[i].Words.Count > 1 && draft.Has(Role.Who) && !Sorts.IsPerson(found[0].Type)
        );

    /// <summary><c>what did they write together</c>.</summary>
    private static bool DoTogether(Draft draft) => draft.Items.Any(i => i.Is(Role.Together) && !i.Has<TypeMeaning>());

    /// <summary><c>what do they share</c>.</summary>
    private static bool IsShared(Draft draft, int i) => draft.IsFollowedBy(i, FormWords.Sharing.Is);

    /// <summary><c>in both of them</c>, where nobody spoke of two.</summary>
    private static bool IsOfTwoUnknown(Item item, Mention[] taken, Conversation earlier) =>
        item.Words.Count > 1
        && item.Is(Role.Plural)
        && FollowUpWords.Both.Begins(item)
        && taken is [{ Earlier.Nodes.Count: not 2 }]
        && earlier.Last!.Found.Count != 2;

    /// <summary>What was found, or the two that were spoken of where what they share is asked for.</summary>
    private static IReadOnlyList<NodeEntry> EachOf(Draft draft, int i) =>
        draft.Earlier.Last is not { Found: var found } ? []
        : found.Count > 1 || !IsShared(draft, i) ? found
        : [.. Antecedents.Of(Role.Pair, draft.Earlier).SelectMany(thing => thing.Nodes)];

    private static IEnumerable<Mention> Taken(Draft draft, int i, Conversation earlier, int take)
    {
        var isPair = draft.Items[i].Is(Role.Pair);
        var things = Antecedents.Of(draft.Items[i], earlier);
        if (IsOfEach(draft, i))
            things = [.. EachOf(draft, i).Select(node => Antecedents.Only([node]))];
        else if (!isPair)
            things = [.. things.Skip(Math.Min(IsPartOfAnswer(draft, i) ? 0 : take, things.Count - 1)).Take(1)];
        else if (things.Count == 2 && (IsChoice(draft, i) || WereFound(things, earlier) && !DoTogether(draft)))
            things = [Antecedents.Only([.. things.SelectMany(t => t.Nodes)])];
        return things.Select(thing => new Mention
        {
            At = i,
            End = i,
            Kind = MentionKind.Nodes,
            Earlier = thing,
            Verbs = Verbs(draft),
        });
    }

    /// <summary><c>who runs these two</c>: what the last answer found, and did not name before, is taken up as <c>them</c> is.</summary>
    private static bool WereFound(IReadOnlyList<Thing> two, Conversation earlier) =>
        earlier.Last is { } last
        && two.All(thing => last.Found.Contains(thing.Nodes[0]) && !last.Reading.Root.Named().Contains(thing.Nodes[0]));

    /// <summary><c>which of the two</c>: one of them is asked for.</summary>
    private static bool IsChoice(Draft draft, int i) => MentionWords.Which.Begins(draft.Items[i]) || draft.Before(i) is { Role: Role.What };

    /// <summary><c>how many of those</c>: of what was answered, not of what that was related to.</summary>
    private static bool IsPartOfAnswer(Draft draft, int i) =>
        draft.Items[i].Is(Role.Plural) && draft.IsPrecededBy(i, before => before.Is(Role.HowMany) && JoinWords.Partitive.Ends(before));

    private static Relationship[] Verbs(Draft draft) => [.. draft.Items.Where(x => !x.Has<TypeMeaning>()).SelectMany(x => x.Relationships)];

    /// <summary><c>only those</c>, <c>the ones with limitations only</c>: narrows what was found, which taking it up does.</summary>
    private static void UseOnly(Draft draft)
    {
        foreach (var i in draft.Find(Role.Only).ToArray())
            if (draft.Next(i) is var next && (next < 0 || draft.Items[next].Role is Role.Plural))
                draft.Use(i);
    }

    private static bool HasName(Draft draft, int i) =>
        draft.Items.Take(i).Count(x => x.Nodes.Any() && !x.Has<TypeMeaning>()) >= (draft.Items[i].Is(Role.Plural) ? 2 : 1);

    /// <summary>Whether something before the pronoun can be meant; a word that points takes up no mere noun.</summary>
    private static bool HasAntecedent(Draft draft, int i) =>
        draft
            .Items.Take(i)
            .Any(x =>
                x.Nodes.Any() || x.Has<ValueMeaning>() || x.Has<TypeMeaning>() && !MentionWords.Demonstratives.Begins(draft.Items[i])
            );
}
