using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Tests.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.Some;
using Entries = MyelomaKb.Domain.Tests.Eligibility.Some;

namespace MyelomaKb.Domain.Tests.TreatmentHistory;

public sealed class RefractorinessTests
{
    [Fact]
    public void Stated_closes_the_therapy_whatever_the_days()
    {
        var therapy = Vrd().Refractory("lenalidomide").Progressed(30);

        Assert.Equal((Truth.True, RefractoryRule.Stated), Judge(therapy, "lenalidomide"));
        Assert.Equal((Truth.False, RefractoryRule.Stated), Judge(therapy, "bortezomib"));
        Assert.Equal((Truth.False, RefractoryRule.Stated), Judge(therapy, "dexamethasone"));
    }

    [Theory]
    [InlineData(0, Truth.True, RefractoryRule.ProgressedOn)]
    [InlineData(30, Truth.True, RefractoryRule.ProgressedWithin60Days)]
    [InlineData(60, Truth.True, RefractoryRule.ProgressedWithin60Days)]
    [InlineData(61, Truth.False, null)]
    public void Days_after_the_end_decide_and_day_60_counts(int days, Truth refractory, RefractoryRule? rule)
    {
        Assert.Equal((refractory, rule), Judge(Vrd().Progressed(days), "bortezomib"));
        Assert.Equal((refractory, rule), Judge(Vrd().Progressed(days) with { BestResponse = BestResponse.CompleteResponse }, "bortezomib"));
    }

    [Theory]
    [InlineData(BestResponse.StableDisease)]
    [InlineData(BestResponse.ProgressiveDisease)]
    public void No_response_is_refractory_without_progression_told(BestResponse response) =>
        Assert.Equal((Truth.True, RefractoryRule.NoResponse), Judge(Vrd() with { BestResponse = response }, "bortezomib"));

    [Theory]
    [InlineData(BestResponse.MinimalResponse)]
    [InlineData(BestResponse.PartialResponse)]
    [InlineData(BestResponse.StringentCompleteResponse)]
    [InlineData(null)]
    public void Response_without_word_on_progression_is_unknown(BestResponse? response) =>
        Assert.Equal((Truth.Unknown, null), Judge(Vrd() with { BestResponse = response }, "bortezomib"));

    [Fact]
    public void Told_not_to_have_progressed_is_not_refractory() =>
        Assert.Equal((Truth.False, null), Judge(Vrd().Progressed(null), "bortezomib"));

    [Fact]
    public void Stable_disease_without_progression_is_refractory() =>
        Assert.Equal(
            (Truth.True, RefractoryRule.NoResponse),
            Judge(Vrd().Progressed(null) with { BestResponse = BestResponse.StableDisease }, "bortezomib"));

    [Theory]
    [InlineData("dexamethasone")]
    [InlineData("plerixafor")]
    [InlineData("zoledronic-acid")]
    public void Drugs_beside_the_treatment_are_not_judged_by_progression(string drug) =>
        Assert.Equal((Truth.Unknown, null), Judge(Therapy(1, "bortezomib", drug).Progressed(0), drug));

    [Theory]
    [InlineData("2019-07-01", "2019-08-30", Truth.True)]
    [InlineData("2019-07-01", "2019-08-31", Truth.False)]
    [InlineData("2019-07", "2019-08-20", Truth.True)]
    [InlineData("2020", "2020-12", Truth.Unknown)]
    [InlineData("2019", "2020-02", Truth.Unknown)]
    [InlineData("2019", "2020-03", Truth.False)]
    public void Dates_decide_only_where_every_day_of_theirs_agrees(string ended, string progressed, Truth refractory) =>
        Assert.Equal(refractory, Judge(Vrd().Dated("2019", ended, progressed), "bortezomib").Refractory);

    [Fact]
    public void Progression_while_still_given_is_progression_on_it()
    {
        var therapy = Vrd().Dated(progressed: "2019-08").StillGiven();

        Assert.Equal((Truth.True, RefractoryRule.ProgressedOn), Judge(therapy, "bortezomib"));
    }

    [Fact]
    public void Untold_end_lies_after_the_start_so_progression_soon_after_the_start_decides() =>
        Assert.Equal(Truth.True, Judge(Vrd().Dated(started: "2019-01-10", progressed: "2019-02-20"), "bortezomib").Refractory);

    [Theory]
    [InlineData("beside-child", Truth.Unknown)]
    [InlineData("beside-grandchild", Truth.Unknown)]
    [InlineData("against", Truth.True)]
    public void Classes_below_those_beside_the_treatment_are_beside_it_too(string drug, Truth refractory)
    {
        var kb = KnowledgeBase.Create(
            new(1, DateTimeOffset.UnixEpoch, "tests", "tests"),
            [
                Entries.Class("bone-modifying-agent"), Entries.Class("child", "bone-modifying-agent"), Entries.Class("grandchild", "child"),
                Entries.Class("other"), Entries.Drug("beside-child", "child"), Entries.Drug("beside-grandchild", "grandchild"),
                Entries.Drug("against", "other")]);
        var therapy = new Therapy { Line = 1, BestResponse = BestResponse.StableDisease };

        Assert.Equal(
            refractory,
            new Refractoriness(kb.Agents).Judge(therapy, Progression.Of(therapy), kb.Agents.AgentOf(new(drug))).Refractory);
    }

    private static (Truth Refractory, RefractoryRule? Rule) Judge(Therapy therapy, string drug) =>
        new Refractoriness(SmallKnowledge.Kb.Agents).Judge(therapy, Progression.Of(therapy), SmallKnowledge.Agent(drug));
}
