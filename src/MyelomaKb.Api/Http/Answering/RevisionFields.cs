using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Primitives;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Http.Answering;

/// <summary>The header fields that name the revision which answered; made once for each revision.</summary>
public sealed record RevisionFields(StringValues Number, StringValues LastPublished)
{
    private static readonly ConditionalWeakTable<Revision, RevisionFields> Known = [];

    /// <summary>Names the revision in an answer's header.</summary>
    public static void Write(IHeaderDictionary headers, Revision revision) => Of(revision).WriteTo(headers);

    /// <summary>Those of a revision.</summary>
    public static RevisionFields Of(Revision revision) => Known.GetValue(revision, Make);

    /// <summary>Names the revision in an answer's header.</summary>
    public void WriteTo(IHeaderDictionary headers)
    {
        headers["KB-Revision"] = Number;
        headers["KB-Last-Published"] = LastPublished;
    }

    private static RevisionFields Make(Revision revision) => new(
        revision.Number.ToString(CultureInfo.InvariantCulture), TimeText.Of(revision.PublishedAt));
}
