using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Pictures;

namespace MyelomaKb.Api.Pages;

/// <summary>What a page is about: the page itself, and the pictures on it, whose data can be taken along.</summary>
public sealed record PageSubject(Page Page, Func<IReadOnlyList<Picture>> Pictures)
{
    /// <summary>The data of one of the pictures; none where the page has no such picture.</summary>
    public PageContent? DataOf(string picture) =>
        Pictures().FirstOrDefault(one => one.Name == picture) is { } found ? new PageContent(found.Table.ToCsv(), PageForms.Csv) : null;
}

/// <summary>Finds what the id in a path means; pages without an id ignore it.</summary>
public delegate Reply<PageSubject> FindSubject(string id, Snapshot snapshot, PageView view);
