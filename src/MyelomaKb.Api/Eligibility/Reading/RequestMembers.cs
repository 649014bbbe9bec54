using System.Globalization;
using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Reads an object's members into a request, which starts out with the defaults.</summary>
internal delegate void MembersReader(ref BodyReader body, EligibilityRequest request, DateOnly today);

/// <summary>Reads the members of a request and of a line of a batch.</summary>
internal static class RequestMembers
{
    /// <summary>A request of its own.</summary>
    public static readonly MembersReader ReadRequest = static (ref body, request, today) =>
        Read(ref body, request, today, RequestMember.Patient, Read);

    /// <summary>The first line of a batch, which may name the revision that all lines are answered on.</summary>
    public static readonly MembersReader ReadFirstLine = static (ref body, request, today) =>
        Read(ref body, request, today, LineMember.Patient, Read);

    /// <summary>Any other line.</summary>
    public static readonly MembersReader ReadLaterLine = static (ref body, request, today) =>
        Read(ref body, request, today, LineMember.Patient, ReadLater);

    private delegate void MemberReader<TMember>(TMember member, ref BodyReader body, EligibilityRequest request, DateOnly today);

    private static void Read<TMember>(
        ref BodyReader body, EligibilityRequest request, DateOnly today, TMember patient, MemberReader<TMember> read)
        where TMember : struct, Enum
    {
        var start = body.Offset;
        if (!body.IsObject())
        {
            return;
        }

        var (seen, hasPatient) = (0u, false);
        while (body.Next(ref seen, out TMember member))
        {
            hasPatient |= EqualityComparer<TMember>.Default.Equals(member, patient);
            read(member, ref body, request, today);
        }

        if (!hasPatient)
        {
            body.Missing(start, "patient");
        }
    }

    private static void Read(RequestMember member, ref BodyReader body, EligibilityRequest request, DateOnly today)
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

    private static void Read(LineMember member, ref BodyReader body, EligibilityRequest request, DateOnly today)
    {
        switch (member)
        {
            case LineMember.Id:
                request.Id = body.Phrase();
                break;
            case LineMember.AsOf:
                Read(RequestMember.AsOf, ref body, request, today);
                break;
            case LineMember.Revision:
                Read(RequestMember.Revision, ref body, request, today);
                break;
            case LineMember.Regulators:
                Read(RequestMember.Regulators, ref body, request, today);
                break;
            case LineMember.Drugs:
                Read(RequestMember.Drugs, ref body, request, today);
                break;
            case LineMember.Settings:
                Read(RequestMember.Settings, ref body, request, today);
                break;
            case LineMember.Patient:
                Read(RequestMember.Patient, ref body, request, today);
                break;
        }
    }

    private static void ReadLater(LineMember member, ref BodyReader body, EligibilityRequest request, DateOnly today)
    {
        if (member == LineMember.Revision)
        {
            body.Refuse("Only the first line may name the revision; all lines use it.");
            return;
        }

        Read(member, ref body, request, today);
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
}
