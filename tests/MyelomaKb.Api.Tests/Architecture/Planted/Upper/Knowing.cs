using MyelomaKb.Api.Tests.Architecture.Planted.Lower;

namespace MyelomaKb.Api.Tests.Architecture.Planted.Upper;

internal static class KnowsByCall
{
    public static int Ask() => Known.Number();
}

internal static class KnowsByTypeArgument
{
    public static int Count() => new List<Known>().Count;
}

internal static class KnowsBySignature
{
    public static string? Name(Known[]? known) => known?.ToString();
}

internal sealed class KnowsByBase : Known;

[Known]
internal static class KnowsByAttribute;

internal static class KnowsInAnAsyncMethod
{
    public static async Task<int> AskAsync()
    {
        await Task.Yield();
        return Known.Number();
    }
}
