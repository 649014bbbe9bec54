using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Writes the verdict on a set of drugs; the set itself is the same for all patients and written once.</summary>
internal static class RegimenWriter
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Id<Drug>>, byte[]> Sets = [];
    private static readonly byte[][] Verdicts =
        [.. Wire<Verdict>.All.Select(verdict => Encoding.UTF8.GetBytes($"""
            "verdict":"{verdict}","approvals":[
            """))];

    public static void Write(AnswerBuffer to, RegimenVerdict regimen)
    {
        var bytes = to.Bytes;
        bytes.Append(Sets.TryGetValue(regimen.Regimen, out var set) ? set : Sets.GetValue(regimen.Regimen, _ => SetOf(regimen)));
        bytes.Append(Verdicts[(int)regimen.Verdict]);
        for (var at = 0; at < regimen.Approvals.Count; at++)
        {
            bytes.Append(at == 0 ? "\""u8 : ",\""u8);
            bytes.AppendPlain(regimen.Approvals[at].Value);
            bytes.Append("\""u8);
        }

        bytes.Append("]"u8);
        if (regimen.EitherWay is { } fact)
        {
            bytes.Append(",\"eitherWay\":"u8);
            to.Value(fact, FactWriter.Write);
        }

        bytes.Append("}"u8);
    }

    // The drugs of a set are of one regulator: each approval has a list of its own.
    private static byte[] SetOf(RegimenVerdict regimen)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = AssessmentWriter.Over(bytes);
        json.WriteStartObject();
        json.WriteIds("regimen"u8, regimen.Regimen);
        json.WriteString("regulator"u8, Wire<Regulator>.Name(regimen.Regulator));
        json.Flush();
        return [.. bytes.WrittenSpan, (byte)','];
    }
}
