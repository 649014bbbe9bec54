using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>An approval in force in an epoch, with all that follows from the day alone.</summary>
internal sealed class JudgedApproval
{
    private readonly ResultLine[] _stated;

    public JudgedApproval(KnowledgeBase kb, Approval approval, LabelVersion version, DateOnly day, int number, int label)
    {
        Approval = approval;
        Version = version;
        Number = number;
        Label = label;
        var regimens = approval.RegimensBy(day, kb).ToList();
        Agents = [.. approval.Regimen.Select(part => kb.Drugs[part.Drug].Agent).Distinct()];
        Regimens = [.. regimens.Select(Fixed)];
        var verdicts = Enum.GetValues<Verdict>();
        var stated = new StatedVerdict
        {
            Number = number * verdicts.Length,
            Approval = approval,
            Version = version,
            Pathway = approval.PathwayOn(day),
            Verdict = Verdict.Eligible,
            AlsoAs = [.. regimens.Skip(1).Select(regimen => regimen.Select(part => part.Drug).ToArray())],
            Notices = [.. approval.EventsBy(day).Where(IsNotice)],
            Unconfirmed = Doubts.Of(approval, version),
            Cites = [.. approval.Cites.Concat(version.Cites).Distinct()],
        };
        _stated = [.. verdicts.Select(verdict => new ResultLine(stated with { Number = stated.Number + (int)verdict, Verdict = verdict }))];
    }

    public Approval Approval { get; }

    public LabelVersion Version { get; }

    /// <summary>Its place among the day's approvals.</summary>
    public int Number { get; }

    /// <summary>The place of the compiled label among the day's labels.</summary>
    public int Label { get; }

    /// <summary>The agents of the regimen, whatever their form.</summary>
    public IReadOnlyCollection<Id<Drug>> Agents { get; }

    /// <summary>The drugs that may not be left out, ordered by id: as approved, and in each added form.</summary>
    public IReadOnlyList<IReadOnlyList<Id<Drug>>> Regimens { get; }

    /// <summary>The places of its regimens among those of the day; known once the day is put together.</summary>
    public int[] Groups { get; internal set; } = [];

    /// <summary>A verdict on it, without reasons; the same for all patients.</summary>
    public ResultLine Stated(Verdict verdict) => _stated[(int)verdict];

    private static bool IsNotice(ApprovalEvent one) => one.Event is
        ApprovalEventKind.WithdrawalRequested or ApprovalEventKind.MarketingStopped or ApprovalEventKind.SafetyAlert;

    private static Id<Drug>[] Fixed(IEnumerable<RegimenPart> regimen) =>
        [.. regimen.Where(part => !part.Optional).Select(part => part.Drug).Distinct().Order()];
}
