using System.Globalization;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing.Proposals;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Proposals;

/// <summary>Reads what is proposed, entries and all; every fault at its place in the body.</summary>
internal sealed class ProposalContents
{
    private readonly List<(string Place, string Message)> _faults = [];
    private readonly HashSet<EntryRef> _entries = [];
    private readonly int _newest;

    private ProposalContents(int newest) => _newest = newest;

    /// <summary>
    /// What is proposed, or what is wrong with it; new entries are based on the newest revision where nothing else is said.
    /// </summary>
    public static (ProposalContent? Content, Problem? Problem) Read(ProposalRequest request, int newest)
    {
        var reading = new ProposalContents(newest);
        var changes = request.Changes.Select((change, at) => reading.Change(change, Place(at))).OfType<ProposedChange>().ToList();
        return reading._faults.Count > 0
            ? (null, Problem.Invalid(reading._faults))
            : (new ProposalContent(
                request.Reason.Trim(), [.. request.Sources.Select(one => new Cite(new(one.Source), one.Where))], changes), null);
    }

    private static string Place(int at) => string.Create(CultureInfo.InvariantCulture, $"/changes/{at}");

    private ProposedChange? Change(ChangeRequest change, string place)
    {
        var kind = Wire<EntryKind>.Find(change.Kind)!.Value;
        if (change.BasedOn is null && change.Action != "create")
        {
            return Fault($"{place}/basedOn", "Give the revision in which you saw the entry: its changedIn.");
        }

        var basedOn = change.BasedOn ?? _newest;
        return change.Action == "retire" ? Retire(change, kind, basedOn, place) : Write(change, kind, basedOn, place);
    }

    private ProposedChange.Retire? Retire(ChangeRequest change, EntryKind kind, int basedOn, string place)
    {
        if (string.IsNullOrEmpty(change.Id))
        {
            Fault($"{place}/id", "Give the id of the entry to retire.");
            return null;
        }

        if (change.Entry is not null)
        {
            Fault($"{place}/entry", "Omit it: a retired entry keeps its content.");
            return null;
        }

        var name = new EntryRef(kind, change.Id);
        return IsFirst(name, $"{place}/id") ? new ProposedChange.Retire(name, basedOn, change.ReplacedBy ?? []) : null;
    }

    private ProposedChange? Write(ChangeRequest change, EntryKind kind, int basedOn, string place)
    {
        if (change.Entry is not { } json)
        {
            return Fault($"{place}/entry", "Give the whole entry.");
        }

        if (change.ReplacedBy is not null)
        {
            return Fault($"{place}/replacedBy", "Only a retired entry can be replaced.");
        }

        var (entry, faults) = Document.Read(kind, json);
        _faults.AddRange(faults.Select(fault => ($"{place}/entry{fault.Pointer}", fault.Message)));
        if (entry is null || !IsFirst(new EntryRef(kind, entry.Slug), $"{place}/entry/id"))
        {
            return null;
        }

        if (change.Id is not null && change.Id != entry.Slug)
        {
            return Fault($"{place}/id", "It is not the id in the entry. An id never changes.");
        }

        return change.Action == "create" ? new ProposedChange.Create(entry, basedOn) : new ProposedChange.Revise(entry, basedOn);
    }

    private bool IsFirst(EntryRef name, string place)
    {
        var isFirst = _entries.Add(name);
        if (!isFirst)
        {
            Fault(place, "The proposal changes this entry twice.");
        }

        return isFirst;
    }

    private ProposedChange? Fault(string place, string message)
    {
        _faults.Add((place, message));
        return null;
    }
}
