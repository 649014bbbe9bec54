using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Api.Eligibility.Writing;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Pages.Eligibility;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>
/// Every profile that is accepted is judged and explained, at every detail, by every label, through the API, a batch and the page; also
/// where the labels are such as nobody can meet, or as the checks of today would refuse.
/// </summary>
public sealed class ReasonsNeverFailTests(TestDatabases databases)
{
    private const string Seed = "0N0XIzNsQ0O2";
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Fact]
    public async Task Accepted_profile_is_answered_at_every_detail()
    {
        var curated = await CuratedKnowledge.Kb;
        var kb = curated.Apply(curated.Revision with { Number = 2 }, OddApprovals.In(curated), []);
        var accepted = 0;
        ArbitraryProfiles.Of(kb).Sample(
            profile =>
            {
                foreach (var detail in (string[])["verdicts", "reasons", "full"])
                {
                    var body = Encoding.UTF8.GetBytes(Body(profile, detail).ToJsonString());
                    if (EligibilityRequestReader.Read(body, kb, Today) is { Request: { } request, Profile: { } told })
                    {
                        Interlocked.Increment(ref accepted);
                        var assessment = kb.Eligibility.Assess(
                            new AssessmentQuery { AsOf = request.AsOf, Patient = told.Facts, Detail = request.Detail });
                        var buffer = AnswerBuffer.Rent(kb);
                        AssessmentWriter.Write(buffer, assessment, request, told, kb);
                        Assert.NotNull(JsonNode.Parse(buffer.Bytes.Written.Span));
                        buffer.Return();
                    }
                }
            },
            iter: 1_500);
        Assert.True(accepted > 500, $"{accepted} requests were accepted.");
    }

    [Fact]
    public async Task No_request_fails_through_any_way_in()
    {
        await using var service = await Service.StartAsync(databases);
        var revision = await OddApprovals.PublishAsync(service.Database);
        await Eventually.TrueAsync(
            async () => (await service.GetAsync("/v1")).GetProperty("revision").GetProperty("number").GetInt32() == revision,
            "the service shows the odd labels");
        var profiles = ArbitraryProfiles.Of(await CuratedKnowledge.Kb).Array[15].Single(_ => true, seed: Seed);
        foreach (var profile in profiles)
        {
            foreach (var detail in (string[])["verdicts", "reasons", "full"])
            {
                using var answer = await service.PostAsync(Body(profile, detail).ToJsonString());
                Assert.True(IsAnswer(answer), $"{(int)answer.StatusCode}: {profile.ToJsonString()}");
            }
        }

        using var lines = new StringContent(
            string.Join('\n', profiles.Select(profile => new JsonObject { ["patient"] = profile.DeepClone() }.ToJsonString())),
            Encoding.UTF8, "application/x-ndjson");
        using var batch = await service.Http.PostAsync("/v1/eligibility/batch", lines, TestContext.Current.CancellationToken);
        var answers = (await batch.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim().Split('\n');
        Assert.Equal(profiles.Length, answers.Length);
        Assert.All(answers, line => Assert.NotEqual(500, (int?)JsonNode.Parse(line)!["error"]?["status"] ?? 200));
    }

    [Fact]
    public async Task No_answers_to_the_form_fail()
    {
        await using var service = await Service.StartAsync(databases);
        var revision = await OddApprovals.PublishAsync(service.Database);
        await Eventually.TrueAsync(
            async () => (await service.GetAsync("/v1")).GetProperty("revision").GetProperty("number").GetInt32() == revision,
            "the service shows the odd labels");
        var curated = await CuratedKnowledge.Kb;
        var fields = Questionnaire.Of(curated.Apply(curated.Revision, OddApprovals.In(curated), []), Today).Values.ToList();
        foreach (var dice in Gen.Int[0, 999].Array[fields.Count].Array[15].Single(_ => true, seed: Seed))
        {
            var form = fields.Zip(dice).Where(one => one.Second % 5 < 2)
                .Select(one => KeyValuePair.Create(one.First.Name, Answer(one.First, one.Second)));
            using var content = new FormUrlEncodedContent(form);
            using var answer = await service.Http.PostAsync("/eligibility", content, TestContext.Current.CancellationToken);
            Assert.True(
                IsAnswer(answer), $"{(int)answer.StatusCode}: {await content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }
    }

    private static bool IsAnswer(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest;

    private static JsonObject Body(JsonObject profile, string detail) => new() { ["detail"] = detail, ["patient"] = profile.DeepClone() };

    private static string Answer(Field field, int die) => field.Kind switch
    {
        FieldKind.Days or FieldKind.Number => $"{Math.Min(field.Range.Most, field.Range.Least + (die % 80))}",
        _ => field.Options[die % field.Options.Count].Value,
    };
}
