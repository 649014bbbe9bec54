using System.Text;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.TreatmentHistory;
using Entries = MyelomaKb.Domain.Tests.Eligibility.Some;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class ProfileTermsTests
{
    [Theory]
    [InlineData("a1", "a1", MatchedBy.Id)]
    [InlineData("Brand-One", "a1", MatchedBy.Brand)]
    [InlineData("brand-one", "a1", MatchedBy.Brand)]
    [InlineData("BRAND ONE", "a1", MatchedBy.Brand)]
    [InlineData("a1-sc", "a1-sc", MatchedBy.Id)]
    public void Name_of_one_drug_finds_it_as_it_was_given(string name, string drug, MatchedBy by)
    {
        var kb = Kb();

        Assert.Equal(new GivenDrug(new(drug), kb.Agents.AgentOf(new("a1")), name, by), ProfileTerms.Of(kb).FindDrug(Bytes(name)));
    }

    [Theory]
    [InlineData("Shared")]
    [InlineData("shared")]
    [InlineData("Brand-Onne")]
    [InlineData("")]
    public void Name_of_none_or_several_drugs_finds_none(string name) => Assert.Null(ProfileTerms.Of(Kb()).FindDrug(Bytes(name)));

    [Theory]
    [InlineData("pi")]
    [InlineData("Inhibitor")]
    [InlineData("PIs")]
    public void Class_is_found_by_id_name_or_abbreviation_and_stands_for_one_agent_of_it(string name)
    {
        var kb = Kb();

        Assert.Equal(new ClassStatement(new("pi"), kb.Agents.NumberOf(new("pi")), 1), ProfileTerms.Of(kb).FindClass(Bytes(name)));
    }

    [Fact]
    public void Drug_is_no_class() => Assert.Null(ProfileTerms.Of(Kb()).FindClass("a1"u8));

    [Fact]
    public void Condition_is_found_by_its_id()
    {
        var terms = ProfileTerms.Of(Kb());

        Assert.Equal(new("frail"), terms.FindCondition("frail"u8));
        Assert.Null(terms.FindCondition("Frail"u8));
        Assert.True(terms.HasCondition(new("frail")));
        Assert.False(terms.HasCondition(ImpliedConditions.PriorAllogeneicTransplant));
        Assert.Equal(["frail"], terms.ConditionIds);
    }

    [Theory]
    [InlineData("t(11;14)", "t(11;14)")]
    [InlineData(" T(11; 14)", "t(11;14)")]
    [InlineData("tp53-MUTATION", "TP53-mutation")]
    [InlineData("BCL2-high", "BCL2-high")]
    [InlineData("t(11;15)", null)]
    [InlineData("11;14", null)]
    public void Biomarker_is_found_whatever_its_case_and_spaces(string told, string? name) =>
        Assert.Equal(name, ProfileTerms.Of(Kb()).FindBiomarker(told));

    [Fact]
    public void Biomarkers_are_those_known_and_those_that_labels_ask_for() =>
        Assert.Equal([.. KnownBiomarkers.All.Select(one => one.Name), "BCL2-high"], ProfileTerms.Of(Kb()).Biomarkers);

    [Fact]
    public void Terms_of_a_revision_are_made_once()
    {
        var kb = Kb();

        Assert.Same(ProfileTerms.Of(kb), ProfileTerms.Of(kb));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static KnowledgeBase Kb() => KnowledgeBase.Create(
        new(1, DateTimeOffset.UnixEpoch, "tests", "tests"),
        [
            .. Entries.Pharmacy.Where(entry => entry is not Drug { Id.Value: "a1" or "c1" }),
            Entries.Class("pi") with { Name = "Inhibitor", Abbreviation = "PIs" },
            Entries.Drug("a1", "a") with { Names = [new("Brand-One", DrugNameKind.Brand, []), new("Shared", DrugNameKind.Synonym, [])] },
            Entries.Drug("c1", "c") with { Names = [new("Shared", DrugNameKind.Synonym, [])] },
            Entries.Approval(Entries.Any(new HasBiomarker("BCL2-high"), new HasBiomarker("t(11;14)")))]);
}
