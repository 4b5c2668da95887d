using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What a question leaves open, or takes for granted, of what it asks for: looked up only where an answer depends on it.</summary>
internal sealed class Supposition(Candidate candidate)
{
    private Draft Draft => candidate.Draft;

    /// <summary>Whether a word says what is asked for: its noun, or a verb that leads to it.</summary>
    public bool SaysWhatIsAsked => candidate.SaysRoot;

    /// <summary>Whether a word is one for a property.</summary>
    public bool Names(Property property) => Draft.Items.Any(i => i.Properties.Contains(property));

    /// <summary><c>trained under X</c>, <c>who supervised X</c>: whether a verb as it stands says which way of two likes is meant, wherever there are such.</summary>
    public bool SaysWhichWay =>
        candidate
            .Root.AllLinks()
            .Select(l => l.Relationship)
            .Where(r => r.Source == r.Target)
            .All(r => IsSaid(r) && !(Connections.Inverse(r) is { } back && IsSaid(back)));

    private bool IsSaid(Relationship relationship) =>
        SpokenVerbs
            .WithSynonyms(relationship)
            .Select(Tokenizer.Stems)
            .Any(phrase => Draft.Items.Any(i => i.Words.Select(w => w.Stem).SequenceEqual(phrase)));

    /// <summary><c>any paper on X?</c>: where there is none, that is the answer.</summary>
    public bool AsksForAny =>
        candidate is { Form.AskedAt: < 0, Reading.Ask: Ask.List }
        && Draft.Position(i => i.Types.Contains(candidate.Root.Type)) is var noun and >= 0
        && (noun > 0 && FormWords.Any.Ends(Draft.Items[noun - 1]) || FormWords.Any.Begins(Draft.Items[noun]))
        && !Draft.Items.Any(i => i.Is(Role.List));

    /// <summary><c>what are the three parts of X</c>: so many are to be found; null where no number is said.</summary>
    public int? Number
    {
        get
        {
            if (
                candidate.Reading is not { Ask: Ask.List, Root: { Nodes.Count: 0, Links.Count: > 0 } root }
                || Draft.Earlier.Last is not null
            )
                return null;
            var said = Draft.Position(i => i.Number is > 1 and var number && !Numbers.IsYear(number));
            return
                said > 1
                && FormWords.The.Ends(Draft.Items[said - 1])
                && Draft.IsPrecededBy(said, be => be.Role is Role.Be or Role.List)
                && Draft.IsFollowedBy(said, noun => noun.Types.Contains(root.Type))
                ? (int)Draft.Items[said].Number!.Value
                : null;
        }
    }
}
