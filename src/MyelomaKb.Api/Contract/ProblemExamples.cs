using System.Text.Json;
using Microsoft.OpenApi;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Problems;
using MyelomaKb.Api.Proposals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing;

namespace MyelomaKb.Api.Contract;

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
        Problem.Of(ProblemTypes.Unauthorized, "The key is not known, was revoked or has expired. Leave it out to read without one."),
        Problem.Of(ProblemTypes.SignInRefused, "Name, password or code is not right, or the account is locked or shut out."),
        Problem.Of(ProblemTypes.SecondFactorNeeded, "Send the same again with `code`, or with `recoveryCode`."),
        Problem.Of(ProblemTypes.Forbidden, "You are known, and lack the role or the scope that this takes."),
        Problem.Of(ProblemTypes.WriteInProgress, "The same write is not done yet."),
        Problem.Of(ProblemTypes.Stale, "If-Match is \"3\", and the state here is \"4\". Read it again."),
        Problem.Of(ProblemTypes.KeyReused, "This Idempotency-Key belongs to another write of the last 24 hours: take a new one."),
        Problem.Of(ProblemTypes.MatchNeeded, "Send the ETag of the last read as If-Match."),
        Problem.Of(
            ProblemTypes.DatabaseUnavailable,
            "The disk of the database is full, so nothing can be saved. A write in progress may or may not have been saved. Repeat it with "
            + "the same Idempotency-Key."),
        Problem.Of(ProblemTypes.NotFound, "No drug is called 'borzetomib'.") with
        {
            Candidates = [new Candidate("bortezomib", "Bortezomib", "/v1/drugs/bortezomib")],
        },
        Problem.Of(ProblemTypes.NoSuchPath, "There is nothing at this address; /v1 lists what there is."),
        Problem.Of(ProblemTypes.NoSuchRevision, "Revision 99 has not been published; the newest is 12."),
        Problem.Of(ProblemTypes.MethodNotAllowed, "This address takes GET, HEAD."),
        Problem.Of(ProblemTypes.ProposalState, "The proposal is published, and this cannot be done to it then."),
        Problem.Of(ProblemTypes.ProposalConflict, "Others changed 1 of its entries since it was made; rebase it.") with
        {
            Conflicts =
            [
                new ConflictResponse(EntryKind.Trial, "candor", 11, 12, Trial("completed"), Trial("reported"), Trial("stopped"),
                [
                    FieldConflictResponse.Of(new("/status", "completed", "reported", "stopped", Both: true)),
                ]),
            ],
        },
        Problem.Of(ProblemTypes.StatementNeeded, "State your interests at POST /v1/admin/interests before you approve."),
        Problem.Of(
            ProblemTypes.ApprovalLapsed,
            "The approval by A. Reviewer does not count: that account is disabled. Another reviewer can approve the proposal."),
        Problem.Of(ProblemTypes.ProposalHasErrors, "The checks found errors in the revision that it would become.") with
        {
            Findings = [new FindingResponse(Severity.Error, EntryKind.Drug, "bortezomib", "/codes/unii", "a UNII is ten digits and capital letters")],
        },
        Problem.Of(ProblemTypes.Retired, "'old-trial' was retired in revision 12; ?revision=11 still shows it.") with
        {
            ReplacedBy = [new Candidate("cassiopeia", "CASSIOPEIA", "/v1/trials/cassiopeia")],
        },
        Problem.Of(ProblemTypes.SecondFactorMissing, "Take up an authenticator app: POST /v1/admin/me/authenticator."),
        Problem.Of(ProblemTypes.BodyTooLarge, "Send at most 64 KB."),
        Problem.Of(ProblemTypes.AddressTooLong, "The address may hold 4096 bytes at most."),
        Problem.Of(ProblemTypes.UnsupportedMediaType, "Send application/json, in UTF-8."),
        Problem.Of(ProblemTypes.TooManyRequests, "The quota \"default\" of 600 in 60 seconds is used up. Try again in 7 s."),
        Problem.Of(
            ProblemTypes.AccountLocked, "Too many wrong passwords or codes: your account is locked for a while, for signing in too."),
        Problem.Of(ProblemTypes.InternalError, "The request was not carried out. Please report it."),
        Problem.Of(ProblemTypes.NotReady, "The private database is being filled."),
        Problem.Of(ProblemTypes.RevisionUnavailable, "The database does not answer."),
        Problem.Of(ProblemTypes.SearchUnavailable, "The database does not answer. Nothing can be searched for now."),
        Problem.Of(ProblemTypes.KeysUnavailable, "The database does not answer. No key can be made now."),
    ];

    private static System.Text.Json.Nodes.JsonObject Trial(string status) => new() { ["id"] = "candor", ["status"] = status };

    /// <summary>The examples by the slug of their type.</summary>
    public static Dictionary<string, IOpenApiExample> All => ProblemTypes.All.ToDictionary(
        type => type.Slug,
        IOpenApiExample (type) => new OpenApiExample
        {
            Summary = type.Title,
            Value = JsonSerializer.SerializeToNode(Problems.First(problem => problem.Type == type.Url), ApiJson.TypeInfo<Problem>()),
        });
}
