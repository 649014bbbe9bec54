using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Claims;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Pages;

/// <summary>What the page of claims can be asked besides; a choice that its form left open comes empty and asks for nothing.</summary>
public sealed record ClaimsRequest : SnapshotRequest
{
    /// <summary>How the claims compare with the labels.</summary>
    [FromQuery(Name = "verdict")]
    public string? Verdict { get; init => field = Chosen(value); }

    /// <summary>The drug that the claims are about (id or any name).</summary>
    [FromQuery(Name = "drug")]
    public string? Drug { get; init => field = Chosen(value); }

    /// <summary>The combination that the claims are about (id).</summary>
    [FromQuery(Name = "combination")]
    public string? Combination { get; init => field = Chosen(value); }

    /// <summary>The page with the claims asked for.</summary>
    public static Reply<PageContent> Find(ClaimsRequest request, Snapshot snapshot, PageView view) =>
        ClaimFilters.Read(request.Verdict, request.Drug, request.Combination, snapshot.Kb)
            .Then<PageContent>(filter => (PageContent)Page.Of<ClaimsPage>(("View", view), ("Filter", filter)));

    private static string? Chosen(string? value) => value is "" ? null : value;
}

/// <summary>Checks what the page of claims is asked.</summary>
public sealed class ClaimsRequestValidator : RequestValidator<ClaimsRequest>
{
    public ClaimsRequestValidator(TimeProvider time)
        : base(time)
    {
        RuleFor(request => request.Verdict).SetValidator(OneOf<ClaimVerdict>());
        RuleFor(request => request.Drug).SetValidator(new NameRule<ClaimsRequest>("teclistamab"));
        RuleFor(request => request.Combination).SetValidator(new NameRule<ClaimsRequest>("vrd"));
    }
}
