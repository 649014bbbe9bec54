using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Reads measured values: each test once, in a unit that converts.</summary>
internal static class LabReader
{
    public static IReadOnlyList<MeasuredLab> Read(ref BodyReader body)
    {
        var labs = body.List<Placed>(ReadOne, mayBeEmpty: true);
        for (var at = 1; at < labs.Count; at++)
        {
            if (labs.FindIndex(earlier => earlier.Lab.Test == labs[at].Lab.Test) < at)
            {
                body.Fault(labs[at].Offset, "The test is given twice; give one value for each.");
            }
        }

        return labs.ConvertAll(placed => placed.Lab);
    }

    private static bool ReadOne(ref BodyReader body, out Placed placed)
    {
        placed = default;
        if (!body.IsObject())
        {
            return false;
        }

        var start = body.Offset;
        (LabTest? test, string? unit, var unitAt, decimal? value) = (null, null, 0L, null);
        var seen = 0u;
        while (body.Next(ref seen, out LabMember member))
        {
            switch (member)
            {
                case LabMember.Name:
                    test = Test(ref body);
                    break;
                case LabMember.Value:
                    value = body.Number(0, Limits.HighestLab);
                    break;
                case LabMember.Unit:
                    unitAt = body.Offset;
                    unit = body.Phrase();
                    break;
            }
        }

        Require(ref body, start, seen);
        if (test is null || unit is null || value is null)
        {
            return false;
        }

        if (test.FindUnit(unit) is not { } known)
        {
            body.Fault(unitAt, $"The unit of {test.Name} must be one of {string.Join(", ", test.Units.Select(one => one.Name))}.");
            return false;
        }

        placed = new Placed(new MeasuredLab(test, known, value.Value), start);
        return true;
    }

    private static LabTest? Test(ref BodyReader body)
    {
        var test = body.Token == JsonTokenType.String ? LabTest.Find(Encoding.UTF8.GetString(body.Text())) : null;
        if (test is null)
        {
            body.Refuse($"It must be one of the tests {string.Join(", ", LabTest.All.Select(one => one.Name))}.");
        }

        return test;
    }

    private static void Require(ref BodyReader body, long start, uint seen)
    {
        for (var member = 0; member < Members<LabMember>.Names.Count; member++)
        {
            if ((seen & (1u << member)) == 0)
            {
                body.Missing(start, Members<LabMember>.Names[member]);
            }
        }
    }

    private readonly record struct Placed(MeasuredLab Lab, long Offset);
}
