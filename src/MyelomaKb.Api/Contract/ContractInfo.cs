using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MyelomaKb.Api.Contract;

/// <summary>What the contract says of the service as a whole.</summary>
internal static class ContractInfo
{
    private const string About = "Which drugs treat multiple myeloma, what each regulator approved and when, in which combinations they "
        + "are given, and which approved treatments a label covers for a patient, on a day, and why. It says what labels say and gives "
        + "no advice.";

    private const string Habits = "**Common to every operation.** No key is needed; a key raises the limits. Every read also supports "
        + "`HEAD`. An unknown property is omitted: responses contain `null` only as `next` of the last page, and requests accept it only "
        + "where a description says what it means, such as a therapy that is still being given. Responses may gain properties: "
        + "ignore those you do not know. A parameter or a property that is not listed here is an error that names it. Errors are "
        + "`application/problem+json` (RFC 9457); each `type` is the URL of a page that explains it. Only errors of the web server itself "
        + "have no body: 400 for a request that is not valid HTTP, 414 for a request line over 128 KB, and 431 for headers of more than "
        + "32 KB or 100 fields. Pages of other sites may read every response except those about keys and editing. Operations for editors "
        + "are under `/v1/admin` and require a sign-in.";

    private const string Time = "**Two axes of time.** `asOf` asks what was in force on a day, in that day's wording; `revision` asks what "
        + "this knowledge base said then. `KB-Revision` and `KB-Last-Published` name the revision of a response. Days are written "
        + "`YYYY-MM-DD`; "
        + "points in time are in UTC, to the microsecond, and end in `Z`: `2026-11-24T12:00:00.000000Z`.";

    public static OpenApiInfo Info => new()
    {
        Title = "MyelomaKb",
        Version = "1.0.0",
        Summary = "What regulators approved to treat multiple myeloma, and whom each label covers.",
        Description = string.Join("\n\n", About, Habits, Time),
        Contact = new OpenApiContact { Name = "The maintainers of MyelomaKb" },
        License = new OpenApiLicense
        {
            Name = "Apache-2.0 (the program) and CC-BY-4.0 (the facts)",
            Identifier = "Apache-2.0 AND CC-BY-4.0",
        },
    };

    public static OpenApiServer Server => new()
    {
        Url = "/",
        Description = "The service that serves this contract, in production or local.",
        Extensions = new Dictionary<string, IOpenApiExtension> { ["x-internal"] = new JsonNodeExtension(JsonValue.Create(false)) },
    };

    /// <summary>The tags in the order in which a reader meets them.</summary>
    public static IReadOnlyList<OpenApiTag> Tags =>
    [
        Tag("Drugs", "Drugs in each of their forms, their names, and their status with each regulator."),
        Tag("Drug classes", "Pharmacological classes as a tree."),
        Tag("Approvals", "Decisions of regulators on one indication each, with every wording of the label and its criteria."),
        Tag("Combinations", "Named regimens and the approvals of exactly these drugs."),
        Tag("Trials", "Clinical trials with headline results."),
        Tag("Claims", "Published statements about treatment, and how each compares with the labels."),
        Tag("Sources", "The documents that facts were checked against."),
        Tag("Search", "Find entries of any kind by text, and complete names as someone types."),
        Tag("Eligibility", "Which labels cover a patient, which do not, which are undetermined, and why. Never advice."),
        Tag("History", "What was published when, by whom, why and from which sources, and what it changed."),
        Tag("Keys", "Free API keys, which raise the limits."),
        Tag("Signing in", "For editors: your account, tokens, passwords and the second factor."),
        Tag("People", "For administrators: accounts and their roles, and keys for programs that act for an account."),
        Tag("Upkeep", "Readers' flags, newer labels, and entries that are due for review."),
        Tag("Proposals", "For editors: changes that one person proposes, another reviews, and a revision publishes."),
        Tag("Problems", "Every kind of error, explained."),
        Tag("Service", "The service itself: its contents, health, contract and licences."),
    ];

    private static OpenApiTag Tag(string name, string description) => new() { Name = name, Description = description };
}
