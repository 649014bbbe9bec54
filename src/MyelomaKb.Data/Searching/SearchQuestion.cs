using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Data.Searching;

/// <summary>What is searched for, where in both axes of time, in comparable words.</summary>
public sealed record SearchQuestion
{
    private const int MostTerms = 12;

    private SearchQuestion(string folded, int revision, DateOnly day)
    {
        Terms = [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostTerms)];
        Compact = folded.Replace(" ", "", StringComparison.Ordinal);
        Revision = revision;
        Day = day;
    }

    /// <summary>The words, each once; of very many the first.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>All words without spaces, as a name is compared.</summary>
    public string Compact { get; }

    public int Revision { get; }

    public DateOnly Day { get; }

    /// <summary>The question in a text as somebody typed it; one without any word finds nothing.</summary>
    public static SearchQuestion Of(string text, int revision, DateOnly day) => new(NameFolding.Fold(text), revision, day);
}
