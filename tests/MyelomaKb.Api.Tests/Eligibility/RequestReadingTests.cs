using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>Good bodies say what they say.</summary>
public sealed class RequestReadingTests
{
    [Fact]
    public async Task Full_body_is_read_whole()
    {
        var reading = await Bodies.ReadAsync(Bodies.Full);

        Assert.Empty(reading.Problems);
        var (request, patient) = (reading.Request!, reading.Profile!.Profile);
        Assert.Equal(new DateOnly(2023, 8, 1), request.AsOf);
        Assert.Equal([Regulator.Fda], request.Regulators);
        Assert.Equal(AssessmentDetail.Full, request.Detail);
        Assert.Equal(5, patient.Therapies!.Count);
        Assert.Equal(("bortezomib", "Velcaide"), (patient.Therapies[0].Drugs[0].Drug.Value, patient.Therapies[0].Drugs[0].Given));
        Assert.True(patient.Therapies[4].EndedOn.IsNone);
        Assert.Equal(2, Assert.IsType<ClassStatement>(patient.ExposedTo[1]).Agents);
        Assert.Equal(70.5m, patient.BodyWeightKg);
        Assert.Equal("creatinine-clearance", Assert.Single(patient.Labs).Test.Name);
    }

    [Fact]
    public async Task Least_body_asks_for_today_with_reasons_about_everything()
    {
        var request = (await Bodies.ReadAsync("""{"patient":{}}""")).Request!;

        Assert.Equal((Bodies.Today, AssessmentDetail.Reasons), (request.AsOf, request.Detail));
        Assert.Null(request.Regulators);
        Assert.Null(request.Drugs);
    }

    [Theory]
    [InlineData("Velcade", "bortezomib")]
    [InlineData("VELCADE®", "bortezomib")]
    [InlineData("velcaide", "bortezomib")]
    [InlineData("ciltacabtagene autoleucel", "ciltacabtagene-autoleucel")]
    [InlineData("\\u0056elcade", "bortezomib")]
    public async Task Drug_is_found_by_any_of_its_names(string name, string drug)
    {
        var reading = await Bodies.ReadAsync(Bodies.Patient($"\"exposedTo\": [\"{name}\"]"));

        Assert.Equal(drug, Assert.IsType<DrugStatement>(Assert.Single(reading.Profile!.Profile.ExposedTo)).Drug.Drug.Value);
    }

    [Theory]
    [InlineData("\"diseaseStatus\": \"relapsed\"")]
    [InlineData("\"ageYears\": 67.0")]
    [InlineData("\"ageYears\": 6.7e1")]
    [InlineData("\"therapies\": []")]
    [InlineData("\"labs\": []")]
    [InlineData("\"conditions\": {}")]
    [InlineData("\"exposedTo\": [{ \"class\": \"PI\" }]")]
    [InlineData("\"biomarkers\": [\"T(11; 14)\"]")]
    [InlineData("\"labs\": [{ \"unit\": \"µmol/L\", \"name\": \"creatinine\", \"value\": 88.4 }]")]
    [InlineData("\"\\u0061geYears\": 67")]
    public async Task Other_ways_to_write_a_fact_are_read(string members) =>
        Assert.Empty((await Bodies.ReadAsync(Bodies.Patient(members))).Problems);

    [Fact]
    public async Task Another_revision_is_answered_before_anything_else()
    {
        var reading = await Bodies.ReadAsync("""{ "patient": { "exposedTo": ["a drug of the future"] }, "revision": 7 }""");

        Assert.Equal(7, reading.OtherRevision);
        Assert.Empty(reading.Problems);
    }
}
