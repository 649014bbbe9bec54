namespace MyelomaKb.Api.Http.Reading;

/// <summary>Tells the contract which record holds a route's parameters, and whether the route reads the knowledge base.</summary>
public sealed record QueryOf(Type Request, bool IsRead = true);
