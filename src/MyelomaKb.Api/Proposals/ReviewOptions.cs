using MyelomaKb.Api.People;
using MyelomaKb.Data.Editing;

namespace MyelomaKb.Api.Proposals;

/// <summary>How strictly proposals are reviewed.</summary>
public sealed record ReviewOptions
{
    public const string Section = "Review";

    private const string Strict = "strict";

    /// <summary>
    /// `strict` where no administrator may be two people: an account approves nothing for a day after it was created, recovered by an
    /// invitation or made a reviewer. Left out, a new reviewer approves at once.
    /// </summary>
    public string? TwoPeople { get; init; }

    /// <summary>The rules of this installation; a setting that means nothing stops the start.</summary>
    internal static ReviewRules Rules(IConfiguration configuration)
    {
        var people = configuration.GetSection(PeopleOptions.Section).Get<PeopleOptions>() ?? new PeopleOptions();
        var options = configuration.GetSection(Section).Get<ReviewOptions>() ?? new ReviewOptions();
        return options.TwoPeople is null or "" or Strict
            ? new ReviewRules(people.SecondFactorRequired, options.TwoPeople == Strict)
            : throw new InvalidOperationException($"Review__TwoPeople is '{options.TwoPeople}'; set it to '{Strict}', or remove it.");
    }
}
