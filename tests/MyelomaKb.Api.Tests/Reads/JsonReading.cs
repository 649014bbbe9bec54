using System.Text.Json;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>Short ways to look into an answer.</summary>
internal static class JsonReading
{
    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public static IReadOnlyList<JsonElement> Items(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    public static IReadOnlyList<string> Ids(this JsonElement page) => [.. page.Items().Select(item => item.Text("id"))];

    public static IReadOnlyList<string> Texts(this JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(one => one.GetString()!)];
}
