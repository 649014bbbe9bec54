using CsCheck;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.Tests;

/// <summary>Entries of any content, sensible or not.</summary>
internal static class SomeEntries
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char[' ', '\uD7FF'], 1, 20];
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 40_000].Select(DateOnly.FromDayNumber);
    private static readonly Gen<decimal> Number = Gen.Int[0, 100_000].Select(thousandths => thousandths / 1000m / 1.0000000000000000000000000000m);
    private static readonly Gen<Cite> Cite = Gen.Select(
        Text, Text, Gen.Bool, (source, where, has) => new Cite(new(source), has ? where : null));
    private static readonly Gen<Cite[]> Cites = Cite.Array[0, 3];

    private static readonly Gen<Bounds> Bounds = Gen.Select(
        Number, Number, Gen.Int[0, 2], (low, high, which) => new Bounds(which == 1 ? null : low, which == 2 ? null : high));

    private static readonly Gen<Criterion> Leaf = Gen.OneOf(
        Value<Diagnosis>().Array[1, 2].Select(values => (Criterion)new DiagnosisIs(values)),
        Value<DiseaseStatus>().Array[1, 2].Select(values => (Criterion)new DiseaseStatusIs(values)),
        Bounds.Select(bounds => (Criterion)new PriorLines(bounds)),
        Gen.Select(Text, Text, Bounds, (lab, unit, bounds) => (Criterion)new LabValue(lab, unit, bounds)),
        Gen.Select(Text, Gen.Int[1, 4], (of, agents) => (Criterion)new RefractoryTo(new OfClass(new(of), agents))),
        Text.Select(drug => (Criterion)new ExposedTo(new OneDrug(new(drug)))),
        Gen.Int[0, 90].Select(days => (Criterion)new ProgressedWithinDays(days)),
        Gen.Bool.Select(value => (Criterion)new TransplantEligible(value)),
        Text.Select(name => (Criterion)new HasBiomarker(name)));

    public static readonly Gen<Approval> Approval = Gen.Select(
        Text, Value<Pathway>(), Gen.Select(Day, Text, Tree(3), Value<VersionBasis>(), Cites, (from, indication, criteria, basis, cites) =>
            new LabelVersion(from, indication, criteria, basis, cites)).Array[0, 3],
        Gen.Select(Day, Value<ApprovalEventKind>(), Text, Gen.Bool, Cites, (on, one, note, has, cites) =>
            new ApprovalEvent(on, one, has ? new Id<Drug>(note) : null, has ? null : note, cites)).Array[0, 3],
        Cites, Text.Array[0, 2],
        (text, pathway, versions, history, cites, more) => new Approval
        {
            Id = new(text),
            Drug = new(text),
            Regulator = Regulator.Ema,
            Brand = text,
            DecidedOn = DateOnly.MaxValue,
            ApprovedAs = pathway,
            Regimen = [.. more.Select((drug, at) => new RegimenPart(new(drug), at > 0))],
            Setting = Setting.Other,
            Versions = versions,
            History = history,
            Trials = [.. more.Select(id => new Id<Trial>(id))],
            Cites = cites,
            FormerIds = more,
            Unconfirmed = more,
        });

    public static readonly Gen<Trial> Trial = Gen.Select(
        Text,
        Gen.Select(Number, Number, Value<Endpoint>(), Gen.Bool, Cite, (value, other, endpoint, has, cite) => new TrialResult
        {
            Endpoint = endpoint,
            Measure = Measure.Other,
            Label = "l",
            Arm = "a",
            Value = value,
            Unit = ResultUnit.Weeks,
            Ci95 = has ? new Interval(value, other) : null,
            ComparatorValue = has ? other : null,
            HazardRatio = has ? null : new HazardRatio(other, new Interval(other, value), "0.1"),
            Cite = cite,
        }).Array[0, 4],
        (text, results) => new Trial
        {
            Id = new(text),
            Name = text,
            Phase = "3",
            Population = text,
            Status = TrialStatus.Stopped,
            Results = results,
            Note = text,
        });

    public static readonly Gen<Drug> Drug = Gen.Select(
        Text,
        Gen.Select(Text, Value<DrugNameKind>(), Text.Array[0, 2], (text, kind, contexts) => new DrugName(text, kind, contexts)).Array[0, 4],
        Gen.Bool, Value<Route>().Array[0, 3], Gen.Select(Text, Text, (name, holder) => new Brand(name, holder, Regulator.Fda)).Array[0, 2],
        (text, names, has, routes, brands) => new Drug
        {
            Id = new(text),
            Name = text,
            NonproprietaryName = text,
            FormOf = has ? new Id<Drug>(text) : null,
            Brands = brands,
            Names = names,
            Class = new(text),
            Modality = Modality.Other,
            Routes = routes,
            Role = DrugRole.OffLabel,
            Codes = has ? new DrugCodes(Unii: text) : new DrugCodes(),
            Rems = has ? null : true,
            Summary = text,
            PlainLanguage = text,
        });

    private static Gen<TEnum> Value<TEnum>()
        where TEnum : struct, Enum => Gen.Enum<TEnum>();

    private static Gen<Criterion> Tree(int depth) => depth == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Tree(depth - 1).Array[0, 3].Select(children => (Criterion)new All(children)),
            Tree(depth - 1).Array[0, 3].Select(children => (Criterion)new Any(children)),
            Tree(depth - 1).Select(child => (Criterion)new Not(child)));
}
