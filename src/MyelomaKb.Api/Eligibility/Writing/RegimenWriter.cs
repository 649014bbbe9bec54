using System.Text;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Writes the verdict on a set of drugs, as much of it as can from what lies ready.</summary>
internal static class RegimenWriter
{
    private static readonly byte[][] Verdicts =
        [.. Wire<Verdict>.All.Select(verdict => Encoding.UTF8.GetBytes($"""
            "verdict":"{verdict}","approvals":[
            """))];

    public static void Write(AnswerBuffer to, RegimenVerdict regimen, DayBytes day)
    {
        var ready = day.Of(regimen);
        if (regimen.IsAgreed)
        {
            to.Bytes.Append(ready.Agreed(regimen));
            return;
        }

        WriteApprovals(to.Bytes, ready, regimen);
        if (regimen.EitherWay is { } fact)
        {
            to.Bytes.Append(",\"eitherWay\":"u8);
            to.Value(fact, FactWriter.Write);
        }

        to.Bytes.Append("}"u8);
    }

    /// <summary>The object to the end of its approvals.</summary>
    public static void WriteApprovals(ByteBuffer bytes, RegimenBytes ready, RegimenVerdict regimen)
    {
        bytes.Append(ready.Start);
        bytes.Append(Verdicts[(int)regimen.Verdict]);
        for (var at = 0; at < regimen.Approvals.Count; at++)
        {
            bytes.Append(at == 0 ? "\""u8 : ",\""u8);
            bytes.AppendPlain(regimen.Approvals[at].Value);
            bytes.Append("\""u8);
        }

        bytes.Append("]"u8);
    }
}
