namespace MyelomaKb.Data.Auditing;

/// <summary>Something that was done and is to be written down for good.</summary>
/// <param name="At">When it was done.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done, as a name in kebab case such as <c>proposal-approved</c>.</param>
/// <param name="Subject">What it was done to, such as <c>proposal:17</c>.</param>
/// <param name="Content">
/// What can be said about it, as one text that is the same whenever it is made anew; for a revision a <see cref="RevisionManifest"/>.
/// </param>
public sealed record AuditEntry(DateTimeOffset At, Actor Actor, string Action, string Subject, string Content)
{
    /// <summary>The action of a publication.</summary>
    public const string RevisionPublished = "revision-published";

    /// <summary>The action of the upgrade that wrote down revisions older than the trail.</summary>
    public const string RevisionRecorded = "revision-recorded";

    /// <summary>Whether this is about a revision, whose content can be made anew.</summary>
    public bool IsOfRevision => Action is RevisionPublished or RevisionRecorded;
}
