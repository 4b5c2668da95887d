using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>A set of English words, told by their spelling or, whatever their inflection, by their stems.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> words;
    private readonly Func<Token, string> form;

    private WordSet(IEnumerable<string> words, Func<Token, string> form) =>
        (this.words, this.form) = (words.ToFrozenSet(StringComparer.Ordinal), form);

    /// <summary>The words as they are spelled, parted by spaces.</summary>
    public static WordSet Of(string words) => new(words.Split(' '), token => token.Word);

    /// <summary>The words in any inflection.</summary>
    public static WordSet Inflected(string words) => new(words.Split(' ').Select(English.Stem), token => token.Stem);

    /// <summary>Whether it holds the word.</summary>
    public bool Has(Token word) => words.Contains(form(word));

    /// <summary>Whether an item is one of the words and nothing more.</summary>
    public bool Is(Item item) => item.Words.Count == 1 && Has(item.Words[0]);

    /// <summary>Whether an item is made of the words and nothing else.</summary>
    public bool IsAll(Item item) => item.Words.All(Has);

    /// <summary>Whether an item begins with one of the words.</summary>
    public bool Begins(Item item) => Has(item.Words[0]);

    /// <summary>Whether an item ends with one of the words.</summary>
    public bool Ends(Item item) => Has(item.Words[^1]);

    /// <summary>Whether one of the words is anywhere in an item.</summary>
    public bool IsIn(Item item) => item.Words.Any(Has);
}
