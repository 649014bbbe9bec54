using System.IO.Pipelines;
using System.Text.Json;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Eligibility.Writing;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Batch;

/// <summary>Writes the answers to a batch, each on a line of its own.</summary>
internal sealed class BatchAnswers(PipeWriter to, KnowledgeBase kb)
{
    private readonly Utf8JsonWriter _json = AssessmentWriter.Over(to);

    /// <summary>The knowledge base that all answers rest on.</summary>
    public KnowledgeBase Kb => kb;

    /// <summary>How many bytes wait to be sent.</summary>
    public long Unflushed => to.UnflushedBytes;

    /// <summary>Sends what is ready; returns when the caller has taken enough of it.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation) => await to.FlushAsync(cancellation);

    /// <summary>What is wrong with a line.</summary>
    public void Write(string? id, Problem problem)
    {
        Start(id);
        _json.WritePropertyName("error"u8);
        JsonSerializer.Serialize(_json, problem, ProblemsJson.Configured.Problem);
        End();
    }

    /// <summary>The approvals that cover the patient of a line, or may.</summary>
    public void Write(RequestReading reading)
    {
        var request = reading.Request!;
        var covering = kb.Eligibility.Cover(new AssessmentQuery
        {
            AsOf = request.AsOf,
            Patient = reading.Profile!.Facts,
            Regulators = request.Regulators,
            Drugs = request.Drugs,
            Settings = request.Settings,
        });
        Start(request.Id);
        _json.WriteString("asOf"u8, DayText.Of(request.AsOf));
        _json.WriteIds("eligible"u8, covering.Eligible);
        _json.WriteIds("undetermined"u8, covering.Undetermined);
        _json.WritePropertyName("counts"u8);
        _json.WriteCounts(covering.Counts);
        End();
    }

    private void Start(string? id)
    {
        _json.WriteStartObject();
        if (id is not null)
        {
            _json.WriteString("id"u8, id);
        }
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        to.GetSpan(1)[0] = (byte)'\n';
        to.Advance(1);
    }
}
