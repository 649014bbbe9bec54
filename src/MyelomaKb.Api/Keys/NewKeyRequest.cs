using System.Text.Json;
using MyelomaKb.Api.Writing;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.Reading;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Keys;

/// <summary>A wish for a new key. Nothing else is asked, so nothing else is known.</summary>
public sealed record NewKeyRequest
{
    private const string LabelRule = "Give the key a label of 1 to 80 characters, without control characters: what you will know it by.";
    private const string TermsRule = "Say true to accept the terms: the limits of this service, and its licences.";

    /// <summary>What you will know the key by, such as the name of the program; it need not say who you are.</summary>
    public required string Label { get; init; }

    /// <summary>True: the limits of the service and the licences at /licences/code and /licences/facts are accepted.</summary>
    public required bool AcceptTerms { get; init; }

    /// <summary>Reads a wish, or says where it is wrong: by JSON pointer.</summary>
    public static (NewKeyRequest? Request, IReadOnlyList<(string Place, string Message)> Faults) Read(ReadOnlyMemory<byte> body)
    {
        var (document, faults) = StrictJson.ReadObject(body);
        if (document is null)
        {
            return (null, faults);
        }

        using (document)
        {
            return Read(document.RootElement);
        }
    }

    private static (NewKeyRequest? Request, IReadOnlyList<(string Place, string Message)> Faults) Read(JsonElement body)
    {
        List<(string, string)> faults =
        [
            .. body.EnumerateObject().Where(property => property.Name is not ("label" or "acceptTerms")).Select(property =>
                (TokenPointers.Below("", property.Name), "There is no such property; a new key takes label and acceptTerms.")),
        ];
        var label = body.TryGetProperty("label", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()!.Trim() : "";
        if (label.Length is 0 or > ApiKey.LongestLabel || !PlainText.IsPlain(label))
        {
            faults.Add(("/label", LabelRule));
        }

        if (!body.TryGetProperty("acceptTerms", out var accepted) || accepted.ValueKind != JsonValueKind.True)
        {
            faults.Add(("/acceptTerms", TermsRule));
        }

        return faults.Count == 0 ? (new NewKeyRequest { Label = label, AcceptTerms = true }, []) : (null, faults);
    }
}
