using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Two words that together mean something else than each: <c>make things up</c>, <c>by hand</c>. Only consulted where somebody
/// describes a thing rather than names it, since a schema may use either by itself.
/// </summary>
internal static class Idioms
{
    private const int MostBetween = 3;

    private const string Table = """
        make up: invent fabricate
        good as: depend quality
        bad as: depend quality
        strong as: depend quality
        see why: understand explanation
        know why: understand explanation
        tell why: understand explanation
        say why: understand explanation
        understand why: understand explanation
        see how: understand explanation
        look inside: understand interpret
        never seen: unseen unfamiliar
        never saw: unseen unfamiliar
        never met: unseen unfamiliar
        not seen: unseen unfamiliar
        not met: unseen unfamiliar
        cook up: invent fabricate
        put on: gain increase
        take in: understand interpret
        bring down: reduce lower
        come down: fall decrease
        go down: fall decrease
        go up: rise increase
        cut down: reduce save
        cut back: reduce save
        blow up: diverge explode
        fall apart: collapse diverge
        fall over: collapse fail
        break down: decompose divide
        take apart: decompose divide
        put together: combine assemble
        bring together: combine unite
        pull together: combine unite
        pull out: extract mine
        pick out: extract select
        look up: retrieve search
        call up: retrieve search
        find out: discover learn
        work out: reason deduce
        figure out: reason deduce
        think through: reason deduce
        talk to: chat conversation
        talk with: chat conversation
        chat with: chat conversation
        boil down: summarize condense
        sum up: summarize condense
        give away: leak reveal
        hand over: transfer share
        pass on: transfer share
        hold back: limit constrain
        rein in: limit constrain
        pin down: specify define
        carry over: transfer generalize
        hold up: generalize robust
        get around: exploit circumvent
        play along: flatter please
        throw out: discard filter
        throw away: discard filter
        weed out: discard filter
        sort out: filter select
        leave out: omit drop
        drop out: omit drop
        get rid: remove eliminate
        do away: remove eliminate
        do without: avoid free
        go without: avoid free
        get along: avoid free
        run out: lack shortage
        fill in: complete fill
        line up: align agree
        fit in: match align
        throw up: nausea vomit
        pass out: faint unconscious
        wear off: fade tired
        stay awake: sleepless insomnia
        different words: paraphrase rewording
        other words: paraphrase rewording
        another wording: paraphrase rewording
        same time: parallel simultaneous
        by hand: manual handmade
        by itself: self autonomous
        by themselves: self autonomous
        step step: stepwise process
        word word: token fine
        one one: individual stepwise
        again again: iterative repeated
        over over: iterative repeated
        back forth: dialogue iterative
        on fly: online realtime
        real time: online realtime
        black box: opaque interpretability
        side side: compare pairwise
        head head: compare pairwise
        trial error: explore exploration
        """;

    private static readonly FrozenDictionary<(string First, string Second), Token[]> Senses = Table
        .Split('\n')
        .Select(line => line.Split(": ", 2))
        .ToFrozenDictionary(
            parts => (English.Stem(parts[0].Split(' ')[0]), parts[0].Split(' ')[1]),
            parts => Tokenizer.Read(parts[1]).ToArray()
        );

    /// <summary>The words with what each such pair means in its place.</summary>
    public static IReadOnlyList<Token> Resolve(IReadOnlyList<Token> words)
    {
        var resolved = words.ToList();
        for (var i = 0; i < resolved.Count; i++)
        for (var k = i + 1; k < resolved.Count && k - i <= MostBetween; k++)
            if (Senses.TryGetValue((resolved[i].Stem, resolved[k].Word), out var sense))
                (resolved[i], resolved[k]) = (sense[0], sense[1]);
        return resolved;
    }
}
