using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Api.Approvals;
using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.DrugClasses;
using MyelomaKb.Api.Drugs;
using MyelomaKb.Api.Effects;
using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Embeds;
using MyelomaKb.Api.Exporting;
using MyelomaKb.Api.History;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Keys;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.People;
using MyelomaKb.Api.Proposals;
using MyelomaKb.Api.Search;
using MyelomaKb.Api.Service;
using MyelomaKb.Api.Sources;
using MyelomaKb.Api.Trials;
using MyelomaKb.Api.Upkeep;

namespace MyelomaKb.Api;

/// <summary>The JSON of all rooms, joined.</summary>
internal static class RoomContexts
{
    public static IReadOnlyList<IJsonTypeInfoResolver> All { get; } =
    [
        ApprovalsJson.Default,
        ClaimsJson.Default,
        CombinationsJson.Default,
        DrugClassesJson.Default,
        DrugsJson.Default,
        EffectsJson.Default,
        EligibilityJson.Default,
        EmbedsJson.Default,
        ExportJson.Default,
        HistoryJson.Default,
        ProblemsJson.Default,
        KeysJson.Default,
        StatusJson.Default,
        PeopleJson.Default,
        ProposalsJson.Default,
        SearchJson.Default,
        ServiceJson.Default,
        SourcesJson.Default,
        TrialsJson.Default,
        UpkeepJson.Default,
    ];
}
