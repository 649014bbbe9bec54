using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People;
using MyelomaKb.Data.Editing;
using MyelomaKb.Domain.Editing.Proposals;

namespace MyelomaKb.Api.Proposals;

/// <summary>Statements of interests: everybody with a role sees them, and each person makes their own.</summary>
internal static class Interests
{
    /// <summary>A statement holds for a year; interests change.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromDays(365);

    public static Task<Written> StateAsync(ProposalCall call, CancellationToken cancellation) =>
        call.WithAsync<InterestRequest>(async request => Written.Made(
            InterestResponse.Of(await InterestStatements.AddAsync(
                call.Editing, request.HasInterests, request.Text.Trim(), Holds, cancellation)),
            "/v1/admin/interests"));

    public static async Task<IResult> ListAsync(
        [AsParameters] ListRequest request, HttpContext http, Write write, CancellationToken cancellation)
    {
        await write.Connection.OpenAsync(cancellation);
        var person = Guid.TryParse(request.Person, out var id) ? id : (Guid?)null;
        return await AdminList.AnswerAsync(
            http, request, page => InterestStatements.ListAsync(write.Connection, person, page, cancellation), InterestResponse.Of);
    }

    /// <summary>Whose statements to list.</summary>
    public sealed record ListRequest : AdminListRequest
    {
        /// <summary>Only those of this account, by id.</summary>
        [FromQuery(Name = "person")]
        public string? Person { get; init; }

        internal sealed class Rules : AbstractValidator<ListRequest>
        {
            public Rules()
            {
                RuleFor(request => request.Limit).SetValidator(new WholeNumberRule<ListRequest>(1, Paging.LargestLimit));
                RuleFor(request => request.Person).SetValidator(new AccountRule<ListRequest>());
            }
        }
    }
}

/// <summary>Somebody's statement of interests.</summary>
/// <param name="By">Who made it.</param>
/// <param name="HasInterests">Whether there are any.</param>
/// <param name="Text">Which.</param>
/// <param name="MadeAt">When it was created.</param>
/// <param name="ExpiresAt">When it expires.</param>
public sealed record InterestResponse(ActorResponse By, bool HasInterests, string Text, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt)
{
    internal static InterestResponse Of(InterestStatement statement) =>
        new(ActorResponse.Of(statement.By), statement.HasInterests, statement.Text, statement.MadeAt, statement.ExpiresAt);
}
