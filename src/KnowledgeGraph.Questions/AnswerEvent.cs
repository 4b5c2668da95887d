namespace KnowledgeGraph.Questions;

/// <summary>A piece of an answer while it is made.</summary>
public abstract record AnswerEvent;

/// <summary>How the question was read.</summary>
public sealed record ReadingEvent(string Interpretation, string GraphQL, IReadOnlyList<string> Cypher) : AnswerEvent;

/// <summary>A piece of the answer's text.</summary>
public sealed record DeltaEvent(string Text) : AnswerEvent;

/// <summary>The whole answer; always the last.</summary>
public sealed record ResultEvent(Answer Answer) : AnswerEvent;
