using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MyelomaKb.Api.Contract;

/// <summary>What the contract says of the service as a whole.</summary>
internal static class ContractInfo
{
    private const string About = "Which drugs treat multiple myeloma, what each regulator approved and when, in which combinations they "
        + "are given, and which approved treatments a label covers for a patient, on a day, and why. It states labels and gives no advice.";

    private const string Habits = "**Habits of every operation.** No key is needed; one raises the limits. Every read also takes `HEAD`. "
        + "A member that is not known is left out; answers hold `null` only as `next` of a last page, and requests take it only where a "
        + "description says what it means, such as a therapy that is still given. Answers may gain members: "
        + "ignore those you do not know. A parameter or a property that is not listed here is refused by name. Failures are "
        + "`application/problem+json` (RFC 9457); each `type` opens as a page that explains it. Only the web server's own "
        + "refusals have no body: 400 for a request that is not valid HTTP, 414 for a request line over 128 KB, and 431 for more than 32 KB or "
        + "100 fields of headers. Pages of other sites may read every answer "
        + "but those on keys and of editing. What editors do stands under `/v1/admin` and asks who they are.";

    private const string Time = "**Two axes of time.** `asOf` asks what was in force on a day, in that day's wording; `revision` asks what "
        + "this knowledge base said then. `KB-Revision` and `KB-Last-Published` say which revision answered. Days are written `YYYY-MM-DD`; "
        + "points in time are in UTC, to the microsecond, and end in `Z`: `2026-11-24T12:00:00.000000Z`.";

    public static OpenApiInfo Info => new()
    {
        Title = "MyelomaKb",
        Version = "1.0.0",
        Summary = "What regulators approved against multiple myeloma, and whom each label covers.",
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
        Tag("Drugs", "Drugs in each of their forms, what they are called, and where they stand with each regulator."),
        Tag("Drug classes", "Pharmacological classes as a tree."),
        Tag("Approvals", "Decisions of regulators on one indication each, with every wording of the label and its criteria."),
        Tag("Combinations", "Named regimens and the approvals of exactly these drugs."),
        Tag("Trials", "Clinical trials with headline results."),
        Tag("Claims", "Published statements about treatment, and how each compares with the labels."),
        Tag("Sources", "The documents that facts were checked against."),
        Tag("Search", "Entries of any kind by a text, and names for who is typing."),
        Tag("Eligibility", "Which labels cover a patient, which do not, which cannot be told yet, and why. Never advice."),
        Tag("History", "What was published when, by whom, why and from which sources, and what it changed."),
        Tag("Keys", "Free API keys, which raise the limits."),
        Tag("Signing in", "For editors: who one is, tokens, passwords, the second factor."),
        Tag("People", "For administrators: who may do what; and keys for programs that act in a person's place."),
        Tag("Upkeep", "Flags of readers, newer labels, and what is due to be looked at again."),
        Tag("Proposals", "For editors: changes that somebody proposes, somebody else reviews, and a revision publishes."),
        Tag("Problems", "Every kind of failure, explained."),
        Tag("Service", "The service itself: what it holds, whether it lives, its contract and its licences."),
    ];

    private static OpenApiTag Tag(string name, string description) => new() { Name = name, Description = description };
}
