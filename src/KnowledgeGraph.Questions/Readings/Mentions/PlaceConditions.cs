using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Reads places in an order: <c>first author</c>.</summary>
internal static class PlaceConditions
{
    /// <summary>The place that a relationship to things of that type carries, and the things themselves where none of them is named.</summary>
    public static IReadOnlyList<Mention>? Read(Draft draft, int i, IReadOnlyList<Mention> before)
    {
        if (Numbers.Ordinal(draft.Items[i].Words[^1].Word) is not { } place || draft.Next(i) is not (var noun and > 0)) return null;
        var types = draft.Items[noun].Meanings.OfType<TypeMeaning>().Select(t => t.Type).ToArray();
        var properties = draft.Lexicon.Schema.NodeTypes.SelectMany(t => t.Relationships).Where(r => types.Contains(r.Target) && r.Properties is not null)
            .SelectMany(r => r.Properties!.Properties).Where(SchemaWords.IsPlaceInOrder).Distinct().ToArray();
        if (properties.Length == 0) return null;
        var condition = Mention.OfConditions(i, noun, properties.Select(p => new Comparison(p, FilterOperator.Eq, (long)place)));
        var isNamed = draft.Items.Any(x => x.Nodes.Any(n => n.Node.Type == types[0]));
        return isNamed ? [condition] : [condition, Mention.OfType(noun, types[0])];
    }
}
