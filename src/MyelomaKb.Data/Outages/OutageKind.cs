namespace MyelomaKb.Data.Outages;

/// <summary>Why the database cannot be used.</summary>
public enum OutageKind
{
    /// <summary>It is being prepared by this process.</summary>
    Starting,

    /// <summary>It does not answer: no connection, a lost one, or no answer in time.</summary>
    Away,

    /// <summary>Its disk is full.</summary>
    Full,

    /// <summary>It accepts no writes, like a replica.</summary>
    ReadOnly,

    /// <summary>It has no connection left, or this process has none.</summary>
    OutOfConnections,

    /// <summary>It refuses this service: wrong password, unknown database.</summary>
    Refusing,

    /// <summary>It reports a failure of its own: memory, a limit, input or output.</summary>
    Failing,
}
