using MyelomaKb.Domain;

namespace MyelomaKb.Data.Publishing;

/// <summary>How a publication went.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>It is the newest revision now.</summary>
    public sealed record Published(Revision Revision, ChangeSet Changes) : PublishOutcome;

    /// <summary>Nothing differs, so there is no new revision; the newest has this number, or there is none.</summary>
    public sealed record Unchanged(int? Newest) : PublishOutcome;

    /// <summary>Another publication came first; the newest revision has this number now.</summary>
    public sealed record Overtaken(int? Newest) : PublishOutcome;
}
