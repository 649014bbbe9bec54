using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.Contract;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Api.Tests.Proposals;

namespace MyelomaKb.Api.Tests.Effects;

/// <summary>
/// The contract's example of an effect is the answer to a proposal, figure by figure; <c>UPDATE_CONTRACT=1</c> takes it anew.
/// </summary>
public sealed class EffectExampleTests(EditedService service) : IClassFixture<EditedService>
{
    private const string Approval = "fda-darzalex-faspro-2021-01-15";

    private static string Example => Path.Combine(ContractFile.Examples, "getProposalEffect.200.json");

    [Fact]
    public async Task Example_is_what_the_service_answers()
    {
        var draft = await service.ProposeAsync(await service.ReviseAsync(
            "approval", Approval, approval => approval["versions"]![0]!["criteria"]!["children"]![1]!["atLeast"] = 70));

        var effect = await service.AskAsync(
            "reviewer", HttpMethod.Get, $"/v1/admin/proposals/{draft["number"]}/effect", HttpStatusCode.OK);

        if (ContractFile.IsUpdate)
        {
            await File.WriteAllTextAsync(Example, effect.ToJsonString(ContractFile.Layout) + "\n", TestContext.Current.CancellationToken);
        }

        var example = JsonNode.Parse(await File.ReadAllTextAsync(Example, TestContext.Current.CancellationToken));
        Assert.True(JsonNode.DeepEquals(effect, example), effect.ToJsonString(ContractFile.Layout));
    }
}
