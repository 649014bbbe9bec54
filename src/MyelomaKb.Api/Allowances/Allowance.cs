namespace MyelomaKb.Api.Allowances;

/// <summary>What one caller has taken of each quota, as due times. Safe for many threads, without a lock.</summary>
public sealed class Allowance
{
    private long _default;
    private long _eligibility;
    private long _keys;
    private long _signIn;
    private long _flags;

    /// <summary>The due time of a quota.</summary>
    public ref long Due(LimitKind kind)
    {
        switch (kind)
        {
            case LimitKind.Eligibility: return ref _eligibility;
            case LimitKind.Keys: return ref _keys;
            case LimitKind.SignIn: return ref _signIn;
            case LimitKind.Flags: return ref _flags;
            default: return ref _default;
        }
    }

    /// <summary>Whether nothing is taken any more: forgetting such a caller changes nothing.</summary>
    public bool IsWhole(long now) =>
        Volatile.Read(ref _default) <= now && Volatile.Read(ref _eligibility) <= now && Volatile.Read(ref _keys) <= now
        && Volatile.Read(ref _signIn) <= now && Volatile.Read(ref _flags) <= now;
}
