namespace KnowledgeGraph.Questions;

/// <summary>One way in which a question is made of others.</summary>
/// <param name="Name">What it asks for.</param>
/// <param name="Read">The reading; null when the question is not said so.</param>
internal sealed record CompoundRule(string Name, Func<Asked, Outcome?> Read);

/// <summary>Reads a question that is made of others, or that says how things stand to one another in other words than the schema's.</summary>
internal static class Compound
{
    private static readonly CompoundRule[] Rules =
    [
        new("how two named things stand to one another by a number", TwoNamed.Read),
        new("how many more in one than in another", TwoCounts.Difference),
        new("the difference between two counts", TwoCounts.DifferenceBetween),
        new("whether one is more than another", TwoCounts.Larger),
        new("what has more of one than of another", TwoCounts.OfEach),
        new("how much larger one number is than another", TwoNumbers.Difference),
        new("whether one number is larger than another", TwoNumbers.Larger),
        new("one number beside another", TwoNumbers.Beside),
        new("two ends of an order", TwoQuestions.BothEnds),
        new("parents, children and siblings", asked => new Kinship(asked.Connections).Read(asked.Items)),
        new("which of several named things", InCommon.Choice),
        new("what is in the same place as a thing", InCommon.Same),
        new("who else works with those who made a thing", WithMakers.Read),
        new("others of what a thing has", InCommon.Others),
        new("how often something was done", TimesDone.Read),
        new("a list and what it tells of each", ListsTelling.Read),
        new("conditions with verbs of their own, of which one is to hold", Alternatives.OfOwnVerbs),
        new("the same of several things", TwoQuestions.OfEach),
        new("the same of one and of another", TwoQuestions.OfOneAndAnother),
        new("a question and one about what it finds", TwoQuestions.OneAfterTheOther),
        new("two questions about one thing", TwoQuestions.Several),
        new("several things of one", TwoQuestions.Aspects),
        new("what speaks against a thing", asked => new Reproaches(asked.Parser, asked.Lexicon).Read(asked.Items)),
    ];

    /// <summary>The reading; null when the question is one by itself.</summary>
    public static Outcome? Read(Asked asked) => Rules.Select(rule => rule.Read(asked)).FirstOrDefault(read => read is not null);
}
