namespace KnowledgeGraph.Questions;

/// <summary>A question that may be made of others.</summary>
/// <param name="Parser">Reads its parts.</param>
/// <param name="Items">The words of the question.</param>
/// <param name="Lexicon">The words of the graph.</param>
/// <param name="Connections">The ways through the schema.</param>
/// <param name="Earlier">What was asked before.</param>
internal sealed record Asked(
    QuestionParser Parser,
    IReadOnlyList<Item> Items,
    Lexicon Lexicon,
    Connections Connections,
    Conversation Earlier
);
