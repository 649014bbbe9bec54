namespace MyelomaKb.Data.Auditing;

/// <summary>What a verification looked at, and the first place that does not agree.</summary>
/// <param name="Entries">How many entries of the trail agree, from its start.</param>
/// <param name="Revisions">How many revisions are as the trail wrote them down.</param>
/// <param name="Newest">The hash of the last entry that agrees, in hexadecimal: noted elsewhere, it binds everything before it.</param>
/// <param name="Broken">The first place that does not agree, in plain words; null where all does.</param>
public sealed record AuditReport(long Entries, int Revisions, string Newest, string? Broken);
