namespace MyelomaKb.Domain.Criteria;

/// <summary>Holds when every child holds; a false child makes it false whatever is unknown.</summary>
public sealed record All(IReadOnlyList<Criterion> Children) : Criterion
{
    public override string Op => "all";
}

/// <summary>Holds when at least one child holds; a true child makes it true whatever is unknown.</summary>
public sealed record Any(IReadOnlyList<Criterion> Children) : Criterion
{
    public override string Op => "any";
}

/// <summary>Holds when its child does not; unknown stays unknown.</summary>
public sealed record Not(Criterion Child) : Criterion
{
    public override string Op => "not";
}
