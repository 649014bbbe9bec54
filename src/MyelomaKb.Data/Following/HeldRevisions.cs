using MyelomaKb.Domain;

namespace MyelomaKb.Data.Following;

/// <summary>
/// Keeps the old revisions that were asked for last. Requests for the same one share its load, few are loaded at a time, and a load
/// that failed is forgotten.
/// </summary>
internal sealed class HeldRevisions(int held, int loading, Func<int, Task<KnowledgeBase?>> load) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(loading);
    private readonly Lock _gate = new();
    private readonly LinkedList<(int Number, Task<KnowledgeBase?> Load)> _newestFirst = new();

    /// <summary>The revision, at once where it is held.</summary>
    public Task<KnowledgeBase?> GetAsync(int number)
    {
        lock (_gate)
        {
            for (var node = _newestFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Number == number)
                {
                    _newestFirst.Remove(node);
                    _newestFirst.AddFirst(node);
                    return node.Value.Load;
                }
            }

            var task = LoadInTurnAsync(number);
            Add(number, task);
            return task;
        }
    }

    /// <summary>Keeps a revision that is at hand already.</summary>
    public void Keep(KnowledgeBase kb)
    {
        lock (_gate)
        {
            Remove(kb.Revision.Number);
            Add(kb.Revision.Number, Task.FromResult<KnowledgeBase?>(kb));
        }
    }

    /// <summary>Forgets everything, for the database's history is another one now.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _newestFirst.Clear();
        }
    }

    public void Dispose() => _turns.Dispose();

    private void Add(int number, Task<KnowledgeBase?> task)
    {
        _newestFirst.AddFirst((number, task));
        if (_newestFirst.Count > held)
        {
            _newestFirst.RemoveLast();
        }
    }

    private void Remove(int number)
    {
        for (var node = _newestFirst.First; node is not null; node = node.Next)
        {
            if (node.Value.Number == number)
            {
                _newestFirst.Remove(node);
                return;
            }
        }
    }

    private async Task<KnowledgeBase?> LoadInTurnAsync(int number)
    {
        await Task.Yield();
        var kept = false;
        await _turns.WaitAsync();
        try
        {
            var kb = await load(number);
            kept = kb is not null;
            return kb;
        }
        finally
        {
            _turns.Release();
            if (!kept)
            {
                lock (_gate)
                {
                    Remove(number);
                }
            }
        }
    }
}
