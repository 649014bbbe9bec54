namespace MyelomaKb.Domain.TreatmentHistory;

/// <summary>
/// A fact with three states: not stated, stated to be absent (a JSON null: still given, has not progressed), or stated with a value.
/// </summary>
public readonly record struct Told<T>
    where T : struct
{
    /// <summary>The fact is stated to have the value or, with null, to be absent.</summary>
    public Told(T? value)
    {
        IsTold = true;
        Value = value;
    }

    /// <summary>Whether anything is stated.</summary>
    public bool IsTold { get; }

    /// <summary>The stated value; null if nothing or its absence is stated.</summary>
    public T? Value { get; }

    /// <summary>Whether its absence is stated.</summary>
    public bool IsNone => IsTold && Value is null;
}
