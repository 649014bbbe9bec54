using MyelomaKb.Api.Tests.People;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Editing;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>What the trail tells of proposals is what their own tables say, and whoever changes those as their owner is found.</summary>
public sealed class ProposalVerificationTests(TestDatabases databases) : IAsyncLifetime
{
    private readonly EditedService _service = new(databases);

    public async ValueTask InitializeAsync()
    {
        await _service.InitializeAsync();
        var draft = await _service.ProposeAsync(await ReviseAsync("Said once."));
        await _service.DoAsync("editor", draft, "comments", body: new { text = "Have a look." });
        var path = $"/v1/admin/proposals/{draft["number"]}";
        await _service.AskAsync(
            "editor", HttpMethod.Put, path, System.Net.HttpStatusCode.OK, Desk.Body(await ReviseAsync("Said twice.")), "\"2\"");
        await _service.PublishAsync(draft);
        await _service.ProposeAsync(await ReviseAsync("Said in a draft."));
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData("SELECT", null)]
    [InlineData("UPDATE proposal_step SET text = 'Another word.' WHERE kind = 'commented'", "proposal 1: step 2 (audit entry ")]
    [InlineData("UPDATE proposal_step SET actor_name = 'Nobody' WHERE kind = 'approved'", "what was done, when, or by whom")]
    [InlineData("UPDATE proposal_step SET at = at - interval '1 day' WHERE kind = 'published'", "what was done, when, or by whom")]
    [InlineData("UPDATE proposal_step SET kind = 'rejected' WHERE kind = 'approved'", "what was done, when, or by whom")]
    [InlineData("UPDATE proposal SET reason = 'Another reason.' WHERE number = 1", "what is proposed is not what was written down")]
    [InlineData(
        "UPDATE proposal_change SET body = replace(body::text, 'draft', 'form')::json WHERE proposal = 2",
        "proposal 2: step 1 (audit entry ")]
    [InlineData("UPDATE proposal_source SET location = 'Elsewhere' WHERE proposal = 2", "what is proposed is not what was written down")]
    [InlineData("UPDATE proposal SET state = 'withdrawn' WHERE number = 2", "the state of the proposal is not the one")]
    [InlineData("DELETE FROM proposal_step WHERE kind = 'published'", "proposal 1: step 5 (audit entry ")]
    [InlineData(
        "INSERT INTO proposal_step SELECT proposal, 1, 'approved', actor_id, actor_name, at FROM proposal_step WHERE proposal = 2",
        "proposal 2: step 2: no entry of the trail wrote it down")]
    [InlineData(
        "DELETE FROM proposal_step WHERE proposal = 2; DELETE FROM proposal_source WHERE proposal = 2; "
        + "DELETE FROM proposal_change WHERE proposal = 2; DELETE FROM proposal WHERE number = 2",
        "proposal 2: the trail tells of it, and it is missing")]
    public async Task Row_that_was_tampered_with_is_found(string tampering, string? says)
    {
        // Who owns the tables may switch their guards off.
        await _service.Database.ExecuteAsync($"ALTER TABLE proposal_step DISABLE TRIGGER USER; {tampering}");

        var token = TestContext.Current.CancellationToken;
        var (_, broken) = await ProposalVerification.RunAsync(_service.Database.DataSource, token);
        Assert.Equal(says is null, broken is null);
        Assert.Contains(says ?? "", broken ?? "", StringComparison.Ordinal);
        Assert.Null((await AuditVerification.RunAsync(_service.Database.DataSource, noted: null, token)).Broken);
    }

    private Task<System.Text.Json.Nodes.JsonObject> ReviseAsync(string words) =>
        _service.ReviseAsync("drug", "bortezomib", drug => drug["plainLanguage"] = words);
}
