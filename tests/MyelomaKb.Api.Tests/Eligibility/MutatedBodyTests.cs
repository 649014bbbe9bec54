using System.Text;
using System.Text.Json;
using CsCheck;
using MyelomaKb.Api.Eligibility.Reading;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>Whatever is done to a body, it is read or refused at places that exist; nothing is thrown.</summary>
public sealed class MutatedBodyTests
{
    private static readonly string[] Pieces =
    [
        "null", "0", "-1", "1e400", "\"\"", "[]", "{}", "true", "\"lenalidomide\"", "\"\\ud800\"", "[[[[", "\"a\":1", ",", ":", "\u0000",
        "é",
    ];

    private static readonly Gen<byte[]> Mutated =
        from cuts in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at])).List[1, 3]
        select Mutate(cuts);

    private static readonly Gen<byte[]> Replaced =
        from at in Gen.Double[0, 1]
        from piece in Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at])
        select ReplaceValue(at, piece);

    [Fact]
    public async Task Mutated_body_is_read_or_refused_at_places_that_exist()
    {
        var kb = await CuratedKnowledge.Kb;

        Gen.OneOf(Mutated, Replaced).Sample(
            body =>
            {
                var reading = EligibilityRequestReader.Read(body, kb, Bodies.Today);
                return reading.OtherRevision is not null
                    || (reading.Request is null) == (reading.Problems.Count > 0)
                    && reading.Problems.All(problem => Exists(body, problem.Pointer));
            },
            iter: 20_000);
    }

    private static byte[] Mutate(List<(double At, int Length, string Piece)> cuts)
    {
        var body = Bodies.Full;
        foreach (var (at, length, piece) in cuts)
        {
            var from = (int)(at * body.Length);
            body = body[..from] + piece + body[Math.Min(body.Length, from + length)..];
        }

        return Encoding.UTF8.GetBytes(body);
    }

    // Puts a value where another stood, so that the body stays JSON.
    private static byte[] ReplaceValue(double at, string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(Bodies.Full);
        var values = new List<(int Start, int End)>();
        var json = new Utf8JsonReader(bytes);
        while (json.Read())
        {
            if (json.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.Null)
            {
                values.Add(((int)json.TokenStartIndex, (int)json.BytesConsumed));
            }
        }

        var (start, end) = values[(int)(at * (values.Count - 1))];
        return [.. bytes[..start], .. Encoding.UTF8.GetBytes(piece), .. bytes[end..]];
    }

    private static bool Exists(byte[] body, string pointer)
    {
        if (pointer.Length == 0)
        {
            return true;
        }

        using var document = JsonDocument.Parse(body);
        var steps = pointer.Split('/')[1..];
        var at = document.RootElement;
        foreach (var step in steps[..^1])
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (at.ValueKind == JsonValueKind.Array ? int.Parse(name, null) >= at.GetArrayLength() : !at.TryGetProperty(name, out _))
            {
                return false;
            }

            at = at.ValueKind == JsonValueKind.Array ? at[int.Parse(name, null)] : at.GetProperty(name);
        }

        return at.ValueKind is JsonValueKind.Array or JsonValueKind.Object;
    }
}
