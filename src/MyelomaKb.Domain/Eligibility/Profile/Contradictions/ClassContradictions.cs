using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>
/// Numbers of agents that are stated of several classes, each possible by itself, which no patient can have together: three of a class,
/// but fewer than two of the class that holds all but one of its drugs.
/// </summary>
internal static class ClassContradictions
{
    /// <summary>The contradiction, or null; for facts in which no two statements contradict each other directly.</summary>
    public static Contradiction? Find(PatientProfile profile, PatientFacts facts, AgentForest forest) =>
        (facts.Exposed.HasCounts || facts.Refractory.HasCounts)
        && !new AgentBounds(forest, facts, nothingReceived: false).IsPossible
            ? new Contradiction(
                FirstOf(("notExposedTo", profile.NotExposedTo), ("notRefractoryTo", profile.NotRefractoryTo)) ?? Place.Fact("therapies"),
                FirstOf(("exposedTo", profile.ExposedTo), ("refractoryTo", profile.RefractoryTo)) ?? Place.Fact("therapies"),
                "The numbers of agents of these classes cannot all be right.")
            : null;

    /// <summary>The place of the first statement about a class, else of the first statement.</summary>
    private static string? FirstOf(params (string Name, IReadOnlyList<AgentStatement> Statements)[] lists)
    {
        var places = lists
            .SelectMany(list => list.Statements.Select((statement, at) => (statement, Place: Place.Item(list.Name, at))))
            .OrderBy(one => one.statement is ClassStatement ? 0 : 1)
            .ToList();
        return places.Count > 0 ? places[0].Place : null;
    }
}
