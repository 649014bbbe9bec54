using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.History;

/// <summary>What an entry is called in the middle of a sentence.</summary>
internal static class EntryTitle
{
    public static string Of(Entry entry) => entry switch
    {
        Drug drug => drug.Name,
        DrugClass of => $"the class “{of.Name}”",
        Source source => $"the source “{source.Title}”",
        Condition condition => $"the condition “{condition.Question}”",
        Trial trial => $"the trial {trial.Name}",
        Approval approval =>
            $"the {Wire<Regulator>.Name(approval.Regulator)} approval of {approval.Brand} from {Day(approval.DecidedOn)}",
        Combination combination => $"the combination {combination.Abbreviation}",
        Claim claim => $"the claim “{claim.Statement}”",
        Label label => $"the label of {label.Brand}",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, null),
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
