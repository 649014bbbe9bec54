using System.Text.Json.Nodes;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Tests.Checking;

/// <summary>A record of the facts with one fault, and what the checks say of it.</summary>
internal sealed record RecordFault(EntryKind Kind, string File, string Id, string Says, Action<JsonObject> Change)
{
    private const string Fda = "approvals-fda.json";
    private const string Ema = "approvals-ema.json";
    private const string OfDrugs = "drugs.json";
    private const string Myeloma = "{'op': 'diagnosis', 'values': ['multiple-myeloma']}";

    /// <summary>One of each sort: of form, of one entry, between entries, and of what criteria mean.</summary>
    public static IReadOnlyDictionary<string, RecordFault> All { get; } = new Dictionary<string, RecordFault>(StringComparer.Ordinal)
    {
        ["blank at the end of a text"] = new(EntryKind.Drug, OfDrugs, "melphalan", "starts or ends with a blank",
            drug => drug["summary"] = "An alkylating agent. "),
        ["text that is empty"] = new(EntryKind.Claim, "claims.json", "claim-001-first-line-purpose", "empty",
            claim => claim["difference"] = ""),
        ["text that turns its direction"] = new(EntryKind.Drug, OfDrugs, "carmustine", "changes the direction",
            drug => drug["summary"] = "An alkylating \u202Eagent."),
        ["text beyond the bound"] = new(EntryKind.Drug, OfDrugs, "bendamustine", "are allowed here",
            drug => drug["summary"] = new string('a', 20_001)),
        ["address with a password"] = new(EntryKind.Source, "sources.json", "g-label-velcade-2014", "a user name or a password",
            source => source["url"] = "https://reader:secret@www.accessdata.fda.gov/label.pdf"),
        ["drug of no known class"] = new(EntryKind.Drug, OfDrugs, "selinexor", "no drug class 'exportin-inhibitors'",
            drug => drug["class"] = "exportin-inhibitors"),
        ["name of another drug"] = new(EntryKind.Drug, OfDrugs, "ixazomib", "is a name of 'carfilzomib' too",
            drug => drug["names"] = new JsonArray(new JsonObject { ["text"] = "Kyprolis", ["kind"] = "synonym" })),
        ["unconfirmed part that is not there"] = new(EntryKind.Drug, OfDrugs, "thalidomide", "leads nowhere",
            drug => drug["unconfirmed"] = new JsonArray("/codes/colour")),
        ["source that is not there"] = new(EntryKind.Combination, "combinations.json", "ctd", "no source 'hearsay'",
            one => one["cites"]![0]!["source"] = "hearsay"),
        ["trial of nobody"] = new(EntryKind.Trial, "trials.json", "candor", "nobody", trial => trial["enrolled"] = 0),
        ["trial number of another form"] = new(EntryKind.Trial, "trials.json", "boston", "NCT and eight digits",
            trial => trial["nct"] = "NCT123"),
        ["class under itself"] = new(EntryKind.DrugClass, "drug-classes.json", "anthracycline", "lies under itself",
            one => one["parent"] = "anthracycline"),
        ["ages that exclude each other"] = new(EntryKind.Approval, Fda, "fda-velcade-2003-05-13", "no patient can ever meet",
            With(AllOf("{'op': 'ageYears', 'atLeast': 70}", "{'op': 'ageYears', 'atMost': 60}"))),
        ["drug of a class and none of the class"] = new(EntryKind.Approval, Fda, "fda-kyprolis-2012-07-20", "no patient can ever meet",
            With(AllOf(
                "{'op': 'exposedTo', 'drug': 'bortezomib'}",
                "{'op': 'not', 'child': {'op': 'exposedTo', 'class': 'proteasome-inhibitor', 'agents': 1}}"))),
        ["criteria that contradict themselves"] = new(EntryKind.Approval, Fda, "fda-darzalex-2015-11-16", "no patient can ever meet",
            With($"{{'op': 'not', 'child': {{'op': 'any', 'children': [{Myeloma}, {{'op': 'not', 'child': {Myeloma}}}]}}}}")),
        ["wordings out of order"] = new(EntryKind.Approval, Ema, "ema-zometa-2001-03-20", "do not ascend",
            approval => approval["versions"]![1]!["from"] = "2001-03-20"),
    };

    /// <summary>Whether a finding on this record with this text is the one that is meant.</summary>
    public bool IsMeantBy(string id, string message) => id == Id && message.Contains(Says, StringComparison.Ordinal);

    private static string AllOf(params IEnumerable<string> children) =>
        $"{{'op': 'all', 'children': [{string.Join(", ", children)}]}}";

    private static Action<JsonObject> With(string criteria) => approval =>
        approval["versions"]![0]!["criteria"] = JsonNode.Parse(criteria.Replace('\'', '"'));
}
