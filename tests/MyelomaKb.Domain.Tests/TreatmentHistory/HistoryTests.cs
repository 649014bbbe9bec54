using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Tests.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.Some;

namespace MyelomaKb.Domain.Tests.TreatmentHistory;

public sealed class HistoryTests
{
    [Fact]
    public void RefractoryTo_stays_yes_whatever_a_later_therapy_says() => Assert.Equal(
        Truth.True,
        Of(Vrd().Refractory("lenalidomide"), Therapy(2, "carfilzomib"), Therapy(3, "lenalidomide").Refractory())
            .RefractoryTo(SmallKnowledge.Agent("lenalidomide")));

    [Fact]
    public void RefractoryTo_is_unknown_where_one_therapy_is() => Assert.Equal(
        Truth.Unknown,
        Of(Vrd().Refractory(), Therapy(2, "lenalidomide")).RefractoryTo(SmallKnowledge.Agent("lenalidomide")));

    [Fact]
    public void RefractoryTo_is_no_where_every_therapy_says_no() => Assert.Equal(
        Truth.False,
        Of(Vrd().Refractory(), Therapy(2, "lenalidomide").Progressed(null)).RefractoryTo(SmallKnowledge.Agent("lenalidomide")));

    [Fact]
    public void RefractoryTo_is_unknown_where_no_therapy_holds_the_drug() =>
        Assert.Equal(Truth.Unknown, Of(Vrd().Refractory()).RefractoryTo(SmallKnowledge.Agent("carfilzomib")));

    [Fact]
    public void Forms_of_a_substance_are_one_agent() => Assert.Equal(
        new Mention(0, 0),
        Of(Therapy(1, "daratumumab-hyaluronidase"), Therapy(2, "daratumumab")).FirstMention(SmallKnowledge.Agent("daratumumab")));

    [Fact]
    public void Last_therapy_of_a_complete_history_is_the_last_entry() =>
        Assert.Equal(1, Of(Vrd(), Therapy(2, "carfilzomib")).LastAt);

    [Theory]
    [InlineData(null, null)]
    [InlineData(2, 1)]
    [InlineData(3, null)]
    public void Last_therapy_of_an_incomplete_history_needs_the_stated_lines(int? stated, int? last) =>
        Assert.Equal(last, History.Of(
            [Vrd(), Therapy(2, "carfilzomib")], complete: false, stated, SmallKnowledge.Kb.Agents,
            SmallKnowledge.Terms.Refractoriness).LastAt);

    private static History Of(params Therapy[] therapies) =>
        History.Of(therapies, complete: true, null, SmallKnowledge.Kb.Agents, SmallKnowledge.Terms.Refractoriness);
}
