using System.Buffers;
using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>Every wording of every approval, compiled; wordings that ask the same share one label.</summary>
internal sealed class LabelBook
{
    private readonly Dictionary<LabelVersion, CompiledLabel> _labels = new(ReferenceEqualityComparer.Instance);

    public LabelBook(IEnumerable<Approval> approvals, AgentIndex agents)
    {
        Forest = new AgentForest(agents);
        Leaves = new LeafTable(Forest);
        var known = new Dictionary<string, CompiledLabel>(StringComparer.Ordinal);
        var text = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(text);
        foreach (var version in approvals.SelectMany(approval => approval.Versions))
        {
            text.ResetWrittenCount();
            json.Reset(text);
            CriterionWriter.Write(json, version.Criteria);
            json.Flush();
            var key = Encoding.UTF8.GetString(text.WrittenSpan);
            if (!known.TryGetValue(key, out var label))
            {
                known[key] = label = LabelCompiler.Compile(version.Criteria, Leaves, Forest);
            }

            _labels[version] = label;
        }
    }

    public AgentForest Forest { get; }

    public LeafTable Leaves { get; }

    public CompiledLabel this[LabelVersion version] => _labels[version];
}
