using System.Text;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Reads one therapy of a history.</summary>
internal static class TherapyReader
{
    public static bool Read(ref BodyReader body, out Therapy therapy)
    {
        therapy = null!;
        if (!body.IsObject())
        {
            return false;
        }

        var (start, faults) = (body.Offset, body.Faults.Count);
        int? line = null;
        TherapyKind? kind = null;
        BestResponse? response = null;
        PartialDate? started = null;
        Told<PartialDate> ended = default, progressed = default;
        Told<int> days = default;
        List<GivenDrug> drugs = [];
        List<GivenDrug>? refractory = null;
        var unlisted = 0;
        var seen = 0u;
        while (body.Next(ref seen, out TherapyMember member))
        {
            switch (member)
            {
                case TherapyMember.Line:
                    line = body.Whole(1, Limits.MostLines);
                    break;
                case TherapyMember.Kind:
                    kind = body.Word<TherapyKind>();
                    break;
                case TherapyMember.Drugs:
                    drugs = body.Drugs(mayBeEmpty: true);
                    break;
                case TherapyMember.UnlistedDrugs:
                    unlisted = body.List<string>(Unlisted, mayBeEmpty: true).Count;
                    break;
                case TherapyMember.StartedOn:
                    started = body.Date();
                    break;
                case TherapyMember.EndedOn:
                    ended = body.DateOrNone();
                    break;
                case TherapyMember.ProgressedOn:
                    progressed = body.DateOrNone();
                    break;
                case TherapyMember.BestResponse:
                    response = body.Word<BestResponse>();
                    break;
                case TherapyMember.Refractory:
                    refractory = body.Drugs(mayBeEmpty: true);
                    break;
                case TherapyMember.ProgressedWithinDays:
                    days = body.DaysOrNone();
                    break;
            }
        }

        // Where something was refused, what is left says nothing of what was meant.
        var lacksDrugs = (kind ?? TherapyKind.Drugs) == TherapyKind.Drugs && drugs.Count + unlisted == 0;
        Require(ref body, start, seen, lacksDrugs && body.Faults.Count == faults);
        therapy = new Therapy
        {
            Line = line ?? 1,
            Kind = kind ?? TherapyKind.Drugs,
            Drugs = drugs,
            UnlistedDrugs = unlisted,
            StartedOn = started,
            EndedOn = ended,
            ProgressedOn = progressed,
            ProgressedWithinDays = days,
            BestResponse = response,
            Refractory = refractory,
        };
        return true;
    }

    private static void Require(ref BodyReader body, long start, uint seen, bool lacksDrugs)
    {
        if ((seen & (1u << (int)TherapyMember.Line)) == 0)
        {
            body.Missing(start, "line");
        }

        if (lacksDrugs)
        {
            body.Fault(start, "It names no drug; a therapy of the kind drugs needs drugs, unlistedDrugs or both.");
        }
    }

    // A drug that is known would lose its class and its refractoriness here.
    private static bool Unlisted(ref BodyReader body, out string name)
    {
        var start = body.Offset;
        name = body.Phrase()!;
        if (name is not null && body.Terms.FindDrug(Encoding.UTF8.GetBytes(name)) is { } known)
        {
            body.Fault(start, $"This drug is {known.Drug}; name it in drugs.", [known.Drug.Value]);
        }

        return name is not null;
    }
}
