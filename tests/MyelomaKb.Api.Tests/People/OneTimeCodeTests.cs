using MyelomaKb.Api.People;

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
    public void Code_is_that_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-31, true)]
    [InlineData(-61, false)]
    [InlineData(30, true)]
    [InlineData(61, false)]
    public void Code_of_the_step_beside_is_taken_and_no_other(int off, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_001);
        Assert.Equal(isTaken, OneTimeCode.StepOf(OneTimeCode.At(Key, now.AddSeconds(off)), Key, now, lastTaken: 0) is not null);
    }

    [Fact]
    public void Code_that_was_taken_is_not_taken_again()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_001);
        var step = OneTimeCode.StepOf(OneTimeCode.At(Key, now), Key, now, lastTaken: 0);
        Assert.Null(OneTimeCode.StepOf(OneTimeCode.At(Key, now), Key, now, step!.Value));
    }
}
