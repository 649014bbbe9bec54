using System.Collections.Concurrent;

namespace MyelomaKb.Domain;

/// <summary>
/// What is computed from a knowledge base (compiled labels, wording, names for suggestions), each made when it is first asked for and kept
/// as long as the knowledge base. Who computes something declares it in their own room; the knowledge base knows none of them.
/// </summary>
public sealed class Computed
{
    private readonly KnowledgeBase _kb;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _made = new();

    /// <summary>
    /// What was made of the revision before. It is let go of when its successor is made, so that revisions do not hang on each other.
    /// </summary>
    private readonly ConcurrentDictionary<Type, object> _before;

    internal Computed(KnowledgeBase kb, Computed? before)
    {
        _kb = kb;
        _before = new(
            before?._made.Where(pair => pair.Value.IsValueCreated).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value)) ?? []);
    }

    /// <summary>What was made, or what is made now from the knowledge base and from what was made of the revision before.</summary>
    public T Of<T>(Func<KnowledgeBase, T?, T> make)
        where T : class =>
        (T)(_made.TryGetValue(typeof(T), out var made) ? made : _made.GetOrAdd(typeof(T), Entry, make)).Value;

    private Lazy<object> Entry<T>(Type type, Func<KnowledgeBase, T?, T> make)
        where T : class =>
        new(() =>
        {
            _before.TryRemove(type, out var before);
            return make(_kb, (T?)before);
        });
}
