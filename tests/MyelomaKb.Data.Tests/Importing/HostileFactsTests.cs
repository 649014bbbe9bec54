using System.Text.Json.Nodes;
using MyelomaKb.Data.Importing;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Importing;

/// <summary>Facts with what JSON allows and no later layer takes: each is a finding at its place, and costs its record only.</summary>
public sealed class HostileFactsTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(TestDatabases.FactsFolder, "*.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Text_that_a_later_layer_refuses_is_a_finding_with_file_and_pointer(string file)
    {
        using var facts = new FactsCopy();
        var places = Break(facts, file, record => HostileBody.WithValues(record, HostileTexts.Strings).Skip(HostileTexts.Strings.Count));

        var findings = (await FactsReader.ReadAsync(facts.Folder, DatabaseActs.Token)).Findings;

        Assert.All(places, place => Assert.Contains(findings, finding => finding.File == file && finding.Pointer == place));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Message));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Name_that_a_later_layer_refuses_is_a_finding(string file)
    {
        using var facts = new FactsCopy();
        Break(facts, file, record => HostileBody.WithNames(record, HostileTexts.Names));

        Assert.Contains((await FactsReader.ReadAsync(facts.Folder, DatabaseActs.Token)).Findings, finding => finding.File == file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Value_of_another_kind_is_read_or_found(string file)
    {
        var values = HostileTexts.Values.Where(value => value.Length < 100).ToList();
        for (var round = 0; round < 3; round++)
        {
            using var facts = new FactsCopy();
            var skip = round * 5;
            Break(facts, file, record => HostileBody.WithValues(record, values).Skip(skip));
            Assert.Contains((await FactsReader.ReadAsync(facts.Folder, DatabaseActs.Token)).Findings, finding => finding.File == file);
        }
    }

    [Fact]
    public async Task Record_with_a_fault_in_its_text_costs_no_other_record()
    {
        using var facts = new FactsCopy();
        var path = Path.Combine(facts.Folder, "drugs.json");
        var text = await File.ReadAllTextAsync(path, DatabaseActs.Token);
        await File.WriteAllTextAsync(path, text.Replace("\"Velcade\"", "\"Vel\\ud800cade\"", StringComparison.Ordinal), DatabaseActs.Token);

        var read = await FactsReader.ReadAsync(facts.Folder, DatabaseActs.Token);

        Assert.All(read.Findings, finding => Assert.Equal(("drugs.json", "bortezomib"), (finding.File, finding.Record)));
        Assert.Contains(read.Findings, finding => finding.Message.Contains("surrogate", StringComparison.Ordinal));
        Assert.Contains(read.Entries, entry => entry.Slug == "carfilzomib");
    }

    [Fact]
    public async Task File_that_starts_with_a_byte_order_mark_is_one_finding_that_says_so()
    {
        using var facts = new FactsCopy();
        facts.Write("trials.json", "\uFEFF[]");

        var finding = Assert.Single((await FactsReader.ReadAsync(facts.Folder, DatabaseActs.Token)).Findings, one => one.File == "trials.json");

        Assert.Contains("byte order mark", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Breaks every record of the file in another place and another way; answers with the places.</summary>
    private static List<string> Break(FactsCopy facts, string file, Func<JsonNode, IEnumerable<HostileBody>> ways)
    {
        var path = Path.Combine(facts.Folder, file);
        var broken = JsonNode.Parse(File.ReadAllText(path))!.AsArray().Select((record, at) =>
        {
            var all = ways(record!).ToList();
            return all[at * 7 % all.Count];
        }).ToList();
        var bytes = broken.SelectMany((one, at) => at == 0 ? one.Bytes : [(byte)',', .. one.Bytes]);
        File.WriteAllBytes(path, [.. "["u8, .. bytes, .. "]"u8]);
        return broken.ConvertAll(one => one.Pointer);
    }
}
