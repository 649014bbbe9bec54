using MyelomaKb.Data.Following;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>Where knowledge comes from: nothing yet while the database is being got ready, then the feed that follows it.</summary>
public sealed class KnowledgeSource(TimeProvider time)
{
    private KnowledgeBaseFeed? _feed;
    private FeedState _preparing = new(FeedCondition.Starting, time.GetUtcNow(), "The database is being prepared.", []);

    /// <summary>The feed, once there is a database to follow.</summary>
    public KnowledgeBaseFeed? Feed => Volatile.Read(ref _feed);

    /// <summary>How it stands, in words for operators of the service.</summary>
    public FeedState State => Feed?.State ?? Volatile.Read(ref _preparing);

    /// <summary>Says what is being done before there is a feed, or what hinders it.</summary>
    public void Prepare(FeedCondition condition, string detail) =>
        Volatile.Write(ref _preparing, new FeedState(condition, time.GetUtcNow(), detail, []));

    /// <summary>From now on this feed is the source.</summary>
    public void Follow(KnowledgeBaseFeed feed) => Volatile.Write(ref _feed, feed);
}
