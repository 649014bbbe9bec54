using MyelomaKb.Data.History;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Feeds;

/// <summary>Which changes a feed is about; one entry that the change concerns must fit all that is given.</summary>
internal sealed record ChangeFilter(
    Drug? Drug, DrugClass? Class, Regulator? Regulator, Setting? Setting, IReadOnlyList<EntryKind> Kinds, bool SafetyOnly)
{
    private bool IsAboutAll => Drug is null && Class is null && Regulator is null && Setting is null;

    /// <summary>The changes that fit, in their order.</summary>
    public IEnumerable<RecentChange> Of(IEnumerable<RecentChange> changes, KnowledgeBase kb)
    {
        var classes = Class is null ? [] : kb.Classes.WithDescendants(Class.Id).ToHashSet();
        return changes.Where(change =>
            Kinds.Contains(change.Change.Entry.Kind)
            && (!SafetyOnly || change.ConcernsSafety)
            && (IsAboutAll || ChangeSubjects.Of(change.Shown, kb).Any(subject => Fits(subject, classes, kb))));
    }

    private bool Fits(Entry subject, HashSet<Id<DrugClass>> classes, KnowledgeBase kb) =>
        (Regulator is not { } regulator || subject.DecidedBy == regulator)
        && (Setting is not { } setting || subject.UsedIn.Contains(setting))
        && (Drug is not { } drug || ChangeSubjects.DrugsOf(subject).Contains(drug.Id))
        && (Class is null || IsOf(subject, classes, kb));

    private static bool IsOf(Entry subject, HashSet<Id<DrugClass>> classes, KnowledgeBase kb) => subject switch
    {
        DrugClass one => classes.Contains(one.Id),
        Drug drug => classes.Contains(drug.Class),
        _ => ChangeSubjects.DrugsOf(subject).Any(id => kb.Drugs.Find(id.Value) is { } drug && classes.Contains(drug.Class)),
    };
}
