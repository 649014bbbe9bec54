namespace MyelomaKb.Data.People;

/// <summary>What a request needs to know about its caller.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="ShownName">The name that the history shows.</param>
/// <param name="Roles">What the person may do.</param>
/// <param name="IsDisabled">Whether the person is shut out.</param>
/// <param name="HasSecondFactor">Whether signing in needs a code of an authenticator app.</param>
public sealed record KnownPerson(Guid Id, string ShownName, IReadOnlyList<string> Roles, bool IsDisabled, bool HasSecondFactor);
