using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Tests.Eligibility;

/// <summary>Small entries for tests; each test names only what matters to it.</summary>
internal static class Some
{
    public static readonly DateOnly Day = new(2024, 1, 1);

    public static DrugClass Class(string id, string? parent = null) => new()
    {
        Id = new(id),
        Name = id,
        Parent = parent is null ? null : new(parent),
        Summary = id,
    };

    public static Drug Drug(string id, string of, string? formOf = null) => new()
    {
        Id = new(id),
        Name = id,
        NonproprietaryName = id,
        FormOf = formOf is null ? null : new(formOf),
        Class = new(of),
        Modality = Modality.SmallMolecule,
        Role = DrugRole.Antimyeloma,
        Summary = id,
        PlainLanguage = id,
    };

    public static Approval Approval(Criterion criteria, string id = "some-approval", params string[] regimen) => new()
    {
        Id = new(id),
        Drug = new(regimen.FirstOrDefault("a1")),
        Regulator = Regulator.Fda,
        Brand = "Brand",
        DecidedOn = new(2020, 1, 1),
        ApprovedAs = Pathway.Regular,
        Regimen = [.. regimen.DefaultIfEmpty("a1").Select(drug => new RegimenPart(new(drug)))],
        Setting = Setting.RelapsedRefractory,
        Versions = [new(new(2020, 1, 1), "Indication.", criteria, VersionBasis.Label, [])],
        History = [],
    };

    /// <summary>Two drugs in class a, which lies in class ab beside a third drug; a fourth in class c; one drug in a second form.</summary>
    public static IEnumerable<Entry> Pharmacy =>
    [
        Class("ab"), Class("a", "ab"), Class("c"),
        Drug("a1", "a"), Drug("a2", "a"), Drug("b1", "ab"), Drug("c1", "c"), Drug("a1-sc", "a", "a1"),
        new Condition { Id = new("frail"), Question = "Is the patient frail?", AnsweredBy = AnsweredBy.Clinician, Summary = "Frail." },
    ];

    public static KnowledgeBase Kb(params IEnumerable<Approval> approvals) =>
        KnowledgeBase.Create(new Revision(1, DateTimeOffset.UnixEpoch, "test", "test"), Pharmacy.Concat(approvals));

    public static KnowledgeBase Kb(params IEnumerable<Criterion> criteria) =>
        Kb(criteria.Select((one, at) => Approval(one, $"approval-{at}")));

    public static PatientFacts Patient(KnowledgeBase kb) => new() { Exposed = Nothing(kb), Refractory = Nothing(kb) };

    public static ResultLine Line(KnowledgeBase kb, PatientFacts patient) =>
        kb.Eligibility.Assess(new AssessmentQuery { AsOf = Day, Patient = patient }).Results[0];

    public static AgentFacts Nothing(KnowledgeBase kb) => new([.. kb.Agents.Agents.Select(_ => Truth.Unknown)]);

    public static AgentFacts With(this AgentFacts facts, KnowledgeBase kb, Truth told, params string[] drugs) => facts with
    {
        Agents = [.. facts.Agents.Select((truth, at) => drugs.Contains(kb.Agents.Agents[at].Value) ? told : truth)],
    };

    public static Leaf Exposed(string drug) => new ExposedTo(new OneDrug(new(drug)));

    public static Leaf ExposedClass(string of, int agents = 1) => new ExposedTo(new OfClass(new(of), agents));

    public static Leaf Refractory(string drug) => new RefractoryTo(new OneDrug(new(drug)));

    public static Leaf RefractoryClass(string of, int agents = 1) => new RefractoryTo(new OfClass(new(of), agents));

    public static Leaf Lines(int? atLeast, int? atMost = null) => new PriorLines(new(atLeast, atMost));

    public static Leaf Age(int? atLeast, int? atMost = null) => new AgeYears(new(atLeast, atMost));

    public static Leaf Status(params DiseaseStatus[] any) => new DiseaseStatusIs(any);

    public static Criterion All(params Criterion[] children) => new All(children);

    public static Criterion Any(params Criterion[] children) => new Any(children);

    public static Criterion Not(Criterion child) => new Not(child);
}
