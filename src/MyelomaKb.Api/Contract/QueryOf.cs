namespace MyelomaKb.Api.Contract;

/// <summary>Tells the contract which record holds a route's parameters.</summary>
public sealed record QueryOf(Type Request);
