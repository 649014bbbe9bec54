using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Reads a request for an assessment from the bytes of its body: all of what it says, or all of what is wrong with it.</summary>
internal static class EligibilityRequestReader
{
    /// <summary>
    /// Reads the body with the names of one knowledge base. Where the body asks for another revision, only that is answered, because
    /// names must be read with the names of that revision.
    /// </summary>
    public static RequestReading Read(ReadOnlySpan<byte> body, KnowledgeBase kb, DateOnly today)
    {
        if (body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return RequestReading.Of(new BodyProblem("", "The body starts with a byte order mark; send JSON in UTF-8 without one."));
        }

        if (!Utf8.IsValid(body))
        {
            return RequestReading.Of(new BodyProblem("", "The body is not UTF-8."));
        }

        var terms = ProfileTerms.Of(kb);
        var reader = new BodyReader(body, terms);
        try
        {
            reader.Start();
            var request = ReadRequest(ref reader, today);
            reader.Finish();
            return request.Revision is { } revision && revision != kb.Revision.Number
                ? new RequestReading { OtherRevision = revision }
                : Understand(request, terms, body, reader.Faults);
        }
        catch (JsonException broken)
        {
            return RequestReading.Of(NotJson(body, broken));
        }
    }

    private static RequestReading Understand(
        EligibilityRequest request, ProfileTerms terms, ReadOnlySpan<byte> body, IReadOnlyList<BodyFault> faults)
    {
        if (faults.Count > 0)
        {
            return new RequestReading { Problems = Explain(body, faults) };
        }

        var (reading, contradictions) = ProfileReading.Of(request.Patient, terms, request.AsOf);
        return reading is not null
            ? new RequestReading { Request = request, Profile = reading }
            : new RequestReading
            {
                Problems = [.. contradictions.Select(one => new BodyProblem(one.At, $"{one.Message} It cannot hold beside {one.With}."))],
            };
    }

    private static EligibilityRequest ReadRequest(ref BodyReader body, DateOnly today)
    {
        var request = new EligibilityRequest { AsOf = today };
        var start = body.Offset;
        if (!body.IsObject())
        {
            return request;
        }

        var seen = 0u;
        while (body.Next(ref seen, out RequestMember member))
        {
            ReadMember(member, ref body, request, today);
        }

        if ((seen & (1u << (int)RequestMember.Patient)) == 0)
        {
            body.Missing(start, "patient");
        }

        return request;
    }

    private static void ReadMember(RequestMember member, ref BodyReader body, EligibilityRequest request, DateOnly today)
    {
        switch (member)
        {
            case RequestMember.AsOf:
                request.AsOf = AsOf(ref body, today);
                break;
            case RequestMember.Revision:
                request.Revision = body.Whole(1, int.MaxValue);
                break;
            case RequestMember.Regulators:
                request.Regulators = body.WordList<Regulator>();
                break;
            case RequestMember.Drugs:
                request.Drugs = body.Drugs(mayBeEmpty: false).ConvertAll(drug => drug.Drug);
                break;
            case RequestMember.Settings:
                request.Settings = body.WordList<Setting>();
                break;
            case RequestMember.Verdicts:
                request.Verdicts = body.WordList<Verdict>();
                break;
            case RequestMember.Detail:
                request.Detail = body.Word<AssessmentDetail>() ?? AssessmentDetail.Reasons;
                break;
            case RequestMember.Patient:
                request.Patient = PatientReader.Read(ref body);
                break;
        }
    }

    private static DateOnly AsOf(ref BodyReader body, DateOnly today)
    {
        var latest = today.AddDays(1);
        if (body.Token == JsonTokenType.String
            && DateOnly.TryParseExact(Encoding.UTF8.GetString(body.Text()), "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var day)
            && day >= Limits.EarliestAsOf && day <= latest)
        {
            return day;
        }

        body.Refuse(FormattableString.Invariant(
            $"It must be a day as YYYY-MM-DD, from {Limits.EarliestAsOf:yyyy-MM-dd} to {latest:yyyy-MM-dd} (tomorrow, UTC)."));
        return today;
    }

    private static BodyProblem[] Explain(ReadOnlySpan<byte> body, IReadOnlyList<BodyFault> faults)
    {
        var ordered = faults.OrderBy(fault => fault.Offset).ToList();
        var pointers = PointerFinder.Find(body, ordered.ConvertAll(fault => fault.Offset));
        return [.. ordered.Select((fault, at) => new BodyProblem(
            fault.Missing is null ? pointers[at] : $"{pointers[at]}/{fault.Missing}", fault.Message, fault.Candidates))];
    }

    private static BodyProblem NotJson(ReadOnlySpan<byte> body, JsonException broken) => new("", body.Trim(" \t\r\n"u8).IsEmpty
        ? "The body is empty; it must be a JSON object."
        : FormattableString.Invariant(
            $"The body is not JSON, or nested too deep: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}."));
}
