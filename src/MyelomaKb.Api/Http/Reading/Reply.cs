using MyelomaKb.Api.Http.Problems;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>What a read comes to: a body, another address, or a problem.</summary>
public sealed record Reply<TBody>
    where TBody : class
{
    private Reply()
    {
    }

    public TBody? Body { get; private init; }

    /// <summary>The path, without the query, at which the entry really stands.</summary>
    public string? MovedTo { get; private init; }

    public Problem? Problem { get; private init; }

    /// <summary>The entry stands elsewhere for good.</summary>
    public static Reply<TBody> Moved(string path) => new() { MovedTo = path };

    /// <summary>A body; for types, such as interfaces, that do not convert by themselves.</summary>
    public static Reply<TBody> Of(TBody body) => new() { Body = body };

    /// <summary>What the body comes to; another address or a problem stays what it is.</summary>
    public Reply<TNext> Then<TNext>(Func<TBody, Reply<TNext>> next)
        where TNext : class =>
        Body is { } body ? next(body) : MovedTo is { } path ? Reply<TNext>.Moved(path) : Problem!;

    public static implicit operator Reply<TBody>(TBody body) => new() { Body = body };

    public static implicit operator Reply<TBody>(Problem problem) => new() { Problem = problem };
}
