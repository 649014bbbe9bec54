using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.TreatmentHistory;

/// <summary>A drug that a caller named: what the name means, the agent's number, the name as it was given, and how it matched.</summary>
public sealed record GivenDrug(Id<Drug> Drug, int Agent, string Given, MatchedBy By);
