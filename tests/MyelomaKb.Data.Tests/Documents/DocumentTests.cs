using System.Text;
using System.Text.Json;
using CsCheck;
using MyelomaKb.Data.Importing;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Documents;

public sealed class DocumentTests
{
    [Fact]
    public async Task Document_of_every_fact_reads_back_to_the_same_body()
    {
        var facts = await FactsReader.ReadAsync(TestDatabases.FactsFolder, DatabaseActs.Token);

        Assert.All(facts.Entries, entry => Assert.Equal(Document.Write(entry), Document.Write(ReadBack(entry))));
    }

    [Fact]
    public void Document_of_any_approval_reads_back_to_the_same_body() =>
        SomeEntries.Approval.Sample(approval => Document.Write(approval) == Document.Write(ReadBack(approval)));

    [Fact]
    public void Document_of_any_trial_reads_back_to_the_same_body() =>
        SomeEntries.Trial.Sample(trial => Document.Write(trial) == Document.Write(ReadBack(trial)));

    [Fact]
    public void Document_of_any_drug_reads_back_to_the_same_body() =>
        SomeEntries.Drug.Sample(drug => Document.Write(drug) == Document.Write(ReadBack(drug)));

    [Fact]
    public void Document_leaves_out_what_is_empty()
    {
        var source = new Source { Id = new("a"), Title = "T", Publisher = "P", SourceKind = SourceKind.Paper };

        Assert.Equal("""{"id":"a","title":"T","publisher":"P","kind":"paper"}""", Document.Write(source));
    }

    [Fact]
    public void Document_of_a_later_shape_is_not_read() =>
        Assert.Throws<JsonException>(() => Document.Read(EntryKind.Source, Document.Shape + 1, "{}"u8.ToArray(), 1));

    [Fact]
    public void Document_that_lacks_a_member_is_not_read() =>
        Assert.Throws<JsonException>(() => Document.Read(EntryKind.Source, Document.Shape, """{"id":"a"}"""u8.ToArray(), 1));

    private static Entry ReadBack(Entry entry) =>
        Document.Read(entry.Kind, Document.Shape, Encoding.UTF8.GetBytes(Document.Write(entry)), changedIn: 1);
}
