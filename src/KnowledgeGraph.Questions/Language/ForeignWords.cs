using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>Tells questions in other languages by their commonest words. Where only such words stand between names, numbers and years, those are enough.</summary>
internal static class ForeignWords
{
    /// <summary>Articles, prepositions and conjunctions, which restrict nothing between names.</summary>
    private static readonly FrozenSet<string> Binding = Words(
        "der die das den dem des ein eine einen einem einer von vom zu zum zur im am bei uber und mit fur aus auf nach el la los las un una unos unas de del al y e con por para sobre en "
            + "le les l d du des une et avec pour sur dans chez il lo gli i della delle dello degli dei nel nella nelle sul sulla per su da di o os as um uma do dos da das no na nos nas em com sobre "
            + "het een van op voor over met bij uit och om av fra til og"
    );

    /// <summary>Words that ask, deny, count or say what is done: without them the question is another.</summary>
    private static readonly FrozenSet<string> Telling = Words(
        "welche welcher welches welchen welchem wie viele viel wer wen wem wessen wann warum wieso weshalb wo was ist sind war waren hat haben wird werden wurde wurden gibt es nicht kein keine keinen nur oder auch mehr weniger als zeige nenne liste "
            + "quien quienes cual cuales cuanto cuantos cuanta cuantas que cuando donde porque son es fue fueron hay tiene tienen no sin ni solo tambien mas menos autores articulos metodos trabajos "
            + "quel quels quelle quelles qui quand combien pourquoi comment ou est sont etait ont avons y-a pas sans ni seulement aussi plus moins auteurs articles methodes travaux contiennent contient "
            + "chi quale quali quanti quante quanto quando dove perche sono stato hanno ha non senza solo anche piu meno autori articoli metodi "
            + "quem qual quais quantos quantas sao foi foram tem nao sem somente tambem mais menos artigos metodos "
            + "hoeveel welke wie zijn waarom waar wanneer niet geen alleen ook meer minder vilka vilken vem hur manga inte hvilke hvem hvor mange ikke "
            + "jaki jakie jaka ile kto gdzie kiedy dlaczego nie czy hangi kim kac nerede nicin neden degil kto skolko kakie"
    );

    /// <summary>Whether a question is in another language, and more than names, numbers and years.</summary>
    public static bool Speak(IReadOnlyList<Item> items, Lexicon lexicon)
    {
        var words = items.SelectMany(i => i.Words).Where(w => !w.IsMark).ToArray();
        if (words.Any(w => w.Word.Any(c => c > 0x2E7F || c is >= '\u0400' and < '\u1E00')))
            return true;
        var foreign = words.Count(w => IsForeign(w, lexicon) || w.Word == "¿");
        if (foreign == 0 || Enough(items, lexicon).Count < items.Count)
            return false;
        var isEnglish = words.Any(w => FunctionWords.Of(w) is not null);
        return foreign >= 2 && foreign * 5 >= words.Length || !isEnglish;
    }

    /// <summary>The items without the words that only bind names, where nothing else in another language stands beside them; else all.</summary>
    public static IReadOnlyList<Item> Enough(IReadOnlyList<Item> items, Lexicon lexicon)
    {
        bool IsBinding(Item item) =>
            !item.IsMark
            && item.Role is null
            && !item.Nodes.Any()
            && item.Words.All(w => Binding.Contains(w.Word) && IsForeign(w, lexicon));
        return
            items.Any(IsBinding)
            && items.Any(i => i.Nodes.Any())
            && items.All(i => i.IsMark || IsBinding(i) || i.Number is not null || i.Nodes.Any() || i.Has<TypeMeaning>())
            ? [.. items.Where(i => !IsBinding(i))]
            : items;
    }

    private static bool IsForeign(Token word, Lexicon lexicon) =>
        (Telling.Contains(word.Word) || Binding.Contains(word.Word))
        && FunctionWords.Of(word.Word) is null
        && !lexicon.SpelledWords.Contains(word.Word);

    private static FrozenSet<string> Words(string table) => table.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
