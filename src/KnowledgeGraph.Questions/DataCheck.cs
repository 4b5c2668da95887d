using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Chooses between readings by what the data bear out, and turns down those that take something for granted which the
/// data do not bear out.
/// </summary>
internal sealed class DataCheck(QueryEngine engine)
{
    /// <summary>What is left of the readings of a question.</summary>
    public async Task<Outcome> SettleAsync(Outcome outcome, CancellationToken cancellation) =>
        outcome switch
        {
            Understood { Premise: { Root: var premise } } when !await HoldsAsync(premise, cancellation).ConfigureAwait(false) =>
                new Refused(RefusalKind.FalsePremise, [], [.. premise.All().SelectMany(t => t.Nodes)]),
            Ambiguous ambiguous => await ChooseAsync(ambiguous, cancellation).ConfigureAwait(false),
            Understood { Reading: { Ask: Ask.List or Ask.Count } reading } understood
                when !await HoldsAsync(reading.Root, cancellation).ConfigureAwait(false) => await InsteadOfNothingAsync(
                    understood,
                    cancellation
                )
                .ConfigureAwait(false),
            _ => outcome,
        };

    /// <summary>Of several readings only those that find something; one that is left is the reading.</summary>
    private async Task<Outcome> ChooseAsync(Ambiguous ambiguous, CancellationToken cancellation)
    {
        var borne = new List<Reading>();
        foreach (var reading in ambiguous.Readings)
            if (await HoldsAsync(reading.Root, cancellation).ConfigureAwait(false))
                borne.Add(reading);
        return borne.Count == 1 ? new Understood(borne[0], [], [])
            : borne.Count > 1 ? new Ambiguous(borne)
            : ambiguous;
    }

    /// <summary>Where nothing is found: the next reading that finds something, else a refusal where the question takes for granted what is not so.</summary>
    private async Task<Outcome> InsteadOfNothingAsync(Understood understood, CancellationToken cancellation)
    {
        if (understood.Reading.Ask == Ask.List)
            foreach (var other in understood.Others)
                if (await HoldsAsync(other.Root, cancellation).ConfigureAwait(false))
                    return understood with { Reading = other };
        foreach (var premise in Premises(understood.Reading.Root))
            if (!await HoldsAsync(premise, cancellation).ConfigureAwait(false))
                return new Refused(RefusalKind.FalsePremise, [], premise.Nodes);
        return HasPlace(understood.Reading.Root)
            ? new Refused(RefusalKind.FalsePremise, [], understood.Reading.Root.Links[0].Other.Nodes)
            : understood;
    }

    /// <summary><c>X, which is a Y</c>: single things that are named, and of which something is said besides.</summary>
    private static IEnumerable<Thing> Premises(Thing thing) =>
        thing
            .Links.Where(l => l is { Quantifier: Quantifier.Some, Count: null })
            .SelectMany(l => Premises(l.Other))
            .Concat(thing.Nodes.Count == 1 && (thing.Where.Count > 0 || thing.Links.Count > 0) ? [thing] : []);

    /// <summary><c>the second author of X</c>: a place in the order of what a named thing has.</summary>
    private static bool HasPlace(Thing root) =>
        root
            is {
                Nodes.Count: 0,
                Where.Count: 0,
                Links: [{ Relationship.Stored: Direction.In, Where: [Comparison place], Other: { Nodes.Count: 1, Links.Count: 0 } }]
            }
        && place is { Operator: FilterOperator.Eq, Property.Type: ScalarType.Int };

    private async Task<bool> HoldsAsync(Thing thing, CancellationToken cancellation)
    {
        var query = new NodeQuery(new AllNodes(thing.Type), thing.ToFilter(), [], new Page(0, 1), NodeProjection.Nothing);
        return ((NodeListResult)await engine.RunAsync(query, cancellation).ConfigureAwait(false)).Nodes.Count > 0;
    }
}
