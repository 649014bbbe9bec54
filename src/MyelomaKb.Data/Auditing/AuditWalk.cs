using System.Globalization;

namespace MyelomaKb.Data.Auditing;

/// <summary>The verification on its way along the trail: what agreed so far, and the first place that does not.</summary>
internal sealed class AuditWalk(IEnumerable<int> revisions, string? noted)
{
    private readonly HashSet<int> _unseen = [.. revisions];
    private byte[] _hash = new byte[AuditHash.Length];
    private int _revisions;
    private bool _notedSeen = noted is null;

    public long Last { get; private set; }

    public string? Broken { get; private set; }

    public AuditReport Report => new(Last, _revisions, Convert.ToHexStringLower(_hash), Broken);

    public int? RevisionOf(AuditRow row) =>
        row.ToEntry().IsOfRevision && RevisionManifest.NumberOf(row.Subject) is { } number && _unseen.Contains(number)
            ? number
            : null;

    public bool Take(AuditRow row, string? manifest)
    {
        Broken = WhyNot(row, manifest) is { } reason
            ? string.Create(CultureInfo.InvariantCulture, $"audit entry {row.Number} ({row.Action} {row.Subject}): {reason}")
            : null;
        if (Broken is null)
        {
            Last = row.Number;
            _hash = row.Hash;
            _notedSeen |= Convert.ToHexStringLower(row.Hash) == noted;
            if (RevisionOf(row) is { } revision)
            {
                _unseen.Remove(revision);
                _revisions++;
            }
        }

        return Broken is null;
    }

    public void End(AuditHeadRow? head, string? stray)
    {
        if (head is null || head.Number != Last || !head.Hash.AsSpan().SequenceEqual(_hash))
        {
            Broken = string.Create(
                CultureInfo.InvariantCulture,
                $"audit_head: does not name the last entry, which is {Last}; entries may be missing after it");
        }
        else if (_unseen.Count > 0)
        {
            Broken = string.Create(CultureInfo.InvariantCulture, $"revision {_unseen.Min()}: no entry of the trail wrote it down");
        }
        else if (stray is not null)
        {
            Broken = stray;
        }
        else if (!_notedSeen)
        {
            Broken = $"the noted hash {noted} is in no entry of the trail: another trail has taken its place";
        }
    }

    private string? WhyNot(AuditRow row, string? manifest)
    {
        var entry = row.ToEntry();
        if (row.Number != Last + 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"entry {Last + 1} is missing before it");
        }

        if (!row.Previous.AsSpan().SequenceEqual(_hash))
        {
            return "it is not bound to the entry before it";
        }

        if (!AuditHash.Of(row.Number, entry, row.Previous).AsSpan().SequenceEqual(row.Hash))
        {
            return "its hash is not that of what it says";
        }

        return !entry.IsOfRevision ? null
            : manifest is null ? "the revision is missing, or was written down before"
            : RevisionManifest.FirstDifference(row.Content, manifest);
    }
}
