using BenchmarkDotNet.Attributes;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Benchmarks.Eligibility;

/// <summary>One patient against all approvals in force on a day, on one core.</summary>
[MemoryDiagnoser]
public class JudgingBenchmarks
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    private readonly EligibilityBook _book = FactFiles.Kb.Eligibility;
    private PatientFacts _patient = Profiles.Nothing;

    [Params("FourLines", "OneLine", "ClassesTold", "FiveLines", "Relapsed", "Myeloma", "Nothing")]
    public string Patient { get; set; } = "";

    [GlobalSetup]
    public void Choose() => _patient = Patient switch
    {
        "FourLines" => Profiles.FourLines,
        "OneLine" => Profiles.OneLine,
        "ClassesTold" => Profiles.ClassesTold,
        "FiveLines" => Profiles.FiveLines,
        "Relapsed" => Profiles.Relapsed,
        "Myeloma" => Profiles.Myeloma,
        _ => Profiles.Nothing,
    };

    /// <summary>Verdicts and the missing facts of each, by number.</summary>
    [Benchmark]
    public DayVerdicts Judge() => _book.Judge(Day, _patient);

    /// <summary>Verdicts on approvals and regimens, without reasons.</summary>
    [Benchmark]
    public Assessment AssessVerdicts() =>
        _book.Assess(new AssessmentQuery { AsOf = Day, Patient = _patient, Detail = AssessmentDetail.Verdicts });

    /// <summary>Reasons of the eligible ones, with all questions.</summary>
    [Benchmark]
    public Assessment AssessEligible() =>
        _book.Assess(new AssessmentQuery { AsOf = Day, Patient = _patient, Verdicts = [Verdict.Eligible] });

    /// <summary>Reasons of all.</summary>
    [Benchmark]
    public Assessment Assess() => _book.Assess(new AssessmentQuery { AsOf = Day, Patient = _patient });
}
