using System.Net.Http.Json;
using System.Text.Json;

namespace MyelomaKb.Api.Tests.Docs;

/// <summary>The C# of the page "getting started", compiled: the page is compared with this file line by line.</summary>
internal static class CsharpExample
{
    public static async Task RunAsync(Uri service, TextWriter output)
    {
        using var http = new HttpClient { BaseAddress = service };
        var request = new
        {
            asOf = "2023-08-01",
            regulators = new[] { "FDA" },
            patient = new
            {
                diagnosis = "multiple-myeloma",
                diseaseStatus = new[] { "relapsed", "refractory" },
                ageYears = 67,
                priorLines = 4,
            },
        };
        using var answer = await http.PostAsJsonAsync("/v1/eligibility", request);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{body.GetProperty("title")}: {body.GetProperty("detail")}");
        }

        foreach (var question in body.GetProperty("questions").EnumerateArray())
        {
            output.WriteLine($"{question.GetProperty("text")} (decides {question.GetProperty("decides")})");
        }
    }
}
