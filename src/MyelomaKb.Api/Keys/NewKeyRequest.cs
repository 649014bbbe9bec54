using System.Text.Json;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.Reading;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Keys;

/// <summary>A request for a new key. Nothing else is asked or stored.</summary>
public sealed record NewKeyRequest
{
    private const string LabelRule = "Give the key a label of 1 to 80 characters, without control characters, to recognize it by.";
    private const string TermsRule = "Send true to accept the terms: the limits of this service, and its licences.";

    /// <summary>A label to recognise the key by, such as the name of the program; it need not identify you.</summary>
    public required string Label { get; init; }

    /// <summary>`true` accepts the limits of the service and the licences at /licences/code and /licences/facts.</summary>
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
                (TokenPointers.Below("", property.Name), "This property does not exist; a new key has label and acceptTerms.")),
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
