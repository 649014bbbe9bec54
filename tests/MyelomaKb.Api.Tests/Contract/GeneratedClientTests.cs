using MyelomaKb.Client;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>A C# client that was generated from the contract reads what the service answers.</summary>
public sealed class GeneratedClientTests(Service service) : IClassFixture<Service>
{
    private MyelomaKbClient Client => new(service.Http);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nested_bound_of_prior_lines_is_read_out_of_an_approvals_criteria()
    {
        var approval = await Client.GetApprovalAsync("fda-tecvayli-2022-10-25", cancellationToken: Cancellation);

        var all = Assert.IsType<AllCriterion>(approval.Criteria);
        var lines = Assert.Single(all.Children.OfType<PriorLinesCriterion>());
        Assert.Equal(4, lines.AtLeast);
        Assert.Null(lines.AtMost);
    }

    [Fact]
    public async Task Every_criterion_of_every_approval_is_read_as_its_kind()
    {
        var kinds = new HashSet<Type>();
        foreach (var id in await ApprovalsAsync())
        {
            Collect((await Client.GetApprovalAsync(id, cancellationToken: Cancellation)).Criteria!, kinds);
        }

        Assert.DoesNotContain(typeof(Criterion), kinds);
        Assert.Contains(typeof(PriorLinesCriterion), kinds);
        Assert.Contains(typeof(ExposedToCriterion), kinds);
        Assert.Contains(typeof(AnyCriterion), kinds);
    }

    [Fact]
    public async Task Page_and_its_next_are_read_and_filters_and_days_are_written()
    {
        var first = await Client.ListDrugsAsync(
            limit: 2, approvedBy: Regulator.FDA, asOf: new DateOnly(2020, 1, 1), cancellationToken: Cancellation);
        var second = await Client.ListDrugsAsync(
            limit: 500, approvedBy: Regulator.FDA, asOf: new DateOnly(2020, 1, 1), cursor: first.Next, cancellationToken: Cancellation);

        Assert.Equal(2, first.Items.Count);
        Assert.Equal(first.Total, first.Items.Count + second.Items.Count);
        Assert.Null(second.Next);
        Assert.All(second.Items, drug => Assert.NotNull(drug.Class!.Id));
    }

    [Fact]
    public async Task Assessment_with_classes_a_list_of_statuses_a_lab_and_a_null_is_answered()
    {
        var answer = await Client.AssessEligibilityAsync(
            new AssessmentRequest
            {
                AsOf = "2023-08-01",
                Regulators = [Regulator.FDA],
                Drugs = ["teclistamab"],
                Detail = AssessmentDetail.Full,
                Patient = Told(),
            },
            Cancellation);

        var result = Assert.Single(answer.Results);
        Assert.Equal(Verdict.Eligible, result.Verdict);
        Assert.Equal(1, answer.Counts.Eligible);
        Assert.All(Assert.IsType<AllCriterion>(result.Criteria).Children, child => Assert.Equal(CriterionOutcome.True, child.Outcome));
    }

    [Fact]
    public async Task Line_of_a_batch_that_does_not_tell_the_disease_status_states_none()
    {
        var untold = Told();
        untold.DiseaseStatus = null;
        var answer = await Client.AssessEligibilityBatchAsync(
            new AssessmentLine
            {
                Id = "untold",
                AsOf = "2023-08-01",
                Regulators = [Regulator.FDA],
                Drugs = ["teclistamab"],
                Patient = untold,
            },
            Cancellation);

        Assert.Equal("untold", answer.Id);
        Assert.Equal((0, 1), (answer.Counts!.Eligible, answer.Counts.Undetermined));
    }

    [Fact]
    public void Only_what_is_set_is_written()
    {
        Assert.Equal("{}", Newtonsoft.Json.JsonConvert.SerializeObject(new Patient()));
        Assert.Equal("""{"line":1}""", Newtonsoft.Json.JsonConvert.SerializeObject(new Therapy { Line = 1 }));
        Assert.Equal(
            """{"progressedOn":null,"line":1}""", Newtonsoft.Json.JsonConvert.SerializeObject(new TherapyWithoutProgression { Line = 1 }));
    }

    [Fact]
    public async Task Part_of_an_entry_is_read_without_what_was_left_out()
    {
        var approval = await Client.GetApprovalAsync(
            "fda-tecvayli-2022-10-25", asOf: new DateOnly(2023, 8, 1), fields: [ApprovalField.Pathway], cancellationToken: Cancellation);

        Assert.Equal((Pathway.Accelerated, null), (approval.Pathway, approval.Indication));
    }

    [Fact]
    public async Task Failure_is_thrown_with_its_problem()
    {
        var thrown = await Assert.ThrowsAsync<ApiException<Problem>>(
            () => Client.GetDrugAsync("no-such-drug", cancellationToken: Cancellation));
        Assert.Equal("/problems/not-found", thrown.Result.Type);
    }

    private static Patient Told() => new()
    {
        Diagnosis = Diagnosis.MultipleMyeloma,
        DiseaseStatus = new(DiseaseStatus.Relapsed, DiseaseStatus.Refractory),
        AgeYears = 67,
        PriorLines = 4,
        ExposedTo =
        [
            "Velcade", new AgentsOfClass { Class = "immunomodulatory-drug" },
            new AgentsOfClass { Class = "anti-cd38-antibody", Agents = 1 },
        ],
        Labs = [new LabResult { Name = LabName.Creatinine, Value = 1.1, Unit = LabUnit.Mg_dL }],
        Therapies = [new TherapyWithoutProgression { Line = 1, Drugs = ["bortezomib"], EndedOn = "2020-05" }],
        TherapiesComplete = false,
    };

    private async Task<IEnumerable<string>> ApprovalsAsync() =>
        (await Client.ListApprovalsAsync(limit: 500, cancellationToken: Cancellation)).Items.Select(approval => approval.Id);

    private static void Collect(Criterion criterion, HashSet<Type> kinds)
    {
        kinds.Add(criterion.GetType());
        foreach (var child in criterion switch
        {
            AllCriterion all => all.Children,
            AnyCriterion any => any.Children,
            NotCriterion not => [not.Child],
            _ => [],
        })
        {
            Collect(child, kinds);
        }
    }
}
