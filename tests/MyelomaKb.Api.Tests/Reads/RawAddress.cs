namespace MyelomaKb.Api.Tests.Reads;

/// <summary>Sends an address letter by letter; the client would otherwise tidy its percent escapes.</summary>
internal static class RawAddress
{
    public static Uri Of(HttpClient http, string address) => new(
        http.BaseAddress!.GetLeftPart(UriPartial.Authority) + address,
        new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
