using MyelomaKb.Conformance.Cases;
using MyelomaKb.Conformance.Checks;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>The service answers every case of the conformance suite.</summary>
public sealed class ConformanceTests(Service service) : IClassFixture<Service>
{
    public static TheoryData<string> Ids => [.. Cases.Keys];

    private static Dictionary<string, ConformanceCase> Cases { get; } =
        ConformanceCase.LoadAll(ConformanceCase.FolderAbove(AppContext.BaseDirectory)!).ToDictionary(one => one.Id);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Case_is_answered_as_expected(string id)
    {
        using var answer = await service.PostAsync(Cases[id].Request.GetRawText());
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Empty(ConformanceCheck.Differences(Cases[id], (int)answer.StatusCode, text));
    }
}
