namespace MyelomaKb.Data.Entries;

/// <summary>Where in a document something stands; written as a JSON pointer only when somebody asks.</summary>
internal sealed record Place(Place? Parent, string Segment)
{
    /// <summary>The document as a whole.</summary>
    public static Place Root { get; } = new(null, "");

    public Place Down(string segment) => new(this, segment);

    public override string ToString() => Parent is null ? "" : $"{Parent}/{Escape(Segment)}";

    private static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
