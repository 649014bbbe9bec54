using System.Text.Json.Nodes;
using MyelomaKb.Data.Importing;

namespace MyelomaKb.Data.Tests.Importing;

/// <summary>A way to break the facts, and the finding that it must lead to.</summary>
internal sealed record Fault(string File, string Record, string Pointer, string Says, Action<JsonObject> Change)
{
    public void Break(FactsCopy facts) => facts.Edit(File, Record, Change);

    public bool IsMeantBy(FactFinding finding) =>
        (finding.File, finding.Record, finding.Pointer) == (File, Record, Pointer) &&
        finding.Message.Contains(Says, StringComparison.Ordinal);
}

/// <summary>Faults of many kinds, each in a record of its own so that none hides another.</summary>
internal static class Faults
{
    private const string Fda = "approvals-fda.json";
    private const string Drugs = "drugs.json";
    private const string Trials = "trials.json";
    private const string Combinations = "combinations.json";
    private const string Claims = "claims.json";
    private const string Sources = "sources.json";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new(Drugs, "carfilzomib", "/colour", "there is no property 'colour'", drug => drug["colour"] = "blue"),
        new(Drugs, "ixazomib", "/modality", "one of small-molecule", drug => drug["modality"] = "tablet"),
        new(Drugs, "thalidomide", "/rems", "true or false", drug => drug["rems"] = "yes"),
        new(Drugs, "pomalidomide", "", "'role' is missing", drug => drug.Remove("role")),
        new(Drugs, "selinexor", "/routes/0", "one of oral", drug => drug["routes"] = new JsonArray("nasal")),
        new(Drugs, "melphalan", "/summary", "starts or ends with a blank", drug => drug["summary"] = " x"),
        new(Drugs, "elotuzumab", "/cites/0/source", "no source 'nowhere'", drug => drug["cites"]![0]!["source"] = "nowhere"),
        new(Drugs, "venetoclax", "/names/0/text", "is a name of 'bortezomib' too", drug => drug["names"] = Names("Velcade")),
        new(Drugs, "panobinostat", "/unconfirmed/0", "leads nowhere", drug => drug["unconfirmed"] = new JsonArray("/summary/7")),
        new(Drugs, "isatuximab", "/formerIds/0", "is the id of a drug now",
            drug => drug["formerIds"] = new JsonArray("bortezomib")),
        new("drug-classes.json", "proteasome-inhibitor", "/parent", "lies under itself",
            one => one["parent"] = "proteasome-inhibitor"),
        new(Fda, "fda-velcade-2003-05-13", "/decidedOn", "a day such as", approval => approval["decidedOn"] = "2003-02-30"),
        new(Fda, "fda-kyprolis-2012-07-20", "/versions/0/criteria", "'op' is missing", SetCriteria(new JsonObject())),
        new(Fda, "fda-darzalex-2015-11-16", "/versions/0/criteria", "the list of criteria is empty",
            SetCriteria(Op("all", ("children", new JsonArray())))),
        new(Fda, "fda-farydak-2015-02-23", "/versions/0/criteria/op", "one of all, any, not",
            SetCriteria(Op("weather", ("value", "fine")))),
        new(Fda, "fda-empliciti-2015-11-30", "/versions/0/criteria/child/class", "no drug class 'x'",
            SetCriteria(Op("not", ("child", Op("exposedTo", ("class", "x")))))),
        new(Fda, "fda-ninlaro-2015-11-20", "/versions/0/criteria", "greater than", SetCriteria(Op("priorLines", ("atLeast", 3), ("atMost", 1)))),
        new(Fda, "fda-pomalyst-2013-02-08", "/regimen", "starts with the approved drug",
            approval => approval["regimen"] = new JsonArray(One("drug", "dexamethasone"))),
        new(Fda, "fda-tecvayli-2022-10-25", "/brand", "no brand of", approval => approval["brand"] = "Talvey"),
        new(Fda, "fda-talvey-2023-08-09", "/versions/0/from", "starts on the day of the decision",
            approval => approval["versions"]![0]!["from"] = "2023-08-10"),
        new(Fda, "fda-elrexfio-2023-08-14", "/history/0/drug", "and no other event does",
            approval => approval["history"]![0]!["drug"] = "elranatamab"),
        new(Sources, "g-label-velcade-2014", "/url", "user name or a password",
            source => source["url"] = "https://reader:secret@example.org/label.pdf"),
        new(Drugs, "belantamab-mafodotin", "/plainLanguage", "direction of writing", drug => drug["plainLanguage"] = "An \u202Eydobitna."),
        new(Claims, "claim-003-refractory-definition", "/statement", "4000 are allowed",
            claim => claim["statement"] = new string('a', 4001)),
        new(Trials, "candor", "/nct", "NCT and eight digits", trial => trial["nct"] = "NCT1"),
        new(Trials, "boston", "/results/0/value", "a number is expected", trial => trial["results"]![0]!["value"] = "7"),
        new(Combinations, "krd", "/components/0/drug", "no drug 'nowhere'", one => one["components"]![0]!["drug"] = "nowhere"),
        new(Claims, "claim-006-triplets-are-standard", "/difference", "says what differs", claim => claim.Remove("difference")),
        new("labels.json", "fda-label-darzalex-faspro", "/setId", "a UUID", label => label["setId"] = "x"),
        new(Sources, "a-biospace-successor2-2026", "/retrieved", "before it was published",
            source => source["published"] = "2027-01-01"),
        new(Fda, "fda-revlimid-2006-06-29", "/supersededBy", "decided on", a => a["supersededBy"] = "fda-velcade-2008-06-20-2"),
        new(Fda, "fda-velcade-2005-03-25", "/supersededBy", "go together", approval => approval.Remove("supersededBy")),
        new(Fda, "fda-xpovio-2019-07-03", "/history", "cannot be converted", approval => approval["approvedAs"] = "regular"),
        new(Fda, "fda-pepaxto-2021-02-26", "/history/1/on", "does not ascend", SetOn(1, "2020-01-01")),
        new(Fda, "fda-blenrep-2020-08-05", "/history", "on the day of the decision", SetOn(0, "2020-08-04")),
        new(Fda, "fda-kyprolis-2016-01-21", "/versions/1/from", "do not ascend", approval => approval["versions"] = Twice(approval)),
        new(Fda, "fda-pepaxto-2021-02-26", "/history/1/on", "come before the decision", SetOn(1, "2020-01-01")),
        new(Fda, "fda-blenrep-2020-08-05", "/history/0/on", "come before the decision", SetOn(0, "2020-08-04")),
        new("drug-classes.json", "anthracycline", "/parent", "lies under itself", one => one["parent"] = "vinca-alkaloid"),
        new("drug-classes.json", "vinca-alkaloid", "/parent", "lies under itself", one => one["parent"] = "anthracycline"),
        new(Drugs, "daratumumab", "/codes/unii", "check character", drug => drug["codes"]!["unii"] = "4Z63YK6E0F"),
        new(Drugs, "bortezomib", "/codes/atc", "like L01XG01", drug => drug["codes"]!["atc"] = "L01X"),
        new(Drugs, "lenalidomide", "/codes/rxnorm", "up to eight digits", drug => drug["codes"]!["rxnorm"] = "x1"),
        new(Drugs, "bendamustine", "/formOf", "is a form of itself", drug => drug["formOf"] = "bendamustine"),
        new(Trials, "alcyone", "/enrolled", "nobody", trial => trial["enrolled"] = 0),
        new(Combinations, "bpd", "/abbreviation", "is a name of 'benda-vd' too", one => one["abbreviation"] = "Benda-Vd"),
        new(Combinations, "ctd", "/settings/0/lines", "neither", one => one["settings"]![0]!["lines"] = new JsonObject()),
        new("conditions.json", "progression-three-years-after-transplant", "/question", "a text is expected",
            one => one["question"] = 7),
    ];

    private static Action<JsonObject> SetCriteria(JsonObject criteria) =>
        approval => approval["versions"]![0]!["criteria"] = criteria.DeepClone();

    private static Action<JsonObject> SetOn(int at, string day) => approval => approval["history"]![at]!["on"] = day;

    private static JsonArray Twice(JsonObject approval) => [approval["versions"]![0]!.DeepClone(), approval["versions"]![0]!.DeepClone()];

    private static JsonObject One(string name, JsonNode value) => new() { [name] = value };

    private static JsonObject Op(string op, params (string Name, JsonNode Value)[] properties) =>
        new([new("op", op), .. properties.Select(one => new KeyValuePair<string, JsonNode?>(one.Name, one.Value))]);

    private static JsonArray Names(string text) => [new JsonObject { ["text"] = text, ["kind"] = "synonym" }];
}
