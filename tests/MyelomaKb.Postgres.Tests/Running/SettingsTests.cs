namespace MyelomaKb.Postgres.Tests.Running;

public sealed class SettingsTests(RunningServer running) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("fsync", "on")]
    [InlineData("synchronous_commit", "on")]
    [InlineData("full_page_writes", "on")]
    [InlineData("data_checksums", "on")]
    [InlineData("TimeZone", "UTC")]
    [InlineData("log_timezone", "UTC")]
    [InlineData("server_encoding", "UTF8")]
    [InlineData("max_connections", "50")]
    public async Task Server_keeps_data_safe_and_time_plain(string setting, string value) =>
        Assert.Equal(value, await Sql.AskAsync(running.Server.ConnectionString, $"show {setting}"));

    [Theory]
    [InlineData("create extension unaccent; select unaccent('Ménière')", "Meniere")]
    [InlineData("create extension pg_trgm; select (similarity('lenalidomid', 'lenalidomide') > 0.7)::text", "true")]
    [InlineData("select lower('ÉΩ')", "éω")]
    [InlineData("select string_agg(c, '' order by c) from unnest(array['b', 'B', 'a', 'é', 'A']) c", "ABabé")]
    public async Task Search_has_what_it_needs(string statement, string answer) =>
        Assert.Equal(answer, await Sql.AskAsync(running.Server.ConnectionString, statement));
}
