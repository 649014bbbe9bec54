using OtpNet;

namespace MyelomaKb.Api.Tests.People;

/// <summary>The app that shows codes for a key.</summary>
internal static class AuthenticatorApp
{
    public static string CodeAt(string key, DateTimeOffset time) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(time.UtcDateTime);
}
