namespace MyelomaKb.Api.Service;

/// <summary>What the service is, what it contains, and links to everything.</summary>
public sealed record ServiceResponse
{
    /// <summary>The service's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it answers.</summary>
    public required string Description { get; init; }

    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>The newest revision, or the one requested.</summary>
    public required RevisionResponse Revision { get; init; }

    /// <summary>How many entries of each kind there are; only approvals decided by the day.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>Approvals in force on the day, by regulator.</summary>
    public required IReadOnlyDictionary<string, int> InForce { get; init; }

    /// <summary>Where everything is.</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    /// <summary>What the answers mean, and what they do not.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>Under which terms code and facts may be used.</summary>
    public required LicenceResponse Licence { get; init; }
}

/// <summary>One publication.</summary>
/// <param name="Number">Its number; there are no gaps.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Reason">Why.</param>
public sealed record RevisionResponse(int Number, DateTimeOffset PublishedAt, string Reason);

/// <summary>The terms of use.</summary>
/// <param name="Code">The licence of the program.</param>
/// <param name="Facts">The licence of the facts.</param>
public sealed record LicenceResponse(LicenceLink Code, LicenceLink Facts);

/// <summary>A licence.</summary>
/// <param name="Id">Its SPDX identifier.</param>
/// <param name="Text">Where its text is.</param>
public sealed record LicenceLink(string Id, string Text);
