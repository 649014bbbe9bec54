using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Publishing;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>Approvals that the checks would refuse, as an older program with fewer checks may have published them.</summary>
internal static class OddApprovals
{
    /// <summary>An approval with more different criteria than a wording has room for.</summary>
    public const string TooLarge = "fda-odd-too-large";

    public static IReadOnlyDictionary<string, Criterion> All { get; } = new Dictionary<string, Criterion>
    {
        [TooLarge] = new Any([.. Enumerable.Range(1, 70).Select(at => new AgeYears(new(at, null)))]),
        ["fda-odd-exposures"] = new All([Myeloma, Adult, Exposed("proteasome-inhibitor", 9)]),
        ["fda-odd-refractory"] = new All(
            [Myeloma, Adult, new Any([Refractory("anti-cd38-antibody", 20), Exposed("immunomodulatory-drug", 1)])]),
        ["fda-odd-not"] = new All([new Not(Exposed("car-t-cell-therapy", 15)), new Not(Refractory("proteasome-inhibitor", 8)), Adult]),
        ["fda-odd-ages"] = new All([new AgeYears(new(70, null)), new AgeYears(new(null, 60)), new PriorLines(new(1, null))]),
        ["fda-odd-numbers"] = new All([new LabValue("platelets", "10^9/L", new(9_999_999, null)), new BodyWeightKg(new(499, null))]),
    };

    private static All Myeloma => new([new DiagnosisIs([Diagnosis.MultipleMyeloma])]);

    private static AgeYears Adult => new(new(18, null));

    /// <summary>The approvals, each like a curated one but for its criteria.</summary>
    public static IEnumerable<Approval> In(KnowledgeBase kb)
    {
        var like = kb.Approvals.Find("fda-tecvayli-2022-10-25")!;
        return All.Select(one => like with { Id = new(one.Key), Versions = [like.Versions[0] with { Criteria = one.Value }] });
    }

    /// <summary>Publishes them past the checks; answers with the revision.</summary>
    public static async Task<int> PublishAsync(TestDatabase database)
    {
        var ct = TestContext.Current.CancellationToken;
        var kb = (await KnowledgeBaseLoader.LoadAsync(database.DataSource, revision: null, ct))!;
        var outcome = await new Publisher(database.DataSource, TimeProvider.System).PublishAsync(
            kb, new ChangeSet([.. In(kb)], []), Actor.Program("tests"), "Odd labels", ct);
        return Assert.IsType<PublishOutcome.Published>(outcome).Revision.Number;
    }

    private static ExposedTo Exposed(string of, int agents) => new(new OfClass(new(of), agents));

    private static RefractoryTo Refractory(string of, int agents) => new(new OfClass(new(of), agents));
}
