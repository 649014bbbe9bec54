using System.Text.RegularExpressions;
using MyelomaKb.Api.Tests.Deployment;

namespace MyelomaKb.Api.Tests;

/// <summary>The documentation in the repository leads to files that exist.</summary>
public sealed partial class DocumentationFilesTests
{
    public static TheoryData<string> Files() =>
    [
        .. Directory.GetFiles(RepositoryRoot.Path, "*.md")
            .Concat(Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Links_of_a_file_lead_somewhere(string file)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryRoot.Path, file))!;
        var missing = Link().Matches(Text(file))
            .Select(link => link.Groups["to"].Value)
            .Where(to => !to.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, to)));
        Assert.Empty(missing);
    }

    [Fact]
    public void Places_that_the_readme_names_exist()
    {
        var places = Place().Matches(Text("README.md")).Select(place => place.Groups["path"].Value).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.True(Path.Exists(Path.Combine(RepositoryRoot.Path, place)), $"{place} does not exist."));
    }

    [Fact]
    public void Readme_has_at_most_150_lines() => Assert.InRange(Text("README.md").TrimEnd().Split('\n').Length, 1, 150);

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        var index = Text("docs/decisions/README.md");
        var records = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "docs/decisions"), "0*.md").Select(Path.GetFileName).ToList();
        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.Contains($"]({record})", index, StringComparison.Ordinal));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));

    [GeneratedRegex(@"\]\((?<to>[^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `(?<path>[\w./]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Place();
}
