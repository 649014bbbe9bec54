namespace MyelomaKb.Api.Allowances;

/// <summary>The quotas that are in force in this process.</summary>
public sealed class Quotas
{
    private readonly Quota[] _open;
    private readonly Quota[] _keyed;

    public Quotas(LimitOptions options, TimeProvider time)
    {
        Quota Make(string name, QuotaOptions quota) => new(name, quota.Quota, TimeSpan.FromSeconds(quota.Window), time.TimestampFrequency);
        var keys = Make("keys", options.Keys);
        var signIn = Make("sign-in", options.SignIn);
        var flags = Make("flags", options.Flags);
        _open = [Make("default", options.Default), Make("eligibility", options.Eligibility), keys, signIn, flags];
        _keyed = [Make("default-keyed", options.DefaultKeyed), Make("eligibility-keyed", options.EligibilityKeyed), keys, signIn, flags];
    }

    /// <summary>All of them, each once.</summary>
    public IEnumerable<Quota> All => _open.Concat(_keyed).Distinct();

    /// <summary>The quota for a kind of request.</summary>
    public Quota For(LimitKind kind, bool keyed) => (keyed ? _keyed : _open)[(int)kind];
}
