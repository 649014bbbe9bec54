using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// Every wording of every approval, compiled; wordings that ask the same share one label. The checks keep out what cannot be compiled;
/// where an older program let something in, that wording is left out and named, and all others are judged.
/// </summary>
internal sealed class LabelBook
{
    private readonly Dictionary<LabelVersion, CompiledLabel> _labels = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<LabelVersion, UnjudgedLabel> _unjudged = new(ReferenceEqualityComparer.Instance);

    public LabelBook(IEnumerable<Approval> approvals, AgentIndex agents)
    {
        Forest = new AgentForest(agents);
        Leaves = new LeafTable(Forest);
        var known = new Dictionary<string, (CompiledLabel? Label, string Fault)>(StringComparer.Ordinal);
        var text = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(text);
        foreach (var (approval, version) in approvals.SelectMany(one => one.Versions, (approval, version) => (approval, version)))
        {
            text.ResetWrittenCount();
            json.Reset(text);
            CriterionWriter.Write(json, version.Criteria);
            json.Flush();
            var key = Encoding.UTF8.GetString(text.WrittenSpan);
            if (!known.TryGetValue(key, out var made))
            {
                known[key] = made = Compile(version.Criteria);
            }

            if (made.Label is { } label)
            {
                _labels[version] = label;
            }
            else
            {
                _unjudged[version] = new UnjudgedLabel(approval.Id, version.From, made.Fault);
            }
        }
    }

    public AgentForest Forest { get; }

    public LeafTable Leaves { get; }

    /// <summary>The wordings that could not be compiled.</summary>
    public IReadOnlyCollection<UnjudgedLabel> Unjudged => _unjudged.Values;

    /// <summary>Why a wording could not be compiled; null where it could.</summary>
    public string? FaultOf(LabelVersion version) => _unjudged.GetValueOrDefault(version)?.Reason;

    /// <summary>The compiled wording; null where it could not be compiled.</summary>
    public CompiledLabel? Find(LabelVersion version) => _labels.GetValueOrDefault(version);

    private (CompiledLabel? Label, string Fault) Compile(Criterion criteria)
    {
        try
        {
            var count = LabelCompiler.CountLeaves(criteria, Leaves);
            return count > CompiledLabel.MostLeaves
                ? (null, string.Create(
                    CultureInfo.InvariantCulture,
                    $"there are {count} different criteria here; a wording can have at most {CompiledLabel.MostLeaves}"))
                : (LabelCompiler.Compile(criteria, Leaves, Forest), "");
        }
        catch (Exception fault)
        {
            return (null, $"these criteria cannot be judged: {fault.Message}");
        }
    }
}
