using MyelomaKb.Data.Following;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Hosting;

/// <summary>Logs each published entry that cannot be served, once for as long as that lasts.</summary>
public sealed class LeftOutLog(ILogger<LeftOutLog> log)
{
    /// <summary>Looks at every revision that this process serves, until it is stopped.</summary>
    public async Task FollowAsync(KnowledgeBaseFeed feed, CancellationToken cancellation)
    {
        HashSet<EntryRef> known = [];
        for (var next = 1; ;)
        {
            var kb = await feed.WaitForAsync(next, cancellation);
            foreach (var one in kb.LeftOut.Where(one => !known.Contains(one.Entry)))
            {
                log.LogError("Revision {Revision}: {Entry} is left out. {Reason}", kb.Revision.Number, one.Entry, one.Reason);
            }

            known = [.. kb.LeftOut.Select(one => one.Entry)];
            next = kb.Revision.Number + 1;
        }
    }
}
