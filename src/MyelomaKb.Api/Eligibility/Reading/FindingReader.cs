using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Reads answers to label conditions, and biomarkers.</summary>
internal static class FindingReader
{
    public static IReadOnlyDictionary<Id<Condition>, bool> Conditions(ref BodyReader body)
    {
        var answers = new Dictionary<Id<Condition>, bool>();
        if (!body.IsObject())
        {
            return answers;
        }

        while (body.NextName())
        {
            if (body.Terms.FindCondition(body.Text()) is not { } condition)
            {
                body.RefuseMember($"This condition does not exist; the conditions are {string.Join(", ", body.Terms.ConditionIds)}.");
            }
            else if (answers.ContainsKey(condition))
            {
                body.RefuseMember("The condition is given twice.");
            }
            else
            {
                body.ToValue();
                answers[condition] = body.Flag() ?? false;
            }
        }

        return answers;
    }

    public static IReadOnlyList<string> Biomarkers(ref BodyReader body) => body.List<string>(Biomarker);

    private static bool Biomarker(ref BodyReader body, out string biomarker)
    {
        biomarker = body.Token == JsonTokenType.String ? body.Terms.FindBiomarker(Encoding.UTF8.GetString(body.Text()))! : null!;
        if (biomarker is null)
        {
            body.Refuse($"It must be one of the biomarkers {string.Join(", ", body.Terms.Biomarkers)}.");
        }

        return biomarker is not null;
    }
}
