using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.Some;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class LastTherapyTests
{
    [Fact]
    public void Still_given_with_nothing_on_progression_is_unknown() =>
        Assert.Equal((Truth.Unknown, null), Of(With(Vrd().StillGiven())));

    [Fact]
    public void Days_and_dates_of_the_last_therapy_tell_progression()
    {
        Assert.Equal((Truth.True, KnownRange.Exactly(49)), Of(With(Vrd().Progressed(49))));
        Assert.Equal((Truth.True, KnownRange.Exactly(50)), Of(With(Vrd().Dated("2019", "2019-07-01", "2019-08-20"))));
        Assert.Equal((Truth.False, null), Of(With(Vrd().Progressed(null))));
    }

    [Fact]
    public void Coarse_dates_tell_progression_within_a_span() =>
        Assert.Equal((Truth.True, new KnownRange(0, 365)), Of(With(Vrd().Dated("2019", "2020", "2020-12"))));

    [Fact]
    public void Progressive_disease_as_best_response_is_progression_on_it() =>
        Assert.Equal((Truth.True, KnownRange.Exactly(0)), Of(With(Vrd() with { BestResponse = BestResponse.ProgressiveDisease })));

    [Fact]
    public void Unknown_last_therapy_leaves_what_is_stated()
    {
        var profile = Incomplete(Vrd().Progressed(10));

        Assert.Equal((Truth.Unknown, null), Of(profile));
        Assert.Equal((Truth.False, null), Of(profile with { ProgressedOnLastTherapy = false }));
        Assert.Equal((Truth.True, KnownRange.Exactly(5)), Of(profile with { DaysToProgressionAfterLastTherapy = new Told<int>(5) }));
    }

    [Fact]
    public void Stated_facts_fill_what_the_last_therapy_leaves_open()
    {
        Assert.Equal((Truth.True, KnownRange.Open), Of(With(Vrd()) with { ProgressedOnLastTherapy = true }));
        Assert.Equal((Truth.False, null), Of(With(Vrd()) with { DaysToProgressionAfterLastTherapy = new Told<int>(null) }));
    }

    private static (Truth Progressed, KnownRange? Days) Of(PatientProfile profile)
    {
        var facts = Facts(profile);
        return (facts.ProgressedOnLastTherapy, facts.DaysToProgression);
    }
}
