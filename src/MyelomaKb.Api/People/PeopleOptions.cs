using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>What is asked of everybody who works here.</summary>
public sealed record PeopleOptions
{
    public const string Section = "People";

    /// <summary>
    /// Whether reviewers and administrators must have confirmed an authenticator app: until then these two roles let them do nothing, with
    /// an API key neither. Accounts of an external issuer have the second factor there.
    /// </summary>
    public bool SecondFactorRequired { get; init; }

    /// <summary>The roles of somebody that count now.</summary>
    internal IReadOnlyList<string> RolesOf(KnownPerson person) =>
        SecondFactorRequired && !person.HasSecondFactor ? [.. person.Roles.Where(role => role == Role.Editor)] : person.Roles;
}
