using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.SmallKnowledge;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.Some;
using Entries = MyelomaKb.Domain.Tests.Eligibility.Some;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class ProfileReadingTests
{
    [Fact]
    public void Untold_profile_knows_nothing()
    {
        var facts = Facts(PatientProfile.Untold);

        Assert.Equal(KnownRange.Open, facts.PriorLines);
        Assert.All(facts.Exposed.Agents, one => Assert.Equal(Truth.Unknown, one));
        Assert.Equal(Truth.Unknown, facts.ProgressedOnLastTherapy);
    }

    [Fact]
    public void Complete_history_counts_its_lines_and_excludes_what_it_does_not_list()
    {
        var facts = Facts(With(Vrd(), Therapy(1, "lenalidomide"), Therapy(2, "carfilzomib")));

        Assert.Equal(KnownRange.Exactly(2), facts.PriorLines);
        Assert.Equal(Truth.True, facts.Exposed.Agents[Agent("bortezomib")]);
        Assert.Equal(Truth.False, facts.Exposed.Agents[Agent("daratumumab")]);
    }

    [Fact]
    public void Incomplete_history_bounds_the_lines_and_leaves_others_unknown()
    {
        var facts = Facts(Incomplete(Therapy(4, "carfilzomib")) with { NotExposedTo = [One("daratumumab")] });

        Assert.Equal(new KnownRange(4, null), facts.PriorLines);
        Assert.Equal(Truth.Unknown, facts.Exposed.Agents[Agent("bortezomib")]);
        Assert.Equal(Truth.False, facts.Exposed.Agents[Agent("daratumumab")]);
    }

    [Fact]
    public void Stated_lines_of_an_incomplete_history_are_exact() =>
        Assert.Equal(KnownRange.Exactly(5), Facts(Incomplete(Therapy(4, "carfilzomib")) with { PriorLines = 5 }).PriorLines);

    [Fact]
    public void Exposure_without_therapies_means_a_line_at_least()
    {
        Assert.Equal(new KnownRange(1, null), Facts(new() { ExposedTo = [One("bortezomib")] }).PriorLines);
        Assert.Equal(new KnownRange(1, null), Facts(new() { RefractoryTo = [OfClass("anti-cd38-antibody")] }).PriorLines);
    }

    [Fact]
    public void No_lines_exclude_every_exposure_and_progression()
    {
        foreach (var profile in new[] { new PatientProfile { PriorLines = 0 }, With() })
        {
            var facts = Facts(profile);

            Assert.Equal(KnownRange.Exactly(0), facts.PriorLines);
            Assert.All(facts.Exposed.Agents, one => Assert.Equal(Truth.False, one));
            Assert.Equal(Truth.False, facts.ProgressedOnLastTherapy);
            Assert.Null(facts.PriorAutologousTransplant);
        }
    }

    [Fact]
    public void Refractory_implies_exposed() =>
        Assert.Equal(Truth.True, Facts(new() { RefractoryTo = [One("pomalidomide")] }).Exposed.Agents[Agent("pomalidomide")]);

    [Fact]
    public void Class_statements_become_counts()
    {
        var facts = Facts(new()
        {
            ExposedTo = [OfClass("proteasome-inhibitor", 2)],
            NotExposedTo = [OfClass("anti-cd38-antibody", 2)],
        });

        Assert.Equal([new ClassCount(Class("proteasome-inhibitor"), 2)], facts.Exposed.AtLeast);
        Assert.Equal([new ClassCount(Class("anti-cd38-antibody"), 2)], facts.Exposed.FewerThan);
    }

    [Fact]
    public void Denied_class_denies_each_of_its_agents_also_in_child_classes()
    {
        var facts = Facts(new() { NotExposedTo = [OfClass("monoclonal-antibody")] });

        Assert.Equal(Truth.False, facts.Exposed.Agents[Agent("isatuximab")]);
        Assert.Equal(Truth.Unknown, facts.Exposed.Agents[Agent("bortezomib")]);
    }

    [Fact]
    public void More_agents_of_a_class_than_a_complete_history_lists_leave_the_others_open()
    {
        var facts = Facts(With(Vrd()) with { ExposedTo = [OfClass("proteasome-inhibitor", 2)] });

        Assert.Equal(Truth.Unknown, facts.Exposed.Agents[Agent("carfilzomib")]);
        Assert.Equal(Truth.False, facts.Exposed.Agents[Agent("isatuximab")]);
    }

    [Theory]
    [InlineData(1, Truth.False)]
    [InlineData(2, Truth.Unknown)]
    public void As_many_agents_of_a_class_as_a_complete_history_lists_leave_no_other_open(int agents, Truth others)
    {
        var facts = Facts(With(Vrd()) with { ExposedTo = [OfClass("immunomodulatory-drug", agents)] });

        Assert.Equal(others, facts.Exposed.Agents[Agent("pomalidomide")]);
        Assert.Equal(others, facts.Exposed.Agents[Agent("mezigdomide")]);
    }

    [Fact]
    public void Class_statements_of_refractoriness_become_counts()
    {
        var facts = Facts(new()
        {
            RefractoryTo = [OfClass("proteasome-inhibitor", 2)],
            NotRefractoryTo = [OfClass("anti-cd38-antibody", 2)],
        });

        Assert.Equal([new ClassCount(Class("proteasome-inhibitor"), 2)], facts.Refractory.AtLeast);
        Assert.Equal([new ClassCount(Class("anti-cd38-antibody"), 2)], facts.Refractory.FewerThan);
    }

    [Fact]
    public void Refractory_no_needs_a_complete_history()
    {
        Assert.Equal(Truth.False, Facts(With(Vrd().Refractory())).Refractory.Agents[Agent("bortezomib")]);
        Assert.Equal(Truth.Unknown, Facts(Incomplete(Vrd().Refractory())).Refractory.Agents[Agent("bortezomib")]);
        Assert.Equal(Truth.True, Facts(Incomplete(Vrd().Refractory("bortezomib"))).Refractory.Agents[Agent("bortezomib")]);
    }

    [Fact]
    public void Stated_refractoriness_fills_what_the_therapies_leave_open()
    {
        var facts = Facts(With(Vrd()) with { RefractoryTo = [One("lenalidomide")], NotRefractoryTo = [One("bortezomib")] });

        Assert.Equal(Truth.True, facts.Refractory.Agents[Agent("lenalidomide")]);
        Assert.Equal(Truth.False, facts.Refractory.Agents[Agent("bortezomib")]);
    }

    [Fact]
    public void Autologous_transplant_is_told_by_its_therapy_and_its_absence_tells_nothing()
    {
        var transplant = new Therapy { Line = 1, Kind = TherapyKind.AutologousTransplant };

        Assert.True(Facts(With(Vrd(), transplant)).PriorAutologousTransplant);
        Assert.Null(Facts(With(Vrd())).PriorAutologousTransplant);
        Assert.True(Facts(With(Vrd()) with { PriorAutologousTransplant = true }).PriorAutologousTransplant);
    }

    [Fact]
    public void Allogeneic_transplant_answers_its_condition()
    {
        var facts = Facts(With(new Therapy { Line = 1, Kind = TherapyKind.AllogeneicTransplant }));

        Assert.True(facts.Conditions[ImpliedConditions.PriorAllogeneicTransplant]);
    }

    [Fact]
    public void Unnamed_car_t_counts_for_its_class_and_leaves_its_products_open()
    {
        var facts = Facts(With(Vrd(), new Therapy { Line = 2, Kind = TherapyKind.CarT }));

        Assert.Equal([new ClassCount(Class("car-t-cell-therapy"), 1)], facts.Exposed.AtLeast);
        Assert.Equal(Truth.Unknown, facts.Exposed.Agents[Agent("ciltacabtagene-autoleucel")]);
        Assert.Equal(Truth.False, facts.Exposed.Agents[Agent("isatuximab")]);
    }

    [Fact]
    public void History_answers_only_what_the_knowledge_base_knows()
    {
        var kb = Entries.Kb(Entries.Age(18));
        var profile = With(
            new Therapy { Line = 1, Kind = TherapyKind.AllogeneicTransplant }, new Therapy { Line = 2, Kind = TherapyKind.CarT });

        var facts = ProfileReading.Of(profile, ProfileTerms.Of(kb), AsOf).Reading!.Facts;

        Assert.Empty(facts.Conditions);
        Assert.Empty(facts.Exposed.AtLeast);
        Assert.All(facts.Exposed.Agents, one => Assert.Equal(Truth.False, one));
    }

    [Fact]
    public void History_without_a_transplant_leaves_the_told_conditions() =>
        Assert.Equal(Told, Facts(With(Vrd()) with { Conditions = Told }).Conditions);

    [Fact]
    public void Biomarkers_are_found_absent_or_untold()
    {
        var facts = Facts(new() { Biomarkers = ["t(4;14)", "t(4;14)"], BiomarkersAbsent = ["del(17p)"] });

        Assert.Equal(new Dictionary<string, bool> { ["t(4;14)"] = true, ["del(17p)"] = false }, facts.Biomarkers);
        Assert.Empty(Facts(PatientProfile.Untold).Biomarkers);
    }

    [Fact]
    public void Contradiction_leaves_no_reading() =>
        Assert.Null(ProfileReading.Of(With() with { PriorLines = 1 }, Terms, AsOf).Reading);

    public static TheoryData<PatientProfile, string?> Sources => new()
    {
        { PatientProfile.Untold, null },
        { With(), "therapies" },
        { With(Vrd()) with { PriorLines = 1 }, "therapies" },
        { Incomplete(Vrd()) with { PriorLines = 3, ExposedTo = [One("isatuximab")] }, "priorLines" },
        { Incomplete(Vrd()) with { ExposedTo = [One("isatuximab")] }, "therapies" },
        { Incomplete() with { ExposedTo = [One("isatuximab")], RefractoryTo = [One("bortezomib")] }, "exposedTo" },
        { new() { RefractoryTo = [One("bortezomib")] }, "refractoryTo" },
        { Incomplete() with { NotExposedTo = [One("isatuximab")] }, null },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void LinesFrom_names_what_says_most_of_the_lines(PatientProfile profile, string? fact) =>
        Assert.Equal(fact, ProfileReading.Of(profile, Terms, AsOf).Reading!.LinesFrom);

    public static TheoryData<PatientProfile, string[]> Defaults => new()
    {
        { With(Vrd()), ["therapies are assumed to be complete"] },
        { With(Vrd()) with { TherapiesComplete = true }, [] },
        { Incomplete(Vrd()), [] },
        { PatientProfile.Untold, [] },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    public void Assumed_names_the_completeness_that_was_not_told(PatientProfile profile, string[] assumed) =>
        Assert.Equal(assumed, ProfileReading.Of(profile, Terms, AsOf).Reading!.Assumed);

    private static Dictionary<Id<Condition>, bool> Told => new() { [new("oral-therapy-not-suitable")] = true };
}
