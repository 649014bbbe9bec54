using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Criteria;

/// <summary>A criterion on treatment with one drug, or with a number of different agents of a class.</summary>
public abstract record AgentLeaf : Leaf
{
    private readonly Id<DrugClass>? _class;
    private readonly int? _agents;

    private protected AgentLeaf()
    {
    }

    private protected AgentLeaf(AgentSelector of)
    {
        switch (of)
        {
            case OneDrug one:
                Drug = one.Drug;
                break;
            case OfClass some:
                (Class, Agents) = (some.Class, some.Agents);
                break;
        }
    }

    /// <summary>The drug, in any form of its substance; given where no class is.</summary>
    public Id<Drug>? Drug { get; init; }

    /// <summary>The class, its child classes included; given where no drug is.</summary>
    public Id<DrugClass>? Class
    {
        get => _class;
        init => (_class, _agents) = (value, _agents ?? (value is null ? null : 1));
    }

    /// <summary>How many different agents of the class; 1 where a class is given without it.</summary>
    public int? Agents
    {
        get => _agents;
        init => _agents = value ?? _agents;
    }

    /// <summary>The drug, or the number of agents of the class.</summary>
    [JsonIgnore]
    public AgentSelector Of => Drug is { } drug ? new OneDrug(drug) : new OfClass(Class ?? new(""), Agents ?? 1);
}
