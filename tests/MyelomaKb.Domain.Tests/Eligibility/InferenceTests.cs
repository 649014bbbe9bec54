using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class InferenceTests
{
    [Fact]
    public void Forms_of_one_substance_are_one_agent()
    {
        var kb = Some.Kb([Some.ExposedClass("a", 2)]);
        var patient = Some.Patient(kb);
        Assert.Equal(Verdict.NotEligible, Judge(kb, patient with { Exposed = patient.Exposed.With(kb, Truth.False, "a2") }));
    }

    [Fact]
    public void Agent_of_a_child_class_counts_for_the_parent()
    {
        var kb = Some.Kb([Some.ExposedClass("ab")]);
        var patient = Some.Patient(kb);
        Assert.Equal(Verdict.Eligible, Judge(kb, patient with { Exposed = patient.Exposed.With(kb, Truth.True, "a1") }));
    }

    [Fact]
    public void Refractory_drug_was_received_and_needed_a_line()
    {
        var kb = Some.Kb([Some.All(Some.ExposedClass("a"), Some.Lines(1))]);
        var patient = Some.Patient(kb);
        var told = patient with { Refractory = patient.Refractory.With(kb, Truth.True, "a1") };
        Assert.Equal(Verdict.Eligible, Judge(kb, told));
    }

    [Fact]
    public void Lower_bound_of_lines_refutes_an_upper_one()
    {
        var kb = Some.Kb([Some.Lines(1, 3)]);
        var patient = Some.Patient(kb) with { PriorLines = new KnownRange(4, null) };
        Assert.Equal(Verdict.NotEligible, Judge(kb, patient));
    }

    [Fact]
    public void No_line_means_nothing_received_and_no_progression()
    {
        var kb = Some.Kb([Some.Any(Some.ExposedClass("a"), Some.Refractory("c1"), new ProgressedOnLastTherapy(true))]);
        Assert.Equal(Verdict.NotEligible, Judge(kb, Some.Patient(kb) with { PriorLines = KnownRange.Exactly(0) }));
    }

    [Fact]
    public void Told_count_and_told_no_leave_one_agent()
    {
        var kb = Some.Kb([Some.Exposed("a2")]);
        var patient = Some.Patient(kb);
        var told = patient.Exposed.With(kb, Truth.False, "a1") with { AtLeast = [new(kb.Agents.NumberOf(new("a")), 1)] };
        Assert.Equal(Verdict.Eligible, Judge(kb, patient with { Exposed = told }));
    }

    [Fact]
    public void Status_that_is_not_among_those_told_does_not_hold()
    {
        var kb = Some.Kb([Some.All(Some.Status(DiseaseStatus.Relapsed), Some.Status(DiseaseStatus.Refractory))]);
        Assert.Equal(Verdict.NotEligible, Judge(kb, Some.Patient(kb) with { DiseaseStatus = [DiseaseStatus.Relapsed] }));
    }

    [Fact]
    public void Day_at_the_limit_is_within_it()
    {
        var kb = Some.Kb([new ProgressedWithinDays(60)]);
        Assert.Equal(Verdict.Eligible, Judge(kb, Progressed(kb, 60)));
        Assert.Equal(Verdict.NotEligible, Judge(kb, Progressed(kb, 61)));
    }

    [Fact]
    public void Label_that_holds_whatever_one_fact_is_names_that_fact()
    {
        var kb = Some.Kb([Some.Any(Some.All(Some.Lines(1, 1), Some.Exposed("a1")), Some.All(Some.Lines(2), Some.Exposed("a1")))]);
        var patient = Some.Patient(kb);
        var line = Some.Line(kb, patient with { Exposed = patient.Exposed.With(kb, Truth.True, "a1") });
        Assert.Equal((Verdict.Eligible, "priorLines"), (line.Verdict, line.DecidedEitherWay.Single().Name));
    }

    [Fact]
    public void Fact_that_decides_alone_is_named_before_those_that_do_not()
    {
        var (a, c) = (Some.Exposed("a1"), Some.Exposed("c1"));
        var kb = Some.Kb([Some.Any(Some.All(a, c), c, Some.Not(c))]);
        var line = Some.Line(kb, Some.Patient(kb));
        Assert.Equal((Verdict.Eligible, c), (line.Verdict, new ExposedTo(((OfAgents)line.DecidedEitherWay.Single().Of!).Selector)));
    }

    [Fact]
    public void Fact_of_which_one_value_decides_is_not_enough()
    {
        var (a, c) = (Some.Exposed("a1"), Some.Exposed("c1"));
        var kb = Some.Kb([Some.Any(Some.Not(a), Some.All(a, c), Some.All(a, Some.Not(c)))]);
        Assert.Equal(2, Some.Line(kb, Some.Patient(kb)).DecidedEitherWay.Count);
    }

    [Fact]
    public void Label_that_takes_two_facts_to_see_that_it_is_decided_names_both()
    {
        var a = Some.Exposed("a1");
        var c = Some.Exposed("c1");
        var (notA, notC) = (Some.Not(a), Some.Not(c));
        var kb = Some.Kb([Some.Any(Some.All(a, c), Some.All(a, notC), Some.All(notA, c), Some.All(notA, notC))]);
        var line = Some.Line(kb, Some.Patient(kb));
        Assert.Equal((Verdict.Eligible, 2), (line.Verdict, line.DecidedEitherWay.Count));
    }

    [Fact]
    public void Label_that_fails_whatever_one_fact_is_names_that_fact()
    {
        var kb = Some.Kb([Some.All(Some.Refractory("a1"), Some.Not(Some.Exposed("a1")))]);
        var line = Some.Line(kb, Some.Patient(kb));
        Assert.Equal((Verdict.NotEligible, "refractoryTo"), (line.Verdict, line.DecidedEitherWay.Single().Name));
        Assert.Empty(line.Unmet);
    }

    [Fact]
    public void Fact_whose_consequences_decide_is_named_alone()
    {
        var kb = Some.Kb([Some.Any(Some.All(Some.Exposed("a1"), Some.Lines(1)), Some.Not(Some.Exposed("a1")))]);
        var line = Some.Line(kb, Some.Patient(kb));
        Assert.Equal((Verdict.Eligible, "exposedTo"), (line.Verdict, line.DecidedEitherWay.Single().Name));
    }

    [Fact]
    public void Label_with_too_many_criteria_is_left_out_and_named()
    {
        var kb = Some.Kb([Some.Any([.. Enumerable.Range(1, 65).Select(n => Some.Age(n))])]);
        Assert.Empty(kb.Eligibility.Judge(Some.Day, Some.Patient(kb)));
        Assert.Contains("64", Assert.Single(kb.Eligibility.Unjudged).Reason, StringComparison.Ordinal);
    }

    private static PatientFacts Progressed(KnowledgeBase kb, int days) => Some.Patient(kb) with
    {
        ProgressedOnLastTherapy = Truth.True,
        DaysToProgression = KnownRange.Exactly(days),
    };

    private static Verdict Judge(KnowledgeBase kb, PatientFacts patient) => kb.Eligibility.Judge(Some.Day, patient)[0].Verdict;
}
