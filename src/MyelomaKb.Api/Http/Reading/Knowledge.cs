using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Data.Following;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Http.Reading;

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

    /// <summary>What a read sees that names neither a day nor a revision, or the problem with it.</summary>
    public (Snapshot? Snapshot, Problem? Problem) Now() =>
        Answers is { } store ? (Snapshot.On(store.Kb, store.Day, store), null) : (null, NotReady);

    /// <summary>
    /// The snapshot that a read asks for, or the problem with it. A cursor keeps to the revision and the day of its list.
    /// </summary>
    public async ValueTask<(Snapshot? Snapshot, Problem? Problem)> TakeAsync(
        SnapshotRequest request, Cursor? cursor, CancellationToken cancellation)
    {
        if (Answers is not { } store)
        {
            return (null, NotReady);
        }

        var day = request.AsOf is not null && Days.TryParse(request.AsOf, out var asked) ? asked : cursor?.Day ?? store.Day;
        var number = request.Revision is not null ? int.Parse(request.Revision, CultureInfo.InvariantCulture) : cursor?.Revision;
        var (kb, problem) = await AtAsync(number, store.Kb, cancellation);
        if (problem is not null && cursor is not null && request.Revision is null && problem.Type == ProblemTypes.NoSuchRevision.Url)
        {
            return (null, Problem.Invalid("cursor", "The cursor belongs to a revision that no longer exists. Start the list again."));
        }

        return kb is null ? (null, problem) : (Snapshot.On(kb, day, store), null);
    }

    /// <summary>The knowledge base at a revision, the newest where none is named, or the problem with it.</summary>
    public ValueTask<(KnowledgeBase? Kb, Problem? Problem)> AtAsync(int? revision, CancellationToken cancellation) =>
        Newest is { } newest ? AtAsync(revision, newest, cancellation) : ValueTask.FromResult<(KnowledgeBase?, Problem?)>((null, NotReady));

    /// <summary>Keeps an answer for others who ask the same while the revision stays that was the newest when it was made.</summary>
    public static void Keep(HttpContext http, Answer answer, Snapshot snapshot) =>
        Keep(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, answer, snapshot);

    /// <summary>Keeps an answer in the same way under a key of its own, since it depends on more than the target.</summary>
    public static void Keep(string key, Answer answer, Snapshot snapshot) => snapshot.Store?.Keep(key, answer, snapshot);

    private Problem NotReady => Problem.Of(ProblemTypes.NotReady, source.State.Detail) with { RetryAfter = 2 };

    private async ValueTask<(KnowledgeBase? Kb, Problem? Problem)> AtAsync(
        int? revision, KnowledgeBase newest, CancellationToken cancellation)
    {
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
            var other => throw new InvalidOperationException($"Unexpected outcome {other}."),
        };
    }
}
