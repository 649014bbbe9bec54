using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Tests.Criteria;

public sealed class CriterionJsonTests
{
    public static TheoryData<string> Forms =>
    [
        """{"op":"all","children":[{"op":"priorLines","atLeast":1},{"op":"any","children":[]}]}""",
        """{"op":"any","children":[{"op":"ageYears","atMost":70}]}""",
        """{"op":"not","child":{"op":"ecog","atLeast":1,"atMost":2}}""",
        """{"op":"diagnosis","values":["multiple-myeloma","al-amyloidosis"]}""",
        """{"op":"diseaseStatus","values":["relapsed","refractory"]}""",
        """{"op":"riskCategory","values":["high"]}""",
        """{"op":"biomarker","biomarker":"t(11;14)"}""",
        """{"op":"condition","condition":"frail"}""",
        """{"op":"bodyWeightKg","atLeast":39.5}""",
        """{"op":"lab","lab":"creatinine-clearance","unit":"mL/min","atLeast":30}""",
        """{"op":"transplantEligible","value":true}""",
        """{"op":"priorAutologousTransplant","value":false}""",
        """{"op":"progressedOnLastTherapy","value":true}""",
        """{"op":"progressedWithinDays","of":"last-therapy","days":60}""",
        """{"op":"exposedTo","drug":"lenalidomide"}""",
        """{"op":"exposedTo","class":"proteasome-inhibitor","agents":2}""",
        """{"op":"refractoryTo","class":"anti-cd38-antibody","agents":1}""",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Criterion_that_is_read_and_written_again_is_the_same(string form) => Assert.Equal(form, Written(Read(form)));

    [Fact]
    public void Number_of_agents_that_is_left_out_is_one() =>
        Assert.Equal(new ExposedTo(new OfClass(new Domain.Common.Id<DrugClass>("a"), 1)), Read("""{"op":"exposedTo","class":"a"}"""));

    [Theory]
    [InlineData("""{"op":"mood"}""", "There is no criterion 'mood'.")]
    [InlineData("""{"op":"diagnosis","values":["gout"]}""", "There is no value 'gout'.")]
    [InlineData("""{"op":"not"}""", "A criterion lacks 'child'.")]
    [InlineData("""{"op":null}""", "'op' is null.")]
    [InlineData("[]", "A criterion lacks 'op'.")]
    public void Anything_else_is_refused(string form, string reason) =>
        Assert.Equal(reason, Assert.Throws<JsonException>(() => Read(form)).Message);

    private static Criterion Read(string form)
    {
        using var json = JsonDocument.Parse(form);
        return CriterionReader.Read(json.RootElement);
    }

    private static string Written(Criterion criterion)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            CriterionWriter.Write(json, criterion);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
