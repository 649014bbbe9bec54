using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Editing;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Proposals;

/// <summary>What the routes of proposals take their use cases' call from.</summary>
internal sealed class ProposalCall(
    Write write, KnowledgeSource knowledge, ReviewRules review, TimeProvider time, IHttpContextAccessor accessor)
{
    /// <summary>The newest revision that this process holds; null while it holds none.</summary>
    public KnowledgeBase? Held => knowledge.Feed?.Current;

    /// <summary>The identity behind the request.</summary>
    public EditingCall Editing => new(write.Connection, Principals.ActorOf(accessor.HttpContext!.User), time, Held) { Review = review };

    /// <summary>The version that the caller saw, from If-Match; one that no proposal has where that is no version.</summary>
    public int? Seen => write.Match is null ? null
        : int.TryParse(write.Match.Trim('"'), System.Globalization.CultureInfo.InvariantCulture, out var version) &&
            Written.TagOf(version) == write.Match
            ? version
            : 0;

    /// <summary>Reads the body and goes on with it, or answers what is wrong.</summary>
    public async Task<Written> WithAsync<TRequest>(Func<TRequest, Task<Written>> go)
        where TRequest : class
    {
        var (request, problem) = write.Read<TRequest>();
        return request is null ? problem! : await go(request);
    }

    /// <summary>The answer where this process has nothing to hold a proposal against yet.</summary>
    public static Problem NotReady { get; } =
        Problem.Of(ProblemTypes.NotReady, "The newest revision is not loaded yet.") with { RetryAfter = 1 };
}
