using MyelomaKb.Api.People.SigningIn;

namespace MyelomaKb.Api.Tests.People;

/// <summary>Codes of authenticator apps, by the cases of RFC 6238 (cut to six digits).</summary>
public sealed class OneTimeCodeTests
{
    /// <summary>"12345678901234567890" in base32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Code_of_the_standard_is_accepted_in_its_step(long seconds, string code) =>
        Assert.Equal(seconds / 30, OneTimeCode.StepOf(code, Key, DateTimeOffset.FromUnixTimeSeconds(seconds), lastTaken: 0));

    [Theory]
    [InlineData(-31, true)]
    [InlineData(-61, false)]
    [InlineData(30, true)]
    [InlineData(61, false)]
    public void Code_of_the_step_beside_is_taken_and_no_other(int off, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_001);
        Assert.Equal(isTaken, OneTimeCode.StepOf(AuthenticatorApp.CodeAt(Key, now.AddSeconds(off)), Key, now, lastTaken: 0) is not null);
    }

    [Theory]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("28708x")]
    [InlineData("")]
    public void Text_of_another_form_is_no_code(string code) =>
        Assert.Null(OneTimeCode.StepOf(code, Key, DateTimeOffset.FromUnixTimeSeconds(59), lastTaken: 0));

    [Fact]
    public void Code_that_was_taken_is_not_taken_again()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_001);
        var step = OneTimeCode.StepOf(AuthenticatorApp.CodeAt(Key, now), Key, now, lastTaken: 0);
        Assert.Null(OneTimeCode.StepOf(AuthenticatorApp.CodeAt(Key, now), Key, now, step!.Value));
    }
}
