using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>The unit in which the labels of a revision ask for each test; the usual one where none does.</summary>
public sealed class LabUnits
{
    private static readonly Dictionary<string, decimal> None = [];

    private readonly Dictionary<string, LabUnit> _asked;

    internal LabUnits(IEnumerable<LabValue> asked) => _asked = asked
        .Select(leaf => (leaf.Lab, Unit: LabTest.Find(leaf.Lab)?.FindUnit(leaf.Unit)))
        .Where(pair => pair.Unit is not null)
        .DistinctBy(pair => pair.Lab)
        .ToDictionary(pair => pair.Lab, pair => pair.Unit!);

    /// <summary>The told values, each in the unit asked for.</summary>
    public IReadOnlyDictionary<string, decimal> Convert(IReadOnlyList<MeasuredLab> labs) => labs.Count == 0
        ? None
        : labs.ToDictionary(lab => lab.Test.Name, lab => LabTest.Convert(lab.Value, lab.Unit, UnitOf(lab.Test)));

    private LabUnit UnitOf(LabTest test) => _asked.GetValueOrDefault(test.Name) ?? test.Units[0];
}
