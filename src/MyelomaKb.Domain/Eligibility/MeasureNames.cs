using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>
/// The names that criteria give to tests, units and biomarkers: a patient can be asked only for what a profile can state, and a value
/// compares only within one unit and one spelling.
/// </summary>
internal sealed class MeasureNames(IEnumerable<Approval> approvals)
{
    private const int LongestName = 100;

    /// <summary>The spelling of each biomarker: the one that profiles know, else that of the first approval.</summary>
    private readonly Dictionary<string, string> _biomarkers = KnownBiomarkers.All.Select(one => one.Name)
        .Concat(approvals.OrderBy(approval => approval.Id)
            .SelectMany(approval => approval.Versions)
            .SelectMany(version => version.Criteria.Leaves)
            .OfType<HasBiomarker>()
            .Select(leaf => leaf.Biomarker))
        .DistinctBy(ProfileTerms.Bare)
        .ToDictionary(ProfileTerms.Bare);

    public IEnumerable<LabelFinding> FindingsIn(Approval approval, string pointer, Criterion criterion) => criterion switch
    {
        All all => all.Children.SelectMany((child, at) => FindingsIn(approval, $"{pointer}/children/{at}", child)),
        Any any => any.Children.SelectMany((child, at) => FindingsIn(approval, $"{pointer}/children/{at}", child)),
        Not not => FindingsIn(approval, $"{pointer}/child", not.Child),
        HasBiomarker leaf => Biomarker(leaf.Biomarker).Select(message => new LabelFinding(approval.Id, $"{pointer}/biomarker", message)),
        LabValue leaf => [.. Lab(leaf).Select(one => new LabelFinding(approval.Id, $"{pointer}/{one.Member}", one.Message))],
        _ => [],
    };

    private IEnumerable<string> Biomarker(string name)
    {
        if (name.Length > LongestName)
        {
            yield return $"the name of a biomarker can have {LongestName} characters at most";
        }

        if (_biomarkers[ProfileTerms.Bare(name)] is var usual && usual != name)
        {
            yield return $"this biomarker is written '{usual}' elsewhere";
        }
    }

    private static IEnumerable<(string Member, string Message)> Lab(LabValue leaf)
    {
        if (LabTest.Find(leaf.Lab) is not { } test)
        {
            yield return ("lab", $"there is no test '{leaf.Lab}'; allowed are {string.Join(", ", LabTest.All.Select(one => one.Name))}");
        }
        else if (test.Units[0].Name is var unit && unit != leaf.Unit)
        {
            yield return ("unit", $"criteria state {test.Name} in {unit}");
        }
    }
}
