using Microsoft.AspNetCore.Identity;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>What Identity refuses, as the API says it.</summary>
internal static class PersonChange
{
    private static readonly IdentityErrorDescriber Errors = new();

    /// <summary>How the audit trail names a person.</summary>
    public static string Subject(Person person) => Subject(person.Id);

    /// <summary>As the other.</summary>
    public static string Subject(Guid person) => $"person:{person}";

    /// <summary>What the audit trail says of a person: what others see and what the person may do, nothing secret.</summary>
    public static string Content(Person person) =>
        $"signInName={AuditText.Quote(person.UserName)}; shownName={AuditText.Quote(person.ShownName)}; "
        + $"roles={string.Join(',', person.Roles)}; disabled={(person.DisabledAt is null ? "no" : "yes")}; "
        + $"authenticator={(person.TwoFactorEnabled ? "yes" : "no")}";

    /// <summary>The problem: stale where somebody else was faster, else what is not right at its place.</summary>
    public static Problem Refusal(IdentityResult refused, string mismatch, string other) =>
        refused.Errors.Any(error => error.Code == Errors.ConcurrencyFailure().Code)
            ? Problem.Of(ProblemTypes.Stale, "Somebody else has changed the account. Read it again.")
            : Problem.Invalid([.. refused.Errors.Select(error =>
                (error.Code == Errors.PasswordMismatch().Code ? mismatch : other, error.Description))]);
}
