using System.Text;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using MyelomaKb.KiotaClient;
using MyelomaKb.KiotaClient.Models;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>A C# client that Kiota generated from the contract asks with everything that a request takes, and reads the answers.</summary>
public sealed class KiotaClientTests : IClassFixture<Service>, IDisposable
{
    private readonly HttpClientRequestAdapter _adapter;
    private readonly KiotaClient.MyelomaKbClient _client;

    public KiotaClientTests(Service service)
    {
        LineFormat.Register();
        _adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: service.Http)
        {
            BaseUrl = service.Http.BaseAddress!.ToString().TrimEnd('/'),
        };
        _client = new KiotaClient.MyelomaKbClient(_adapter);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _adapter.Dispose();

    [Fact]
    public async Task Assessment_with_classes_a_list_of_statuses_a_lab_and_a_null_is_answered()
    {
        var answer = await _client.V1.Eligibility.PostAsync(
            new AssessmentRequest
            {
                AsOf = "2023-08-01",
                Regulators = [Regulator.FDA],
                Drugs = ["teclistamab"],
                Detail = AssessmentDetail.Full,
                Patient = Told(),
            },
            cancellationToken: Cancellation);

        var result = Assert.Single(answer!.Results!);
        Assert.Equal(Verdict.Eligible, result.Verdict);
        Assert.All(Assert.IsType<AllCriterion>(result.Criteria).Children!, child => Assert.Equal(Criterion_outcome.True, child.Outcome));
    }

    [Fact]
    public async Task Question_and_its_answers_are_read()
    {
        var answer = await _client.V1.Eligibility.PostAsync(
            new AssessmentRequest { AsOf = "2023-08-01", Drugs = ["teclistamab"], Patient = Untold() }, cancellationToken: Cancellation);

        var question = answer!.Questions!.First(one => one.Fact == "diseaseStatus");
        Assert.NotNull(question.Answers!.Yes!.DiseaseStatus);
    }

    [Fact]
    public async Task One_line_of_a_batch_is_sent_and_read_as_what_it_is()
    {
        var answer = await _client.V1.Eligibility.Batch.PostAsync(Line("told", Told()), cancellationToken: Cancellation);

        Assert.Equal(("told", 1), (answer!.Id, answer.Counts!.Eligible));
    }

    [Fact]
    public async Task Lines_of_a_batch_are_sent_as_a_stream_and_the_second_states_no_disease_status()
    {
        var lines = new StringBuilder();
        foreach (var line in new[] { Line("told", Told()), Line("untold", Untold()) })
        {
            lines.AppendLine(await KiotaJsonSerializer.SerializeAsStringAsync(line, serializeOnlyChangedValues: true, Cancellation));
        }

        var request = _client.V1.Eligibility.Batch.ToPostRequestInformation(new AssessmentLine());
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(lines.ToString()));
        request.SetStreamContent(body, LineFormat.MediaType);
        using var answers = new StreamReader((await _adapter.SendPrimitiveAsync<Stream>(request, cancellationToken: Cancellation))!);

        var verdicts = new List<(string?, int?, int?)>();
        while (await answers.ReadLineAsync(Cancellation) is { } text)
        {
            var answer = await KiotaJsonSerializer.DeserializeAsync<AssessmentLineAnswer>(text, Cancellation);
            verdicts.Add((answer!.Id, answer.Counts!.Eligible, answer.Counts.Undetermined));
        }

        Assert.Equal([("told", 1, 0), ("untold", 0, 1)], verdicts);
    }

    [Fact]
    public async Task Only_what_is_set_is_written()
    {
        Assert.Equal("{}", await WrittenAsync(new Patient()));
        Assert.Equal("""{"line":1}""", await WrittenAsync(new Therapy { Line = 1 }));
        Assert.Equal("""{"progressedOn":null,"line":1}""", await WrittenAsync(new Therapy { Line = 1, ProgressedOn = null }));
    }

    private static async Task<string> WrittenAsync<T>(T value)
        where T : IParsable => await KiotaJsonSerializer.SerializeAsStringAsync(value, serializeOnlyChangedValues: true, Cancellation);

    private static AssessmentLine Line(string id, Patient patient) =>
        new() { Id = id, AsOf = "2023-08-01", Regulators = [Regulator.FDA], Drugs = ["teclistamab"], Patient = patient };

    private static Patient Told()
    {
        var patient = Untold();
        patient.DiseaseStatus = [DiseaseStatus.Relapsed, DiseaseStatus.Refractory];
        return patient;
    }

    /// <summary>Without a disease status: with a backing store, one that is set to null would be sent as null.</summary>
    private static Patient Untold() => new()
    {
        Diagnosis = Diagnosis.MultipleMyeloma,
        AgeYears = 67,
        PriorLines = 4,
        ExposedTo =
        [
            new DrugByName("Velcade"), new() { Class = "immunomodulatory-drug" }, new() { Class = "anti-cd38-antibody", Agents = 1 },
        ],
        Labs = [new LabResult { Name = LabName.Creatinine, Value = 1.1, Unit = LabUnit.MgDL }],
        Therapies = [new Therapy { Line = 1, Drugs = ["bortezomib"], EndedOn = "2020-05", ProgressedOn = null }],
        TherapiesComplete = false,
    };
}
