using System.Text.Json;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Tests.Eligibility.Real;

/// <summary>Reads as much of the curated facts as judging needs.</summary>
internal static class FactFiles
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => KnowledgeBase.Create(
        new Revision(1, DateTimeOffset.UnixEpoch, "test", "the curated facts"),
        [.. Classes(), .. Drugs(), .. Conditions(), .. Approvals()]));

    public static KnowledgeBase Kb => Loaded.Value;

    private static IEnumerable<Entry> Classes() => Records("drug-classes.json").Select(json => new DrugClass
    {
        Id = new(Text(json, "id")!),
        Name = Text(json, "name")!,
        Parent = Text(json, "parent") is { } parent ? new(parent) : null,
        Summary = Text(json, "summary")!,
    });

    private static IEnumerable<Entry> Drugs() => Records("drugs.json").Select(json => new Drug
    {
        Id = new(Text(json, "id")!),
        Name = Text(json, "name")!,
        NonproprietaryName = Text(json, "nonproprietaryName")!,
        FormOf = Text(json, "formOf") is { } form ? new(form) : null,
        Class = new(Text(json, "class")!),
        Modality = Word<Modality>(json, "modality"),
        Role = Word<DrugRole>(json, "role"),
        Summary = Text(json, "summary")!,
        PlainLanguage = Text(json, "plainLanguage")!,
    });

    private static IEnumerable<Entry> Conditions() => Records("conditions.json").Select(json => new Condition
    {
        Id = new(Text(json, "id")!),
        Question = Text(json, "question")!,
        AnsweredBy = Word<AnsweredBy>(json, "answeredBy"),
        Summary = Text(json, "summary")!,
    });

    private static IEnumerable<Entry> Approvals() =>
        Records("approvals-fda.json").Concat(Records("approvals-ema.json")).Select(json => new Approval
        {
            Id = new(Text(json, "id")!),
            Drug = new(Text(json, "drug")!),
            Regulator = Word<Regulator>(json, "regulator"),
            Brand = Text(json, "brand")!,
            DecidedOn = Day(json, "decidedOn"),
            ApprovedAs = Word<Pathway>(json, "approvedAs"),
            Setting = Word<Setting>(json, "setting"),
            Regimen = [.. json.GetProperty("regimen").EnumerateArray()
                .Select(part => new RegimenPart(new(Text(part, "drug")!), part.TryGetProperty("optional", out _)))],
            Versions = [.. json.GetProperty("versions").EnumerateArray().Select(version => new LabelVersion(
                Day(version, "from"),
                Text(version, "indication")!,
                CriterionReader.Read(version.GetProperty("criteria")),
                VersionBasis.Label,
                []))],
            History = [.. json.GetProperty("history").EnumerateArray().Select(one => new ApprovalEvent(
                Day(one, "on"),
                Word<ApprovalEventKind>(one, "event"),
                Text(one, "drug") is { } drug ? new(drug) : null,
                Text(one, "note"),
                []))],
            Unconfirmed = json.TryGetProperty("unconfirmed", out var some)
                ? [.. some.EnumerateArray().Select(one => one.GetString()!)]
                : [],
        });

    private static JsonElement[] Records(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "migrations", "facts")))
        {
            folder = folder.Parent!;
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.FullName, "migrations", "facts", file)));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateOnly Day(JsonElement json, string name) =>
        DateOnly.ParseExact(Text(json, name)!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static TEnum Word<TEnum>(JsonElement json, string name)
        where TEnum : struct, Enum => Wire<TEnum>.Find(Text(json, name))!.Value;
}
