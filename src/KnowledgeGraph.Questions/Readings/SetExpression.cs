namespace KnowledgeGraph.Questions;

/// <summary>
/// A question that describes its things twice or more and says how the described are to be put together: <c>papers on A together
/// with those by B</c>, <c>papers on A, leaving out any that are by B</c>, <c>leave out the papers on A: which remain?</c>. Each
/// description is a question of its own, so that no word of one is taken for a condition of the other.
/// </summary>
/// <param name="First">The question without the others.</param>
/// <param name="Rest">What else is described, each as a question, and what is done with it; in order.</param>
internal sealed record SetExpression(IReadOnlyList<Token> First, IReadOnlyList<SetExpression.Operand> Rest)
{
    /// <summary>What is described besides.</summary>
    /// <param name="Does">Whether it is added, taken away, or must be true as well.</param>
    /// <param name="Question">Asks for what is described.</param>
    internal sealed record Operand(SetWord Does, IReadOnlyList<Token> Question);

    /// <summary>A noun with the adjectives before it, or a word that stands for it, before a description.</summary>
    private readonly record struct Head(int Start, int End, bool IsNoun, bool HasAdjective)
    {
        /// <summary>Where what follows a description can begin: an adjective can be all of it.</summary>
        public int Behind => HasAdjective ? End : End + 1;
    }

    /// <summary>Whether some of what is described is not wanted.</summary>
    public bool TakesAway => Rest.Any(other => other.Does is SetWord.Difference);

    /// <summary>Begin a question behind a comma.</summary>
    private static readonly WordSet Asking = WordSet.Of("which what who how list show give name tell count");

    /// <summary>Say before a noun what is asked of it.</summary>
    private static readonly WordSet AskingItself = WordSet.Of("which what who how many count number total");

    /// <summary>Before the noun they say nothing but that its things are wanted.</summary>
    private static readonly Role[] Wishing =
    [
        Role.Filler,
        Role.List,
        Role.Of,
        Role.In,
        Role.For,
        Role.All,
        Role.Each,
        Role.What,
        Role.Who,
        Role.HowMany,
        Role.Plural,
        Role.Can,
        Role.Be,
        Role.There,
    ];

    /// <summary>Point to what stands elsewhere in the question.</summary>
    private static readonly WordSet Pointing = WordSet.Of("it its them their him his her they he she");

    /// <summary>They ask how the things stand to one another, and not for the things.</summary>
    private static readonly Role[] Relating = [Role.Common, Role.Compare, Role.Same, Role.Share, Role.Path, Role.Evidence, Role.Average];

    private static readonly IReadOnlyList<Token> Which = Tokenizer.Read("which"),
        Every = Tokenizer.Read("every"),
        HowMany = Tokenizer.Read("how many"),
        From = Tokenizer.Read("from"),
        AreThere = Tokenizer.Read("are there");

    /// <summary>The parts of a question; null where it describes its things once.</summary>
    /// <param name="tokens">Its words.</param>
    /// <param name="items">What they are linked to.</param>
    public static SetExpression? Part(IReadOnlyList<Token> tokens, IReadOnlyList<Item> items) =>
        Sentence.Of(tokens, items, 0, isSetAside: true)?.SideBySide()
        ?? SaidBefore(SetWord.Before, SetWord.Difference, tokens, items)
        ?? SaidBefore(SetWord.Keeping, SetWord.Intersection, tokens, items)
        ?? (Sentence.Of(tokens, items, 0) is { } sentence ? sentence.Joined() ?? sentence.InOrder() : null);

    /// <summary>
    /// <c>leave out the papers on A and those by B. Which papers remain?</c>, <c>if you keep only those by B, how many papers are on A?</c>:
    /// what is taken away, or alone kept, before the question.
    /// </summary>
    private static SetExpression? SaidBefore(SetWord opener, SetWord does, IReadOnlyList<Token> tokens, IReadOnlyList<Item> items)
    {
        var verb = SetWords.LengthAt(opener, tokens, 0);
        var mark =
            verb == 0
                ? -1
                : Enumerable
                    .Range(verb, tokens.Count - verb)
                    .FirstOrDefault(
                        i => tokens[i].EndsClause || MentionWords.Comma.Has(tokens[i]) && i + 1 < tokens.Count && Asking.Has(tokens[i + 1]),
                        -1
                    );
        return
            mark > 0
            && tokens.Skip(mark).Any(t => !t.IsMark)
            && (Sentence.Of(tokens, items, mark) ?? Sentence.Of(tokens, items, 0)) is { } sentence
            ? sentence.Behind(verb, mark, does)
            : null;
    }

    /// <summary>The words of a question with the noun that it asks for, and where that stands.</summary>
    private sealed class Sentence(IReadOnlyList<Token> tokens, IReadOnlyList<Item> items, IReadOnlyList<Token> noun, int at)
    {
        /// <summary>The sentence with the first noun behind a place; null where none stands there.</summary>
        /// <param name="tokens">Its words.</param>
        /// <param name="items">What they are linked to.</param>
        /// <param name="from">The place.</param>
        /// <param name="isSetAside">Whether it may ask how the things stand to one another.</param>
        public static Sentence? Of(IReadOnlyList<Token> tokens, IReadOnlyList<Item> items, int from, bool isSetAside = false)
        {
            if (items.FirstOrDefault(i => IsNounOfType(i) && i.Words[0].Start >= tokens[from].Start) is not { } noun)
                return null;
            var (start, end) = (noun.Words[0].Start, noun.Words[^1].End);
            var at = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => tokens[i].Start == start, -1);
            var words = tokens.Where(t => t.Start >= start && t.End <= end).ToList();
            // "limitations of": the noun of a relationship with the word that leads on.
            while (words.Count > 1 && Inflection.IsPreposition(words[^1].Word))
                words.RemoveAt(words.Count - 1);
            return at < 0 || words.Count == 0 || !isSetAside && items.Any(i => i.Role is { } role && Relating.Contains(role))
                ? null
                : new Sentence(tokens, items, words, at);
        }

        /// <summary>A noun for a type: also where something else is called as that is.</summary>
        private static bool IsNounOfType(Item item) => item.IsNounOfType || item.Types.Any(type => Nouns.IsSpelt(item, type));

        /// <summary><c>papers on A together with those by B</c>: the others behind the first.</summary>
        public SetExpression? InOrder() => Following(at + noun.Count, Opening(), Joints);

        /// <summary><c>combine the papers on A with the papers on B</c>.</summary>
        public SetExpression? Joined()
        {
            var verb = SetWords.LengthAt(SetWord.Joining, tokens, 0);
            return verb > 0 && HeadAt(verb) is { IsNoun: true, HasAdjective: false, End: var end }
                ? Following(end, [.. AskingFor(noun)], ToJoints)
                : null;
        }

        /// <summary>
        /// <c>compare the papers on A with the papers by B: which are on both lists?</c>, <c>where do the papers on A and those by B
        /// overlap?</c>.
        /// </summary>
        public SetExpression? SideBySide() =>
            SetWords.LengthAt(SetWord.Setting, tokens, 0) is var verb and > 0
            && HeadAt(verb) is { IsNoun: true, HasAdjective: false, End: var from }
            && Wanted(from) is var (does, end)
                ? Following(
                    from,
                    [.. AskingFor(noun)],
                    i => SetWords.LengthAt(SetWord.To, tokens, i) is var length and > 0 ? (does, length) : null,
                    end
                )
                : null;

        /// <summary>What is wanted of two descriptions, and where they end before the words for it; null where none are last.</summary>
        private (SetWord Does, int End)? Wanted(int from)
        {
            var last = tokens.Count;
            while (last > from && tokens[last - 1].IsMark)
                last--;
            if (EndingAt(SetWord.Shared, from, last) is var shared and >= 0)
                return (SetWord.Intersection, BeforeMarks(shared));
            return EndingAt(SetWord.FirstAlone, from, last) is var alone and >= 0 ? (SetWord.Difference, BeforeMarks(alone)) : null;

            int BeforeMarks(int end) => tokens[end - 1].IsMark ? BeforeMarks(end - 1) : end;
        }

        /// <summary>The question behind a mark, without what is described before it.</summary>
        public SetExpression? Behind(int verb, int mark, SetWord does)
        {
            var others = new List<Operand>();
            IReadOnlyList<Token>? whole = null;
            for (var start = verb; start < mark; )
            {
                if (HeadAt(start) is not { } head || !BeginsDescription(head, mark))
                    return null;
                var next = NextJoint(head.Behind, mark, i => ListJoints(i) ?? FromJoint(i));
                var described = Described(does, head, next.At);
                if (whole is not null || described.Question.Count == 0)
                    return null;
                if (start > verb && tokens[start - 1].Word == From[0].Word)
                    whole = described.Question;
                else
                    others.Add(described);
                start = next.At + next.Length;
            }
            if (others.Count == 0 || others.Count > 1 && does is SetWord.Intersection || whole is not null && at > mark)
                return null;
            if (at < mark)
                return Asked([], mark + 1, tokens.Count) is { } all && (whole is null || all[0] == Which[0])
                    ? new SetExpression(whole ?? all, others)
                    : null;
            return Opening() is { } opening && Asked(opening, at + noun.Count, tokens.Count) is { } asked
                ? new SetExpression(asked, others)
                : null;

            IReadOnlyList<Token>? Opening() => Wishes(mark + 1) ? [.. tokens.Skip(mark + 1).Take(at - mark - 1)] : null;
        }

        /// <summary>What stands before the noun; null where that is more than a wish for its things.</summary>
        private IReadOnlyList<Token>? Opening() => Wishes(0) ? [.. tokens.Take(at)] : null;

        private bool Wishes(int from) =>
            items
                .Where(i => i.Words[0].Start >= tokens[from].Start && i.Words[^1].End <= tokens[at].Start)
                .All(i => i.IsMark || i.Role is { } role && Wishing.Contains(role) && !i.IsNounOrName && i.Number is null or 1);

        /// <summary>
        /// The question for the first things: what stands before the noun, and between two places behind it; null where it is of nothing
        /// that is described, and yet says more than that it is wanted.
        /// </summary>
        private IReadOnlyList<Token>? Asked(IReadOnlyList<Token> opening, int from, int to)
        {
            var said = tokens
                .Skip(from)
                .Take(to - from)
                .Where((t, i) => !t.EndsClause && !(i == to - from - 1 && MentionWords.Comma.Has(t)))
                .ToList();
            said = WithoutRemaining(said);
            while (said.Count > 0 && MentionWords.Comma.Has(said[^1]))
                said.RemoveAt(said.Count - 1);
            var isCounted = Enumerable.Range(0, tokens.Count).Any(i => SetWords.LengthAt(SetWord.Counted, tokens, i) > 0);
            if (said.Count == 0 || from > at + noun.Count && SetWords.LengthAt(SetWord.Counted, said, 0) == said.Count)
                return [.. isCounted ? HowMany : Which, .. noun, .. AreThere];
            if (from > at + noun.Count)
                return DescribedAgain(said) is { Count: > 0 } again ? [.. isCounted ? HowMany : Which, .. noun, .. again] : null;
            return opening.Any(AskingItself.Has) ? [.. opening, .. noun, .. said]
                : isCounted ? [.. HowMany, .. noun, .. said]
                : [.. AskingFor(noun), .. said];
        }

        /// <summary><c>which of those that are by A</c>: what is said of the things that the noun before it names; null where it does not point back so.</summary>
        private static List<Token>? DescribedAgain(List<Token> said)
        {
            var those = said.FindIndex(StepWords.Them.Has);
            return
                those > 0
                && those + 1 < said.Count
                && said.Take(those).All(t => Asking.Has(t) || MentionWords.Of.Has(t) || MentionWords.All.Has(t) || t.Word is "many")
                && Asking.Has(said[0])
                && (
                    MentionWords.RelativePronouns.Has(said[those + 1])
                    || Inflection.IsPreposition(said[those + 1].Word)
                    || Inflection.IsParticiple(said[those + 1].Word)
                )
                ? said[(those + 1)..]
                : null;
        }

        /// <summary>The others that are described behind the first, which stands before them.</summary>
        private SetExpression? Following(
            int from,
            IReadOnlyList<Token>? opening,
            Func<int, (SetWord Does, int Length)?> joints,
            int? until = null
        )
        {
            var end = until ?? Enumerable.Range(from, tokens.Count - from).FirstOrDefault(i => tokens[i].EndsClause, tokens.Count);
            var joint = NextJoint(from, end, joints);
            if (opening is null || joint.At == end)
                return null;
            if (Asked(opening, from, joint.At) is not { } question)
                return null;
            var others = new List<Operand>();
            while (joint.At < end)
            {
                if (HeadAt(joint.At + joint.Length) is not { } head)
                    return null;
                var next = NextJoint(head.Behind, end, i => ListJoints(i) ?? joints(i));
                var stop = next.At;
                if (joint.Does is SetWord.Once)
                {
                    // "Once A and B are left out": the verb stands behind both.
                    var gone = EndingAt(SetWord.Gone, at + noun.Count, end);
                    if (gone < 0)
                        return null;
                    stop = Math.Min(gone, next.At);
                }
                var does = joint.Does is SetWord.Once ? SetWord.Difference : joint.Does;
                if (Described(does, head, stop) is not { Question.Count: > 0 } described)
                    return null;
                others.Add(described);
                joint = next.Does is SetWord.Union && does is SetWord.Difference ? next with { Does = joint.Does } : next;
            }
            return new SetExpression(question, others);
        }

        /// <summary>A description as a question for what is so; none where it points to something outside.</summary>
        private Operand Described(SetWord does, Head head, int end)
        {
            end = WithoutClosing(head.End, end);
            if (tokens.Skip(head.End).Take(end - head.End).Any(Pointing.Has))
                return new Operand(does, []);
            Token[] named = head.IsNoun ? [.. tokens.Skip(head.Start).Take(head.End - head.Start)] : [.. noun];
            return new Operand(does, [.. AskingFor(named), .. tokens.Skip(head.End).Take(end - head.End)]);
        }

        /// <summary>Asks for all of what a noun says, whatever its number.</summary>
        private static IEnumerable<Token> AskingFor(IReadOnlyList<Token> noun) =>
            [.. noun[^1].Word == noun[^1].Stem ? Every : Which, .. noun];

        /// <summary>Where a description ends before words that only say that it is wanted.</summary>
        private int WithoutClosing(int from, int end) =>
            EndingAt(SetWord.Closing, from + 1, end) is var closing and >= 0 ? closing
            : MentionWords.Comma.Has(tokens[end - 1]) ? end - 1
            : end;

        /// <summary>Where words begin, from a place on, that end at another: <c>are left out</c>; -1 where none do.</summary>
        private int EndingAt(SetWord words, int from, int end)
        {
            for (var i = from; i < end; i++)
                if (SetWords.LengthAt(words, tokens, i) is var length and > 0 && i + length == end)
                    return i;
            return -1;
        }

        /// <summary>The first words between two places that join another description, which follows them.</summary>
        private (SetWord Does, int At, int Length) NextJoint(int from, int to, Func<int, (SetWord Does, int Length)?> joints)
        {
            for (var i = from; i < to; i++)
            {
                // The comma can be all that joins: "take the papers on A, remove those by B".
                foreach (var word in MentionWords.Comma.Has(tokens[i]) && i + 1 < to ? new[] { i + 1, i } : [i])
                    if (joints(word) is var (does, length) && HeadAt(word + length) is { } head && BeginsDescription(head, to))
                        return (does, i, word + length - i);
            }
            return (SetWord.Closing, to, 0);
        }

        private (SetWord Does, int Length)? Joints(int i)
        {
            foreach (var does in (SetWord[])[SetWord.Difference, SetWord.Intersection, SetWord.Union, SetWord.Once])
                if (SetWords.LengthAt(does, tokens, i) is var length and > 0)
                    return (does, length);
            return null;
        }

        private (SetWord Does, int Length)? ToJoints(int i) =>
            SetWords.LengthAt(SetWord.To, tokens, i) is var length and > 0 ? (SetWord.Union, length) : Joints(i);

        /// <summary><c>subtract the papers on A from those by B</c>.</summary>
        private (SetWord Does, int Length)? FromJoint(int i) => tokens[i].Word == From[0].Word ? (SetWord.Union, 1) : null;

        private (SetWord Does, int Length)? ListJoints(int i) =>
            SetWords.LengthAt(SetWord.Union, tokens, i) is var length and > 0 ? (SetWord.Union, length) : null;

        /// <summary>The noun, or what stands for it, that begins at a place.</summary>
        private Head? HeadAt(int i)
        {
            if (i >= tokens.Count)
                return null;
            var determiner = SetWords.LengthAt(SetWord.Determiner, tokens, i);
            return NounAt(i + determiner)
                ?? (FormWords.The.Has(tokens[i]) ? NounAt(i + 1) : null)
                ?? (SetWords.LengthAt(SetWord.Ones, tokens, i) is var ones and > 0 ? new Head(i, i + ones, false, false) : null);
        }

        /// <summary>The noun that begins at a place, or in the plural before which adjectives begin there: <c>female animals</c>.</summary>
        private Head? NounAt(int i)
        {
            var start = i;
            while (start < tokens.Count && !IsNoun(start) && Adjective(start) is var length and > 0)
                start += length;
            return IsNoun(start) && (start == i || English.IsPlural(tokens[start + noun.Count - 1].Word))
                ? new Head(i, start + noun.Count, true, start > i)
                : null;
        }

        /// <summary>How many words the value has that is said at a place; 0 for none.</summary>
        private int Adjective(int i) =>
            items.FirstOrDefault(item => item.Words[0].Start == tokens[i].Start) is { IsNounOrName: false, Number: null } item
            && item.Has<ValueMeaning>()
                ? item.Words.Count
                : 0;

        private bool IsNoun(int i) =>
            i + noun.Count <= tokens.Count && Enumerable.Range(0, noun.Count).All(k => tokens[i + k].Stem == noun[k].Stem);

        /// <summary>Whether a description follows: behind a word that only stands for the noun no verb, which would say something of it.</summary>
        private bool BeginsDescription(Head head, int end) =>
            head.HasAdjective && head.End <= end
            || head.End < end
                && tokens[head.End] is var word
                && !word.IsMark
                && (
                    MentionWords.RelativePronouns.Has(word)
                    || FormWords.Whose.Has(word)
                    || Inflection.IsPreposition(word.Word)
                    || FunctionWords.Of(word.Word) is Role.Before or Role.After or Role.Since
                    || Inflection.IsParticiple(word.Word)
                    || word.Word.EndsWith("ing", StringComparison.Ordinal)
                    || head.End + 1 < end && BeginsName(head.End)
                    || head.IsNoun
                        && FunctionWords.Of(word.Word) is not (Role.Be or Role.Do or Role.Have or Role.And or Role.Or or Role.What)
                );

        /// <summary><c>those A holds</c>: a name that something is said of stands there.</summary>
        private bool BeginsName(int i) =>
            items.FirstOrDefault(item => item.Words[0].Start == tokens[i].Start) is { } item
            && item.Nodes.Any()
            && !item.Has<TypeMeaning>();

        /// <summary>What is said without words at its end for what is not taken away: <c>which are left</c>.</summary>
        private static List<Token> WithoutRemaining(List<Token> said)
        {
            for (var i = 0; i < said.Count; i++)
                if (SetWords.LengthAt(SetWord.Remaining, said, i) is var length and > 0 && said.Skip(i + length).All(t => t.IsMark))
                    return said[..i];
            return said;
        }
    }
}
