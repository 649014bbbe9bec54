using MyelomaKb.Data.Views;
using MyelomaKb.Domain.Documents;

namespace MyelomaKb.Data.Tests.Upgrading;

public sealed class EntryViewTests(UntouchedDatabase untouched) : IClassFixture<UntouchedDatabase>
{
    public static TheoryData<string> Kinds => [.. EntryKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task View_shows_every_entry_of_its_kind(string name)
    {
        var view = EntryViews.NameOf(EntryKinds.All.Single(kind => kind.Name == name));

        var shown = await untouched.Database.ReadAsync<long>($"SELECT count(*) FROM \"{view}\"");

        Assert.Equal(await untouched.Database.ReadAsync<long>($"SELECT count(*) FROM entry WHERE kind = '{name}'"), shown);
        Assert.NotEqual(0, shown);
    }

    [Theory]
    [InlineData("SELECT name || ' ' || class || ' ' || revision FROM drug WHERE id = 'bortezomib'", "Bortezomib proteasome-inhibitor 1")]
    [InlineData("SELECT to_char(decided_on + 1, 'YYYY-MM-DD') FROM approval WHERE id = 'fda-velcade-2003-05-13'", "2003-05-14")]
    [InlineData("SELECT versions -> 0 ->> 'from' FROM approval WHERE id = 'fda-velcade-2003-05-13'", "2003-05-13")]
    [InlineData("SELECT kind FROM source WHERE id = 'a-label-revlimid'", "label")]
    [InlineData("SELECT pg_typeof(version)::text FROM label LIMIT 1", "integer")]
    public async Task Properties_of_the_document_are_columns(string sql, string value) =>
        Assert.Equal(value, await untouched.Database.ReadAsync<string>(sql));
}
