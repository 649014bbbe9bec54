using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>
/// What a read sees: the knowledge base at one revision, on one day. The day is the first of its epoch, since nothing differs
/// within one, so that equal epochs give equal answers.
/// </summary>
public sealed record Snapshot(KnowledgeBase Kb, DateOnly Day)
{
    /// <summary>Where answers made from it are kept: beside those of the newest revision when it was taken; null where none are.</summary>
    public AnswerStore? Store { get; private init; }

    /// <summary>The snapshot for any day: only the day's epoch matters.</summary>
    public static Snapshot On(KnowledgeBase kb, DateOnly day, AnswerStore? store = null) =>
        new(kb, kb.Epochs.Start(kb.Epochs.Of(day))) { Store = store };
}
