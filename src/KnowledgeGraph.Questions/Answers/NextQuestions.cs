using KnowledgeGraph.Core;

namespace KnowledgeGraph.Questions;

/// <summary>Questions that go on from an answer. Only those are offered that read back to what they mean, which what a named thing is always does.</summary>
internal sealed class NextQuestions(QuestionParser parser)
{
    /// <summary>How many are offered at most.</summary>
    public const int Most = 3;

    private const int MostLeftOut = 3;

    /// <summary>The questions after an answer, the nearest first.</summary>
    public IReadOnlyList<string> After(Reading reading)
    {
        var asked = ReadingPrinter.Print(reading);
        return
        [
            .. Candidates(reading)
                .Select(r => (Text: ReadingPrinter.Print(r), r.Ask))
                .Distinct()
                .Where(next => next.Text != asked && (next.Ask == Ask.Define || Reads(next.Text)))
                .Select(next => next.Text)
                .Take(Most),
        ];
    }

    /// <summary>What is left of a question that was refused without the words that were not understood; null for nothing that somebody may have meant.</summary>
    /// <param name="refused">The refusal.</param>
    /// <param name="question">The question as it was typed.</param>
    /// <param name="earlier">What was asked before it.</param>
    public Understood? Nearest(Refused refused, string question, Conversation earlier) =>
        refused.Words.Count is > 0 and <= MostLeftOut
        && Without(question, refused.Words) is { } rest
        && parser.Parse(rest, earlier) is Understood understood
        && !AsksForAll(understood.Reading)
        && Reads(ReadingPrinter.Print(understood.Reading))
            ? understood
            : null;

    /// <summary>The questions that a reading of which nothing is found becomes without one of its conditions, the one said last first.</summary>
    public IEnumerable<Reading> Looser(Reading reading) =>
        reading.Ask is Ask.List or Ask.Count && reading.Root is var root && root.Links.Count + root.Where.Count > 1
            ? Enumerable
                .Range(0, root.Links.Count)
                .Reverse()
                .Select(i => Without(root, thing => thing.Links.RemoveAt(i)))
                .Concat(Enumerable.Range(0, root.Where.Count).Reverse().Select(i => Without(root, thing => thing.Where.RemoveAt(i))))
                .Select(looser => reading with { Root = looser })
                .Where(looser => Reads(ReadingPrinter.Print(looser)))
            : [];

    private static Thing Without(Thing thing, Action<Thing> remove)
    {
        var rest = thing.Clone();
        remove(rest);
        return rest;
    }

    /// <summary>What is offered beside a refusal: the nearest questions, then what the things are that it understood.</summary>
    public static IReadOnlyList<string> Offered(IEnumerable<string> nearest, Refused refused) =>
        [.. nearest.Concat(About(refused.Known)).Distinct().Take(Most)];

    private static IEnumerable<string> About(IReadOnlyList<NodeEntry> known) =>
        known.Take(Most).Select(node => ReadingPrinter.Print(new Reading(Ask.Define, Antecedents.Only([node]))));

    /// <summary>Whether all there is of a sort is asked for, or no more than whether a named thing is there.</summary>
    private static bool AsksForAll(Reading reading) =>
        reading is { Ask: Ask.List, Root.IsFree: true } || reading.Ask == Ask.YesNo && reading.Root.Links.Count == 0;

    /// <summary>A question without some of its words, each taken out where it first stands; null where one does not.</summary>
    private static string? Without(string question, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var tokens = Tokenizer.Read(question);
            var said = Tokenizer.Read(word).Select(t => t.Text).ToArray();
            var at = Enumerable
                .Range(0, Math.Max(0, tokens.Count - said.Length + 1))
                .FirstOrDefault(i => tokens.Skip(i).Take(said.Length).Select(t => t.Text).SequenceEqual(said), -1);
            if (at < 0)
                return null;
            question = question[..tokens[at].Start] + question[tokens[at + said.Length - 1].End..];
        }
        return question;
    }

    private bool Reads(string question) =>
        parser.Parse(question, Conversation.None) is Understood understood && ReadingPrinter.Print(understood.Reading) == question;

    private static IEnumerable<Reading> Candidates(Reading reading)
    {
        var root = reading.Root;
        if (reading.Ask == Ask.Define)
            return root.Nodes.Count == 1 ? root.Type.Relationships.Select(r => Along(r, root)).OfType<Reading>() : [];
        var sets = reading.Ask switch
        {
            Ask.Count => [new Reading(Ask.List, root)],
            Ask.List when root.Nodes.Count == 0 && root.Type.Properties.FirstOrDefault(Sorts.IsTime) is { } time =>
            [
                new Reading(Ask.Groups, root) { Groups = [new GroupBy([], time)] },
            ],
            Ask.List => [new Reading(Ask.Count, root)],
            _ => Array.Empty<Reading>(),
        };
        return sets.Concat(root.Named().Distinct().Take(2).Select(node => new Reading(Ask.Define, Antecedents.Only([node]))));
    }

    /// <summary>What a relationship leads to from a named thing.</summary>
    private static Reading? Along(Relationship relationship, Thing from)
    {
        if (
            !relationship.IsList
            || relationship.Phrases.Count == 0
            || relationship.Target is not NodeType target
            || Connections.Inverse(relationship) is not { } inverse
        )
            return null;
        var root = new Thing(target);
        root.Links.Add(new Link(inverse, from));
        return new Reading(Ask.List, root);
    }
}
