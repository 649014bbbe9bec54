using MyelomaKb.Domain;

namespace MyelomaKb.Data.Following;

/// <summary>The answer to the wish for a revision.</summary>
public abstract record RevisionAnswer
{
    private RevisionAnswer()
    {
    }

    /// <summary>Here it is.</summary>
    public sealed record Found(KnowledgeBase KnowledgeBase) : RevisionAnswer;

    /// <summary>There is no such revision; the newest has this number.</summary>
    public sealed record NotFound(int Newest) : RevisionAnswer;

    /// <summary>It is not at hand and cannot be had now.</summary>
    public sealed record Unavailable(string Reason) : RevisionAnswer;
}
