using MyelomaKb.Data.People;
using MyelomaKb.Domain.Editing.Proposals;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>Whether those who approve are, now, people whose approval counts.</summary>
internal static class Approvers
{
    private const string Columns =
        "disabled_at IS NOT NULL, coalesce(issuer_roles, roles), issuer IS NOT NULL, two_factor_enabled, "
        + "greatest(created_at, entrusted_at), issuer_roles IS NULL";

    /// <summary>Why nobody's approval of the proposal stands now, by the newest one; null where one stands.</summary>
    public static async Task<ProposalRefusal?> WhyNoneStandsAsync(EditingCall call, Proposal proposal, CancellationToken ct)
    {
        ProposalRefusal? newest = null;
        foreach (var approval in proposal.Approvals)
        {
            if (await WhyNotAsync(call, approval, ct) is not { } reason)
            {
                return null;
            }

            newest ??= reason;
        }

        return newest;
    }

    /// <summary>Whether reviews are strict and the account of whoever calls is too new to approve.</summary>
    public static async Task<bool> IsTooNewAsync(EditingCall call, CancellationToken ct) =>
        call.Review.IsStrict && await ReadAsync(call.Connection, call.By.Id, ct) is { } account && account.IsTooNewAt(call.Now());

    private static async Task<ProposalRefusal?> WhyNotAsync(EditingCall call, Step approval, CancellationToken ct)
    {
        if (await ReadAsync(call.Connection, approval.By.Id, ct) is not { IsDisabled: false } account)
        {
            return ProposalRefusal.ApproverDisabled;
        }

        if (!account.IsReviewer || (call.Review.SecondFactorRequired && !account.HasSecondFactor))
        {
            return ProposalRefusal.ApproverNotReviewer;
        }

        if (call.Review.IsStrict && account.IsTooNewAt(approval.At))
        {
            return ProposalRefusal.ApproverTooNew;
        }

        return await InterestStatements.NewestAsync(call.Connection, approval.By.Id, ct) is { } statement && statement.HoldsAt(call.Now())
            ? null
            : ProposalRefusal.ApproverStatementExpired;
    }

    // Held until the transaction ends: a role that is being taken away is waited for, and one that is taken later was there.
    private static async Task<Account?> ReadAsync(NpgsqlConnection connection, Guid person, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"SELECT {Columns} FROM person WHERE id = $1 FOR SHARE", connection)
        {
            Parameters = { new() { Value = person } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        if (!await rows.ReadAsync(ct))
        {
            return null;
        }

        // An issuer outside says the roles in each token; where none was seen since they are kept, the approval itself proves the role.
        var isOfIssuer = rows.GetBoolean(2);
        return new Account(
            rows.GetBoolean(0),
            rows.GetFieldValue<string[]>(1).Contains(Role.Reviewer) || (isOfIssuer && rows.GetBoolean(5)),
            isOfIssuer || rows.GetBoolean(3),
            rows.GetFieldValue<DateTimeOffset>(4));
    }

    private sealed record Account(bool IsDisabled, bool IsReviewer, bool HasSecondFactor, DateTimeOffset EntrustedAt)
    {
        // An approval from before an account was recovered is that of whoever had it before.
        public bool IsTooNewAt(DateTimeOffset at) => at >= EntrustedAt && at < EntrustedAt + ReviewRules.Wait;
    }
}
