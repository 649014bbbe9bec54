using System.Text.Json.Nodes;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Proposals;

/// <summary>An entry as it is stored, for editors.</summary>
public sealed record EntryDocumentResponse
{
    /// <summary>The kind of the entry.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The newest revision, in which the entry stands like this. A proposal takes it as `basedOn`.</summary>
    public required int Revision { get; init; }

    /// <summary>The revision that last changed the entry.</summary>
    public required int ChangedIn { get; init; }

    /// <summary>The whole document, in the shape of the facts. Sent back unchanged in a proposal, it changes nothing.</summary>
    public required JsonObject Entry { get; init; }
}

/// <summary>Reads the document of an entry in the newest revision.</summary>
internal static class GetEntryDocument
{
    public static IResult Handle(string kind, string id, HttpContext http, ProposalCall call)
    {
        if (call.Held is not { } kb)
        {
            return Written.Failed(ProposalCall.NotReady);
        }

        if (Wire<EntryKind>.Find(kind) is not { } known)
        {
            return AdminRoutes.Missing($"There is no kind '{Quote.Short(kind)}'. The kinds are: {string.Join(", ", Wire<EntryKind>.All)}.");
        }

        var name = new EntryRef(known, id);
        var leftOut = kb.LeftOut.FirstOrDefault(one => one.Entry == name);
        return (kb.Find(name) ?? leftOut?.Content) is { } entry
            ? AdminRoutes.Now(http, Of(entry, kb))
            : AdminRoutes.Missing(leftOut is null
                ? $"There is no {Wire<EntryKind>.Name(known)} with the id '{Quote.Short(id)}'."
                : $"The entry is published, but its document cannot be read. A proposal that creates it replaces it. {leftOut.Reason}");
    }

    private static EntryDocumentResponse Of(Entry entry, KnowledgeBase kb) => new()
    {
        Kind = entry.Kind,
        Id = entry.Slug,
        Revision = kb.Revision.Number,
        ChangedIn = entry.ChangedIn,
        Entry = JsonNode.Parse(Document.Write(entry))!.AsObject(),
    };
}
