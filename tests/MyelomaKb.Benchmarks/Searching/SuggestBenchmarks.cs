using BenchmarkDotNet.Attributes;
using MyelomaKb.Domain.Searching;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Benchmarks.Searching;

/// <summary>Names for what was typed, on one core.</summary>
[MemoryDiagnoser]
public class SuggestBenchmarks
{
    private readonly Suggester _suggester = FactFiles.Kb.Suggester;

    /// <summary>One letter finds most; a long word with two slips is looked for longest.</summary>
    [Params("d", "tecv", "Darzelex", "carfilzimob", "proteasome inhibiter")]
    public string Typed { get; set; } = "";

    [Benchmark]
    public IReadOnlyList<SuggestedName> Suggest() => _suggester.Suggest(Typed, 8);
}
