using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;

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
    public void Criterion_that_is_read_and_written_again_is_the_same(string form)
    {
        var approval = Assert.IsType<Approval>(Read(form).Entry);

        Assert.Equal(form, Written(approval.Versions[0].Criteria));
        Assert.Contains($"\"criteria\":{form}", Document.Write(approval), StringComparison.Ordinal);
    }

    [Fact]
    public void Number_of_agents_that_is_left_out_is_one() => Assert.Equal(
        new ExposedTo(new OfClass(new("a"), 1)),
        Assert.IsType<Approval>(Read("""{"op":"exposedTo","class":"a"}""").Entry).Versions[0].Criteria);

    [Theory]
    [InlineData("""{"op":"mood"}""", "/op", "\"mood\"")]
    [InlineData("""{"op":"diagnosis","values":["gout"]}""", "/values/0", "\"gout\"")]
    [InlineData("""{"op":"not"}""", "", "'child' is missing")]
    [InlineData("""{"op":null}""", "/op", "null")]
    [InlineData("""{"op":"ecog","atLeast":1,"colour":2}""", "/colour", "allowed are atLeast, atMost")]
    [InlineData("""{"priorLines":{"atLeast":1}}""", "", "'op' is missing")]
    [InlineData("[]", "", "an object is expected")]
    public void Anything_else_is_refused_at_its_place(string form, string place, string says)
    {
        var fault = Assert.Single(Read(form).Faults);

        Assert.Equal($"/versions/0/criteria{place}", fault.Pointer);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private static (Entry? Entry, IReadOnlyList<DocumentFault> Faults) Read(string form)
    {
        using var json = JsonDocument.Parse(
            $$"""
            {
              "id": "a", "drug": "b", "regulator": "FDA", "brand": "C", "decidedOn": "2020-01-01", "approvedAs": "regular",
              "setting": "relapsed-refractory", "regimen": [], "history": [],
              "versions": [{ "from": "2020-01-01", "indication": "D", "criteria": {{form}}, "basis": "label" }]
            }
            """);
        return Document.Read(EntryKind.Approval, json.RootElement);
    }

    private static string Written(Criterion criterion)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            CriterionWriter.Write(json, criterion);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
