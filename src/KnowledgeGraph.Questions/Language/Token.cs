namespace KnowledgeGraph.Questions;

/// <summary>A word, number or mark of a question.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Word">Lower case, without accents, British spelling made American; the mark itself for a mark.</param>
/// <param name="Stem">The word without its inflection.</param>
/// <param name="Start">Where it begins in the question.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Token(string Text, string Word, string Stem, int Start, int End)
{
    /// <summary>Whether it is punctuation.</summary>
    public bool IsMark => !char.IsLetterOrDigit(Word[0]) && Word[0] != '\'';

    /// <summary>Whether it ends a sentence or a clause that stands by itself.</summary>
    public bool EndsClause => Word is "." or "?" or "!" or ";" or ":" or "\n" or "—" or "–";

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapitalised => char.IsUpper(Text[0]);
}
