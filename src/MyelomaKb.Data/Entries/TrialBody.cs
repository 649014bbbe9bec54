using System.Text.Json;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.Entries;

internal static class TrialBody
{
    private static readonly Cite NoCite = new(new(""));

    public static void WriteMembers(Utf8JsonWriter json, Trial trial)
    {
        json.Text("nct"u8, trial.Nct);
        json.Text("name"u8, trial.Name);
        json.Text("phase"u8, trial.Phase);
        json.Text("population"u8, trial.Population);
        json.Texts("arms"u8, trial.Arms);
        json.Number("enrolled"u8, trial.Enrolled);
        json.Value<TrialStatus>("status"u8, trial.Status);
        json.Records("results"u8, trial.Results, WriteResult);
    }

    public static Trial Read(JsonRecord record) => new()
    {
        Id = record.Id<Trial>("id"),
        Nct = record.TextOrNull("nct"),
        Name = record.Text("name"),
        Phase = record.Text("phase"),
        Population = record.Text("population"),
        Arms = record.Texts("arms"),
        Enrolled = record.WholeOrNull("enrolled"),
        Status = record.Value<TrialStatus>("status"),
        Results = record.Records("results", ReadResult),
    };

    private static void WriteResult(Utf8JsonWriter json, TrialResult result)
    {
        json.Value<Endpoint>("endpoint"u8, result.Endpoint);
        json.Value<Measure>("measure"u8, result.Measure);
        json.Text("label"u8, result.Label);
        json.Text("arm"u8, result.Arm);
        json.Number("value"u8, result.Value);
        json.Value<ResultUnit>("unit"u8, result.Unit);
        json.Pair("ci95"u8, Pair(result.Ci95));
        json.Text("p"u8, result.P);
        json.Text("comparator"u8, result.Comparator);
        json.Number("comparatorValue"u8, result.ComparatorValue);
        json.Record("hazardRatio"u8, result.HazardRatio, WriteHazardRatio);
        json.Record("cite"u8, result.Cite, CiteBody.WriteMembers);
    }

    private static TrialResult ReadResult(JsonRecord record) => new()
    {
        Endpoint = record.Value<Endpoint>("endpoint"),
        Measure = record.Value<Measure>("measure"),
        Label = record.Text("label"),
        Arm = record.Text("arm"),
        Value = record.Number("value"),
        Unit = record.Value<ResultUnit>("unit"),
        Ci95 = ReadInterval(record),
        P = record.TextOrNull("p"),
        Comparator = record.TextOrNull("comparator"),
        ComparatorValue = record.NumberOrNull("comparatorValue"),
        HazardRatio = record.RecordOrNull("hazardRatio", ReadHazardRatio),
        Cite = record.Record("cite", CiteBody.Read) ?? NoCite,
    };

    private static void WriteHazardRatio(Utf8JsonWriter json, HazardRatio ratio)
    {
        json.Number("value"u8, ratio.Value);
        json.Pair("ci95"u8, Pair(ratio.Ci95));
        json.Text("p"u8, ratio.P);
    }

    private static HazardRatio ReadHazardRatio(JsonRecord record) =>
        new(record.Number("value"), ReadInterval(record), record.TextOrNull("p"));

    private static (decimal Low, decimal High)? Pair(Interval? interval) => interval is { } one ? (one.Low, one.High) : null;

    private static Interval? ReadInterval(JsonRecord record) =>
        record.PairOrNull("ci95") is { } pair ? new Interval(pair.Low, pair.High) : null;
}
