using MyelomaKb.Data.Importing;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Importing;

public sealed class FactsReaderTests
{
    [Fact]
    public async Task Curated_facts_have_no_finding() =>
        Assert.Empty((await FactsReader.ReadAsync(TestDatabases.FactsFolder, DatabaseActs.Token)).Findings);

    [Fact]
    public async Task Every_fault_is_reported_with_file_record_and_pointer()
    {
        using var facts = new FactsCopy();
        var faults = Faults.All;
        foreach (var fault in faults)
        {
            fault.Break(facts);
        }

        var findings = (await FactsReader.ReadAsync(facts.Folder, DatabaseActs.Token)).Findings;

        Assert.Empty(from fault in faults where !findings.Any(fault.IsMeantBy) select fault);
        Assert.Empty(from finding in findings where !faults.Any(fault => fault.IsMeantBy(finding)) select finding);
    }

    [Fact]
    public async Task Reference_to_a_faulty_record_is_no_finding_of_its_own()
    {
        using var facts = new FactsCopy().Edit("drug-classes.json", "proteasome-inhibitor", one => one.Remove("summary"));

        var finding = Assert.Single((await FactsReader.ReadAsync(facts.Folder, DatabaseActs.Token)).Findings);

        Assert.Equal(("drug-classes.json", "proteasome-inhibitor", ""), (finding.File, finding.Record, finding.Pointer));
    }

    [Fact]
    public async Task File_that_is_no_json_is_one_finding()
    {
        using var facts = new FactsCopy();
        facts.Write("trials.json", "[{");

        var finding = Assert.Single((await FactsReader.ReadAsync(facts.Folder, DatabaseActs.Token)).Findings);

        Assert.Equal("trials.json", finding.File);
    }

    [Fact]
    public async Task Missing_file_and_stray_file_are_findings()
    {
        using var facts = new FactsCopy();
        facts.Delete("labels.json");
        facts.Write("lables.json", "[]");

        var findings = (await FactsReader.ReadAsync(facts.Folder, DatabaseActs.Token)).Findings;

        Assert.Equal(["labels.json", "lables.json"], findings.Select(finding => finding.File).Order());
    }

    [Fact]
    public async Task Property_that_stands_twice_is_a_finding()
    {
        using var facts = new FactsCopy();
        facts.Write("conditions.json", File.ReadAllText(Path.Combine(facts.Folder, "conditions.json")).Replace(
            "\"answeredBy\": ", "\"answeredBy\": \"patient\", \"answeredBy\": ", StringComparison.Ordinal));

        var findings = (await FactsReader.ReadAsync(facts.Folder, DatabaseActs.Token)).Findings;

        Assert.All(findings, finding => Assert.Equal(("/answeredBy", "the property stands twice"), (finding.Pointer, finding.Message)));
        Assert.Equal(12, findings.Count);
    }

    [Fact]
    public async Task Folder_that_is_not_there_is_a_finding() =>
        Assert.Single((await FactsReader.ReadAsync("/no/such/folder", DatabaseActs.Token)).Findings);

    [Fact]
    public async Task Unconfirmed_criterion_is_pointed_to_as_it_is_stored()
    {
        var facts = await FactsReader.ReadAsync(TestDatabases.FactsFolder, DatabaseActs.Token);

        var zometa = facts.Entries.Single(entry => entry.Slug == "ema-zometa-2001-03-20");
        Assert.Contains("/versions/1/criteria/children/1", zometa.Unconfirmed);
    }
}
