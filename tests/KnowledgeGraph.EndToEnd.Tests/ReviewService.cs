using KnowledgeGraph.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(ReviewService))]

namespace KnowledgeGraph.EndToEnd.Tests;

/// <summary>
/// The review's graph, served with everything at its default but the address and the data folder: one process for every test
/// that only asks it.
/// </summary>
public sealed class ReviewService : IAsyncLifetime
{
    public Service Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await Service.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
