using System.Globalization;
using MyelomaKb.Api.Problems;
using MyelomaKb.Api.Validation;
using MyelomaKb.Data.Following;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Answering;

/// <summary>What this process knows: the newest revision, older ones on demand, and the answers made so far.</summary>
public sealed class Knowledge(KnowledgeSource source, TimeProvider time)
{
    private AnswerStore? _answers;

    /// <summary>The newest revision that is known here; null before the first load.</summary>
    public KnowledgeBase? Newest => source.Feed?.Current;

    /// <summary>The answers of the newest revision on this day; null before the first load.</summary>
    public AnswerStore? Answers
    {
        get
        {
            var (store, kb, today) = (Volatile.Read(ref _answers), Newest, Today);
            if (kb is null || (store is not null && ReferenceEquals(store.Kb, kb) && store.Covers(today)))
            {
                return kb is null ? null : store;
            }

            store = new AnswerStore(kb, today);
            Volatile.Write(ref _answers, store);
            return store;
        }
    }

    /// <summary>Today, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>
    /// The snapshot that a read asks for, or the problem with it. A cursor keeps to the revision and the day of its list.
    /// </summary>
    public async ValueTask<(Snapshot? Snapshot, Problem? Problem)> TakeAsync(
        SnapshotRequest request, Cursor? cursor, CancellationToken cancellation)
    {
        var day = request.AsOf is not null && Days.TryParse(request.AsOf, out var asked) ? asked : cursor?.Day ?? Today;
        var number = request.Revision is not null ? int.Parse(request.Revision, CultureInfo.InvariantCulture) : cursor?.Revision;
        var (kb, problem) = await AtAsync(number, cancellation);
        if (problem is not null && cursor is not null && request.Revision is null && problem.Type == ProblemTypes.NoSuchRevision.Url)
        {
            return (null, Problem.Invalid("cursor", "The cursor is of a revision that no longer exists; start the list again."));
        }

        return kb is null ? (null, problem) : (Snapshot.On(kb, day), null);
    }

    /// <summary>The knowledge base at a revision, the newest where none is named, or the problem with it.</summary>
    public async ValueTask<(KnowledgeBase? Kb, Problem? Problem)> AtAsync(int? revision, CancellationToken cancellation)
    {
        if (Newest is not { } newest)
        {
            return (null, Problem.Of(ProblemTypes.NotReady, source.State.Detail) with { RetryAfter = 2 });
        }

        if (revision is null || revision == newest.Revision.Number)
        {
            return (newest, null);
        }

        return await source.Feed!.AtAsync(revision.Value, cancellation) switch
        {
            RevisionAnswer.Found found => (found.KnowledgeBase, null),
            RevisionAnswer.NotFound none => (null, Problem.Of(
                ProblemTypes.NoSuchRevision, $"Revision {revision} has not been published; the newest is {none.Newest}.")),
            RevisionAnswer.Unavailable gone => (null, Problem.Of(ProblemTypes.RevisionUnavailable, gone.Reason) with { RetryAfter = 5 }),
            var other => throw new InvalidOperationException($"There is no answer {other}."),
        };
    }

    /// <summary>Keeps an answer for whoever asks the same again while the newest revision stays.</summary>
    public void Keep(string address, Answer answer, Snapshot snapshot)
    {
        if (Volatile.Read(ref _answers) is { } store && snapshot.Kb.Revision.Number <= store.Kb.Revision.Number)
        {
            store.Keep(address, answer);
        }
    }
}
