namespace MyelomaKb.Data.Auditing;

/// <summary>An entry as a revision holds it, with a mark that stands for its body.</summary>
internal sealed record VersionMark(string Kind, string Id, int Shape, string Mark)
{
    /// <summary>Marks a body by its SHA-256; without one, the revision retires the entry, perhaps in favour of others.</summary>
    public static VersionMark Of(string kind, string id, int shape, string? body, string[]? replacedBy) => new(kind, id, shape, body switch
    {
        not null => AuditHash.OfText(body),
        null when replacedBy is { Length: > 0 } => $"retired:{string.Join(',', replacedBy)}",
        null => "retired",
    });
}
