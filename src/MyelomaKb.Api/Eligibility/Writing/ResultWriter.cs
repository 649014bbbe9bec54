using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Writes what one label says of the patient, between what is ready made of it.</summary>
internal static class ResultWriter
{
    public static void Write(AnswerBuffer to, ResultLine result, AssessmentDetail detail, DayBytes day)
    {
        var (bytes, ready) = (to.Bytes, day.Of(result.Stated));
        if (detail == AssessmentDetail.Verdicts && result.DecidedEitherWay.Count == 0)
        {
            bytes.Append(ready.Whole);
            return;
        }

        bytes.Append(detail == AssessmentDetail.Verdicts ? ready.Bare : ready.Head);
        if (result.DecidedEitherWay.Count > 0)
        {
            to.List(",\"decidedEitherWay\":["u8, result.DecidedEitherWay, static (to, fact) => to.Value(fact, FactWriter.Write));
        }

        if (detail >= AssessmentDetail.Reasons)
        {
            bytes.Append(ready.Indication);
            Why(bytes, result.Why!);
            bytes.Append(ready.Tail);
            Reasons(to, result);
        }

        if (detail == AssessmentDetail.Full)
        {
            bytes.Append(",\"criteria\":"u8);
            JudgedWriter.Write(to, result.Criteria!);
            bytes.Append(ready.Sources);
        }

        bytes.Append("}"u8);
    }

    private static void Why(ByteBuffer bytes, Why why)
    {
        bytes.Append(",\"why\":\""u8);
        bytes.Append(why.Phrases[0].Json[1..]);
        for (var at = 1; at < why.Phrases.Count; at++)
        {
            bytes.Append(why.Phrases[at].Json);
        }

        bytes.Append("\""u8);
    }

    private static void Reasons(AnswerBuffer to, ResultLine result)
    {
        to.List(",\"missing\":["u8, result.Missing, FactWriter.Write);
        to.List(",\"unmet\":["u8, result.Unmet, static (to, unmet) => to.Value(unmet, JudgedWriter.WriteUnmet));
        if (result.ThenMissing.Count > 0)
        {
            to.List(",\"thenMissing\":["u8, result.ThenMissing, FactWriter.Write);
        }
    }
}
