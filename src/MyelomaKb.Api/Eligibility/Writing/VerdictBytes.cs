using System.Runtime.CompilerServices;
using System.Text;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Results without reasons as they are written, ready for every approval of a revision with every verdict.</summary>
internal sealed class VerdictBytes
{
    private static readonly ConditionalWeakTable<KnowledgeBase, VerdictBytes> Known = [];

    private readonly Dictionary<Id<Approval>, byte[][]> _results;

    private VerdictBytes(KnowledgeBase kb) => _results = kb.Approvals.All.ToDictionary(
        approval => approval.Id,
        approval => Wire<Verdict>.All.Select(verdict => Bytes(approval.Id, verdict)).ToArray());

    /// <summary>Those of a revision, made once and dropped with it.</summary>
    public static VerdictBytes Of(KnowledgeBase kb) => Known.GetValue(kb, static kb => new VerdictBytes(kb));

    public ReadOnlySpan<byte> For(ResultLine result) => _results[result.Approval.Id][(int)result.Verdict];

    // An id is a slug, so nothing of it needs escaping.
    private static byte[] Bytes(Id<Approval> approval, string verdict) =>
        Encoding.UTF8.GetBytes($$"""{"approval":"{{approval}}","verdict":"{{verdict}}"}""");
}
