using System.Buffers;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>
/// The output for a set of drugs that is the same for every patient: its beginning, and the whole of it where its approvals agree.
/// </summary>
internal sealed class RegimenBytes(RegimenVerdict any)
{
    private readonly byte[]?[] _agreed = new byte[]?[Wire<Verdict>.All.Count];

    /// <summary>The object's start, to the verdict.</summary>
    public byte[] Start { get; } = StartOf(any);

    /// <summary>The whole object of a verdict that all approvals agree on.</summary>
    public byte[] Agreed(RegimenVerdict regimen) => _agreed[(int)regimen.Verdict] ??= WholeOf(regimen);

    private byte[] WholeOf(RegimenVerdict regimen)
    {
        var bytes = new ByteBuffer(1024);
        RegimenWriter.WriteApprovals(bytes, this, regimen);
        bytes.Append("}"u8);
        return bytes.Written.ToArray();
    }

    // The drugs of a set are of one regulator: each approval has a list of its own.
    private static byte[] StartOf(RegimenVerdict regimen)
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
