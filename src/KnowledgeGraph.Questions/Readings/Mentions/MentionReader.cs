namespace KnowledgeGraph.Questions;

/// <summary>Gathers what a question speaks of: nodes, types and conditions, with what stands before them (no, only, at least three).</summary>
internal static class MentionReader
{
    /// <summary>Reads what an item mentions: null where the rule does not say, nothing where the item adds nothing.</summary>
    private delegate IReadOnlyList<Mention>? Rule(Draft draft, int i, IReadOnlyList<Mention> before);

    /// <summary>What an item can mention. The first rule that can tell does.</summary>
    private static readonly Rule[] Rules =
    [
        One(TextConditions.Read),
        ValueConditions.ReadCaption,
        One(NamedComparisons.Read),
        Fields.Read,
        NamedNodes.Read,
        ValueConditions.ReadSort,
        Nouns.Read,
        One(RelationalNouns.Read),
        One(RelationalNouns.ReadUndone),
        One(RelationalNouns.ReadHad),
        Nouns.ReadAnother,
        Nouns.ReadSomething,
        Nouns.ReadWhatever,
        One(Nouns.ReadAnything),
        One(Nouns.ReadPeople),
        One(PropertyConditions.ReadLife),
        One(PropertyConditions.ReadFree),
        One(PropertyConditions.ReadState),
        One(SomeOrNone.Read),
        One(PropertyConditions.ReadHappened),
        One(PropertyConditions.Read),
        One(ValueConditions.ReadStudied),
        One(QuantityReader.Read),
        One(ShareConditions.Read),
        One(ValueConditions.ReadSide),
        PlaceConditions.Read,
        One(TimeReader.Read),
        ValueConditions.Read,
    ];

    /// <summary>What the mentions say of one another, in the order in which each builds on those before.</summary>
    private static readonly Action<Draft, List<Mention>>[] Passes =
    [
        Denials.AddNobody,
        Denials.AddSomething,
        Denials.AddBare,
        (_, mentions) => mentions.Sort((a, b) => a.At.CompareTo(b.At)),
        Apposition.DropImplied,
        Apposition.Find,
        Lists.Join,
        SomeOfNamed.Read,
        Heads.Find,
        Modifiers.Read,
        Denials.ReadTrailing,
        TheOthers.Read,
        Verbs.Find,
    ];

    /// <summary>The mentions in the order of the text. Their items are marked as used.</summary>
    public static IReadOnlyList<Mention> Read(Draft draft)
    {
        var mentions = Gather(draft);
        foreach (var pass in Passes)
            pass(draft, mentions);
        return [.. mentions.Where(m => !m.IsApposition)];
    }

    private static List<Mention> Gather(Draft draft)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < draft.Items.Count; i++)
        {
            if (draft.IsUsed(i))
                continue;
            var read = Rules.Select(rule => rule(draft, i, mentions)).FirstOrDefault(found => found is not null) ?? [];
            foreach (var k in read.SelectMany(m => Enumerable.Range(m.At, m.End - m.At + 1)))
                draft.Use(k);
            mentions.AddRange(read);
        }
        return mentions;
    }

    private static Rule One(Func<Draft, int, Mention?> read) => (draft, i, _) => read(draft, i) is { } mention ? [mention] : null;
}
