using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Guards what was asked for: the right thing, one question, and no more of it than the words allow.</summary>
internal static class WhatIsAsked
{
    /// <summary>The guards.</summary>
    public static IReadOnlyList<Guard> Guards { get; } =
    [
        new("all of a type, unasked", ListsAllUnasked),
        new("all of a type, for those that are something", ListsAllThatAre),
        new("all that somebody did, for how", ListsAllDone),
        new("the one node of its type", ListsTheHub),
        new("all of a type, in a question that breaks off", ListsAllOfHalf),
        new("a list in place of an explanation", ListsInsteadOfExplaining),
        new("one of many", NamesOneOfMany),
        new("a list of what is named", ListsNamed),
        new("a list for a degree", ListsForDegree),
        new("whether there is something that no word says", ChecksUnstated),
        new("whether there is any at all, unasked", ChecksAllUnasked),
        new("the value of many", TakesValueOfMany),
        new("when it was done to one, for those that it was done by", TakesValueForDone),
        new("what a thing lacks", AsksForLack),
        new("another noun was asked for", MissesAskedNoun),
        new("no word says what is asked for", IsUnstated),
        new("whether it is so, where the end asks who or what", ChecksWhatIsLeftOpen),
        new("what was spoken of, as it was", RepeatsTheSpokenOf),
        new("what it belongs to, for what belongs to it", BelongsTheOtherWay),
        new("somebody for something", FindsSomebodyForSomething),
        new("things for what is told of them", ListsForProperty),
        new("a list for whether it is so", ListsForWhether),
        new("what stands beside what is done", ListsBesideObject),
        new("what it is, for what it is of", DefinesForRelated),
        new("two beside one another, for what they do to something", ComparesForDone),
    ];

    private static readonly HashSet<Role> ListTalk =
    [
        .. Roles.OfSmallWords,
        Role.What,
        Role.List,
        Role.HowMany,
        Role.Total,
        Role.Define,
        Role.Each,
        Role.Exactly,
        Role.Confirm,
    ];

    /// <summary>Where nothing restricts what is found, every word must ask for all of it: else some word was to restrict it.</summary>
    private static bool ListsAllUnasked(Candidate c) => c.AsksForSet && IsUnrestricted(c) && !IsListTalk(c);

    /// <summary><c>which collectors are individuals</c>: some of them, though the word carries many a sentence.</summary>
    private static bool ListsAllThatAre(Candidate c) =>
        c.AsksForSet
        && IsUnrestricted(c)
        && c.Draft.Earlier.Last is null
        && c.Draft.Positions(i => i.Is(Role.Be))
            .Any(be =>
                be > 0
                && be + 1 < c.Items.Count
                && c.Items.Take(be).Any(i => i.IsNounOfType && i.Types.Contains(c.Root.Type))
                && c.Items[be + 1] is { Role: Role.Filler, Meanings.Count: 0, Words: [var noun] }
                && FunctionWords.Carries(noun)
                && English.IsPlural(noun.Word)
            );

    /// <summary><c>how do researchers keep models from making facts up</c>: what was done, and no list of all that they did.</summary>
    private static bool ListsAllDone(Candidate c) =>
        c.AsksForSet
        && c.Form.How
        && c.Root is { Nodes.Count: 0, Where.Count: 0, Links.Count: > 0 }
        && c.Root.Links.All(l =>
            l is { Quantifier: Quantifier.Some, Count: null, Where.Count: 0, Other.IsFree: true } && Sorts.IsPerson(l.Other.Type)
        );

    /// <summary>Whether nothing that was said restricts it; that only the part under study is meant goes without saying.</summary>
    private static bool IsUnrestricted(Candidate c) => c.Root.IsFree || c.Root.IsWhole && c.Mentions.All(m => m.Kind == MentionKind.Type);

    /// <summary>Whether nothing but the type and words that ask for all of it were said.</summary>
    private static bool IsListTalk(Candidate c) =>
        !c.HasContext
        && !c.Form.How
        && !c.Form.Other
        && (c.Items.Any(i => i.Has<TypeMeaning>()) || c.Reading.Groups.Count > 0)
        && !Enumerable.Range(0, c.Items.Count).Any(i => LeadsToSubject(c, i))
        && Enumerable.Range(0, c.Items.Count).All(i => AsksForAll(c, i));

    /// <summary><c>papers on event planning</c>: nouns that carry a sentence elsewhere are what these are about; not so <c>the papers on file</c>.</summary>
    private static bool LeadsToSubject(Candidate c, int i) =>
        (CheckWords.About.Is(c.Items[i]) || MentionWords.On.Is(c.Items[i]))
        && c.Items.Skip(i + 1).TakeWhile(IsCarrier).Count() is var carriers
        && carriers > (CheckWords.About.Is(c.Items[i]) ? 0 : 1);

    private static bool IsCarrier(Item item) =>
        item is { Words: [var word], Role: Role.Filler } && !item.IsNounOrName && FunctionWords.Carries(word);

    private static bool AsksForAll(Candidate c, int i) =>
        c.Items[i] is var item
        && !CheckWords.OfState.Is(item)
        && (
            item.IsMark
            || CheckWords.NamesAll(c.Items, i)
            || item.IsUnknown && item.Words.All(c.Draft.Lexicon.IsWhole)
            || SchemaReasons.IsSaidOfType(c.Items, i)
            || item.Nodes.Any(n => c.Draft.Connections.IsHub(n.Node.Type))
            || item.Relationships.Any(r => r.Source is NodeType hub && c.Draft.Connections.IsHub(hub) && r.Target == c.Root.Type)
            || i == 0 && item.Is(Role.And)
            || item.Number is not null
            || item.Has<TypeMeaning>()
            || c.Reading.Told.Count + c.Reading.ToldOf.Count > 0 && c.Draft.IsUsed(i)
            || item.Role is { } role && ListTalk.Contains(role)
            || item.Role is null && c.Draft.IsUsed(i)
            || c.Form.Ask is Ask.Count && CheckWords.Distinguishing.Begins(item)
        );

    /// <summary><c>at which venue?</c>: what happened there is not said.</summary>
    private static bool ListsAllOfHalf(Candidate c) =>
        c.AsksForSet
        && IsUnrestricted(c)
        && c.Items.Where(i => !i.IsMark).ToArray() is [var leads, { Role: Role.What }, var noun]
        && FormWords.Prepositions.Is(leads)
        && noun.Has<TypeMeaning>();

    /// <summary><c>explain the X of Y</c>, where several are called X: no list of what has both.</summary>
    private static bool ListsInsteadOfExplaining(Candidate c) =>
        c.Reading.Ask == Ask.List
        && c.Root.Nodes.Count == 0
        && c.Draft.Positions(i => i.Is(Role.Define)).Any(i => !c.Draft.IsUsed(i))
        && !c.Mentions.Any(m => m.Kind == MentionKind.Type && m.Type == c.Root.Type);

    /// <summary>Nobody asks which of one there are: the word for it was said of something else.</summary>
    private static bool ListsTheHub(Candidate c) => c.AsksForSet && c.Draft.Connections.IsHub(c.Root.Type);

    /// <summary><c>methods for solving problems</c>, words of the title of one, <c>the methods of the X category</c>: the plural does not ask for the one.</summary>
    private static bool NamesOneOfMany(Candidate c) =>
        c.Reading is { Ask: Ask.List, Root: { Nodes: [var only], Links.Count: 0, Where.Count: 0 } }
        && c.Items.Any(i => i.Nodes.Any(n => n.Node == only))
        && c.Items.Any(i => i.Has<TypeMeaning>() && CheckWords.IsPlural(i));

    /// <summary><c>X: which references deal with it</c>: what is named is not asked for, where nothing lets one choose from it.</summary>
    private static bool ListsNamed(Candidate c) =>
        c.Reading is { Ask: Ask.List, Root: { Nodes.Count: > 0, Links.Count: > 0 } root }
        && c.Draft.Earlier.Last is null
        && !c.Items.Any(i => i.Is(Role.Define))
        && (root.Nodes.Select(n => n.Name).Distinct().Count() == 1 || !c.Items.Any(i => i.Role is Role.Or or Role.Both or Role.And));

    /// <summary><c>how reproducible is X</c>: how much of what the adjective names, and nothing that has it.</summary>
    private static bool ListsForDegree(Candidate c) =>
        c.AsksForSet
        && c.Draft.Positions(i => i.Is(Role.How))
            .Any(i =>
                i + 1 < c.Items.Count
                && c.Items[i + 1].Nodes.Any()
                && !c.Items[i + 1].Words[0].IsCapitalised
                && c.Draft.IsUsed(i + 1)
                && c.Draft.IsFollowedBy(i + 1, be => be.Is(Role.Be))
            );

    /// <summary><c>X is cited as a Y paper, is that correct</c>: nobody asks whether there is what no word speaks of.</summary>
    private static bool ChecksUnstated(Candidate c) =>
        c.Reading is { Ask: Ask.YesNo, Universal: false, Root: { Nodes.Count: 0 } root }
        && c.Draft.Earlier.Last is null
        && root.Type != Target.Main(c.Draft)
        && !c.Items.Any(i => IsNamed(c, i) || i.Role is Role.Who or Role.Where);

    /// <summary><c>is there a recipe that I can serve twice</c>: nobody asks whether there is any of a type, where a word was to restrict it.</summary>
    private static bool ChecksAllUnasked(Candidate c) =>
        c.Reading is { Ask: Ask.YesNo, Universal: false, Root.Nodes.Count: 0 }
        && c.Draft.Earlier.Last is null
        && IsUnrestricted(c)
        && !IsListTalk(c);

    /// <summary>A property is that of one thing: what is told only by its relationships can be many.</summary>
    private static bool TakesValueOfMany(Candidate c) =>
        c.Reading is { Ask: Ask.Value, Property: { Carrier: null }, Root: { Links.Count: > 0 } or { Excluded.Count: > 0 } };

    /// <summary><c>X is a weakness of some papers. Their authors are?</c>: what it ends with is left to be said.</summary>
    private static bool ChecksWhatIsLeftOpen(Candidate c) =>
        c.Reading.Ask == Ask.YesNo && c.Items.LastOrDefault(i => !i.IsMark) is { Role: Role.Be } && c.Items.Count(i => i.Is(Role.Be)) > 1;

    /// <summary><c>what was in it</c>: something that belongs to what was spoken of is asked for, not that again.</summary>
    private static bool RepeatsTheSpokenOf(Candidate c) =>
        c.AsksForSet
        && c.Mentions.Any(m => m.Earlier is { } spoken && spoken.Type == c.Root.Type && spoken.ToFilter().Equals(c.Root.ToFilter()))
        && c.Items.Any(i => i.IsVerb || i.Role is Role.In or Role.With or Role.By or Role.For || FormWords.Belonging.Begins(i));

    /// <summary><c>what belongs to X</c>: its parts, not the one that it is a part of.</summary>
    private static bool BelongsTheOtherWay(Candidate c) =>
        c.AsksForSet
        && c.Root is { Nodes.Count: 0, Links: [{ Other.Nodes.Count: > 0, Relationship: { IsList: true } down }] }
        && Connections.Inverse(down) is { IsList: false }
        && c.Draft.Positions(i => FormWords.Belonging.Begins(i) && !i.IsNounOrName)
            .Any(i => c.Draft.IsPrecededBy(i, asks => asks.Is(Role.What)) && !c.Items.Any(x => x.Is(Role.Do)));

    /// <summary><c>what is there in X that is taught in Y</c>, <c>what did A learn from B</c>: nobody asks for persons so, whom no noun names.</summary>
    private static bool FindsSomebodyForSomething(Candidate c) =>
        c.AsksForSet
        && Sorts.IsPerson(c.Root.Type)
        && c.Root.Type != Target.Main(c.Draft)
        && c.Root.Nodes.Count == 0
        && c.Draft.Earlier.Last is null
        && !c.Form.Who
        && !c.Items.Any(i =>
            i.Is(Role.Who)
            || i.Types.Any(Sorts.IsSomebody)
            || i.Meanings.Any(m => m is NodeMeaning { Implied: { } said } && said == c.Root.Type)
        )
        && !c.Mentions.Any(m => m.Nouns.Count > 0 && m.Type == c.Root.Type)
        && c.Draft.Positions(i => i.Is(Role.What) || MentionWords.Anything.Is(i))
            .Any(i => i + 1 < c.Items.Count && c.Items[i + 1].Role is Role.Be or Role.Do or Role.Have or Role.There or Role.In);

    /// <summary><c>what score did X give</c>, <c>what is the position of X</c>: that, and not what has it.</summary>
    private static bool ListsForProperty(Candidate c) =>
        c.AsksForSet
        && c.Form.AskedAt >= 0
        && c.Items[c.Form.AskedAt].Is(Role.What)
        && PropertyAsked(c) is var noun and > 0
        && !c.Items[noun].IsNounOrName
        && !c.Items[noun].Has<ValueMeaning>()
        && !c.Items[noun].Has<RelationshipMeaning>()
        && c.Items[noun].Role is null
        && c.Items[noun].Properties.Where(p => p.Type != ScalarType.Boolean).ToArray() is { Length: > 0 } asked
        && !asked.Intersect(c.Reading.Told).Any()
        && !asked.Any(p => c.Root.All().Any(t => IsRestricted(t, p)));

    /// <summary>The noun behind <c>what</c> and before a verb, or behind <c>what is the</c> and before <c>of</c>; -1 for none.</summary>
    private static int PropertyAsked(Candidate c)
    {
        var next = c.Draft.Next(c.Form.AskedAt);
        var isTold = next > 0 && c.Items[next].Is(Role.Be);
        var noun = isTold ? c.Draft.Next(next) : next;
        return
            noun > 0
            && c.Draft.IsFollowedBy(noun, behind => isTold ? behind.Is(Role.Of) : behind.Role is Role.Do or Role.Have or Role.Be or Role.Of)
            ? noun
            : -1;
    }

    /// <summary><c>what did X put up for auction</c>: no auctions, but what it did that to.</summary>
    private static bool ListsBesideObject(Candidate c) =>
        c.AsksForSet
        && c.Form.AskedAt >= 0
        && FormWords.What.IsAll(c.Items[c.Form.AskedAt])
        && c.Draft.IsFollowedBy(c.Form.AskedAt, does => does.Is(Role.Do))
        && c.Mentions.Where(m => m.Kind == MentionKind.Type && m.Type == c.Root.Type).ToArray() is [{ At: > 0 } noun]
        && c.Draft.Before(noun.At) is { } before
        && FormWords.Prepositions.Is(before)
        && !c.TellsOfRoot;

    /// <summary><c>what is X head of</c>, <c>which shows were held at X</c>: something that has to do with X, and not what X is.</summary>
    private static bool DefinesForRelated(Candidate c) =>
        c.Reading.Ask == Ask.Define
        && c.Draft.Earlier.Last is null
        && (
            c.Items.LastOrDefault(i => !i.IsMark) is { Role: Role.Of, Words: [.., { Word: "of" }] }
            || c.Draft.Position(MentionWords.Which.Is) is var which and >= 0
                && which + 2 < c.Items.Count
                && c.Items[which + 1] is { Words: [{ Word: var noun }] } asked
                && !asked.Nodes.Any()
                && English.IsPlural(noun)
                && c.Items[which + 2].Role is Role.Be or Role.Have or Role.Do
        );

    /// <summary><c>list the animals born to X</c>: animals, and not when X was born.</summary>
    private static bool TakesValueForDone(Candidate c) =>
        c.Reading is { Ask: Ask.Value, Property: { } property, Root.Nodes.Count: 1 }
        && c.Draft.Positions(i => i.Properties.Contains(property) && (CheckWords.IsPast(i) || Inflection.IsParticiple(i.Words[0].Word)))
            .Any(done =>
                done > 0
                && c.Items[done - 1] is { IsNounOfType: true } noun
                && noun.Types.Contains(c.Root.Type)
                && CheckWords.IsPlural(noun)
            );

    /// <summary><c>on what did A and B bid against each other</c>: what they did that to, and no comparison of the two.</summary>
    private static bool ComparesForDone(Candidate c) =>
        c.Reading.Ask == Ask.Compare
        && c.Draft.Next(-1) is var first
        && FormWords.Prepositions.Is(c.Items[first])
        && c.Draft.IsFollowedBy(first, what => what.Is(Role.What));

    /// <summary><c>is it true that every X is Y</c>, <c>were there more X than all Y</c>: yes or no, and no list.</summary>
    private static bool ListsForWhether(Candidate c) =>
        (c.Reading.Ask is Ask.List or Ask.Rank || c.Reading.Ask is Ask.Value && c.Form.Confirms)
        && c.Draft.Earlier.Last is null
        && !c.Items.Any(Roles.Asks)
        && !c.Items.Any(i => i.Role is Role.List or Role.Recommend or Role.Define or Role.Compare)
        && (c.Form.Confirms || c.Draft.OpensWithVerb() && c.Items.Skip(1).Take(2).Any(i => i.Role is Role.MoreThan or Role.LessThan));

    /// <summary><c>what is missing in X</c>: what it lacks, not what is without it.</summary>
    private static bool AsksForLack(Candidate c) =>
        c
            .Draft.Positions(i => i.Role is Role.Without or Role.Not && CheckWords.Lacking.Ends(i))
            .Any(i => c.Draft.IsFollowedBy(i, next => next.Is(Role.In)));

    /// <summary>The noun beside the word that asks is what must be found.</summary>
    private static bool MissesAskedNoun(Candidate c)
    {
        if (c.Reading.Ask is not (Ask.List or Ask.Count or Ask.Value or Ask.Rank) || !AsksByNoun(c))
            return false;
        var noun = NounAsked(c);
        if (noun < 0)
            return false;
        var item = c.Items[noun];
        if (!item.Has<TypeMeaning>())
            return item.Properties.Any(Sorts.IsTime) && !CheckWords.IsPast(item) && c.Reading.Ask != Ask.Value;
        for (; noun > 0 && c.Items[noun].Has<TypeMeaning>(); noun = c.Draft.Next(noun))
            if (c.Items[noun].Types.Contains(c.Root.Type) || c.Reading.Ask == Ask.Value && c.Items[noun].Has<PropertyMeaning>())
                return false;
        return true;
    }

    /// <summary><c>what opened in 2018</c>: whatever did that.</summary>
    private static bool AsksByEvent(Candidate c) =>
        c.Form.AskedAt >= 0 && AskedTypes.Done(c.Draft) == c.Root.Type
        || c.Form.AskedAt >= 0
            && c.Form.AskedAt + 1 < c.Items.Count
            && c.Items[c.Form.AskedAt + 1] is var verb
            && English.IsRegularPast(verb.Text)
            && verb.Properties.Any(p => p.Entity == c.Root.Type && c.Root.Where.SelectMany(TreeBuilder.PropertiesOf).Contains(p));

    /// <summary>Whether the word that asks is one that a noun goes with.</summary>
    private static bool AsksByNoun(Candidate c) =>
        c.Form.AskedAt >= 0
        && !(c.Reading.Ask == Ask.Value && c.Draft.Connections.IsHub(c.Root.Type))
        && (c.Items[c.Form.AskedAt].Is(Role.What) || c.Reading.Ask != Ask.Rank && c.Items[c.Form.AskedAt].Is(Role.HowMany));

    /// <summary>The position of that noun, numbers and names before it passed over; -1 for none, as in <c>which had a …</c>.</summary>
    private static int NounAsked(Candidate c)
    {
        var noun = c.Draft.Next(c.Form.AskedAt);
        while (noun > 0 && !c.Items[noun].Has<TypeMeaning>() && IsBeforeNoun(c.Items[noun]))
            noun = c.Draft.Next(noun);
        return noun > 0 && Draft.Between(c.Form.AskedAt, noun).Any(k => MentionWords.IndefiniteArticles.Is(c.Items[k])) ? -1 : noun;
    }

    private static bool IsBeforeNoun(Item item) =>
        item.Is(Role.Of)
        || item.Number is not null
        || item.Nodes.Any()
        || item.Is(Role.Filler) && item.Meanings.All(m => m is PropertyMeaning);

    /// <summary>
    /// A word says what is asked for: its noun, who or where, or the verb that leads to it. What the graph is chiefly about
    /// needs none.
    /// </summary>
    private static bool IsUnstated(Candidate c) =>
        c.AsksForSet
        && c.Root.Type != Target.Main(c.Draft)
        && c.Root.Nodes.Count == 0
        && !c.Form.Who
        && !c.Form.Where
        && !AsksByEvent(c)
        && !IsBetweenNames(c)
        && !c.Items.Any(i => IsNamed(c, i) || CheckWords.Everything.Begins(i))
        && c.Draft.Earlier.Last?.Reading.Root.Type != c.Root.Type
        && !(c.Form.AskedAt >= 0 && (c.Form.How ? c.TellsOfRoot : c.LeadsToRoot))
        && !c.Mentions.Any(m =>
            m.Nouns.Any(n => n.Target == c.Root.Type)
            || m.Type == c.Root.Type && c.Mentions.Any(n => n != m && n.At <= m.At && n.End >= m.At)
        );

    /// <summary><c>hamstring strain skerry rovers</c>: two names, and what is next to both.</summary>
    private static bool IsBetweenNames(Candidate c) =>
        c.Form.AskedAt < 0
        && c.Root.Links.Count > 1
        && c.Root.Links.All(l => l.Other.Nodes.Count > 0)
        && c.Items.All(i => i.IsMark || i.Nodes.Any());

    /// <summary>Whether a thing is restricted by a property of its own or of its relationships.</summary>
    private static bool IsRestricted(Thing thing, Property property) =>
        thing.Where.Concat(thing.Links.SelectMany(l => l.Where)).SelectMany(TreeBuilder.PropertiesOf).Contains(property);

    /// <summary>Whether an item names the type asked for, by its noun, in a name, or by a value that tells some of them apart.</summary>
    private static bool IsNamed(Candidate c, Item item) =>
        item.Meanings.Any(m =>
            m switch
            {
                TypeMeaning t => t.Type == c.Root.Type,
                NodeMeaning n => n.Implied == c.Root.Type,
                ValueMeaning v => IsRestricted(c.Root, v.Property),
                PropertyMeaning p => Sorts.IsAmount(p.Property) && IsRestricted(c.Root, p.Property),
                _ => false,
            }
        );
}
