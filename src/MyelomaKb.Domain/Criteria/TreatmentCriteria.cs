using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Criteria;

/// <summary>The number of lines of therapy received, within the bounds; a label's "prior therapies" is read as lines.</summary>
public sealed record PriorLines : BoundedLeaf
{
    public PriorLines()
        : this(default(Bounds))
    {
    }

    public PriorLines(Bounds bounds)
        : base(bounds)
    {
    }

    public override string Op => "priorLines";
}

/// <summary>Has had (or, with false, has not had) an autologous stem-cell transplant.</summary>
public sealed record PriorAutologousTransplant(bool Value) : Leaf
{
    public override string Op => "priorAutologousTransplant";
}

/// <summary>Has received the drug, or enough different agents of the class.</summary>
public sealed record ExposedTo : AgentLeaf
{
    public ExposedTo()
    {
    }

    public ExposedTo(AgentSelector of)
        : base(of)
    {
    }

    public override string Op => "exposedTo";
}

/// <summary>The disease is refractory to the drug, or to enough different agents of the class.</summary>
public sealed record RefractoryTo : AgentLeaf
{
    public RefractoryTo()
    {
    }

    public RefractoryTo(AgentSelector of)
        : base(of)
    {
    }

    public override string Op => "refractoryTo";
}

/// <summary>Progression on the last therapy or within that many days of its end; the last day counts.</summary>
public sealed record ProgressedWithinDays(int Days) : Leaf
{
    /// <summary>The therapy that is meant; labels speak of the last one only.</summary>
    [JsonPropertyOrder(-1)]
    public ProgressionTherapy Of { get; init; }

    public override string Op => "progressedWithinDays";
}

/// <summary>Progression on the last therapy or at any time after it (or, with false, none).</summary>
public sealed record ProgressedOnLastTherapy(bool Value) : Leaf
{
    public override string Op => "progressedOnLastTherapy";
}

/// <summary>The therapy on or after which the disease progressed.</summary>
public enum ProgressionTherapy
{
    LastTherapy,
}

/// <summary>Names one drug in any of its forms, or a number of agents of a class.</summary>
public abstract record AgentSelector
{
    private protected AgentSelector()
    {
    }
}

/// <summary>This drug, in any form of its substance.</summary>
public sealed record OneDrug(Id<Drug> Drug) : AgentSelector;

/// <summary>At least so many different agents of the class or its child classes.</summary>
public sealed record OfClass(Id<DrugClass> Class, int Agents = 1) : AgentSelector;
