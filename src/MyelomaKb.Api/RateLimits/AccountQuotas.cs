using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.RateLimits;

/// <summary>
/// What was taken of the quotas of secrets and of flags for each account, from wherever: many addresses together may try one account no
/// more often than one address may. An account that does not exist counts like one that does.
/// </summary>
public sealed class AccountQuotas(LimitOptions options, Quotas quotas, KbMetrics metrics, TimeProvider time)
{
    private readonly Clients _accounts = new(options.Clients);

    /// <summary>Takes a unit for the account; the refusal where none is left.</summary>
    public Problem? Take(HttpContext http, LimitKind kind, string account)
    {
        var (quota, now) = (quotas.For(kind, keyed: false), time.GetTimestamp());
        var allowance = _accounts.Of(KeyOf(account), now);
        if (quota.TryTake(ref allowance.Due(kind), now, 1))
        {
            return null;
        }

        metrics.Refused(quota.Name);
        var due = Volatile.Read(ref allowance.Due(kind));
        return Refusals.TooMany(http, quota, quota.Left(due, now), quota.SecondsUntil(1, due, now));
    }

    // A name is never kept, and what comes of it cannot be aimed at the place of another.
    private static ulong KeyOf(string account)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(account), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
