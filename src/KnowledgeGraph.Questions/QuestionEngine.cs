using System.Runtime.CompilerServices;
using KnowledgeGraph.Core;
using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Answers questions from the graph alone: reads the words, runs the queries that they mean, writes the answer. Safe to
/// use from many threads.
/// </summary>
public sealed class QuestionEngine(QueryEngine engine, Conversations conversations) : IDisposable
{
    private const int MostKept = 12;

    private readonly CypherCompiler compiler = new(engine.Schema);
    private readonly GraphReader graph = new(engine);
    private readonly DataCheck check = new(new GraphReader(engine));
    private readonly SemaphoreSlim building = new(1, 1);
    private volatile Knowledge? knowledge;

    private sealed record Knowledge(Lexicon Lexicon, Connections Connections);

    /// <summary>Answers a question.</summary>
    /// <exception cref="GraphException">The question is empty or too long, the conversation is none of ours, or the store cannot answer.</exception>
    public async Task<Answer> AskAsync(AskRequest request, CancellationToken cancellation)
    {
        Check(request);
        var known = await KnowAsync(cancellation).ConfigureAwait(false);
        var earlier = request.ConversationId is { } id ? conversations.Read(id, known.Lexicon) : Conversation.None;
        var parser = new QuestionParser(known.Lexicon, known.Connections);
        var parsed = parser.Parse(request.Question, earlier);
        if (parsed is Stepwise stepwise)
            parsed = stepwise.Then(await FindAsync(stepwise.First, known.Lexicon, cancellation).ConfigureAwait(false));
        var outcome = await check.BeforeAsync(parsed, cancellation).ConfigureAwait(false);
        return outcome switch
        {
            Understood understood => await AnswerAsync(understood, known, parser, earlier, cancellation).ConfigureAwait(false),
            Ambiguous ambiguous => AnswerWriter.AskBack(ambiguous, conversations.Write(earlier, null)),
            Refused refused => AnswerWriter.Refuse(
                refused,
                await InsteadAsync(
                        refused,
                        new NextQuestions(parser).Nearest(refused, request.Question, earlier),
                        known.Lexicon,
                        cancellation
                    )
                    .ConfigureAwait(false),
                conversations.Write(earlier with { Gap = refused.Gap ?? earlier.Gap }, null)
            ),
            _ => throw new ArgumentException($"Unknown outcome {outcome.GetType().Name}", nameof(request)),
        };
    }

    /// <summary>Answers a question piece by piece: the reading, the text as it is written, at last the whole.</summary>
    /// <exception cref="GraphException">See <see cref="AskAsync"/>.</exception>
    public async IAsyncEnumerable<AnswerEvent> StreamAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var answer = await AskAsync(request, cancellation).ConfigureAwait(false);
        yield return new ReadingEvent(answer.Interpretation, answer.GraphQL, answer.Cypher);
        foreach (var line in answer.Text.Split('\n').Select((text, i) => i == 0 ? text : "\n" + text).Where(text => text.Length > 0))
            yield return new DeltaEvent(line);
        yield return new ResultEvent(answer);
    }

    /// <summary>Reads the words of the data and answers a few questions in them, so that the first question of somebody need not wait for it.</summary>
    /// <exception cref="GraphException">The store cannot answer.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        foreach (var question in Rehearsal.Of((await KnowAsync(cancellation).ConfigureAwait(false)).Lexicon))
            await AskAsync(new AskRequest(question), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => building.Dispose();

    /// <summary>Answers a reading; where that finds nothing, what the data leave of it.</summary>
    private async Task<Answer> AnswerAsync(
        Understood understood,
        Knowledge known,
        QuestionParser parser,
        Conversation earlier,
        CancellationToken cancellation
    )
    {
        var response = await RespondAsync(understood.Reading, known.Lexicon, cancellation).ConfigureAwait(false);
        switch (await check.AfterAsync(understood, response.Result, cancellation).ConfigureAwait(false))
        {
            case Refused refused:
                return AnswerWriter.Refuse(
                    refused,
                    await LooserAsync(understood.Reading, refused, new NextQuestions(parser), cancellation).ConfigureAwait(false),
                    conversations.Write(earlier, new Turn(understood.Reading, []))
                );
            case Ambiguous choice:
                return AnswerWriter.AskBack(choice, conversations.Write(earlier, null));
            case Understood other when other.Reading != understood.Reading:
                understood = other;
                response = await RespondAsync(other.Reading, known.Lexicon, cancellation).ConfigureAwait(false);
                break;
        }
        var found = Found(response, known.Lexicon);
        var turn = new Turn(understood.Reading, found.Length <= MostKept ? found : []);
        return new AnswerWriter(compiler, new NextQuestions(parser)).Write(understood, response, conversations.Write(earlier, turn));
    }

    /// <summary>What can be asked instead of a question that was refused: the nearest one, where the data answer it, and what the things are that it names.</summary>
    private async Task<IReadOnlyList<string>> InsteadAsync(
        Refused refused,
        Understood? nearest,
        Lexicon lexicon,
        CancellationToken cancellation
    )
    {
        var isAnswered = nearest is not null && await IsAnsweredAsync(nearest, lexicon, cancellation).ConfigureAwait(false);
        var first = isAnswered ? [ReadingPrinter.Print(nearest!.Reading)] : Array.Empty<string>();
        return NextQuestions.Offered(first, refused);
    }

    /// <summary>What can be asked instead of a question to which nothing was found: the same without one of its conditions, where that finds something.</summary>
    private async Task<IReadOnlyList<string>> LooserAsync(
        Reading reading,
        Refused refused,
        NextQuestions next,
        CancellationToken cancellation
    )
    {
        var looser = new List<string>();
        foreach (var other in next.Looser(reading))
        {
            if (await graph.HasAsync(other.Root, cancellation).ConfigureAwait(false))
                looser.Add(ReadingPrinter.Print(other));
            // The next one would be read back only to be left out.
            if (looser.Count == NextQuestions.Most - 1)
                break;
        }
        return NextQuestions.Offered(looser, refused);
    }

    private async Task<bool> IsAnsweredAsync(Understood understood, Lexicon lexicon, CancellationToken cancellation)
    {
        if (await check.BeforeAsync(understood, cancellation).ConfigureAwait(false) is not Understood)
            return false;
        var response = await RespondAsync(understood.Reading, lexicon, cancellation).ConfigureAwait(false);
        return await check.AfterAsync(understood, response.Result, cancellation).ConfigureAwait(false) is Understood after
            && after.Reading == understood.Reading;
    }

    private async Task<IReadOnlyList<NodeEntry>> FindAsync(Understood understood, Lexicon lexicon, CancellationToken cancellation) =>
        Found(await RespondAsync(understood.Reading, lexicon, cancellation).ConfigureAwait(false), lexicon);

    private static NodeEntry[] Found(Response response, Lexicon lexicon) =>
        [.. response.Result.Nodes.Select(n => lexicon.Node(n.Label, n.Id)).OfType<NodeEntry>()];

    private async Task<Response> RespondAsync(Reading reading, Lexicon lexicon, CancellationToken cancellation)
    {
        await CountEveryAsync(reading, cancellation).ConfigureAwait(false);
        return await new Responder(graph, lexicon).AnswerAsync(reading, cancellation).ConfigureAwait(false);
    }

    /// <summary><c>all categories of X</c>: as many as the graph holds.</summary>
    private async Task CountEveryAsync(Reading reading, CancellationToken cancellation)
    {
        foreach (var every in reading.Root.AllLinks().Where(l => l.Every).ToArray())
            every.Count = (FilterOperator.Eq, await graph.CountAsync(every.Counted().End.Other, cancellation).ConfigureAwait(false));
    }

    private static void Check(AskRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Question))
            throw new GraphException(ErrorCodes.BadUserInput, "The question is empty.");
        if (request.Question.Length > AskRequest.MaxLength)
            throw new GraphException(
                ErrorCodes.BadUserInput,
                $"The question has {request.Question.Length} characters; at most {AskRequest.MaxLength} are read."
            );
    }

    /// <summary>The words of the data as they are now, read again when the data have changed.</summary>
    private async Task<Knowledge> KnowAsync(CancellationToken cancellation)
    {
        var version = await engine.GetVersionAsync(cancellation).ConfigureAwait(false);
        if (knowledge is { } known && known.Lexicon.Version == version)
            return known;
        await building.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (knowledge is { } built && built.Lexicon.Version == version)
                return built;
            var lexicon = await Lexicon.BuildAsync(engine, version, cancellation).ConfigureAwait(false);
            return knowledge = new Knowledge(lexicon, new Connections(lexicon));
        }
        finally
        {
            building.Release();
        }
    }
}
