using System.Text.Json.Nodes;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Effects;

namespace MyelomaKb.Domain.Tests.Eligibility.Effects;

public sealed class SyntheticProfilesTests
{
    private static readonly KnowledgeBase Kb = Some.Kb(Array.Empty<Criterion>());

    /// <summary>Computed by another program from the published SplitMix64 generator.</summary>
    private static readonly string[] OfSeed2 =
    [
        """
        {"diagnosis":"multiple-myeloma","ageYears":66,"diseaseStatus":["newly-diagnosed"],"therapies":[],
          "transplantEligible":false,"conditions":{}}
        """,
        """
        {"diagnosis":"multiple-myeloma","ageYears":66,"diseaseStatus":["relapsed","refractory"],"therapies":[
          {"line":1,"drugs":["b1"],"refractory":["b1"],"progressedWithinDays":5},
          {"line":2,"drugs":["b1"],"progressedWithinDays":48},
          {"line":3,"drugs":["b1"],"refractory":[],"progressedWithinDays":null},
          {"line":4,"drugs":["a1","c1"],"refractory":["a1","c1"]},
          {"line":5,"drugs":["c1"],"refractory":[],"progressedWithinDays":0},
          {"line":6,"drugs":["c1"],"refractory":[],"progressedWithinDays":93},
          {"line":7,"drugs":["a2","b1","c1"],"refractory":["a2"],"progressedWithinDays":4}],
          "therapiesComplete":false,"transplantEligible":true,"priorAutologousTransplant":false,"conditions":{"frail":true}}
        """,
        """
        {"diagnosis":"multiple-myeloma","ageYears":86,"diseaseStatus":["responding"],"therapies":[
          {"line":1,"drugs":["c1"],"refractory":[],"progressedWithinDays":8}],
          "conditions":{}}
        """,
        """
        {"diagnosis":"multiple-myeloma","ageYears":40,"diseaseStatus":["relapsed"],"therapies":[
          {"line":1,"drugs":["b1","c1"],"progressedWithinDays":17},
          {"line":2,"drugs":["a1","c1"],"refractory":["a1","c1"],"progressedWithinDays":null},
          {"line":3,"drugs":["c1"],"refractory":["c1"]},
          {"line":4,"drugs":["c1"],"refractory":[]}],
          "transplantEligible":false,"priorAutologousTransplant":false,"conditions":{"frail":true}}
        """,
    ];

    private readonly IReadOnlyList<JsonObject> _many = SyntheticProfiles.Make(Kb, Kb, 1, 1000);

    [Fact]
    public void Same_seed_gives_the_same_patients_in_every_version() => Assert.Equal(
        OfSeed2.Select(text => JsonNode.Parse(text)!.ToJsonString()),
        SyntheticProfiles.Make(Kb, Kb, 2, 4).Select(one => one.ToJsonString()));

    [Fact]
    public void Lines_are_numbered_from_one_up_to_seven()
    {
        Assert.All(_many, one => Assert.Equal(Enumerable.Range(1, LinesOf(one)), Therapies(one).Select(therapy => (int)therapy["line"]!)));
        Assert.Equal(Enumerable.Range(0, 8), _many.Select(LinesOf).Distinct().Order());
    }

    [Fact]
    public void Untreated_patients_are_newly_diagnosed_and_treated_ones_are_not()
    {
        Assert.All(_many, one => Assert.Equal(LinesOf(one) == 0, one["diseaseStatus"]!.ToJsonString() == "[\"newly-diagnosed\"]"));
        Assert.Equal(5, _many.Select(one => one["diseaseStatus"]!.ToJsonString()).Distinct().Count());
    }

    [Fact]
    public void Only_treated_patients_have_open_histories_or_transplants()
    {
        Assert.All(
            _many.Where(one => one.ContainsKey("therapiesComplete") || one.ContainsKey("priorAutologousTransplant")),
            one => Assert.NotEqual(0, LinesOf(one)));
        Assert.Equal(["false"], _many.Select(one => one["therapiesComplete"]?.ToJsonString()).OfType<string>().Distinct());
    }

    [Fact]
    public void Ages_are_mostly_of_adults()
    {
        var ages = _many.Select(one => (int)one["ageYears"]!).ToList();
        Assert.All(ages, age => Assert.True(age is (>= 10 and < 18) or (>= 35 and < 90)));
        Assert.InRange(ages.Count(age => age < 18), 1, 80);
    }

    [Fact]
    public void A_few_patients_have_another_diagnosis() =>
        Assert.InRange(_many.Count(one => (string)one["diagnosis"]! != "multiple-myeloma"), 1, 80);

    [Theory]
    [InlineData("transplantEligible", 600, 800)]
    [InlineData("riskCategory", 220, 380)]
    public void Fact_is_told_of_some_patients_both_ways(string fact, int least, int most)
    {
        var told = _many.Select(one => one[fact]?.ToJsonString()).OfType<string>().ToList();
        Assert.InRange(told.Count, least, most);
        Assert.Equal(2, told.Distinct().Count());
    }

    [Fact]
    public void Conditions_are_told_of_some_patients_both_ways()
    {
        var told = _many.Select(one => one["conditions"]!["frail"]?.ToJsonString()).ToHashSet();
        Assert.Equal(["true", "false", null], told.OrderByDescending(text => text));
    }

    [Fact]
    public void Therapies_hold_one_to_three_drugs_and_say_of_these_to_which_the_disease_is_refractory() => Assert.All(
        _many.SelectMany(Therapies),
        therapy =>
        {
            var drugs = Words(therapy["drugs"]);
            Assert.InRange(drugs.Count, 1, 3);
            Assert.Subset(drugs, Words(therapy["refractory"]));
        });

    [Fact]
    public void Days_to_progression_are_told_as_a_number_or_as_never_or_not_at_all()
    {
        var told = _many.SelectMany(Therapies).Where(therapy => therapy.ContainsKey("progressedWithinDays")).ToList();
        Assert.InRange(told.Count, 1, _many.Sum(LinesOf) - 1);
        Assert.Contains(told, therapy => therapy["progressedWithinDays"] is null);
        Assert.All(told.Select(therapy => (int?)therapy["progressedWithinDays"]).OfType<int>(), days => Assert.InRange(days, 0, 119));
    }

    [Fact]
    public void Drugs_are_antimyeloma_drugs_that_both_revisions_know()
    {
        var before = Some.Kb(Array.Empty<Criterion>()).Apply(
            Kb.Revision, [Some.Drug("d1", "c"), Some.Drug("support", "c") with { Role = DrugRole.SupportiveCare }], []);
        var drugs = SyntheticProfiles.Make(before, Kb, 1, 200).SelectMany(Therapies).SelectMany(therapy => Words(therapy["drugs"]));
        Assert.Equal(["a1", "a2", "b1", "c1"], drugs.Distinct().Order());
    }

    [Fact]
    public void Conditions_are_those_that_both_revisions_know()
    {
        var fit = new Condition { Id = new("fit"), Question = "Is the patient fit?", AnsweredBy = AnsweredBy.Clinician, Summary = "Fit." };
        var made = SyntheticProfiles.Make(Kb.Apply(Kb.Revision, [fit], []), Kb, 1, 100);
        Assert.Equal(["frail"], made.SelectMany(one => one["conditions"]!.AsObject().Select(pair => pair.Key)).Distinct());
    }

    [Fact]
    public void Without_drugs_every_patient_is_untreated()
    {
        var none = KnowledgeBase.Create(Kb.Revision, []);
        Assert.All(SyntheticProfiles.Make(none, none, 1, 50), one => Assert.Equal(0, LinesOf(one)));
    }

    private static int LinesOf(JsonObject profile) => profile["therapies"]!.AsArray().Count;

    private static IEnumerable<JsonObject> Therapies(JsonObject profile) => profile["therapies"]!.AsArray().Select(one => one!.AsObject());

    private static HashSet<string> Words(JsonNode? list) => [.. list?.AsArray().Select(word => (string)word!) ?? []];
}
