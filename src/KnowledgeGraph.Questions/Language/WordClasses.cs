namespace KnowledgeGraph.Questions;

/// <summary>Small classes of words, by what they do beside a noun, a verb, a name or a number.</summary>
internal static class WordClasses
{
    /// <summary>A comma.</summary>
    public static bool IsComma(Token word) => word.Word == ",";

    /// <summary>An apostrophe by itself: of a genitive, or a quotation mark.</summary>
    public static bool IsApostrophe(Token word) => word.Word is "'" or "’";

    /// <summary>The ending of a genitive: <c>X's</c>.</summary>
    public static bool IsPossessive(Token word) => word.Word is "'s" or "'";

    /// <summary><c>of</c> itself, of all that says whose something is.</summary>
    public static bool IsOf(Token word) => word.Word == "of";

    /// <summary>An article.</summary>
    public static bool IsArticle(Token word) => word.Word == "the" || IsIndefinite(word);

    /// <summary>An indefinite article, which says one.</summary>
    public static bool IsIndefinite(Token word) => word.Word is "a" or "an";

    /// <summary><c>any</c>.</summary>
    public static bool IsAny(Token word) => word.Word == "any";

    /// <summary><c>all</c>.</summary>
    public static bool IsAll(Token word) => word.Word == "all";

    /// <summary><c>each</c>.</summary>
    public static bool IsEach(Token word) => word.Word == "each";

    /// <summary><c>every</c>.</summary>
    public static bool IsEvery(Token word) => word.Word == "every";

    /// <summary><c>another</c>.</summary>
    public static bool IsAnother(Token word) => word.Word == "another";

    /// <summary><c>none</c>, which can stand for a noun.</summary>
    public static bool IsNone(Token word) => word.Word == "none";

    /// <summary><c>but</c>, which ends what is denied.</summary>
    public static bool IsBut(Token word) => word.Word == "but";

    /// <summary><c>which</c>, which chooses.</summary>
    public static bool IsWhich(Token word) => word.Word == "which";

    /// <summary>An adjective for one and no more: <c>a single author</c>.</summary>
    public static bool IsSingle(Token word) => word.Word is "single" or "sole" or "lone";

    /// <summary>A word that points: <c>those</c>.</summary>
    public static bool IsDemonstrative(Token word) => word.Word is "those" or "these" or "this" or "that";

    /// <summary>A word behind which a noun stands, and no verb.</summary>
    public static bool IsDeterminer(Token word) => IsArticle(word) || IsPossessive(word) || word.Word is "no" or "any" or "some" or "whose" or "her" or "his" or "its" or "their" or "our"
        or "all" or "every" or "each" or "former" or "other" or "another" or "of" or "by" or "and" or "or" or "as" or "with" or "without" or "have" or "has" or "had";

    /// <summary>A word before a noun that makes it the asker's own or no matter which: <c>my field</c>, <c>whichever domain</c>.</summary>
    public static bool RestrictsNothing(Token word) => word.Word is "my" or "our" or "whichever" or "whatever";

    /// <summary>A noun for persons of no certain kind, before <c>who</c>.</summary>
    public static bool IsForPeople(Token word) => word.Word is "people" or "persons" or "those";

    /// <summary>A relative pronoun for persons.</summary>
    public static bool IsRelativeOfPersons(Token word) => word.Word is "who" or "whom";

    /// <summary>A noun for work of no certain kind, which a description may follow: <c>attempts to …</c>.</summary>
    public static bool IsForAnyWork(Token word) =>
        word.Word is "research" or "stuff" or "anything" or "something" or "everything" or "ideas" or "attempts" or "efforts" or "things";

    /// <summary>A word behind which a verb stands: a relative pronoun, <c>to</c>.</summary>
    public static bool LeadsToVerb(Token word) => word.Word is "that" or "which" or "who" or "to";

    /// <summary>A word that begins what tells a thing from others of its kind: <c>another on X</c>.</summary>
    public static bool LeadsToModifier(Token word) => word.Word is "on" or "about" or "in" or "at" or "with" or "from" or "that" or "which";

    /// <summary>A preposition before what something is part of: <c>in any domain</c>.</summary>
    public static bool LeadsToWhole(Token word) => word.Word is "in" or "from" or "of";

    /// <summary>A word between a noun and the name of it: <c>the paper called X</c>.</summary>
    public static bool LeadsToName(Token word) => IsArticle(word) || word.Word is "as" or "called" or "named";

    /// <summary>A word between a bound and its amount: <c>over an hour</c>.</summary>
    public static bool LeadsToAmount(Token word) => IsArticle(word) || word.Word == "about";

    /// <summary>A preposition that says where or when something begins, ends or is.</summary>
    public static bool IsPrepositionOfExtent(Token word) => word.Word is "from" or "until" or "to" or "on" or "at";

    /// <summary>A sign or word for percent, or the first of <c>per cent</c>.</summary>
    public static bool IsPercent(Token word) => word.Word is "percent" or "per" or "pct" or "%";

    /// <summary><c>half</c>.</summary>
    public static bool IsHalf(Token word) => word.Word == "half";

    /// <summary><c>century</c>.</summary>
    public static bool IsCentury(Token word) => word.Word == "century";

    /// <summary><c>year</c>, <c>years</c>.</summary>
    public static bool IsYear(Token word) => word.Stem == "year";

    /// <summary>A word that joins what stands side by side.</summary>
    public static bool IsJoint(Token word) => IsComma(word) || word.Word is "and" or "or";

    /// <summary>A conjunction of time that one end of a span can be called by.</summary>
    public static bool IsEndOfTime(string word) => word is "since" or "until";
}
