using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain;

/// <summary>
/// An entry that is published but not served: its document cannot be read, or it refers to an entry that is not there. Everything else of
/// the revision is served without it.
/// </summary>
/// <param name="Entry">Its name.</param>
/// <param name="Reason">Why it is left out.</param>
/// <param name="Content">The entry itself, where its document can be read: it comes back with what it refers to.</param>
public sealed record LeftOutEntry(EntryRef Entry, string Reason, Entry? Content = null);
