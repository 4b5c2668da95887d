using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Questions;

/// <summary>Fills the contract of an answer.</summary>
internal sealed class AnswerWriter(CypherCompiler compiler, NextQuestions next)
{
    private const string Grammar = "grammar";

    /// <summary>The answer to a question that was understood.</summary>
    public Answer Write(Understood understood, Response response, string conversation)
    {
        var documents = Documents.Of(response, compiler);
        var interpretation = string.Join(' ', understood.Notes.Prepend($"Read as: {ReadingPrinter.Print(understood.Reading)}"));
        return new Answer(
            conversation,
            AnswerStatus.Answered,
            response.Text,
            response.Result,
            interpretation,
            documents.GraphQL,
            documents.Variables,
            [.. documents.Cypher.Select(c => c.Text)],
            [.. documents.Cypher.Select(c => c.Parameters)],
            response.Citations,
            null,
            [],
            next.After(understood.Reading),
            Grammar,
            understood.Steps
        );
    }

    /// <summary>The question back to somebody who can be understood in several ways.</summary>
    public static Answer AskBack(Ambiguous ambiguous, string conversation)
    {
        var choices = Choices(ambiguous.Readings);
        return Empty(
            conversation,
            AnswerStatus.Ambiguous,
            $"That can mean several things. Which of these is meant?\n\n{string.Join('\n', choices.Select(c => $"- {c}"))}",
            null
        ) with
        {
            Choices = choices,
        };
    }

    /// <summary>The readings as questions; nodes of one name are told apart by their keys, which are names too.</summary>
    private static string[] Choices(IReadOnlyList<Reading> readings)
    {
        var namesakes = readings
            .SelectMany(r => r.Root.All())
            .SelectMany(t => t.Nodes)
            .Distinct()
            .GroupBy(n => (n.Type, n.Name))
            .Where(g => g.Skip(1).Any())
            .SelectMany(g => g)
            .ToHashSet();
        return
        [
            .. readings
                .Select(reading =>
                    reading
                        .Root.All()
                        .SelectMany(t => t.Nodes)
                        .Where(namesakes.Contains)
                        .Aggregate(
                            ReadingPrinter.Print(reading),
                            (text, node) => text.Replace($"“{node.Name}”", $"“{node.Key}”", StringComparison.Ordinal)
                        )
                )
                .Distinct()
                .Take(5),
        ];
    }

    /// <summary>The refusal of a question that the graph cannot answer.</summary>
    /// <param name="refused">Why not.</param>
    /// <param name="instead">What can be asked instead.</param>
    /// <param name="conversation">The conversation as it goes on.</param>
    public static Answer Refuse(Refused refused, IReadOnlyList<string> instead, string conversation)
    {
        var text = RefusalText(refused);
        return Empty(conversation, AnswerStatus.Unanswerable, text, new Refusal(refused.Kind, text)) with { Suggestions = instead };
    }

    private static readonly string Languages = Inflection.Join([.. Glossary.All.Select(g => g.Language)], "and");

    private static string RefusalText(Refused refused)
    {
        var words = string.Join(", ", refused.Words.Distinct().Take(6).Select(w => $"“{w}”"));
        var about = refused.Known.Count > 0 ? $" of {refused.Known[0].Name}" : "";
        return refused.Kind switch
        {
            RefusalKind.MissingProperty => words.Length == 0
                ? $"The graph does not hold what is asked{about}."
                : $"The graph does not hold what is asked{about}: {words} could not be read as anything in it.",
            RefusalKind.MissingEntity => $"The graph does not hold {words}.",
            RefusalKind.FalsePremise =>
                $"The graph does not bear out what the question takes for granted{(refused.Instead is null ? "" : $": {refused.Instead}")}.",
            RefusalKind.OutOfField => "The question is outside what the graph holds.",
            RefusalKind.Opinion => "The graph records what its source states and gives no judgements of its own.",
            RefusalKind.Instruction => "That is an instruction rather than a question to the graph.",
            RefusalKind.Language =>
                $"The question is not in English, and {words} could not be put into it. Questions are read in English and, word by word, in {Languages}; names, numbers and years in any language.",
        };
    }

    private static Answer Empty(string conversation, AnswerStatus status, string text, Refusal? refusal) =>
        new(
            conversation,
            status,
            text,
            AnswerResult.None,
            "",
            "",
            new Dictionary<string, object?>(),
            [],
            [],
            [],
            refusal,
            [],
            [],
            Grammar,
            []
        );
}
