using System.Globalization;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Search;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Feeds;

/// <summary>Where an entry can be read as a revision has it.</summary>
internal sealed record FeedLinks(string Origin, int Revision)
{
    /// <summary>The page for people, or null; a label stands on the page of its drug.</summary>
    public string? PageOf(Entry entry) => entry switch
    {
        Label label => At(PagePaths.Of(EntryLinks.To(EntryKind.Drug, label.Drug.Value))),
        { Kind: EntryKind.Source or EntryKind.Condition or EntryKind.Trial } => null,
        _ => At(PagePaths.Of(EntryLinks.To(entry.Kind, entry.Slug))),
    };

    /// <summary>The answer for programs; what is not read by itself has its history.</summary>
    public string JsonOf(Entry entry)
    {
        var path = EntryLinks.To(entry.Kind, entry.Slug);
        return entry.Kind is EntryKind.Condition or EntryKind.Label ? $"{Origin}{path}/revisions" : At(path);
    }

    /// <summary>The document that an entry stands for, where it has an address on the web.</summary>
    public static string? DocumentOf(Entry entry) =>
        (entry is Source source ? source.Url : (entry as Label)?.Url) is { } url
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? url : null;

    /// <summary>An address of this service at the revision; a place on a page comes after it.</summary>
    private string At(string path)
    {
        var place = path.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? at : path.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{Origin}{path[..place]}?revision={Revision}{path[place..]}");
    }
}
