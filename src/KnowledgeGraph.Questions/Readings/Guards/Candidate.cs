namespace KnowledgeGraph.Questions;

/// <summary>A reading before it is believed, with all that was made of the question on the way to it.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Draft">The question.</param>
/// <param name="Form">Its form.</param>
/// <param name="Mentions">What it speaks of.</param>
/// <param name="HasContext">Whether words around the question were set aside.</param>
internal sealed record Candidate(Reading Reading, Draft Draft, Form Form, IReadOnlyList<Mention> Mentions, bool HasContext)
{
    /// <summary>What is asked for or about.</summary>
    public Thing Root => Reading.Root;

    /// <summary>The items of the question.</summary>
    public IReadOnlyList<Item> Items => Draft.Items;

    /// <summary>Whether a set is asked for: its members, or how many there are.</summary>
    public bool AsksForSet => Reading.Ask is Ask.List or Ask.Count;

    /// <summary>Whether a verb of the question is a relationship of what is asked for.</summary>
    public bool SpeaksOfRoot => SaysRelationship(Items);

    /// <summary>Whether a verb that does more than carry the sentence is a relationship of what is asked for.</summary>
    public bool TellsOfRoot => SaysRelationship(Items.Where(i => !i.Is(Role.Filler)));

    /// <summary>Whether a word says what is asked for: its noun, or a verb that leads to it.</summary>
    public bool SaysRoot => Items.Any(i => i.Types.Contains(Root.Type)) || TellsOfRoot;

    /// <summary>
    /// Whether a verb leads to what is asked for, that leads not only from something farther to what is named there: <c>what was
    /// produced by X</c>, of films and not of the countries where they were produced.
    /// </summary>
    public bool LeadsToRoot =>
        SaysRelationship(
            Items.Where(i =>
                !Root
                    .Links.SelectMany(l => l.Other.Links)
                    .Any(beyond => beyond.Other.Nodes.Count > 0 && Connections.Says(i, beyond.Relationship))
            )
        );

    private bool SaysRelationship(IEnumerable<Item> items)
    {
        var verbs = items.Where(i => !i.Has<TypeMeaning>()).SelectMany(i => i.Relationships).ToHashSet();
        return Root.Links.Any(l =>
            verbs.Contains(l.Relationship) || Connections.Inverse(l.Relationship) is { } inverse && verbs.Contains(inverse)
        );
    }
}
