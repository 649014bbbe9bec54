using System.Text;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>Bad bodies are refused at the right place, with what would be right.</summary>
public sealed class BadBodyTests
{
    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "", "", "empty" },
        { "  ", "", "empty" },
        { "{", "", "not JSON" },
        { "nonsense", "", "not JSON" },
        { """{"patient":{}} x""", "", "not JSON" },
        { """{"patient":{},}""", "", "not JSON" },
        { """{"patient":{} /* why */}""", "", "not JSON" },
        { "{\"patient\":{\"diagnosis\":\"a\0b\"}}", "", "not JSON" },
        { new string('[', 300) + new string(']', 300), "", "nested too deep" },
        { Bodies.Patient($"\"therapies\": {new string('[', 300)}{new string(']', 300)}"), "", "nested too deep" },
        { "\uFEFF{\"patient\":{}}", "", "byte order mark" },
        { "[]", "", "object" },
        { "null", "", "null is not allowed" },
        { "{}", "/patient", "required" },
        { """{"patient":null}""", "/patient", "null is not allowed" },
        { """{"patient":[]}""", "/patient", "object" },
        { """{"patient":{},"patient":{}}""", "/patient", "twice" },
        { """{"patient":{},"asof":"2023-08-01"}""", "/asof", "asOf" },
        { """{"patient":{},"asOf":"2023-8-1"}""", "/asOf", "YYYY-MM-DD" },
        { """{"patient":{},"asOf":"2023"}""", "/asOf", "YYYY-MM-DD" },
        { """{"patient":{},"asOf":"1949-12-31"}""", "/asOf", "1950-01-01" },
        { """{"patient":{},"asOf":"2026-06-03"}""", "/asOf", "2026-06-02" },
        { """{"patient":{},"revision":0}""", "/revision", "whole number" },
        { """{"patient":{},"revision":1e999}""", "/revision", "whole number" },
        { """{"patient":{},"regulators":[]}""", "/regulators", "empty" },
        { """{"patient":{},"regulators":"FDA"}""", "/regulators", "list" },
        { """{"patient":{},"regulators":["fda"]}""", "/regulators/0", "FDA, EMA" },
        { """{"patient":{},"drugs":[]}""", "/drugs", "empty" },
        { """{"patient":{},"drugs":["lenalidomid3"]}""", "/drugs/0", "lenalidomide" },
        { """{"patient":{},"drugs":["VRd"]}""", "/drugs/0", "bortezomib, lenalidomide, dexamethasone" },
        { """{"patient":{},"drugs":["L01DB01"]}""", "/drugs/0", "several drugs" },
        { """{"patient":{},"settings":["relapsed"]}""", "/settings/0", "relapsed-refractory" },
        { """{"patient":{},"verdicts":[null]}""", "/verdicts/0", "null is not allowed" },
        { """{"patient":{},"detail":"all"}""", "/detail", "verdicts, reasons, full" },
        { Bodies.Patient("\"age\": 60"), "/patient/age", "ageYears" },
        { Bodies.Patient("\"a/b~c\": 60"), "/patient/a~1b~0c", "does not exist" },
        { Bodies.Patient("\"ageYears\": null"), "/patient/ageYears", "omit what is unknown" },
        { Bodies.Patient("\"ageYears\": -1"), "/patient/ageYears", "0 to 130" },
        { Bodies.Patient("\"ageYears\": 131"), "/patient/ageYears", "0 to 130" },
        { Bodies.Patient("\"ageYears\": 60.5"), "/patient/ageYears", "whole number" },
        { Bodies.Patient("\"ageYears\": \"60\""), "/patient/ageYears", "whole number" },
        { Bodies.Patient("\"ageYears\": 1e400"), "/patient/ageYears", "whole number" },
        { Bodies.Patient("\"ageYears\": 99999999999999999999999999999999999999"), "/patient/ageYears", "whole number" },
        { Bodies.Patient("\"diagnosis\": \"myeloma\""), "/patient/diagnosis", "multiple-myeloma" },
        { Bodies.Patient("\"diagnosis\": \"\\ud800\""), "/patient/diagnosis", "surrogate pair" },
        { Bodies.Patient("\"\\ud800\": 1"), "/patient/\\ud800", "surrogate pair" },
        { Bodies.Patient("\"diseaseStatus\": [\"relapsed\", \"gone\"]"), "/patient/diseaseStatus/1", "newly-diagnosed" },
        { Bodies.Patient("\"transplantEligible\": \"yes\""), "/patient/transplantEligible", "true or false" },
        { Bodies.Patient("\"exposedTo\": []"), "/patient/exposedTo", "empty" },
        { Bodies.Patient("\"exposedTo\": [\"PI\"]"), "/patient/exposedTo/0", "\"class\": \"proteasome-inhibitor\"" },
        { Bodies.Patient("\"exposedTo\": [7]"), "/patient/exposedTo/0", "class" },
        { Bodies.Patient("\"exposedTo\": [{}]"), "/patient/exposedTo/0/class", "required" },
        { Bodies.Patient("\"exposedTo\": [{ \"class\": \"bortezomib\" }]"), "/patient/exposedTo/0/class", "not of a class" },
        { Bodies.Patient("\"exposedTo\": [{ \"class\": \"celmod\", \"agents\": 0 }]"), "/patient/exposedTo/0/agents", "1 to" },
        { Bodies.Patient(Many("exposedTo")), "/patient/exposedTo/0/agents", "cannot be more" },
        { Bodies.Patient(Many("refractoryTo")), "/patient/refractoryTo/0/agents", "cannot be more" },
        { Bodies.Patient(Many("notExposedTo")), "/patient/notExposedTo/0/agents", "cannot be more" },
        { Bodies.Patient($"\"ageYears\": 3, {Many("exposedTo")}"), "/patient/exposedTo/0/agents", "cannot be more" },
        {
            Bodies.Patient($"\"diagnosis\": \"al-amyloidosis\", {Many("refractoryTo")}"),
            "/patient/refractoryTo/0/agents", "cannot be more"
        },
        { Bodies.Patient("\"conditions\": { \"oral\": true }"), "/patient/conditions/oral", "oral-therapy-not-suitable" },
        { Bodies.Patient("\"conditions\": { \"bone-involvement\": null }"), "/patient/conditions/bone-involvement", "null is not allowed" },
        { Bodies.Patient("\"biomarkers\": [\"t(11:14)\"]"), "/patient/biomarkers/0", "t(11;14)" },
        { Bodies.Patient("\"ecog\": 6"), "/patient/ecog", "0 to 5" },
        { Bodies.Patient("\"bodyWeightKg\": 0"), "/patient/bodyWeightKg", "1 to 500" },
        { Bodies.Patient("\"labs\": [{ \"name\": \"creatinine\", \"value\": 1 }]"), "/patient/labs/0/unit", "required" },
        { Bodies.Patient("\"labs\": [{ \"name\": \"creatinine\", \"value\": 1, \"unit\": \"g/L\" }]"), "/patient/labs/0/unit", "mg/dL" },
        {
            Bodies.Patient("""
                "labs": [{ "name": "calcium", "value": 9, "unit": "mg/dL" }, { "name": "calcium", "value": 9, "unit": "mg/dL" }]
                """),
            "/patient/labs/1", "twice"
        },
        { Bodies.Patient("\"therapies\": null"), "/patient/therapies", "null is not allowed" },
        { Bodies.Patient("\"therapies\": [{ \"drugs\": [\"bortezomib\"] }]"), "/patient/therapies/0/line", "required" },
        { Bodies.Patient("\"therapies\": [{ \"line\": 0, \"drugs\": [\"bortezomib\"] }]"), "/patient/therapies/0/line", "1 to" },
        { Bodies.Patient("\"therapies\": [{ \"line\": 1 }]"), "/patient/therapies/0", "names no drug" },
        { Bodies.Therapy("\"drugs\": [\"Rd\"]"), "/patient/therapies/0/drugs/0", "regimen" },
        { Bodies.Therapy("\"unlistedDrugs\": [\"Revlimid\"]"), "/patient/therapies/0/unlistedDrugs/0", "lenalidomide" },
        { Bodies.Therapy("\"unlistedDrugs\": [\"a\\u0000b\"]"), "/patient/therapies/0/unlistedDrugs/0", "control" },
        { Bodies.Therapy("\"drugs\": [\"bortezomib\"], \"startedOn\": null"), "/patient/therapies/0/startedOn", "null is not allowed" },
        { Bodies.Therapy("\"drugs\": [\"bortezomib\"], \"endedOn\": \"2019-02-30\""), "/patient/therapies/0/endedOn", "YYYY-MM-DD" },
        { Bodies.Therapy("\"drugs\": [\"bortezomib\"], \"bestResponse\": \"PR\""), "/patient/therapies/0/bestResponse", "minimal" },
        { Bodies.Therapy("\"drugs\": [\"bortezomib\"], \"kind\": \"chemo\""), "/patient/therapies/0/kind", "car-t" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Wrong_body_is_refused_at_its_place(string body, string pointer, string says)
    {
        var problems = (await Bodies.ReadAsync(body)).Problems;

        Assert.Equal(pointer, Assert.Single(problems).Pointer);
        Assert.Contains(says, problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_found_at_once_in_the_order_of_the_body()
    {
        var reading = await Bodies.ReadAsync("""
            { "asOf": 1,
              "patient": { "ageYears": "x", "therapies": [{ "drugs": ["?"] }, { "line": 2, "drugs": [7], "x": {} }], "ecog": 9 }, "y": [] }
            """);

        Assert.Equal(
            [
                "/asOf", "/patient/ageYears", "/patient/therapies/0/line", "/patient/therapies/0/drugs/0", "/patient/therapies/1/drugs/0",
                "/patient/therapies/1/x", "/patient/ecog", "/y",
            ],
            reading.Problems.Select(problem => problem.Pointer));
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused()
    {
        byte[] body = [.. Encoding.ASCII.GetBytes("""{"patient":{"diagnosis":" """), 0xC3, 0x28, .. "\"}}"u8];
        var problems = (await Bodies.ReadAsync(body)).Problems;

        Assert.Contains("UTF-8", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contradiction_names_both_places()
    {
        var problems = (await Bodies.ReadAsync(Bodies.Patient("\"therapies\": [], \"priorLines\": 2"))).Problems;

        Assert.Equal("/patient/priorLines", Assert.Single(problems).Pointer);
        Assert.Contains("/patient/therapies", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_faults_are_told_as_the_first_hundred()
    {
        var reading = await Bodies.ReadAsync(Bodies.Patient($"\"exposedTo\": [{string.Join(",", Enumerable.Repeat("1", 5000))}]"));

        Assert.Equal(100, reading.Problems.Count);
    }

    /// <summary>More agents than the class has members.</summary>
    private static string Many(string fact) => $$"""
        "{{fact}}": [{ "class": "anti-cd38-antibody", "agents": 9 }]
        """;
}
