using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

/// <summary>A knowledge base of a few drugs and classes, enough for what a history can say.</summary>
internal static class SmallKnowledge
{
    public static KnowledgeBase Kb { get; } = KnowledgeBase.Create(
        new Revision(1, DateTimeOffset.UnixEpoch, "tests", "tests"), [.. Classes, .. Drugs, .. Conditions, Regimen, Label]);

    public static ProfileTerms Terms { get; } = ProfileTerms.Of(Kb);

    public static GivenDrug Given(string name) => Terms.FindDrug(System.Text.Encoding.UTF8.GetBytes(name))!;

    public static int Agent(string drug) => Kb.Agents.AgentOf(new Id<Drug>(drug));

    public static int Class(string of) => Kb.Agents.NumberOf(new Id<DrugClass>(of));

    public static AgentStatement One(string drug) => new DrugStatement(Given(drug));

    public static AgentStatement OfClass(string of, int agents = 1) => new ClassStatement(new Id<DrugClass>(of), Class(of), agents);

    private static IEnumerable<Entry> Classes =>
    [
        Class("proteasome-inhibitor", null), Class("immunomodulatory-drug", null), Class("celmod", "immunomodulatory-drug"),
        Class("monoclonal-antibody", null), Class("anti-cd38-antibody", "monoclonal-antibody"), Class("corticosteroid", null),
        Class("stem-cell-mobilizer", null), Class("bone-modifying-agent", null), Class("bisphosphonate", "bone-modifying-agent"),
        Class("car-t-cell-therapy", null), Class("anti-bcma-car-t", "car-t-cell-therapy"), Class("alkylating-agent", null),
    ];

    private static IEnumerable<Entry> Drugs =>
    [
        Drug("bortezomib", "proteasome-inhibitor", names: Velcade),
        Drug("carfilzomib", "proteasome-inhibitor"), Drug("lenalidomide", "immunomodulatory-drug"),
        Drug("pomalidomide", "immunomodulatory-drug"),
        Drug("mezigdomide", "celmod"), Drug("daratumumab", "anti-cd38-antibody"),
        Drug("daratumumab-hyaluronidase", "anti-cd38-antibody", formOf: "daratumumab"), Drug("isatuximab", "anti-cd38-antibody"),
        Drug("dexamethasone", "corticosteroid"), Drug("plerixafor", "stem-cell-mobilizer"), Drug("zoledronic-acid", "bisphosphonate"),
        Drug("ciltacabtagene-autoleucel", "anti-bcma-car-t"), Drug("idecabtagene-vicleucel", "anti-bcma-car-t"),
        Drug("melphalan", "alkylating-agent"),
    ];

    private static IReadOnlyList<DrugName> Velcade =>
        [new("Velcade", DrugNameKind.Brand, []), new("Velcaide", DrugNameKind.Misspelling, [])];

    private static IEnumerable<Entry> Conditions => [Condition("oral-therapy-not-suitable"), Condition("prior-allogeneic-transplant")];

    private static Combination Regimen => new()
    {
        Id = new("vrd"),
        Abbreviation = "VRd",
        Name = "Bortezomib, lenalidomide and dexamethasone",
        Settings = [],
        Summary = "-",
        Components = [new(new("bortezomib"), ComponentRole.Backbone), new(new("lenalidomide"), ComponentRole.Partner)],
    };

    private static Approval Label => new()
    {
        Id = new("fda-velcade-2003"),
        Drug = new("bortezomib"),
        Regulator = Regulator.Fda,
        Brand = "Velcade",
        DecidedOn = new(2003, 5, 13),
        ApprovedAs = Pathway.Accelerated,
        Regimen = [new(new("bortezomib"))],
        Setting = Setting.RelapsedRefractory,
        Versions = [new(new(2003, 5, 13), "-", new All([new AgeYears(new(18, null)), new HasCondition(new("oral-therapy-not-suitable"))]),
            VersionBasis.Label, [])],
        History = [],
    };

    private static DrugClass Class(string id, string? parent) =>
        new() { Id = new(id), Name = id, Parent = parent is null ? null : new Id<DrugClass>(parent), Summary = "-" };

    private static Drug Drug(string id, string of, string? formOf = null, IReadOnlyList<DrugName>? names = null) => new()
    {
        Id = new(id),
        Name = id,
        NonproprietaryName = id,
        Class = new(of),
        FormOf = formOf is null ? null : new Id<Drug>(formOf),
        Names = names ?? [],
        Modality = Modality.Other,
        Role = DrugRole.Antimyeloma,
        Summary = "-",
        PlainLanguage = "-",
    };

    private static Condition Condition(string id) =>
        new() { Id = new(id), Question = "?", AnsweredBy = AnsweredBy.Clinician, Summary = "-" };
}
