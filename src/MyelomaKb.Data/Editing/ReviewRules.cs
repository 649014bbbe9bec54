namespace MyelomaKb.Data.Editing;

/// <summary>What an installation asks of reviews beyond what holds everywhere.</summary>
/// <param name="SecondFactorRequired">Whether the reviewer's role counts only with an authenticator app.</param>
/// <param name="IsStrict">
/// Whether an account approves nothing for a day after an administrator let somebody into it, so that no administrator can be two people.
/// </param>
public sealed record ReviewRules(bool SecondFactorRequired = false, bool IsStrict = false)
{
    /// <summary>How long a new account waits where reviews are strict.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromDays(1);
}
