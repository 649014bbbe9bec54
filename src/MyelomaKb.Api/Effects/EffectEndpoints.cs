using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.People;
using MyelomaKb.Api.Proposals;

namespace MyelomaKb.Api.Effects;

/// <summary>The effect of a proposal: what publishing it would change.</summary>
public static class EffectEndpoints
{
    public static void AddEffects(this IServiceCollection services) => services.AddSingleton<EffectWork>();

    public static void MapEffects(this IEndpointRouteBuilder routes) =>
        routes.MapAdmin("/proposals", "Proposals").MapGetOrHead($"{ProposalEndpoints.One}/effect", GetEffect.HandleAsync)
            .RequireAuthorization(Policies.Member).OrNotFound().Produces<EffectResponse>()
            .Produces<Problem>(StatusCodes.Status422UnprocessableEntity, "application/problem+json")
            .Documented(
                "getProposalEffect", "Get the effect of a proposal",
                "What publishing it now would change: fields; verdicts of the conformance cases and of 2,000 "
                + "generated patients, with counts; and for changed criteria whether any patient can meet them, and which approvals in "
                + "force contain or overlap them, with a patient who meets only one. The work is bounded: if "
                + "the bound is reached, `outcome` is `not-decided`, and the counts say what was done. The work is charged to the "
                + "quota, and an editor can have one effect calculated at a time; a second request is a 429.");
}
