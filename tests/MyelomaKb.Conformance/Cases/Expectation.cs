using System.Text.Json;

namespace MyelomaKb.Conformance.Cases;

/// <summary>What an answer must say; a part that is left out is not compared.</summary>
public sealed record Expectation
{
    public required int Status { get; init; }

    /// <summary>The verdict of each approval named.</summary>
    public IReadOnlyDictionary<string, string> Verdicts { get; init; } = Nothing<string>();

    /// <summary>Approvals that the results must not hold.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    public IReadOnlyList<ExpectedRegimen> Regimens { get; init; } = [];

    /// <summary>By approval: exactly the facts still to be told.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ExpectedFact>> Missing { get; init; } = Nothing<IReadOnlyList<ExpectedFact>>();

    /// <summary>By approval: exactly the facts that would be missing once what is unmet were met.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ExpectedFact>> ThenMissing { get; init; } = Nothing<IReadOnlyList<ExpectedFact>>();

    /// <summary>By approval: exactly the criteria that stand against it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ExpectedLeaf>> Unmet { get; init; } = Nothing<IReadOnlyList<ExpectedLeaf>>();

    /// <summary>By approval: the unknown facts whose every value gives this verdict.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> DecidedEitherWay { get; init; } = Nothing<IReadOnlyList<string>>();

    /// <summary>By approval: the other forms that it covers on the day; an empty list says none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> AlsoAs { get; init; } = Nothing<IReadOnlyList<string>>();

    /// <summary>By approval: whether there is something to note about its standing on the day.</summary>
    public IReadOnlyDictionary<string, bool> Notices { get; init; } = Nothing<bool>();

    public IReadOnlyDictionary<string, string> Pathways { get; init; } = Nothing<string>();

    public IReadOnlyDictionary<string, int> Counts { get; init; } = Nothing<int>();

    /// <summary>Approvals whose results stand in this order, with others between them or not.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Questions that must be among those asked.</summary>
    public IReadOnlyList<ExpectedQuestion> Questions { get; init; } = [];

    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>Part of what the answer says it derived.</summary>
    public JsonElement? Derived { get; init; }

    /// <summary>By list of what was derived: drugs that it must not hold.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> DerivedAbsent { get; init; } = Nothing<IReadOnlyList<string>>();

    /// <summary>For a refusal: the places that it must name.</summary>
    public IReadOnlyList<string> Pointers { get; init; } = [];

    private static Dictionary<string, T> Nothing<T>() => [];
}
