using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The ways from type to type through the schema, with a cost that says how natural each is: short ones, through
/// relationships that lead to one node (a taxonomy), and not through a node that everything hangs on.
/// </summary>
internal sealed class Connections
{
    private const int MaxLength = 4;
    private const double Step = 1,
        ToOne = 0.8,
        Unspoken = 1.4,
        Marked = 0.5,
        Repeated = -0.1,
        Hub = 4,
        Sideways = 2.5,
        Slack = 1.3;

    private readonly GraphSchema schema;
    private readonly HashSet<NodeType> hubs;
    private readonly Dictionary<(NodeType, NodeType), IReadOnlyList<Way>> ways = [];

    /// <summary>A way and its cost.</summary>
    public sealed record Way(IReadOnlyList<Relationship> Steps, double Cost);

    /// <summary>Reads the ways from the schema; a type with a single node is a hub.</summary>
    public Connections(Lexicon lexicon)
    {
        schema = lexicon.Schema;
        hubs = [.. schema.NodeTypes.Where(t => lexicon.Of(t).Take(2).Count() == 1)];
        foreach (var from in schema.NodeTypes)
        {
            var found = new List<Way>();
            Walk(from, [], 0, found);
            foreach (var group in found.GroupBy(w => (NodeType)w.Steps[^1].Target))
            {
                var best = group.Min(w => w.Cost);
                ways[(from, group.Key)] = [.. group.Where(w => w.Cost <= best + Slack).OrderBy(w => w.Cost)];
            }
        }
    }

    /// <summary>Whether a type has a single node, which everything hangs on.</summary>
    public bool IsHub(NodeType type) => hubs.Contains(type);

    /// <summary>The ways from one type to another, the most natural first.</summary>
    public IReadOnlyList<Way> Between(NodeType from, NodeType to) => ways.TryGetValue((from, to), out var found) ? found : [];

    /// <summary>Whether each thing of a type is related to one of another at most, by some relationship.</summary>
    public static bool HasOne(NodeType type, NodeType other) => type.Relationships.Any(r => !r.IsList && r.Target == other);

    /// <summary>Whether the one end belongs to the other, which goes without saying.</summary>
    public static bool BelongsToOne(Relationship relationship) => !relationship.IsList || Inverse(relationship) is { IsList: false };

    /// <summary>What a verb says of a type, from whichever end: the types at the other one.</summary>
    public static IEnumerable<NodeType> OtherEnds(Item verb, NodeType type) =>
        verb
            .Relationships.Select(r =>
                r.Source == type ? r.Target
                : r.Target == type ? r.Source
                : null
            )
            .OfType<NodeType>();

    /// <summary>The same relationship as the type at its other end declares it; null where that does not.</summary>
    public static Relationship? Inverse(Relationship relationship) =>
        relationship.Target is NodeType target
            ? target.Relationships.FirstOrDefault(r =>
                r != relationship && r.Target == relationship.Source && r.Type == relationship.Type && r.Stored != relationship.Stored
            )
            : null;

    /// <summary>Whether an item can stand for a relationship, from whichever end it is told.</summary>
    public static bool Says(Item item, Relationship relationship) =>
        item.Relationships.Any(r => r == relationship || Inverse(r) == relationship);

    private void Walk(NodeType at, List<Relationship> steps, double cost, List<Way> found)
    {
        foreach (var relationship in at.Relationships.Where(r => r.Target is NodeType && r.Filterable))
        {
            var next = (NodeType)relationship.Target;
            if (
                steps.Count > 0
                && (
                    Inverse(steps[^1]) == relationship && !steps[^1].IsList
                    || steps.Any(s => s.Source == next && s.Source != steps[0].Source)
                )
            )
                continue;
            var total =
                cost
                + CostOf(relationship)
                + (
                    steps.Count == 0 ? 0
                    : steps[^1].Type == relationship.Type ? Repeated
                    : 0
                )
                + (steps.Count > 0 && IsSideways(steps[^1], relationship) ? Sideways : 0);
            steps.Add(relationship);
            found.Add(new Way([.. steps], total));
            if (steps.Count < MaxLength && !(steps.Count > 1 && next == steps[0].Source))
                Walk(next, steps, total + (hubs.Contains(next) ? Hub : 0), found);
            steps.RemoveAt(steps.Count - 1);
        }
    }

    /// <summary>Up to what both belong to and down again: siblings are hardly ever meant.</summary>
    private static bool IsSideways(Relationship up, Relationship down) => !up.IsList && down.IsList && Inverse(down) is { IsList: false };

    private double CostOf(Relationship relationship)
    {
        var inverse = Inverse(relationship);
        var step = !relationship.IsList || inverse is { IsList: false } ? ToOne : Step;
        return step
            + (IsUnspoken(relationship) && (inverse is null || IsUnspoken(inverse)) ? Unspoken : 0)
            + (IsMarked(relationship, inverse) ? Marked : 0);
    }

    /// <summary>
    /// <c>dean: Lecturer</c>, beside <c>lecturers: [Lecturer!]!</c>: called after what else it says, where another relationship
    /// between the same types is called after the types alone, and so is the one that nobody needs to name.
    /// </summary>
    private static bool IsMarked(Relationship relationship, Relationship? inverse) =>
        relationship.Source != relationship.Target
        && !IsPlain(relationship)
        && !(inverse is not null && IsPlain(inverse))
        && (
            relationship.Source is NodeType source
                && source.Relationships.Any(other => other.Target == relationship.Target && IsPlain(other))
            || relationship.Target is NodeType target
                && target.Relationships.Any(other => other.Target == relationship.Source && IsPlain(other))
        );

    /// <summary>Whether a relationship is called after the type that it leads to: <c>lecturers</c>.</summary>
    private static bool IsPlain(Relationship relationship) =>
        relationship.Target is NodeType target && SchemaWords.IsNoun(target, SchemaWords.Split(relationship.Name));

    /// <summary>
    /// Nobody speaks of it by a word of its own, though of its namesakes between other types, or it says how large a share of things
    /// has what its namesake leads to: meant only when its properties are asked for.
    /// </summary>
    private bool IsUnspoken(Relationship relationship) =>
        relationship.Phrases.Count == 0 && Namesakes(relationship).Any(r => r.Phrases.Count > 0 || SumsUp(relationship) && !SumsUp(r));

    private IEnumerable<Relationship> Namesakes(Relationship relationship) =>
        schema.NodeTypes.SelectMany(t => t.Relationships).Where(r => r != relationship && r.Type == relationship.Type);

    /// <summary>Whether a relationship says how large a share of its start has what it leads to.</summary>
    public static bool SumsUp(Relationship relationship) =>
        relationship.Properties?.Properties.Any(p => Sorts.IsShare(p) || Sorts.IsPercent(p)) == true;
}
