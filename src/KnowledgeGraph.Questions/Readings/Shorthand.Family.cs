using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Relatives by other nouns than the schema has for them.</summary>
internal static partial class Shorthand
{
    /// <summary><c>the mother of X</c>, where the schema knows the sex and the parents of such as X: the female parent; <c>the grandchildren of X</c>: the children of the children.</summary>
    private static List<Item> Relatives(List<Item> items, Lexicon lexicon)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var (both, end) = i + 2 < items.Count && items[i + 1].Is(Role.And) ? (OfEitherSex(items[i], items[i + 2]), i + 3) : ([], 0);
            var relatives = both.Length > 0 ? both : Named(items[i]);
            if (
                relatives
                    .Select(relative => InSteps(relative, items[i].Words[0], i > 0 ? items[i - 1] : null, lexicon))
                    .FirstOrDefault(steps => steps is not null) is
                { } said
            )
                items = [.. items[..i], .. said, .. items[(both.Length > 0 ? end : i + 1)..]];
        }
        return items;
    }

    /// <summary>Who can be meant by a noun for relatives that means nothing else; none by another word.</summary>
    private static FamilyWords.Relative[] Named(Item item) =>
        item is { Number: null, Words: [var word] } && item.Meanings.All(m => m is RelationshipMeaning { IsDescribed: true })
            ? [.. FamilyWords.Of(word)]
            : [];

    /// <summary><c>mother and father</c>: the parents, of whatever sex; none where the two are not alike.</summary>
    private static FamilyWords.Relative[] OfEitherSex(Item one, Item other) =>
        [
            .. Named(one)
                .Where(first => Named(other).Any(second => second.Steps == first.Steps && second.Sex != first.Sex && second.Sex.Length > 0))
                .Where(first => first.Sex.Length > 0)
                .Select(first => first with { Sex = "" }),
        ];

    /// <summary>Relatives by what the schema calls them, behind a genitive as <c>X's parents' children</c>, else as <c>the children of the parents</c>; null where it does not know them.</summary>
    private static IReadOnlyList<Item>? InSteps(FamilyWords.Relative relative, Token word, Item? before, Lexicon lexicon)
    {
        var nouns = relative.Steps.Select(step => NounOf(step, word, lexicon)).OfType<Item>().ToArray();
        if (nouns.Length < relative.Steps.Count || SexOf(relative, nouns[0]) is not { } sex)
            return null;
        return nouns is not [var first, var second] ? [.. sex, .. nouns]
            : before is not null && MentionWords.Genitives.Ends(before) ? [second, before, .. sex, first]
            : [.. sex, first, RankWords.OfItem, JoinWords.TheItem, second];
    }

    /// <summary>What the schema calls such relatives, said of as many; null where it knows none, or they are no relatives of one another.</summary>
    private static Item? NounOf(string[] names, Token word, Lexicon lexicon) =>
        names
            .Select(noun => new Item(
                Tokenizer.Read(English.IsPlural(word.Word) || Plurals.IsIrregular(word.Word) ? Plurals.Of(noun) : noun),
                null,
                [
                    .. lexicon
                        .Find(English.Stem(noun))
                        .Where(m => m is RelationshipMeaning { IsDescribed: false, Relationship: var r } && r.Source == r.Target),
                ]
            ))
            .FirstOrDefault(noun => noun.Meanings.Count > 0);

    /// <summary>The value for the sex of such relatives, none where the noun leaves it open; null where the schema does not tell the sexes apart.</summary>
    private static IReadOnlyList<Item>? SexOf(FamilyWords.Relative relative, Item noun) =>
        relative.Sex.Length == 0 ? []
        : noun
            .Relationships.Select(r => r.Source)
            .OfType<NodeType>()
            .Distinct()
            .SelectMany(type => type.Properties)
            .SelectMany(p => (p.Enum?.Values ?? []).Select(value => new ValueMeaning(p, value.Name)))
            .FirstOrDefault(value => SchemaWords.ValueWords(value.Property, value.Value).Contains(relative.Sex))
            is { } sex
            ? [new Item(Tokenizer.Read(relative.Sex), null, [sex])]
        : null;
}
