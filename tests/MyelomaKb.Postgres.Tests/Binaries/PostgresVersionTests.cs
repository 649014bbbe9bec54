using MyelomaKb.Postgres.Binaries;

namespace MyelomaKb.Postgres.Tests.Binaries;

public sealed class PostgresVersionTests
{
    [Theory]
    [InlineData("postgres (PostgreSQL) 18.4\n", 18, 4)]
    [InlineData("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n", 15, 18)]
    [InlineData("postgres (PostgreSQL) 14.2\r\n", 14, 2)]
    public void Released_version_is_read(string text, int major, int minor) =>
        Assert.Equal(new PostgresVersion(major, minor), PostgresVersion.Parse(text));

    [Theory]
    [InlineData("postgres (PostgreSQL) 19beta1")]
    [InlineData("postgres (PostgreSQL) 19devel")]
    [InlineData("postgres (PostgreSQL) 9.6.24")]
    [InlineData("command not found")]
    [InlineData("")]
    public void Anything_else_is_no_version(string text) => Assert.Null(PostgresVersion.Parse(text));

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    [InlineData(18, true)]
    [InlineData(19, false)]
    public void Supported_are_15_to_18(int major, bool isSupported) =>
        Assert.Equal(isSupported, new PostgresVersion(major, 1).IsSupported);
}
