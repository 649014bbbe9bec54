using System.Text.Json;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Entries;

internal static class ClaimBody
{
    private static readonly Cite NoCite = new(new(""));

    public static void WriteMembers(Utf8JsonWriter json, Claim claim)
    {
        json.Text("statement"u8, claim.Statement);
        json.Record("statedIn"u8, claim.StatedIn, CiteBody.WriteMembers);
        json.Day("comparedOn"u8, claim.ComparedOn);
        json.Ids("drugs"u8, claim.Drugs);
        json.Ids("approvals"u8, claim.Approvals);
        json.Ids("combinations"u8, claim.Combinations);
        json.Value<ClaimVerdict>("verdict"u8, claim.Verdict);
        json.Text("difference"u8, claim.Difference);
    }

    public static Claim Read(JsonRecord record) => new()
    {
        Id = record.Id<Claim>("id"),
        Statement = record.Text("statement"),
        StatedIn = record.Record("statedIn", CiteBody.Read) ?? NoCite,
        ComparedOn = record.Day("comparedOn"),
        Drugs = record.Ids<Drug>("drugs"),
        Approvals = record.Ids<Approval>("approvals"),
        Combinations = record.Ids<Combination>("combinations"),
        Verdict = record.Value<ClaimVerdict>("verdict"),
        Difference = record.TextOrNull("difference"),
    };
}
