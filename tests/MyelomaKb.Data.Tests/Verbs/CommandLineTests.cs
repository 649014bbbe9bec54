using MyelomaKb.Domain.Drugs;
using MyelomaKb.Cli;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Verbs;

public sealed class CommandLineTests(TestDatabases databases)
{
    [Fact]
    public async Task Way_from_an_empty_database_to_a_checked_copy_of_it_is_six_verbs()
    {
        await using var database = await databases.EmptyAsync();
        await using var copy = await databases.EmptyAsync();
        using var folder = new FactsCopy();
        var file = Path.Combine(folder.Folder, "kb.backup");
        string[][] verbs =
        [
            ["schema"], ["facts", TestDatabases.FactsFolder], ["check", "--deep"], ["backup", file],
        ];

        foreach (var verb in verbs)
        {
            Assert.Equal((0, ""), await RunAsync([.. verb, "--connection", database.ConnectionString]));
        }

        Assert.Equal((0, ""), await RunAsync(["restore", file, "--connection", copy.ConnectionString]));
        Assert.Equal((0, ""), await RunAsync(["check", "--deep", "--connection", copy.ConnectionString]));
        Assert.Equal((0, ""), await RunAsync(["verify", "--connection", copy.ConnectionString]));
    }

    [Fact]
    public async Task Check_of_the_facts_needs_no_database() =>
        Assert.Equal((0, ""), await RunAsync(["check", TestDatabases.FactsFolder]));

    [Fact]
    public async Task Findings_are_told_one_a_line()
    {
        using var facts = new FactsCopy()
            .Edit("drugs.json", "bortezomib", drug => drug["class"] = "nowhere")
            .Edit("trials.json", "boston", trial => trial["nct"] = "NCT1");

        var (code, errors) = await RunAsync(["check", facts.Folder]);

        Assert.Equal(1, code);
        Assert.Equal(
            [
                "drugs.json: bortezomib: /class: there is no drug class 'nowhere'",
                "trials.json: boston: /nct: a trial number is NCT and eight digits",
                "2 findings; nothing was written.",
            ],
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task Removal_is_refused_with_the_words_that_allow_it()
    {
        await using var database = await databases.FilledAsync();
        using var facts = new FactsCopy().Edit("claims.json", claims => claims.RemoveAt(0));
        string[] import = ["facts", facts.Folder, "--connection", database.ConnectionString];

        var (code, errors) = await RunAsync(import);
        var words = errors.Split('\n')[0].Split("allow it with ")[1].Trim().Split(' ');

        Assert.Equal(1, code);
        Assert.Equal((0, ""), await RunAsync([.. import, .. words]));
    }

    [Fact]
    public async Task Facts_on_an_edited_database_are_not_imported_which_is_said_and_is_no_failure()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "As an editor says." });
        string[] import = ["facts", TestDatabases.FactsFolder, "--connection", database.ConnectionString];

        var (code, said) = await SayAsync(import);

        Assert.Equal(0, code);
        Assert.Contains("not imported: this database holds revisions that others published", said, StringComparison.Ordinal);
        Assert.Contains("`facts --replace`", said, StringComparison.Ordinal);
        Assert.Equal(2, await database.ReadAsync<int>("SELECT revision FROM head"));
    }

    [Fact]
    public async Task Replacing_facts_say_what_they_replaced()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "As an editor says." });

        var (code, said) = await SayAsync(
            ["facts", "--replace", TestDatabases.FactsFolder, "--connection", database.ConnectionString]);

        Assert.Equal(0, code);
        Assert.Equal(
            ["Replaced drug:bortezomib, which tester published in revision 2.", "Revision 3: 1 new or changed, 0 removed."],
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task Restore_of_errors_is_an_exit_code_of_its_own_with_and_without_permission()
    {
        await using var database = await databases.FilledAsync();
        await using var copy = await databases.EmptyAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Unconfirmed = ["/nowhere"] });
        using var folder = new FactsCopy();
        var file = Path.Combine(folder.Folder, "kb.backup");
        Assert.Equal((0, ""), await RunAsync(["backup", file, "--connection", database.ConnectionString]));

        var (refused, errors) = await RunAsync(["restore", file, "--connection", copy.ConnectionString]);
        var (despite, same) = await RunAsync(["restore", "--despite-errors", file, "--connection", copy.ConnectionString]);

        Assert.Equal((1, 4), (refused, despite));
        Assert.All([errors, same], text =>
            Assert.Contains("drug:bortezomib: /unconfirmed/0: '/nowhere' leads nowhere", text, StringComparison.Ordinal));
        Assert.Equal(2, await copy.ReadAsync<int>("SELECT revision FROM head"));
    }

    [Fact]
    public async Task Help_explains_every_exit_code()
    {
        var (_, help) = await SayAsync(["--help"]);

        Assert.All(
            Enumerable.Range(0, 6), code => Assert.Matches($@"(?m)^ +{code}  \w", help));
    }

    [Fact]
    public async Task Schema_goes_down_to_a_named_migration()
    {
        await using var database = await databases.FilledAsync();

        Assert.Equal((0, ""), await RunAsync(["schema", "--down-to", "Initial", "--connection", database.ConnectionString]));
        Assert.Equal(1, await database.ReadAsync<int>("SELECT revision FROM head"));
        Assert.Equal((0, ""), await RunAsync(["schema", "--down-to", "0", "--connection", database.ConnectionString]));
        Assert.True(await database.ReadAsync<bool>("SELECT to_regclass('head') IS NULL"));
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("schema --down-to 0")]
    public async Task Schema_of_an_older_program_is_refused_with_what_to_do(string command)
    {
        await using var database = await databases.EmptyAsync();
        await database.ExecuteAsync(
            """
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text PRIMARY KEY, "ProductVersion" text NOT NULL);
            INSERT INTO "__EFMigrationsHistory" VALUES ('20261130180058_StolenCredentials', '10.0.0');
            """);

        var (code, errors) = await RunAsync([.. command.Split(' '), "--connection", database.ConnectionString]);

        Assert.Equal(1, code);
        Assert.Contains("older schema (20261130180058_StolenCredentials)", errors, StringComparison.Ordinal);
        Assert.Contains("start with an empty database", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_check_of_a_tampered_database_fails()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });
        await database.ExecuteAsync("DELETE FROM entry_reference WHERE id = 'bortezomib'");

        var (code, errors) = await RunAsync(["check", "--deep", "--connection", database.ConnectionString]);

        Assert.Equal(1, code);
        Assert.Contains("drug:bortezomib", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verification_of_a_row_edited_behind_the_guard_fails_and_names_it()
    {
        await using var database = await databases.FilledAsync();
        await database.ExecuteAsync(
            """
            ALTER TABLE entry_version DISABLE TRIGGER append_only;
            UPDATE entry_version SET body = replace(body::text, 'Velcade', 'Velcaid')::json WHERE kind = 'drug' AND id = 'bortezomib';
            ALTER TABLE entry_version ENABLE TRIGGER append_only
            """);

        var (code, errors) = await RunAsync(["verify", "--connection", database.ConnectionString]);

        Assert.Equal(1, code);
        Assert.Contains("the body of drug:bortezomib", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "There is no verb 'migrate'", "migrate")]
    [InlineData(2, "'schema' has no option '--force'", "schema", "--force")]
    [InlineData(2, "is an unexpected argument", "backup", "a", "b")]
    [InlineData(2, "'--down-to' needs a value", "schema", "--down-to")]
    [InlineData(2, "There is no migration 'Nowhere'", "schema", "--down-to", "Nowhere", "--connection", "Host=nowhere")]
    [InlineData(2, "'drug' names no entry", "facts", "--allow-removals", "drug", "--connection", "Host=nowhere")]
    [InlineData(2, "write Host=…;Database=…", "schema", "--connection", "postgres://x")]
    [InlineData(3, "The database cannot be used", "schema", "--connection", "Host=127.0.0.1;Port=1;Username=x")]
    public async Task Command_that_cannot_be_done_says_why(int expected, string says, params string[] words)
    {
        var (code, errors) = await RunAsync(words);

        Assert.Equal(expected, code);
        Assert.Contains(says, errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> SayAsync(string[] words)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(words, output, errors);
        Assert.Equal("", errors.ToString());
        return (code, output.ToString());
    }

    private static async Task<(int Code, string Errors)> RunAsync(string[] words)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(words, output, errors);
        return (code, errors.ToString());
    }
}
