namespace MyelomaKb.Domain.TreatmentHistory;

/// <summary>
/// A fact with three states: not told, told to be absent (a JSON null: still given, has not progressed), or told with a value.
/// </summary>
public readonly record struct Told<T>
    where T : struct
{
    /// <summary>The fact was told to be the value, or, with null, to be absent.</summary>
    public Told(T? value)
    {
        IsTold = true;
        Value = value;
    }

    /// <summary>Whether anything was told.</summary>
    public bool IsTold { get; }

    /// <summary>What was told; null where nothing was, or where absence was told.</summary>
    public T? Value { get; }

    /// <summary>Whether it was told that there is no such thing.</summary>
    public bool IsNone => IsTold && Value is null;
}
