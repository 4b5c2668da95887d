using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Few short rounds in this process: enough for ratios, and done in minutes.</summary>
internal sealed class ShortRun : ManualConfig
{
    public ShortRun()
    {
        // Collecting the whole graph before each round would take longer than all rounds.
        AddJob(
            Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                .WithGcForce(false)
                .WithWarmupCount(2)
                .WithIterationCount(5)
                .WithIterationTime(TimeInterval.FromMilliseconds(100))
        );
        AddDiagnoser(MemoryDiagnoser.Default);
    }
}
