using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Pages.Embeds;

namespace MyelomaKb.Api.Embeds;

/// <summary>What an embed can be asked: which side of its subject, in which colours, of which day and revision.</summary>
public sealed record EmbedRequest : SnapshotRequest
{
    public static readonly IReadOnlyList<string> Themes = ["auto", "light", "dark"];

    /// <summary>What to show: `approvals`, `timeline` or `summary`.</summary>
    [FromQuery(Name = "show")]
    public string? Show { get; init; }

    /// <summary>The colours of a frame: `auto` as the reader's device has it, `light` or `dark`.</summary>
    [FromQuery(Name = "theme")]
    public string? Theme { get; init; }
}

/// <summary>Checks what an embed is asked.</summary>
public sealed class EmbedRequestValidator : RequestValidator<EmbedRequest>
{
    public EmbedRequestValidator(TimeProvider time)
        : base(time)
    {
        RuleFor(request => request.Show).SetValidator(OneOf<EmbedShow>());
        RuleFor(request => request.Theme).SetValidator(new OneOfRule<EmbedRequest>(EmbedRequest.Themes));
    }
}
