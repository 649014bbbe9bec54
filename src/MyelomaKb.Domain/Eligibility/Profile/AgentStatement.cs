using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>What a statement of exposure or refractoriness is about: one drug, or a number of agents of a class.</summary>
public abstract record AgentStatement
{
    private protected AgentStatement()
    {
    }
}

/// <summary>This drug, in any form.</summary>
public sealed record DrugStatement(GivenDrug Drug) : AgentStatement;

/// <summary>At least so many agents of the class (by id and number) or its child classes; in a denial: fewer than so many.</summary>
public sealed record ClassStatement(Id<DrugClass> Class, int Number, int Agents) : AgentStatement;
