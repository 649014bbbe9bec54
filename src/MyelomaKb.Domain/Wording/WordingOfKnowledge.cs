namespace MyelomaKb.Domain.Wording;

/// <summary>The words of criteria, with the names that a revision gives drugs and classes.</summary>
public static class WordingOfKnowledge
{
    extension(KnowledgeBase kb)
    {
        /// <summary>Says criteria in plain words.</summary>
        public CriteriaWording Wording => kb.Computed.Of<CriteriaWording>(static (kb, _) => new CriteriaWording(kb));
    }
}
