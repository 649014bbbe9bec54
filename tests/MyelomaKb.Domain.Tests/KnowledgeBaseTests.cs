using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Domain.Tests;

/// <summary>A knowledge base after a difference is the one that would be made of all its entries anew.</summary>
public sealed class KnowledgeBaseTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly Revision Next = new(2, DateTimeOffset.UnixEpoch, "test", "a difference");

    public static TheoryData<string> Touched => ["drug", "drug-class", "condition", "approval", "retired approval", "nothing"];

    [Theory]
    [MemberData(nameof(Touched))]
    public void Difference_gives_what_a_fresh_start_gives(string touched)
    {
        var before = FactFiles.Kb;
        _ = before.Eligibility.Judge(Day, Profiles.FourLines);
        var (changed, gone) = Difference(before, touched);
        var applied = before.Apply(Next, changed, gone);
        var replaced = changed.Select(entry => new EntryRef(entry.Kind, entry.Slug)).Concat(gone.Select(one => one.Entry)).ToHashSet();
        var fresh = KnowledgeBase.Create(
            Next, [.. before.Entries.Where(entry => !replaced.Contains(new(entry.Kind, entry.Slug))), .. changed], gone);

        Assert.Equal(Said(fresh), Said(applied));
    }

    private static (IReadOnlyList<Entry> Changed, IReadOnlyList<Retirement> Gone) Difference(KnowledgeBase kb, string touched) =>
        touched switch
        {
            "drug" => ([kb.Drugs[new("bortezomib")] with { Name = "otherwise", Class = kb.Drugs[new("lenalidomide")].Class }], []),
            "drug-class" => ([kb.DrugClasses[new("proteasome-inhibitor")] with { Name = "other inhibitor" }], []),
            "condition" => ([.. kb.Conditions.All.Select(one => one with { Question = $"Really: {one.Question}" })], []),
            "approval" =>
                ([kb.Approvals[new("fda-tecvayli-2022-10-25")] with { Drug = new("bortezomib"), DecidedOn = new(2022, 1, 1) }], []),
            "retired approval" => ([], [new(new(EntryKind.Approval, "fda-tecvayli-2022-10-25"), [])]),
            _ => ([], []),
        };

    private static List<string> Said(KnowledgeBase kb) =>
    [
        .. kb.Drugs.All.Select(drug => $"{drug.Name}: {Ids(kb.Links.ApprovalsOfDrug[drug.Id])} {Ids(kb.Links.ApprovalsWithDrug[drug.Id])}"),
        .. kb.DrugClasses.All.Select(one => $"{one.Name}: {Ids(kb.Links.DrugsOfClass[one.Id])} {Ids(kb.Links.DrugsWithin(one.Id))}"),
        .. kb.Approvals.All.SelectMany(one => one.AllCites).Select(cite => cite.Source).Distinct()
            .Select(source => $"{source}: {Ids(kb.Links.CitedBy(source))}"),
        $"{kb.Epochs.Of(Day)} {kb.Names.Find("otherwise").Count} {kb.Approvals.FindRetired("fda-tecvayli-2022-10-25")}",
        .. kb.Eligibility.Assess(new AssessmentQuery { AsOf = Day, Patient = Profiles.Relapsed }).Results
            .Select(line => $"{line.Approval.Id} {line.Verdict} {line.Why}"),
    ];

    private static string Ids(IEnumerable<Entry> entries) => string.Join(' ', entries.Select(entry => entry.Slug));
}
