using System.Globalization;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Api.Search;

/// <summary>What an entry of any kind is called, and one line about it.</summary>
public static class EntryLines
{
    public static (string Name, string Summary) Of(Entry entry, Snapshot snapshot) => entry switch
    {
        Drug drug => (drug.Name, drug.Summary),
        DrugClass one => (one.Name, one.Summary),
        Combination combination => (combination.Abbreviation, combination.Name),
        Trial trial => (trial.Name, trial.Population),
        Approval approval => (NameOf(approval), (approval.VersionOn(snapshot.Day) ?? approval.Versions[0]).Indication),
        Claim claim => (claim.Statement, claim.Difference ?? claim.Statement),
        Condition condition => (condition.Question, condition.Summary),
        Label label => ($"{label.Brand}, {Wire<Regulator>.Name(label.Regulator)} label", $"Version {Number(label.Version)}"),
        Source source => (source.Title, source.Publisher),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, null),
    };

    /// <summary>Where an entry can be read.</summary>
    public static string LinkTo(EntryKind kind, string slug) => $"/v1/{EntryKinds.Of(kind).Plural}/{slug}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(Approval approval) => string.Create(
        CultureInfo.InvariantCulture,
        $"{approval.Brand}, {Wire<Regulator>.Name(approval.Regulator)}, {approval.DecidedOn:yyyy-MM-dd}");
}
