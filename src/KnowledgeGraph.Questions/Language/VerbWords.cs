using System.Collections.Frozen;

namespace KnowledgeGraph.Questions;

/// <summary>What people say for the verb or preposition of a relationship in other words than the schema: one sense a line.</summary>
internal static class VerbWords
{
    private const string Table = """
        find, discover, unearth, dig up, uncover, recover, turn up, bring to light, come to light, lift, dig out
        fund, finance, pay for, sponsor, bankroll, underwrite, subsidise
        teach, train, instruct, tutor, school
        examine, analyse, test, inspect
        direct, lead, head, manage
        coach, train, manage
        taught by, trained by, learn from, study under, study with, train under
        eat, feed on, prey on, hunt, devour, consume
        harm, hurt, damage, injure, endanger, threaten
        protect, guard, safeguard, shield
        build, construct, erect
        make, manufacture, craft
        own, possess
        employ, hire
        work for, work at, join
        fight, counter, combat
        due to, owing to, because of, caused by, put down to, down to, attributed to, ascribed to
        cause, lead to, bring about, result in, trigger, give rise to, be blamed for, blamed for, be responsible for, responsible for, to blame for
        write, author, pen
        buy, purchase, acquire
        sell, part with
        treat, cure, heal
        see, spot, sight, observe
        lie above, lie on top of, sit on top of, rest on, lie over, be above
        lie below, lie under, lie beneath, lie underneath, be below, underneath
        resemble, be like, look like, liken to, compare to
        translate, render
        marry, wed
        follow, come after, succeed
        precede, come before, go before
        shelter in, hide in, live among
        inspired by, based on, modelled on, draw on, a response to
        grow out of, stem from, derive from, descend from, develop from, come out of
        depict, show, portray, represent, picture
        suit, be suitable for, suitable for, fit for, be right for, be good for, be fine for, eat
        made with, cooked with, prepared with, done with
        replace, stand in for, substitute for, take the place of, do in place of
        influence, inspire, shape
        open, inaugurate
        hold, seat, accommodate, carry, have room for, have space for, fit into, fit in
        owned by, belong to
        launch, introduce
        establish, founded, set up, come into being, come into existence, be created
        close, cease, shut down, close down, end operations, end business, cease operations, stop operating, give up
        attend, take part in, participate in, join
        carry out, perform, conduct, execute
        request, order, ask for, apply for
        publish, bring out, put out, issue
        sit on, serve on, have a seat on, have seats on
        propose, table, put down, move
        stock, sell, offer, carry
        suffer, undergo, be hit by, be affected by, affected by, hit by
        operate, manage, in charge of
        arrive, end, finish, terminate, conclude
        depart from, start at, start in, begin at, begin in, originate in, originate from, set out from, set off from, sail from
        near, close to, next to, not far from, nearby, around, in the vicinity of, in the neighbourhood of
        """;

    private static readonly (string[] Stems, string Phrase, string[] Family)[] Members =
    [
        .. Table
            .Split('\n')
            .Select(line => line.Split(", "))
            .SelectMany(family => family.Select(phrase => (Tokenizer.Stems(phrase), phrase, family))),
    ];

    private static readonly FrozenSet<string> Rests = FrozenSet.Create(StringComparer.Ordinal, "", "by", "in", "at", "on", "with", "from");

    /// <summary>The other ways to say a phrase, its preposition kept: <c>dig up by</c> for <c>found by</c>.</summary>
    public static IEnumerable<string> Same(string phrase)
    {
        var stems = Tokenizer.Stems(phrase);
        return Members
            .Where(m => m.Stems.Length <= stems.Length && m.Stems.SequenceEqual(stems.Take(m.Stems.Length)))
            .Select(m => (m.Family, m.Phrase, Preposition: string.Join(' ', stems.Skip(m.Stems.Length))))
            .Where(x => Rests.Contains(x.Preposition))
            .SelectMany(x => x.Family.Where(other => other != x.Phrase).Select(other => $"{other} {x.Preposition}".TrimEnd()));
    }
}
