using System.Text;
using System.Text.Json;
using CsCheck;
using MyelomaKb.Data.Entries;
using MyelomaKb.Data.Importing;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Entries;

public sealed class EntryBodyTests
{
    [Fact]
    public async Task Body_of_every_fact_reads_back_to_the_same_body()
    {
        var facts = await FactsReader.ReadAsync(TestDatabases.FactsFolder, DatabaseActs.Token);

        Assert.All(facts.Entries, entry => Assert.Equal(EntryBody.Write(entry), EntryBody.Write(ReadBack(entry))));
    }

    [Fact]
    public void Body_of_any_approval_reads_back_to_the_same_body() =>
        SomeEntries.Approval.Sample(approval => EntryBody.Write(approval) == EntryBody.Write(ReadBack(approval)));

    [Fact]
    public void Body_of_any_trial_reads_back_to_the_same_body() =>
        SomeEntries.Trial.Sample(trial => EntryBody.Write(trial) == EntryBody.Write(ReadBack(trial)));

    [Fact]
    public void Body_of_any_drug_reads_back_to_the_same_body() =>
        SomeEntries.Drug.Sample(drug => EntryBody.Write(drug) == EntryBody.Write(ReadBack(drug)));

    [Fact]
    public void Body_leaves_out_what_is_empty()
    {
        var source = new Source { Id = new("a"), Title = "T", Publisher = "P", SourceKind = SourceKind.Paper };

        Assert.Equal("""{"id":"a","title":"T","publisher":"P","kind":"paper"}""", EntryBody.Write(source));
    }

    [Fact]
    public void Body_of_a_later_shape_is_not_read() =>
        Assert.Throws<JsonException>(() => EntryBody.Read(EntryKind.Source, EntryBody.Shape + 1, "{}"u8.ToArray(), 1));

    [Fact]
    public void Body_that_lacks_a_member_is_not_read() =>
        Assert.Throws<JsonException>(() => EntryBody.Read(EntryKind.Source, EntryBody.Shape, """{"id":"a"}"""u8.ToArray(), 1));

    private static Entry ReadBack(Entry entry) =>
        EntryBody.Read(entry.Kind, EntryBody.Shape, Encoding.UTF8.GetBytes(EntryBody.Write(entry)), changedIn: 1);
}
