namespace MyelomaKb.Domain.Searching;

/// <summary>Suggestions for somebody who types, computed once a revision.</summary>
public static class SuggestionsOfKnowledge
{
    extension(KnowledgeBase kb)
    {
        /// <summary>Names that continue what is typed; made when somebody first types.</summary>
        public Suggester Suggester => kb.Computed.Of<Suggester>(static (kb, _) => new Suggester(kb));
    }
}
