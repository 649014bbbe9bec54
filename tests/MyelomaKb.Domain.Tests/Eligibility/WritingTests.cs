using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class WritingTests
{
    public static TheoryData<ProfileFragment, string> FragmentForms => new()
    {
        { new ToldFlag("transplantEligible", true), """{"transplantEligible":true}""" },
        { new ToldNumber("priorLines", 4), """{"priorLines":4}""" },
        { new ToldNumber("daysToProgressionAfterLastTherapy", null), """{"daysToProgressionAfterLastTherapy":null}""" },
        { new ToldWord("diagnosis", "multiple-myeloma"), """{"diagnosis":"multiple-myeloma"}""" },
        { new ToldWords("biomarkers", ["t(11;14)"]), """{"biomarkers":["t(11;14)"]}""" },
        { new ToldAgents("exposedTo", new OneDrug(new("a1"))), """{"exposedTo":["a1"]}""" },
        { new ToldAgents("notRefractoryTo", new OfClass(new("a"), 2)), """{"notRefractoryTo":[{"class":"a","agents":2}]}""" },
        { new ToldCondition(new("frail"), false), """{"conditions":{"frail":false}}""" },
        { new ToldLab("clearance", 30, "mL/min"), """{"labs":[{"name":"clearance","value":30,"unit":"mL/min"}]}""" },
    };

    public static TheoryData<Fact, string> FactForms => new()
    {
        { new Fact("priorLines"), """{"fact":"priorLines"}""" },
        { new Fact("exposedTo", new OfAgents(new OfClass(new("a")))), """{"fact":"exposedTo","of":{"class":"a","agents":1}}""" },
        { new Fact("condition", new OfCondition(new("frail"))), """{"fact":"condition","of":{"condition":"frail"}}""" },
        { new Fact("biomarker", new OfBiomarker("t(11;14)")), """{"fact":"biomarker","of":{"biomarker":"t(11;14)"}}""" },
        { new Fact("lab", new OfLab("clearance", "mL/min")), """{"fact":"lab","of":{"lab":"clearance","unit":"mL/min"}}""" },
        {
            new Fact("progressedWithinDays", new OfLastTherapy(60)),
            """{"fact":"progressedWithinDays","of":{"of":"last-therapy","days":60}}"""
        },
    };

    public static TheoryData<Found, string> FoundForms => new()
    {
        { new FoundNumber(4), "4" },
        { new FoundRange(2, null), """{"atLeast":2}""" },
        { new FoundRange(2, 3), """{"atLeast":2,"atMost":3}""" },
        { new FoundFlag(false), "false" },
        { new FoundWord("high"), "\"high\"" },
        { new FoundWords(["a1", "a2"]), """["a1","a2"]""" },
    };

    [Theory]
    [MemberData(nameof(FragmentForms))]
    public void Fragment_is_written_as_one_property_of_a_profile(ProfileFragment fragment, string expected) =>
        Assert.Equal(expected, Written(fragment.Write));

    [Theory]
    [MemberData(nameof(FactForms))]
    public void Fact_is_written_with_what_it_is_of(Fact fact, string expected) => Assert.Equal(expected, Written(json =>
    {
        json.WriteStartObject();
        fact.WriteMembers(json);
        json.WriteEndObject();
    }));

    [Theory]
    [MemberData(nameof(FoundForms))]
    public void Found_is_written_as_a_value(Found found, string expected) => Assert.Equal(expected, Written(found.Write));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
