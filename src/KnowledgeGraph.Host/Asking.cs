using KnowledgeGraph.Agents;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Rest;

namespace KnowledgeGraph.Host;

/// <summary>What answers questions about the graph that the program holds, for the doors and commands that take them.</summary>
internal sealed class Asking : IDisposable
{
    private readonly QuestionEngine _questions;

    /// <summary>Makes it over a graph.</summary>
    /// <exception cref="Core.GraphException">A setting does not hold.</exception>
    public Asking(Graph graph)
    {
        Settings = Configured.Read();
        _questions = new QuestionEngine(graph.Engine, Settings.Conversations);
        Tools = new GraphTools(graph.Engine, graph.Search, _questions);
        Chat = new ChatAgent(graph.Engine, Tools, Settings.Model);
        Suggestions = new Suggestions(graph.Schema, graph.Search);
    }

    /// <summary>What is set for it.</summary>
    public Configured Settings { get; }

    /// <summary>Reads questions and answers them.</summary>
    public QuestionEngine Questions => _questions;

    /// <summary>What agents can ask.</summary>
    public GraphTools Tools { get; }

    /// <summary>The agent.</summary>
    public ChatAgent Chat { get; }

    /// <summary>Goes on with questions that are being typed.</summary>
    public Suggestions Suggestions { get; }

    /// <inheritdoc/>
    public void Dispose() => _questions.Dispose();
}
