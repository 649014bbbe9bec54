using System.Text.Json;
using Microsoft.OpenApi;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Proposals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing;

namespace MyelomaKb.Api.Contract.Answers;

/// <summary>One example of every problem type, as the service writes it.</summary>
internal static class ProblemExamples
{
    private static readonly Problem[] Problems =
    [
        Problem.Of(ProblemTypes.AmbiguousName, "'daratumumab and dexamethasone' means 2 entries.") with
        {
            Candidates =
            [
                new Candidate("dkd", "Daratumumab, carfilzomib and dexamethasone", "/v1/combinations/dkd"),
                new Candidate("dvd", "Daratumumab, bortezomib and dexamethasone", "/v1/combinations/dvd"),
            ],
        },
        Problem.Invalid("limit", "'x' is not a whole number from 1 to 500."),
        Problem.Of(ProblemTypes.Unauthorized, "The key is unknown, revoked or expired. Reading needs no key: send the request without it."),
        Problem.Of(ProblemTypes.SignInRefused, "The name, password or code is wrong, or the account is locked or disabled."),
        Problem.Of(ProblemTypes.SecondFactorNeeded, "Send the same request again with `code` or `recoveryCode`."),
        Problem.Of(ProblemTypes.Forbidden, "Your account lacks the role, or your key the scope, that this requires."),
        Problem.Of(ProblemTypes.WriteInProgress, "The same write is still in progress."),
        Problem.Of(ProblemTypes.Stale, "If-Match is \"3\", and the current state is \"4\". Read it again."),
        Problem.Of(ProblemTypes.KeyReused, "This Idempotency-Key was used for another write in the last 24 hours. Use a new one."),
        Problem.Of(ProblemTypes.MatchNeeded, "Send the ETag of your last read as If-Match."),
        Problem.Of(
            ProblemTypes.DatabaseUnavailable,
            "The disk of the database is full, so nothing can be saved. A write in progress may or may not have been saved. Repeat it with "
            + "the same Idempotency-Key."),
        Problem.Of(ProblemTypes.NotFound, "No drug is called 'borzetomib'.") with
        {
            Candidates = [new Candidate("bortezomib", "Bortezomib", "/v1/drugs/bortezomib")],
        },
        Problem.Of(ProblemTypes.NoSuchPath, "There is nothing at this URL; /v1 lists what there is."),
        Problem.Of(ProblemTypes.NoSuchRevision, "Revision 99 has not been published; the newest is 12."),
        Problem.Of(ProblemTypes.MethodNotAllowed, "This URL supports GET, HEAD."),
        Problem.Of(ProblemTypes.ProposalState, "The proposal is published; its state does not allow this."),
        Problem.Of(ProblemTypes.ProposalConflict, "1 entry of the proposal has been changed since. Rebase the proposal.") with
        {
            Extensions = new ProposalProblem
            {
                Conflicts =
                [
                    new ConflictResponse(EntryKind.Trial, "candor", 11, 12, Trial("completed"), Trial("reported"), Trial("stopped"),
                    [
                        FieldConflictResponse.Of(new("/status", "completed", "reported", "stopped", Both: true)),
                    ]),
                ],
            }.ToExtensions(),
        },
        Problem.Of(ProblemTypes.StatementNeeded, "State your interests at POST /v1/admin/interests before you approve."),
        Problem.Of(
            ProblemTypes.ApprovalLapsed,
            "The approval by A. Reviewer is no longer valid: the account is disabled. Another reviewer can approve the proposal."),
        Problem.Of(ProblemTypes.ProposalHasErrors, "The revision that the proposal would create has errors.") with
        {
            Extensions = new ProposalProblem
            {
                Findings =
                [
                    new FindingResponse(
                        Severity.Error, EntryKind.Drug, "bortezomib", "/codes/unii", "a UNII is ten digits and capital letters"),
                ],
            }.ToExtensions(),
        },
        Problem.Of(ProblemTypes.Retired, "'old-trial' was retired in revision 12; ?revision=11 still shows it.") with
        {
            ReplacedBy = [new Candidate("cassiopeia", "CASSIOPEIA", "/v1/trials/cassiopeia")],
        },
        Problem.Of(ProblemTypes.SecondFactorMissing, "Set up an authenticator app: POST /v1/admin/me/authenticator."),
        Problem.Of(ProblemTypes.BodyTooLarge, "Send at most 64 KB."),
        Problem.Of(ProblemTypes.AddressTooLong, "The URL may have at most 4096 bytes."),
        Problem.Of(ProblemTypes.UnsupportedMediaType, "Send application/json, in UTF-8."),
        Problem.Of(ProblemTypes.TooManyRequests, "The quota \"default\" of 600 in 60 seconds is used up. Try again in 7 s."),
        Problem.Of(
            ProblemTypes.AccountLocked, "Too many wrong passwords or codes: your account is locked for a while, also for signing in."),
        Problem.Of(ProblemTypes.InternalError, "The request was not carried out. Please report it."),
        Problem.Of(ProblemTypes.NotReady, "The private database is being filled."),
        Problem.Of(ProblemTypes.RevisionUnavailable, "The database does not answer."),
        Problem.Of(ProblemTypes.SearchUnavailable, "The database does not answer. Search is unavailable now."),
        Problem.Of(ProblemTypes.KeysUnavailable, "The database does not answer. No key can be created now."),
    ];

    private static System.Text.Json.Nodes.JsonObject Trial(string status) => new() { ["id"] = "candor", ["status"] = status };

    /// <summary>The examples by the slug of their type.</summary>
    public static Dictionary<string, IOpenApiExample> All => ProblemTypes.All.ToDictionary(
        type => type.Slug,
        IOpenApiExample (type) => new OpenApiExample
        {
            Summary = type.Title,
            Value = JsonSerializer.SerializeToNode(Problems.First(problem => problem.Type == type.Url), ProblemsJson.Configured.Problem),
        });
}
