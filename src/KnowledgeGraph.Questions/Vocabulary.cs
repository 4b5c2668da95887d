using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>What people can say for a part of a schema.</summary>
/// <param name="Part">The part: <c>Film</c>, <c>Film.budget</c>, <c>Film.genre = DRAMA</c>.</param>
/// <param name="Words">The words: those of the schema itself, then what people say for them. None where no word reads it.</param>
public sealed record VocabularyEntry(string Part, IReadOnlyList<string> Words);

/// <summary>
/// The words by which the reader of questions knows a schema: whoever writes one sees what is read without their doing, and
/// what <c>@phrase</c> has to say.
/// </summary>
public static class Vocabulary
{
    /// <summary>Every type with its properties, their values and its relationships, in the order of the schema.</summary>
    public static IReadOnlyList<VocabularyEntry> Of(GraphSchema schema)
    {
        var words = Lexicon.WordsOf(schema).ToLookup(said => said.Meaning, said => said.Words);
        return [.. schema.NodeTypes.SelectMany(PartsOf).Select(part => new VocabularyEntry(part.Name, Distinct(words[part.Meaning])))];
    }

    private static IEnumerable<(string Name, Meaning Meaning)> PartsOf(NodeType type) =>
        [
            (type.Name, new TypeMeaning(type)),
            .. type.Properties.SelectMany(property => PartsOf($"{type.Name}.{property.Name}", property)),
            .. type.Relationships.SelectMany(relationship =>
                (relationship.Properties?.Properties ?? [])
                    .SelectMany(property => PartsOf($"{type.Name}.{relationship.Name}.{property.Name}", property))
                    .Prepend(($"{type.Name}.{relationship.Name} -> {relationship.Target.Name}", new RelationshipMeaning(relationship)))
            ),
        ];

    private static IEnumerable<(string Name, Meaning Meaning)> PartsOf(string name, Property property) =>
        property.Type == ScalarType.Boolean
            ? [(name, new ValueMeaning(property, true)), ($"{name} = false", new ValueMeaning(property, false))]
            : (property.Enum?.Values ?? [])
                .Select(value => ($"{name} = {value.Name}", (Meaning)new ValueMeaning(property, value.Name)))
                .Prepend((name, new PropertyMeaning(property)));

    /// <summary>Each expression once, in the form in which it came first.</summary>
    private static IReadOnlyList<string> Distinct(IEnumerable<string> words) =>
        [.. words.DistinctBy(said => string.Join(' ', Tokenizer.Stems(said)))];
}
