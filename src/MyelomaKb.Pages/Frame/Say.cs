using System.Globalization;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Pages.Frame;

/// <summary>How pages say days, numbers and the values of closed sets.</summary>
public static class Say
{
    /// <summary>"25 October 2022".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2022-10-25", for programs.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"1 approval", "2 approvals".</summary>
    public static string Count(int number, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : several ?? one + "s")}");

    /// <summary>A list in a sentence: "a, b and c".</summary>
    public static string List(IReadOnlyList<string> parts, string last = "and") => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} {last} {parts[^1]}",
    };

    /// <summary>With a capital first.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A name inside a sentence: "Bortezomib" becomes "bortezomib", "BCMA" stays.</summary>
    public static string Inside(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    public static string Name(Regulator regulator) => Wire<Regulator>.Name(regulator);

    /// <summary>Where a regulator decides.</summary>
    public static string Place(Regulator regulator) => regulator switch
    {
        Regulator.Fda => "United States (FDA)",
        Regulator.Ema => "European Union (EMA)",
        _ => throw new ArgumentOutOfRangeException(nameof(regulator)),
    };

    public static string Name(Setting setting) => setting switch
    {
        Setting.NewlyDiagnosed => "Newly diagnosed",
        Setting.Maintenance => "Maintenance",
        Setting.RelapsedRefractory => "Relapsed or refractory",
        Setting.Smoldering => "Smoldering myeloma",
        Setting.StemCellMobilization => "Collecting stem cells",
        Setting.Conditioning => "Preparing for a transplant",
        Setting.BoneDisease => "Bone disease",
        Setting.Other => "Other use",
        _ => throw new ArgumentOutOfRangeException(nameof(setting)),
    };

    public static string Name(Pathway pathway) => pathway switch
    {
        Pathway.Regular => "Regular approval",
        Pathway.Accelerated => "Accelerated approval",
        Pathway.Conditional => "Conditional approval",
        Pathway.Exceptional => "Approval under exceptional circumstances",
        _ => throw new ArgumentOutOfRangeException(nameof(pathway)),
    };

    /// <summary>What a pathway means for a reader who has never heard of it.</summary>
    public static string Meaning(Pathway pathway) => pathway switch
    {
        Pathway.Regular => "It rests on full evidence of benefit.",
        Pathway.Accelerated => "It rests on early results; the company has to confirm the benefit in further trials.",
        Pathway.Conditional => "It rests on early results; the company has to deliver more data, and it is renewed every year.",
        Pathway.Exceptional => "It rests on limited data, because more cannot be had; it is reviewed every year.",
        _ => throw new ArgumentOutOfRangeException(nameof(pathway)),
    };

    public static string Name(ApprovalStatus status) => status switch
    {
        ApprovalStatus.InForce => "In force",
        ApprovalStatus.Superseded => "Replaced by a newer approval",
        ApprovalStatus.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Name(Modality modality) => modality switch
    {
        Modality.SmallMolecule => "Small molecule",
        Modality.MonoclonalAntibody => "Antibody",
        Modality.AntibodyDrugConjugate => "Antibody that carries a drug",
        Modality.BispecificAntibody => "Bispecific antibody",
        Modality.CarTCell => "CAR T cells",
        Modality.Corticosteroid => "Steroid",
        Modality.Other => "Other kind of drug",
        _ => throw new ArgumentOutOfRangeException(nameof(modality)),
    };

    public static string Name(Route route) => route switch
    {
        Route.Oral => "by mouth",
        Route.Intravenous => "into a vein",
        Route.Subcutaneous => "under the skin",
        Route.Intramuscular => "into a muscle",
        _ => throw new ArgumentOutOfRangeException(nameof(route)),
    };

    public static string Name(DrugRole role) => role switch
    {
        DrugRole.Antimyeloma => "Treats myeloma",
        DrugRole.SupportiveCare => "Supports treatment",
        DrugRole.Investigational => "Being studied",
        DrugRole.OffLabel => "Used without a label for myeloma",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Name(ApprovalEventKind kind) => kind switch
    {
        ApprovalEventKind.Approved => "Approved",
        ApprovalEventKind.ConvertedToRegular => "Became a regular approval",
        ApprovalEventKind.Superseded => "Replaced by a newer approval",
        ApprovalEventKind.WithdrawalRequested => "Withdrawal requested",
        ApprovalEventKind.Withdrawn => "Withdrawn",
        ApprovalEventKind.LabelChange => "Label changed",
        ApprovalEventKind.RemsRemoved => "Risk programme (REMS) ended",
        ApprovalEventKind.FormulationAdded => "Another form added",
        ApprovalEventKind.PositiveOpinion => "Positive opinion",
        ApprovalEventKind.NegativeOpinion => "Negative opinion",
        ApprovalEventKind.SafetyAlert => "Safety alert",
        ApprovalEventKind.MarketingStopped => "No longer sold",
        ApprovalEventKind.ExtensionAbandoned => "Application for a wider use given up",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(Confidence confidence) => confidence switch
    {
        Confidence.Announced => "known from an announcement; we have not seen the decision or label itself",
        Confidence.MonthKnown => "the month is known, the day is not",
        Confidence.YearKnown => "the year is known, the day is not",
        Confidence.Assumed => "assumed; worked out from what came before or after",
        Confidence.Unconfirmed => "we found no document that states it",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence)),
    };
}
