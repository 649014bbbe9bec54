using System.Text.Json;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Effects;

namespace MyelomaKb.Api.Effects;

/// <summary>
/// The patients that an effect is tried on: those of the conformance cases, which come with this program, and invented ones.
/// </summary>
internal static class EffectPatients
{
    /// <summary>What the invented patients are made from.</summary>
    public const int Seed = 20030513;

    /// <summary>How many patients are invented.</summary>
    public const int Count = 2_000;

    private const string Room = "Conformance.";

    /// <summary>The requests of all cases that are answered with verdicts, by the case's id.</summary>
    public static IReadOnlyList<(string Case, byte[] Request)> Cases { get; } = [.. ReadCases()];

    /// <summary>The invented patients' profiles.</summary>
    public static IReadOnlyList<JsonObject> Invent(KnowledgeBase before, KnowledgeBase after) =>
        SyntheticProfiles.Make(before, after, Seed, Count);

    /// <summary>The request for an invented patient.</summary>
    public static byte[] RequestFor(JsonObject profile) =>
        JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["patient"] = profile.DeepClone() }, EffectsJson.Configured.JsonObject);

    /// <summary>The question that a request asks, in the terms of a knowledge base; null where it cannot be asked there.</summary>
    public static AssessmentQuery? Ask(byte[] request, KnowledgeBase kb, DateOnly today) =>
        EligibilityRequestReader.Read(request, kb, today) is { Request: { } read, Profile: { } profile }
            ? new AssessmentQuery
            {
                AsOf = read.AsOf,
                Patient = profile.Facts,
                Regulators = read.Regulators,
                Drugs = read.Drugs,
                Settings = read.Settings,
            }
            : null;

    private static IEnumerable<(string Case, byte[] Request)> ReadCases()
    {
        var assembly = typeof(EffectPatients).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Room, StringComparison.Ordinal)).Order())
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            foreach (var one in JsonNode.Parse(file)!["cases"]!.AsArray().Where(one => (int)one!["expect"]!["status"]! == 200))
            {
                var request = one!["request"]!.AsObject();
                yield return ((string)one["id"]!, JsonSerializer.SerializeToUtf8Bytes(request, EffectsJson.Configured.JsonObject));
            }
        }
    }
}
