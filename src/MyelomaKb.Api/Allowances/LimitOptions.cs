using System.ComponentModel.DataAnnotations;

namespace MyelomaKb.Api.Allowances;

/// <summary>How much a caller may ask, without and with a key.</summary>
public sealed record LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Requests of all kinds but those below, without a key, by address.</summary>
    public QuotaOptions Default { get; init; } = new(600, 60);

    /// <summary>Assessments without a key, by address; a large body costs more than one unit.</summary>
    public QuotaOptions Eligibility { get; init; } = new(1200, 60);

    /// <summary>New keys, by address.</summary>
    public QuotaOptions Keys { get; init; } = new(10, 3600);

    /// <summary>Sign-ins, invitations, and whatever else compares a password or a code, by address and by account.</summary>
    public QuotaOptions SignIn { get; init; } = new(30, 300);

    /// <summary>Flags of readers, by address and by account.</summary>
    public QuotaOptions Flags { get; init; } = new(10, 3600);

    /// <summary>Requests of all kinds but assessments, with a key.</summary>
    public QuotaOptions DefaultKeyed { get; init; } = new(6000, 60);

    /// <summary>Assessments with a key.</summary>
    public QuotaOptions EligibilityKeyed { get; init; } = new(12000, 60);

    /// <summary>
    /// Whether the limits hold for callers on the same machine too. Set it where a proxy on this machine adds no forwarding header to what
    /// it passes on: its callers could not be told from those of the machine itself.
    /// </summary>
    public bool ApplyToLoopback { get; init; }

    /// <summary>How many addresses are remembered at once; each takes about 100 bytes.</summary>
    [Range(1000, 10_000_000)]
    public int Clients { get; init; } = 100_000;

    /// <summary>How many days a new key lives.</summary>
    [Range(1, 3650)]
    public int KeyDays { get; init; } = 365;
}

/// <summary>So many units in so many seconds.</summary>
/// <param name="Quota">Units in a window.</param>
/// <param name="Window">Seconds.</param>
public sealed record QuotaOptions(
    [property: Range(1, 1_000_000_000)] int Quota,
    [property: Range(1, 86_400)] int Window);
