using System.Text.Json;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Reads statements of exposure or refractoriness: names of drugs, or classes with a number of agents.</summary>
internal static class StatementReader
{
    public static List<AgentStatement> ReadList(ref BodyReader body) => body.List<AgentStatement>(Read);

    private static bool Read(ref BodyReader body, out AgentStatement statement)
    {
        statement = null!;
        if (body.Token == JsonTokenType.String)
        {
            if (body.Drug() is { } drug)
            {
                statement = new DrugStatement(drug);
            }
        }
        else if (body.Token == JsonTokenType.StartObject)
        {
            statement = ReadClass(ref body)!;
        }
        else
        {
            body.Refuse("It must be the name of a drug, or an object with a class and, if more than one is meant, a number of agents.");
        }

        return statement is not null;
    }

    private static ClassStatement? ReadClass(ref BodyReader body)
    {
        var start = body.Offset;
        ClassStatement? of = null;
        var (agents, agentsAt) = (1, 0L);
        var seen = 0u;
        while (body.Next(ref seen, out ClassMember member))
        {
            switch (member)
            {
                case ClassMember.Class:
                    of = Class(ref body);
                    break;
                case ClassMember.Agents:
                    agentsAt = body.Offset;
                    agents = body.Whole(1, Limits.MostAgents) ?? 1;
                    break;
            }
        }

        if ((seen & (1u << (int)ClassMember.Class)) == 0)
        {
            body.Missing(start, "class");
        }

        if (agents == 1 || of is null)
        {
            return of;
        }

        if (body.Terms.CountOf(of) is var most && agents > most)
        {
            body.Fault(agentsAt, $"The class {of.Class} has {most} {(most == 1 ? "drug" : "drugs")} here, so it cannot be more.");
        }

        return of with { Agents = agents };
    }

    private static ClassStatement? Class(ref BodyReader body)
    {
        if (body.Token == JsonTokenType.String && body.Terms.FindClass(body.Text()) is { } found)
        {
            return found;
        }

        if (body.Token == JsonTokenType.String && body.Terms.FindDrug(body.Text()) is { } drug)
        {
            body.Refuse($"This is the name of a drug, not of a class; give a drug as \"{drug.Drug}\" alone.", [drug.Drug.Value]);
            return null;
        }

        body.Refuse($"It must be one of the classes {string.Join(", ", body.Terms.ClassIds)}.");
        return null;
    }
}
