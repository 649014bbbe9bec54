using System.Text.Json;
using MyelomaKb.Data.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Reads a request for an assessment from the bytes of its body: all of what it says, or all of what is wrong with it.</summary>
internal static class EligibilityRequestReader
{
    /// <summary>
    /// Reads the body with the names of one knowledge base. Where the body asks for another revision, only that is answered, because
    /// names must be read with the names of that revision.
    /// </summary>
    public static RequestReading Read(ReadOnlySpan<byte> body, KnowledgeBase kb, DateOnly today) =>
        Read(body, kb, today, RequestMembers.ReadRequest);

    /// <summary>Reads one line of a batch. Only the first may name a revision, and may ask for another in the same way.</summary>
    public static RequestReading ReadLine(ReadOnlySpan<byte> line, KnowledgeBase kb, DateOnly today, bool isFirst) =>
        Read(line, kb, today, isFirst ? RequestMembers.ReadFirstLine : RequestMembers.ReadLaterLine);

    private static RequestReading Read(ReadOnlySpan<byte> body, KnowledgeBase kb, DateOnly today, MembersReader read)
    {
        if (GuardedJson.StartsWithMark(body))
        {
            return Refused(GuardedJson.ByteOrderMark);
        }

        var terms = ProfileTerms.Of(kb);
        var reader = new BodyReader(body, terms);
        var request = new EligibilityRequest { AsOf = today };
        try
        {
            if (JsonText.Faults(body) is { Count: > 0 } faults)
            {
                return Refused([.. faults]);
            }

            reader.Start();
            read(ref reader, request, today);
            reader.Finish();
            return request.Revision is { } revision && revision != kb.Revision.Number
                ? new RequestReading { OtherRevision = revision, Id = request.Id }
                : Understand(request, terms, body, reader.Faults);
        }
        catch (JsonException broken)
        {
            return Refused(GuardedJson.NotJson(body, broken)) with { Id = request.Id };
        }
    }

    private static RequestReading Understand(
        EligibilityRequest request, ProfileTerms terms, ReadOnlySpan<byte> body, IReadOnlyList<BodyFault> faults)
    {
        if (faults.Count > 0)
        {
            return RequestReading.Of(Explain(body, faults)) with { Id = request.Id, HasMore = faults.Count == BodyReader.MostFaults };
        }

        var (reading, contradictions) = ProfileReading.Of(request.Patient, terms, request.AsOf);
        if (reading is not null)
        {
            return new RequestReading { Request = request, Profile = reading, Id = request.Id };
        }

        var problems = contradictions.Take(BodyReader.MostFaults)
            .Select(one => new BodyProblem(one.At, $"{one.Message} It contradicts {one.With}."));
        return RequestReading.Of([.. problems]) with { Id = request.Id, HasMore = contradictions.Count > BodyReader.MostFaults };
    }

    private static BodyProblem[] Explain(ReadOnlySpan<byte> body, IReadOnlyList<BodyFault> faults)
    {
        var ordered = faults.OrderBy(fault => fault.Offset).ToList();
        var pointers = TokenPointers.Find(body, ordered.ConvertAll(fault => fault.Offset));
        return [.. ordered.Select((fault, at) => new BodyProblem(
            fault.Missing is null ? pointers[at] : $"{pointers[at]}/{fault.Missing}", fault.Message, fault.Candidates)
        {
            UnknownName = fault.UnknownName,
        })];
    }

    private static RequestReading Refused(params JsonFault[] faults) =>
        RequestReading.Of(Array.ConvertAll(faults, fault => new BodyProblem(fault.Pointer, fault.Message)));
}
