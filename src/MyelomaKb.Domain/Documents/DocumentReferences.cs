using System.Collections;
using System.Collections.Concurrent;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Documents;

/// <summary>Finds the entries that an entry refers to: every typed id in its document except its own.</summary>
public static class DocumentReferences
{
    /// <summary>Of each type of record, how to get at those of its properties that may hold an id.</summary>
    private static readonly ConcurrentDictionary<Type, Func<object, object?>[]> Ways = new();

    /// <summary>The entries that it refers to, each once, in the order of their kinds and ids.</summary>
    public static IReadOnlyList<EntryRef> Of(Entry entry)
    {
        HashSet<EntryRef> references = [];
        Find(entry, reference =>
        {
            references.Add(reference);
            return false;
        });
        references.Remove(new EntryRef(entry.Kind, entry.Slug));
        return [.. references.OrderBy(one => one.Kind).ThenBy(one => one.Slug, StringComparer.Ordinal)];
    }

    /// <summary>The first reference that leads to no entry; null where all of them do.</summary>
    public static EntryRef? FirstWithout(Entry entry, Func<EntryRef, bool> exists)
    {
        EntryRef? missing = null;
        Find(entry, reference =>
        {
            missing = exists(reference) ? null : reference;
            return missing is not null;
        });
        return missing;
    }

    /// <summary>Hands out each reference until one is the one that was looked for.</summary>
    private static bool Find(object? value, Func<EntryRef, bool> isIt)
    {
        switch (value)
        {
            case null:
                return false;
            case ITypedId id:
                return isIt(new EntryRef(EntryKinds.Find(id.EntryType)!.Kind, id.Value));
            case IEnumerable items:
                foreach (var item in items)
                {
                    if (Find(item, isIt))
                    {
                        return true;
                    }
                }

                return false;
        }

        foreach (var way in Ways.GetOrAdd(value.GetType(), WaysFrom))
        {
            if (Find(way(value), isIt))
            {
                return true;
            }
        }

        return false;
    }

    private static Func<object, object?>[] WaysFrom(Type record) =>
    [
        .. DocumentFormat.Options.GetTypeInfo(record).Properties
            .Where(property => MayHoldId(property.PropertyType)).Select(property => property.Get!),
    ];

    private static bool MayHoldId(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || (type.IsValueType && !type.IsAssignableTo(typeof(ITypedId))))
        {
            return false;
        }

        return !type.IsGenericType || !type.IsAssignableTo(typeof(IEnumerable)) || MayHoldId(type.GetGenericArguments()[0]);
    }
}
