using System.Diagnostics.CodeAnalysis;

namespace MyelomaKb.Postgres.Setup;

/// <summary>What a step of the start hands on: its value, or the refusal that ends the start.</summary>
internal readonly record struct Outcome<T>
    where T : class
{
    private readonly T? _value;
    private readonly Refusal? _refusal;

    private Outcome(T? value, Refusal? refusal) => (_value, _refusal) = (value, refusal);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);

    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (_value, _refusal);
        return _value is not null;
    }
}
