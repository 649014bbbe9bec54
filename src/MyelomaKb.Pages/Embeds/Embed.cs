using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Embeds;

/// <summary>
/// What an embed says, in words that are ready to be shown: element, fragment and frame show the same, and none of them knows more.
/// </summary>
public sealed record Embed
{
    /// <summary>Its name, also for screen readers.</summary>
    public required string Title { get; init; }

    /// <summary>What it is, in a sentence or two.</summary>
    public required string Lead { get; init; }

    /// <summary>Where the whole is to be read.</summary>
    public required string Link { get; init; }

    /// <summary>Which side of it is shown.</summary>
    public required string Show { get; init; }

    /// <summary>What is shown.</summary>
    public required IReadOnlyList<EmbedSection> Sections { get; init; }

    /// <summary>The documents that it rests on.</summary>
    public required IReadOnlyList<EmbedSource> Sources { get; init; }

    /// <summary>How many sources there are, in words.</summary>
    public required string SourceCount { get; init; }

    /// <summary>Whose it is, of which revision, and as of when.</summary>
    public required string Stand { get; init; }

    /// <summary>The revision that is shown.</summary>
    public required int Revision { get; init; }

    /// <summary>What a later revision changed of it; none where what is shown is the newest.</summary>
    public EmbedNews? News { get; init; }

    /// <summary>What it is not.</summary>
    public string Notice { get; } = "Says what labels say. Not medical advice.";

    /// <summary>One side of a subject, as a page's view sees it.</summary>
    public static Embed Of(EmbedSubject subject, EmbedShow show, PageView view, EmbedNews? news)
    {
        var shown = subject.Approvals.Where(approval => approval.DecidedBy(view.Day)).ToList();
        var cites = subject.Entries.SelectMany(entry => entry.AllCites).Concat(shown.SelectMany(one => one.AllCites))
            .Select(cite => cite.Source).Distinct().Select(source => view.Kb.Sources[source]).ToList();
        var published = DateOnly.FromDateTime(view.Kb.Revision.PublishedAt.UtcDateTime);
        var reviewed = cites.Max(source => source.Retrieved) is { } day ? $"; last reviewed on {Say.Day(day)}" : "";
        return new Embed
        {
            Title = subject.Title,
            Lead = subject.Lead,
            Link = view.Origin + view.To(subject.Page),
            Show = Wire<EmbedShow>.Name(show),
            Sections = show switch
            {
                EmbedShow.Approvals => [.. subject.Warnings, .. EmbedSections.InForce(shown, subject, view)],
                EmbedShow.Timeline => EmbedSections.Events(shown, subject, view),
                _ => [.. subject.Summary(view), .. subject.Warnings],
            },
            Sources =
            [
                .. cites.Select(source =>
                    new EmbedSource(source.Title, source.Publisher, WebLinks.Leads(source.Url) ? source.Url : null)),
            ],
            SourceCount = Say.Count(cites.Count, "source"),
            Stand = $"MyelomaKb, revision {view.Kb.Revision.Number} of {Say.Day(published)}{reviewed}"
                + (view.AsOf is { } on ? $"; as in force on {Say.Day(on)}" : "") + ".",
            Revision = view.Kb.Revision.Number,
            News = news,
        };
    }
}

/// <summary>Some items under a heading.</summary>
/// <param name="Heading">What they have in common; none where the title says it.</param>
/// <param name="Items">The items.</param>
public sealed record EmbedSection(string? Heading, IReadOnlyList<EmbedItem> Items);

/// <summary>One item: an approval, an event, a drug, a statement.</summary>
/// <param name="Title">What it is.</param>
public sealed record EmbedItem(string Title)
{
    /// <summary>Where it is to be read; none where there is no page of its own.</summary>
    public string? Link { get; init; }

    /// <summary>The day that it has, for programs.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The same day in words.</summary>
    public string? Day => On is { } day ? Say.Day(day) : null;

    /// <summary>What is to be said of it.</summary>
    public string? Text { get; init; }

    /// <summary>What marks it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>A document that an embed rests on.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Whose it is.</param>
/// <param name="Link">Where it is, if that is an address of the web.</param>
public sealed record EmbedSource(string Title, string Publisher, string? Link);

/// <summary>What a later revision changed of what a pinned embed shows.</summary>
/// <param name="Revision">The newest revision.</param>
/// <param name="ConcernsSafety">Whether a change concerns safety, as the feeds understand it.</param>
/// <param name="Text">The same in a sentence.</param>
/// <param name="Link">Where the newest is to be read.</param>
public sealed record EmbedNews(int Revision, bool ConcernsSafety, string Text, string Link);
