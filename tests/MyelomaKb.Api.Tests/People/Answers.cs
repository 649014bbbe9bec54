using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.People;

/// <summary>What tests ask of answers to editors.</summary>
internal static class Answers
{
    /// <summary>The type of the problem that the answer is.</summary>
    public static async Task<string> ProblemTypeAsync(this HttpResponseMessage answer) =>
        (await answer.JsonAsync()).GetProperty("type").GetString()!;

    /// <summary>Whether the answer has a text anywhere.</summary>
    public static async Task<string> TextAsync(this HttpResponseMessage answer) =>
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
