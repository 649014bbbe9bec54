using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Sources;

/// <summary>A source, and where in it (section, table, paragraph) the fact stands.</summary>
public sealed record Cite(Id<Source> Source, string? Where = null);
