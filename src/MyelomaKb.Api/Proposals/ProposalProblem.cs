using System.Text.Json;

namespace MyelomaKb.Api.Proposals;

/// <summary>What a problem with a proposal says beside what every problem does, as extension members.</summary>
public sealed record ProposalProblem
{
    /// <summary>What the checks found in the revision that a proposal would create.</summary>
    public IReadOnlyList<FindingResponse>? Findings { get; init; }

    /// <summary>Entries of a proposal that others have changed, from all three sides.</summary>
    public IReadOnlyList<ConflictResponse>? Conflicts { get; init; }

    /// <summary>The members as JSON.</summary>
    internal Dictionary<string, JsonElement> ToExtensions() =>
        JsonSerializer.SerializeToElement(this, ProposalsJson.Configured.ProposalProblem).EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value);
}
