using System.Collections.Concurrent;
using MyelomaKb.Data.Following;
using MyelomaKb.Domain;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Following;

public sealed class HeldRevisionsTests
{
    [Fact]
    public async Task Revision_that_was_asked_for_longest_ago_makes_room()
    {
        var loaded = new ConcurrentQueue<int>();
        using var old = new HeldRevisions(held: 2, loading: 2, number =>
        {
            loaded.Enqueue(number);
            return Task.FromResult<KnowledgeBase?>(Some(number));
        });
        foreach (var number in (int[])[1, 2, 1, 3, 1, 2])
        {
            Assert.Equal(number, (await old.GetAsync(number))!.Revision.Number);
        }

        Assert.Equal([1, 2, 3, 2], loaded);
    }

    [Fact]
    public async Task No_more_than_so_many_are_loaded_at_once()
    {
        var (running, most, go) = (0, 0, new TaskCompletionSource());
        using var old = new HeldRevisions(held: 8, loading: 2, async number =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await go.Task;
            Interlocked.Decrement(ref running);
            return Some(number);
        });
        var all = Enumerable.Range(1, 6).Select(old.GetAsync).ToList();
        await Eventually.TrueAsync(() => Volatile.Read(ref running) == 2, "two are loading");
        go.SetResult();
        await Task.WhenAll(all);

        Assert.Equal(2, most);
    }

    [Fact]
    public async Task Load_that_failed_is_tried_again()
    {
        var tries = 0;
        using var old = new HeldRevisions(held: 2, loading: 2, number => Interlocked.Increment(ref tries) == 1
            ? Task.FromException<KnowledgeBase?>(new TimeoutException())
            : Task.FromResult<KnowledgeBase?>(Some(number)));
        await Assert.ThrowsAsync<TimeoutException>(() => old.GetAsync(1));

        Assert.NotNull(await old.GetAsync(1));
    }

    private static KnowledgeBase Some(int number) =>
        KnowledgeBase.Create(new Revision(number, DateTimeOffset.UnixEpoch, "tester", "test"), []);
}
