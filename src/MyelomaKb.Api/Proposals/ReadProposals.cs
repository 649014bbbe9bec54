using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People;
using MyelomaKb.Data.Editing;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Editing.Proposals;

namespace MyelomaKb.Api.Proposals;

/// <summary>Reads of proposals: a list with filters, and one of them with what the checks say.</summary>
internal static class ReadProposals
{
    public static async Task<IResult> ListAsync(
        [AsParameters] ListRequest request, HttpContext http, Write write, CancellationToken cancellation)
    {
        await write.Connection.OpenAsync(cancellation);
        return await AdminList.AnswerAsync(
            http,
            request,
            page => ProposalReading.ListAsync(write.Connection, request.ToFilter(), page, cancellation),
            ProposalSummaryResponse.Of);
    }

    public static async Task<IResult> GetAsync(int number, HttpContext http, Write write, ProposalCall call, CancellationToken cancellation)
    {
        await write.Connection.OpenAsync(cancellation);
        if (await ProposalReading.FindAsync(write.Connection, number, cancellation) is not { } proposal)
        {
            return AdminRoutes.Missing("This proposal does not exist.");
        }

        var review = await ProposalReading.ReviewAsync(write.Connection, proposal, call.Held, cancellation);
        return AdminRoutes.Now(http, ProposalResponse.Of(review), Written.TagOf(proposal.Version));
    }

    /// <summary>Which proposals to list.</summary>
    public sealed record ListRequest : AdminListRequest
    {
        /// <summary>Only those in one of these states; separate several with commas or repeat the parameter.</summary>
        [FromQuery(Name = "state")]
        [ManyValues]
        public string? State { get; init; }

        /// <summary>Only those of this account, by id.</summary>
        [FromQuery(Name = "author")]
        public string? Author { get; init; }

        /// <summary>Only those that change an entry of one of these kinds; separate several with commas or repeat the parameter.</summary>
        [FromQuery(Name = "kind")]
        [ManyValues]
        public string? Kind { get; init; }

        /// <summary>Only those that change an entry with this id.</summary>
        [FromQuery(Name = "entry")]
        public string? Entry { get; init; }

        internal ProposalFilter ToFilter() => new(
            State?.Split(',').Select(one => Wire<ProposalState>.Find(one)!.Value).ToList(),
            Author is null ? null : Guid.Parse(Author),
            Kind?.Split(',').Select(one => Wire<EntryKind>.Find(one)!.Value).ToList(),
            Entry);

        internal sealed class Rules : AbstractValidator<ListRequest>
        {
            public Rules()
            {
                RuleFor(request => request.Limit).SetValidator(new WholeNumberRule<ListRequest>(1, Paging.LargestLimit));
                RuleFor(request => request.State).SetValidator(new SomeOfRule<ListRequest>(Wire<ProposalState>.All));
                RuleFor(request => request.Author).SetValidator(new AccountRule<ListRequest>());
                RuleFor(request => request.Kind).SetValidator(new SomeOfRule<ListRequest>(Wire<EntryKind>.All));
                RuleFor(request => request.Entry).SetValidator(new NameRule<ListRequest>("bortezomib"));
            }
        }
    }
}
