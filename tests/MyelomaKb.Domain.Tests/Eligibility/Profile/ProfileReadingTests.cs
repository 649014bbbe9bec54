using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.SmallKnowledge;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.Some;

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
    public void Lab_values_come_in_the_usual_unit()
    {
        var test = LabTest.Find("haemoglobin")!;

        Assert.Equal(9.5m, Facts(new() { Labs = [new MeasuredLab(test, test.FindUnit("g/L")!, 95)] }).Labs["haemoglobin"]);
    }

    [Fact]
    public void Unused_names_what_no_label_reads()
    {
        var profile = new PatientProfile
        {
            AgeYears = 60,
            Ecog = 1,
            BodyWeightKg = 70,
            Biomarkers = ["t(11;14)"],
            Conditions = new Dictionary<Id<Condition>, bool>
            {
                [new("oral-therapy-not-suitable")] = true,
                [new("prior-allogeneic-transplant")] = false,
            },
        };

        Assert.Equal(["conditions/prior-allogeneic-transplant", "biomarkers", "ecog", "bodyWeightKg"], Terms.Uses.Unused(profile));
    }
}
