using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Api.Trials;

/// <summary>A clinical trial with its headline results.</summary>
public sealed record TrialResponse : EntryResponse
{
    public TrialResponse(Trial trial, Snapshot snapshot)
        : base(trial, "/v1/trials/", snapshot)
    {
        Nct = trial.Nct;
        Name = trial.Name;
        Phase = trial.Phase;
        Population = trial.Population;
        Arms = trial.Arms;
        Enrolled = trial.Enrolled;
        Status = trial.Status;
        Results = [.. trial.Results.Select(result => new TrialResultResponse(result, trial.IsControl(result), snapshot))];
        Approvals = [.. snapshot.Kb.Links.ApprovalsOfTrial[trial.Id].Where(one => one.DecidedBy(snapshot.Day)).Select(one => one.Slug)];
        Combinations = [.. snapshot.Kb.Links.CombinationsOfTrial[trial.Id].Select(one => one.Slug)];
    }

    /// <summary>The ClinicalTrials.gov number.</summary>
    public string? Nct { get; }

    /// <summary>The trial's name.</summary>
    public string Name { get; }

    /// <summary>The phase.</summary>
    public string Phase { get; }

    /// <summary>Who was treated.</summary>
    public string Population { get; }

    /// <summary>The treatments that were compared.</summary>
    public IReadOnlyList<string> Arms { get; }

    /// <summary>How many people took part.</summary>
    public int? Enrolled { get; }

    /// <summary>The status of the trial.</summary>
    public TrialStatus Status { get; }

    /// <summary>Headline results, each with the document that states it.</summary>
    public IReadOnlyList<TrialResultResponse> Results { get; }

    /// <summary>Approvals by the day that are based on the trial.</summary>
    public IReadOnlyList<string> Approvals { get; }

    /// <summary>Combinations that it tested.</summary>
    public IReadOnlyList<string> Combinations { get; }
}

/// <summary>One headline result.</summary>
public sealed record TrialResultResponse
{
    public TrialResultResponse(TrialResult result, bool isControl, Snapshot snapshot)
    {
        Endpoint = result.Endpoint;
        Measure = result.Measure;
        Label = result.Label;
        Arm = result.Arm;
        Control = isControl;
        Value = result.Value;
        Unit = result.Unit;
        Ci95 = Pair(result.Ci95);
        P = result.P;
        Comparator = result.Comparator;
        ComparatorValue = result.ComparatorValue;
        HazardRatio = result.HazardRatio is { } ratio ? new HazardRatioResponse(ratio.Value, Pair(ratio.Ci95), ratio.P) : null;
        Cite = CiteResponse.One(result.Cite, snapshot);
    }

    /// <summary>What was measured.</summary>
    public Domain.Trials.Endpoint Endpoint { get; }

    /// <summary>How the value summarises the arm.</summary>
    public Measure Measure { get; }

    /// <summary>The result's name, as people read it.</summary>
    public string Label { get; }

    /// <summary>Its arm.</summary>
    public string Arm { get; }

    /// <summary>Whether that arm is the control, with which the studied treatment was compared.</summary>
    public bool Control { get; }

    /// <summary>The value.</summary>
    public decimal Value { get; }

    /// <summary>The value's unit.</summary>
    public ResultUnit Unit { get; }

    /// <summary>The 95 % confidence interval, low and high.</summary>
    public IReadOnlyList<decimal>? Ci95 { get; }

    /// <summary>The p value, as published.</summary>
    public string? P { get; }

    /// <summary>The arm that it is compared with.</summary>
    public string? Comparator { get; }

    /// <summary>That arm's value.</summary>
    public decimal? ComparatorValue { get; }

    /// <summary>The hazard of the arm relative to its comparator.</summary>
    public HazardRatioResponse? HazardRatio { get; }

    /// <summary>The document that states the result.</summary>
    public CiteResponse Cite { get; }

    private static decimal[]? Pair(Interval? interval) => interval is { } one ? [one.Low, one.High] : null;
}

/// <summary>A hazard ratio: below 1 favours the arm.</summary>
/// <param name="Value">The ratio.</param>
/// <param name="Ci95">The 95 % confidence interval, low and high.</param>
/// <param name="P">The p value, as published.</param>
public sealed record HazardRatioResponse(decimal Value, IReadOnlyList<decimal>? Ci95, string? P);
