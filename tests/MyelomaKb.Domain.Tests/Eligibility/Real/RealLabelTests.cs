using CsCheck;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Tests.Eligibility.Oracle;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Tests.Eligibility.Real;

/// <summary>The labels' own criteria against every world, over a pharmacy small enough to go through.</summary>
public sealed class RealLabelTests
{
    private static readonly string[] Kept = ["bortezomib", "carfilzomib", "lenalidomide", "pomalidomide", "daratumumab"];

    private static readonly Criterion[] Criteria =
    [
        .. FactFiles.Kb.Approvals.All.SelectMany(approval => approval.Versions)
            .Select(version => version.Criteria)
            .DistinctBy(criteria => FactFiles.Kb.Wording.Describe(criteria))
            .Where(criteria => Generate.LeavesOf(criteria).Count(leaf => leaf is HasCondition) <= 1)
            .Select(Renamed)];

    private static readonly Gen<OracleCase> Case = Gen.Select(Gen.Int[0, Criteria.Length - 1], Gen.Int[0, int.MaxValue], Gen.Int[0, 90])
        .SelectMany((at, pick, share) =>
        {
            var kb = Small(Criteria[at]);
            var patient = Some.Patient(kb) with { Diagnosis = Diagnosis.MultipleMyeloma, AgeYears = 65 };
            var all = WorldList.All([.. Generate.LeavesOf(Criteria[at])], kb.Agents.Agents.Count, patient);
            return Generate.Told(kb, all[pick % all.Count], share)
                .Select(told => told with { Diagnosis = patient.Diagnosis, AgeYears = patient.AgeYears })
                .Select(told => new OracleCase(kb, Criteria[at], told, all));
        });

    [Fact]
    public void Verdict_and_missing_facts_of_real_labels_are_those_of_all_worlds() => Case.Sample(
        one =>
        {
            var verdicts = one.Worlds.Select(world => one.Judge.Holds(one.Criteria, world)).Distinct().ToList();
            var expected = verdicts.Count == 2 ? Verdict.Undetermined : verdicts[0] ? Verdict.Eligible : Verdict.NotEligible;
            var judged = one.Kb.Eligibility.Judge(Some.Day, one.Told);
            Assert.Equal(expected, judged[0].Verdict);
            Assert.Equal(new PlainMissing(one.Judge, one.Worlds).OutwardOf(one.Criteria), judged.MissingOf(0).Select(OracleCase.Outward));
        },
        iter: OracleCase.Runs);

    /// <summary>The real classes and a few of their drugs, with one approval.</summary>
    private static KnowledgeBase Small(Criterion criteria) => KnowledgeBase.Create(
        FactFiles.Kb.Revision,
        [
            .. FactFiles.Kb.DrugClasses.All,
            .. Some.Pharmacy.OfType<Condition>(),
            .. FactFiles.Kb.Drugs.All.Where(drug => Kept.Contains(drug.Id.Value)),
            Some.Approval(criteria, "real", "bortezomib")]);

    /// <summary>The worlds know of one condition only.</summary>
    private static Criterion Renamed(Criterion criterion) => criterion switch
    {
        All all => new All([.. all.Children.Select(Renamed)]),
        Any any => new Any([.. any.Children.Select(Renamed)]),
        Not not => new Not(Renamed(not.Child)),
        HasCondition => new HasCondition(new("frail")),
        _ => criterion,
    };
}
