using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>What lies ready of the verdicts and sets of drugs of one day, by their numbers. Dropped with the day it belongs to.</summary>
internal sealed class DayBytes(AssessedDay day, KnowledgeBase kb)
{
    private readonly ResultBytes?[] _results = new ResultBytes?[day.StatedVerdicts];
    private readonly RegimenBytes?[] _regimens = new RegimenBytes?[day.Regimens];

    public ResultBytes Of(StatedVerdict stated) => _results[stated.Number] ??= new ResultBytes(stated, kb);

    public RegimenBytes Of(RegimenVerdict regimen) => _regimens[regimen.Number] ??= new RegimenBytes(regimen);
}
