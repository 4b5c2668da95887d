using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Nouns for what somebody or something is to another: <c>the teacher of X</c>, <c>X's pupils</c>, <c>former owners</c>. Such a
/// noun names a thing and the relationship that leads to it.
/// </summary>
internal static class RelationalNouns
{
    private static readonly string[] Determiners = ["the", "a", "an", "no", "any", "some", "whose", "her", "his", "its", "their", "our", "all", "every", "each", "former", "other", "another", "'s", "'", "of", "by", "and", "or", "as", "with", "without", "have", "has", "had"];

    /// <summary>The relationship that an item is the noun of, or null.</summary>
    public static Relationship? Of(Draft draft, int i)
    {
        var item = draft.Items[i];
        if (item.Role is not (null or Role.Filler) || item.Number is not null || item.Nodes.Any() || item.Has<TypeMeaning>() || item.Has<ValueMeaning>() || !IsNounHere(draft, i)) return null;
        var text = string.Join(' ', item.Words.Select(w => w.Word));
        return item.Meanings.OfType<RelationshipMeaning>().Select(r => r.Relationship).FirstOrDefault(r => r.Target is NodeType && r.Source is NodeType && IsNounOf(r, text));
    }

    /// <summary>Joins each noun to whose it is: <c>of X</c> behind it, <c>X's</c> or <c>her</c> before it.</summary>
    public static void Bind(Draft draft, IReadOnlyList<Mention> mentions)
    {
        foreach (var noun in mentions.Where(m => m.Noun is not null))
        {
            noun.Owner = mentions.Where(m => m != noun && Fits(m, noun.Noun!) && (Follows(draft, noun, m) || Precedes(draft, m, noun))).MinBy(m => Math.Abs(m.At - noun.At));
            if (noun.Owner is { } owner && owner.End < noun.At && owner.Noun is null) owner.Head = noun;
        }
    }

    private static bool Fits(Mention mention, Relationship relationship) =>
        (mention.Type ?? mention.Earlier?.Type) is { } type ? type == relationship.Source : mention.Choices.Any(c => c[0].Type == relationship.Source);

    private static bool Follows(Draft draft, Mention noun, Mention owner) => owner.At > noun.End && draft.Next(noun.End) is var of and > 0 && (draft.Items[of].Is(Role.Of) && draft.Items[of].Words[0].Word == "of" || draft.Items[of].Role is Role.Do or Role.Have && draft.Items.Any(i => i.Is(Role.Have)))
        && Enumerable.Range(of + 1, owner.At - of - 1).All(i => Draft.IsEmpty(draft.Items[i]) && !draft.Items[i].IsMark);

    private static bool Precedes(Draft draft, Mention owner, Mention noun) => owner.End < noun.At && draft.Next(noun.At, -1) is var before and >= 0
        && (owner.Earlier is not null && before == owner.At || draft.Items[before].Words[^1].Word is "'s" or "'" && draft.Next(before, -1) == owner.End);

    /// <summary>Whether the word is spelt as a noun for the other end: the name of the field, in the singular or plural, or a word for persons among its phrases.</summary>
    private static bool IsNounOf(Relationship relationship, string text)
    {
        var (name, verb) = (SchemaWords.Split(relationship.Name), SchemaWords.Split(relationship.Type));
        if (text.EndsWith("ed", StringComparison.Ordinal) || English.Stem(name) == English.Stem(verb)) return false;
        return text == name || SchemaWords.Pluralise(text) == name
            || relationship.Phrases.Any(p => (p == text || SchemaWords.Pluralise(p) == text) && (SchemaWords.IsPersonWord(p) || p == name || SchemaWords.Pluralise(p) == name));
    }

    private static bool IsNounHere(Draft draft, int i)
    {
        if (i == 0 || draft.Next(i, -1) < 0 || draft.Next(i) is var of and > 0 && draft.Items[of].Is(Role.Of)) return true;
        return Determiners.Contains(draft.Items[i - 1].Words[^1].Word) || draft.Items[i - 1].Role is Role.What or Role.HowMany or Role.List or Role.Be or Role.Not or Role.MoreThan or Role.AtLeast or Role.Most or Role.Least || draft.Items[i - 1].Number is not null;
    }
}
