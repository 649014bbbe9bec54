namespace MyelomaKb.Domain.Eligibility;

/// <summary>What patients are judged by, computed once a revision.</summary>
public static class EligibilityOfKnowledge
{
    extension(KnowledgeBase kb)
    {
        /// <summary>The labels, ready to judge patients by.</summary>
        public EligibilityBook Eligibility => kb.Computed.Of<EligibilityBook>(static (kb, before) => new EligibilityBook(kb, before));
    }
}
