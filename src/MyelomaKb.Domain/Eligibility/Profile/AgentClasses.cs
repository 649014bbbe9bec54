using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>Membership by numbers.</summary>
internal static class AgentClasses
{
    /// <summary>Whether a class (by number) is another one or lies below it.</summary>
    public static bool IsWithin(this AgentIndex agents, int one, int other)
    {
        // A parent's number is smaller, so the walk up can stop once it is below.
        while (one > other)
        {
            one = agents.ParentOf[one];
        }

        return one == other;
    }
}
