using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Validation;

namespace MyelomaKb.Api.Embeds;

/// <summary>What oEmbed is asked; its parameters are those of that format.</summary>
public sealed record OEmbedRequest
{
    /// <summary>The address of a page of this site.</summary>
    [FromQuery(Name = "url")]
    public string? Url { get; init; }

    /// <summary>`json`; `xml` is not offered.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    /// <summary>The greatest width that the frame may have.</summary>
    [FromQuery(Name = "maxwidth")]
    public string? MaxWidth { get; init; }

    /// <summary>The greatest height that the frame may have.</summary>
    [FromQuery(Name = "maxheight")]
    public string? MaxHeight { get; init; }

    public int WidthWithin(int wanted) => Within(MaxWidth, wanted);

    public int HeightWithin(int wanted) => Within(MaxHeight, wanted);

    private static int Within(string? most, int wanted) =>
        most is null ? wanted : Math.Min(wanted, int.Parse(most, CultureInfo.InvariantCulture));
}

/// <summary>Checks what oEmbed is asked.</summary>
public sealed class OEmbedRequestValidator : AbstractValidator<OEmbedRequest>
{
    public OEmbedRequestValidator()
    {
        RuleFor(request => request.Url).NotEmpty().WithMessage("The parameter is required: the URL of a page of this site.");
        RuleFor(request => request.Format).SetValidator(new OneOfRule<OEmbedRequest>(OEmbed.Formats));
        RuleFor(request => request.MaxWidth).SetValidator(new WholeNumberRule<OEmbedRequest>(1, int.MaxValue));
        RuleFor(request => request.MaxHeight).SetValidator(new WholeNumberRule<OEmbedRequest>(1, int.MaxValue));
    }
}
