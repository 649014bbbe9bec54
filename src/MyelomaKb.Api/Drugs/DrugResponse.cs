using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Drugs;
using Route = MyelomaKb.Domain.Drugs.Route;

namespace MyelomaKb.Api.Drugs;

/// <summary>A drug in one form: what it is, its names, and its status with each regulator on the day.</summary>
public sealed record DrugResponse : EntryResponse
{
    public DrugResponse(Drug drug, Snapshot snapshot, IReadOnlyList<string> include)
        : base(drug, "/v1/drugs/", snapshot)
    {
        Name = drug.Name;
        NonproprietaryName = drug.NonproprietaryName;
        FormOf = drug.FormOf is { } form ? NamedLink.To(form, snapshot.Kb) : null;
        Forms = [.. snapshot.Kb.Links.FormsOf[drug.Id].Select(one => NamedLink.To(one.Id, snapshot.Kb))];
        Brands = drug.Brands;
        Names =
        [
            .. drug.Names.Where(name => name.Kind != DrugNameKind.Misspelling)
                .Select(name => new DrugNameResponse(name.Text, name.Kind, name.Contexts.Count == 0 ? null : name.Contexts)),
        ];
        Class = NamedLink.To(drug.Class, snapshot.Kb);
        Modality = drug.Modality;
        Targets = drug.Targets;
        Routes = drug.Routes;
        Role = drug.Role;
        Codes = new CodesResponse(drug.Codes.Rxnorm, drug.Codes.Unii, drug.Codes.Atc, drug.Codes.Ncit, drug.Codes.Chebi);
        BoxedWarnings = drug.BoxedWarnings;
        Rems = drug.Rems;
        Summary = drug.Summary;
        PlainLanguage = drug.PlainLanguage;
        Regulatory = RegulatoryStanding.Of(drug, snapshot.Kb, snapshot.Day);
        Included = include.Count == 0 ? null : DrugIncluded.Of(drug, snapshot, include);
    }

    /// <summary>The international nonproprietary name, without the four-letter suffix.</summary>
    public string Name { get; }

    /// <summary>The nonproprietary name with the FDA's suffix, if there is one.</summary>
    public string NonproprietaryName { get; }

    /// <summary>The drug that this is another form of.</summary>
    public NamedLink? FormOf { get; }

    /// <summary>Other forms of this drug's active substance.</summary>
    public IReadOnlyList<NamedLink> Forms { get; }

    /// <summary>Brand names, their holders, and the regulator whose market they belong to.</summary>
    public IReadOnlyList<Brand> Brands { get; }

    /// <summary>Other names. Known misspellings are found by search and never listed.</summary>
    public IReadOnlyList<DrugNameResponse> Names { get; }

    /// <summary>The pharmacological class.</summary>
    public NamedLink Class { get; }

    /// <summary>What the drug is made of.</summary>
    public Modality Modality { get; }

    /// <summary>The molecules it acts on.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>How it is given.</summary>
    public IReadOnlyList<Route> Routes { get; }

    /// <summary>What it is for in myeloma.</summary>
    public DrugRole Role { get; }

    /// <summary>Codes in public terminologies.</summary>
    public CodesResponse Codes { get; }

    /// <summary>The boxed warnings of the United States label, in short.</summary>
    public IReadOnlyList<string> BoxedWarnings { get; }

    /// <summary>Whether a United States risk programme (REMS) applies; absent if unknown.</summary>
    public bool? Rems { get; }

    /// <summary>What it is, for professionals.</summary>
    public string Summary { get; }

    /// <summary>What it is, in plain language.</summary>
    public string PlainLanguage { get; }

    /// <summary>The status of the drug with each regulator on the day.</summary>
    public IReadOnlyList<RegulatoryStanding> Regulatory { get; }

    /// <summary>Related entries that `include` requested.</summary>
    public DrugIncluded? Included { get; }
}

/// <summary>The known codes of a drug in public terminologies.</summary>
/// <param name="Rxnorm">RxNorm concept.</param>
/// <param name="Unii">Unique ingredient identifier of the FDA.</param>
/// <param name="Atc">Anatomical therapeutic chemical code of the WHO.</param>
/// <param name="Ncit">NCI Thesaurus concept.</param>
/// <param name="Chebi">ChEBI entity.</param>
public sealed record CodesResponse(string? Rxnorm, string? Unii, string? Atc, string? Ncit, string? Chebi);

/// <summary>Another name of a drug.</summary>
/// <param name="Text">The name.</param>
/// <param name="Kind">The kind of name.</param>
/// <param name="Contexts">The name means the drug only inside these regimen names.</param>
public sealed record DrugNameResponse(string Text, DrugNameKind Kind, IReadOnlyList<string>? Contexts);

/// <summary>Entries related to a drug.</summary>
public sealed record DrugIncluded
{
    /// <summary>Approvals that covered the drug by the day.</summary>
    public IReadOnlyList<ApprovalSummary>? Approvals { get; init; }

    /// <summary>Combinations that the drug is part of.</summary>
    public IReadOnlyList<CombinationResponse>? Combinations { get; init; }

    /// <summary>Published claims about the drug.</summary>
    public IReadOnlyList<ClaimResponse>? Claims { get; init; }

    /// <summary>United States labels as last seen.</summary>
    public IReadOnlyList<LabelResponse>? Labels { get; init; }

    /// <summary>What can be included with a drug.</summary>
    public static IReadOnlyList<string> Names { get; } = ["approvals", "combinations", "claims", "labels"];

    public static DrugIncluded Of(Drug drug, Snapshot snapshot, IReadOnlyList<string> include) => new()
    {
        Approvals = include.Contains("approvals")
            ? [.. ApprovalOrder.Of(DrugApprovals.By(drug, snapshot.Kb, snapshot.Day), snapshot)
                .Select(one => new ApprovalSummary(one, snapshot))]
            : null,
        Combinations = include.Contains("combinations")
            ? [.. snapshot.Kb.Links.CombinationsWithDrug[drug.Id].Select(one => new CombinationResponse(one, snapshot, []))]
            : null,
        Claims = include.Contains("claims")
            ? [.. snapshot.Kb.Links.ClaimsOfDrug[drug.Id].Select(one => new ClaimResponse(one, snapshot))]
            : null,
        Labels = include.Contains("labels")
            ? [.. snapshot.Kb.Links.LabelsOfDrug[drug.Id].Select(LabelResponse.From)]
            : null,
    };
}

/// <summary>A United States label as last seen.</summary>
/// <param name="Id">The label's id.</param>
/// <param name="Brand">The brand it is of.</param>
/// <param name="SetId">The identifier that all versions of the label share.</param>
/// <param name="Version">The version that was seen.</param>
/// <param name="EffectiveOn">The day on which that version took effect.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="SeenOn">The day on which it was seen.</param>
public sealed record LabelResponse(string Id, string Brand, string SetId, int Version, DateOnly EffectiveOn, string Url, DateOnly SeenOn)
{
    public static LabelResponse From(Label label) =>
        new(label.Id.Value, label.Brand, label.SetId, label.Version, label.EffectiveOn, label.Url, label.SeenOn);
}
