using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Service;

/// <summary>What the service is and what it holds.</summary>
public static class GetService
{
    /// <summary>The service itself, on a day and at a revision.</summary>
    public sealed record Request : ReadRequest;

    public sealed class Validator(TimeProvider time) : RequestValidator<Request>(time);

    private static readonly string Version = typeof(GetService).Assembly.GetName().Version!.ToString(3);

    public static Reply<ServiceResponse> Handle(Request request, Snapshot snapshot)
    {
        var kb = snapshot.Kb;
        var approvals = kb.Approvals.All.Where(approval => approval.DecidedBy(snapshot.Day)).ToList();
        return new ServiceResponse
        {
            Name = "MyelomaKb",
            Description = "Which drugs treat multiple myeloma, what each regulator approved and when, in which combinations they are "
                + "given, and which approved treatments a label covers for a patient, on a day, and why.",
            Version = Version,
            Revision = new RevisionResponse(kb.Revision.Number, kb.Revision.PublishedAt, kb.Revision.Reason),
            Counts = new Dictionary<string, int>
            {
                ["drugs"] = kb.Drugs.All.Count,
                ["drugClasses"] = kb.DrugClasses.All.Count,
                ["approvals"] = approvals.Count,
                ["combinations"] = kb.Combinations.All.Count,
                ["trials"] = kb.Trials.All.Count,
                ["claims"] = kb.Claims.All.Count,
                ["conditions"] = kb.Conditions.All.Count,
                ["labels"] = kb.Labels.All.Count,
                ["sources"] = kb.Sources.All.Count,
            },
            InForce = Enum.GetValues<Regulator>().ToDictionary(
                Wire<Regulator>.Name,
                regulator => approvals.Count(approval => approval.Regulator == regulator && approval.InForceOn(snapshot.Day))),
            Links = Links,
            Disclaimer = Disclaimer.Text,
            Licence = new LicenceResponse(
                new LicenceLink("Apache-2.0", "/licences/code"), new LicenceLink("CC-BY-4.0", "/licences/facts")),
        };
    }

    private static readonly IReadOnlyDictionary<string, string> Links = new Dictionary<string, string>
    {
        ["drugs"] = "/v1/drugs",
        ["drugClasses"] = "/v1/drug-classes",
        ["approvals"] = "/v1/approvals",
        ["combinations"] = "/v1/combinations",
        ["trials"] = "/v1/trials",
        ["claims"] = "/v1/claims",
        ["sources"] = "/v1/sources",
        ["resolve"] = "/v1/resolve?name={name}",
        ["eligibility"] = "/v1/eligibility",
        ["vocabulary"] = "/v1/eligibility/vocabulary",
        ["contract"] = "/openapi/v1.json",
        ["reference"] = "/docs",
        ["keys"] = "/v1/keys",
        ["status"] = "/v1/status",
        ["live"] = "/health/live",
        ["ready"] = "/health/ready",
    };
}
