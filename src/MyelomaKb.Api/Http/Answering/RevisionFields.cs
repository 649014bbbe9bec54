using System.Globalization;
using Microsoft.Extensions.Primitives;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Http.Answering;

/// <summary>The header fields that name the revision which answered.</summary>
public sealed record RevisionFields(StringValues Number, StringValues LastPublished)
{
    /// <summary>Names the revision of a knowledge base, whose fields are made once, in an answer's header.</summary>
    public static void Write(IHeaderDictionary headers, KnowledgeBase kb) =>
        kb.Computed.Of<RevisionFields>(static (kb, _) => Of(kb.Revision)).WriteTo(headers);

    /// <summary>Those of a revision.</summary>
    public static RevisionFields Of(Revision revision) => new(
        revision.Number.ToString(CultureInfo.InvariantCulture), TimeText.Of(revision.PublishedAt));

    /// <summary>Names the revision in an answer's header.</summary>
    public void WriteTo(IHeaderDictionary headers)
    {
        headers["KB-Revision"] = Number;
        headers["KB-Last-Published"] = LastPublished;
    }
}
