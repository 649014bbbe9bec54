using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.Proposals;
using MyelomaKb.Data.Checking;
using Npgsql;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>The disk that the server's data lie on is full: a small file system of its own, which only root can make.</summary>
public sealed class DiskFullTests : IDisposable
{
    private const int LongestText = 4000;

    private readonly string _disk = Directory.CreateTempSubdirectory("mkb-small-disk-").FullName;

    public void Dispose()
    {
        _ = Run("umount", _disk);
        Directory.Delete(_disk, recursive: true);
    }

    [Fact]
    public async Task Publication_on_a_full_disk_is_not_done_and_its_retry_does_it_once_there_is_room()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", _disk),
            "No small file system can be made here.");
        await using var two = await TwoProcesses.StartAsync(Path.Combine(_disk, "server"));
        var approved = await ApprovedAsync(two);
        var path = $"/v1/admin/proposals/{approved["number"]}/publication";
        var (match, key) = ($"\"{approved["version"]}\"", Guid.NewGuid().ToString());

        // A new connection may have to write a file of its own, for which there will be no room.
        await using var open = await two.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var ballast = Fill();
        using var refused = await two.TryAsync(0, "reviewer", HttpMethod.Post, path, null, match, key);
        var head = await HeadAsync(open);
        File.Delete(ballast);
        var published = await two.AskAsync(0, "reviewer", HttpMethod.Post, path, null, match, key);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 1, 2), (refused!.StatusCode, head, (int)published["revision"]!));
        Assert.Empty((await DeepCheck.RunAsync(two.Database, TestContext.Current.CancellationToken)).Findings);
    }

    /// <summary>A proposal whose texts need new pages: nothing that can be compressed, or fits where there is room yet.</summary>
    private static async Task<JsonObject> ApprovedAsync(TwoProcesses two)
    {
        List<JsonObject> changes = [];
        await using var command = two.Database.CreateCommand(
            "SELECT body::text FROM entry_version WHERE kind = 'drug' ORDER BY id LIMIT 20");
        await using (var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                var entry = JsonNode.Parse(rows.GetString(0))!.AsObject();
                entry["plainLanguage"] = Convert.ToHexString(RandomNumberGenerator.GetBytes(LongestText / 2));
                changes.Add(new JsonObject { ["action"] = "revise", ["kind"] = "drug", ["basedOn"] = 1, ["entry"] = entry });
            }
        }

        var draft = await two.AskAsync(0, "editor", HttpMethod.Post, "/v1/admin/proposals", Desk.Body([.. changes]));
        var path = $"/v1/admin/proposals/{draft["number"]}";
        await two.AskAsync(0, "editor", HttpMethod.Post, $"{path}/submission", match: "\"1\"");
        return await two.AskAsync(0, "reviewer", HttpMethod.Post, $"{path}/approval", match: "\"2\"");
    }

    private string Fill()
    {
        var path = Path.Combine(_disk, "ballast");
        try
        {
            using var file = File.Create(path);
            var block = new byte[4096];
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            return path;
        }
    }

    private static async Task<int> HeadAsync(NpgsqlConnection open)
    {
        await using var command = new NpgsqlCommand("SELECT revision FROM head", open);
        return (int)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
