namespace MyelomaKb.Domain.Common;

/// <summary>Names one entry of any kind.</summary>
public readonly record struct EntryRef(EntryKind Kind, string Slug)
{
    public override string ToString() => $"{Wire<EntryKind>.Name(Kind)}:{Slug}";
}
