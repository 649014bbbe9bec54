using OtpNet;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>
/// The codes of authenticator apps (RFC 6238: SHA-1, 30 seconds, six digits). Identity's own check accepts a code as often as it is shown;
/// this one names the time step, so that none is accepted twice.
/// </summary>
internal static class OneTimeCode
{
    /// <summary>Clocks may differ by one step each way.</summary>
    private static readonly VerificationWindow Drift = new(previous: 1, future: 1);

    /// <summary>The step whose code this is, if it is newer than the last one accepted; null where there is none.</summary>
    public static long? StepOf(string code, string key, DateTimeOffset now, long lastTaken) =>
        new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(
            now.UtcDateTime, code.Replace(" ", "", StringComparison.Ordinal), out var step, Drift) && step > lastTaken
            ? step
            : null;
}
