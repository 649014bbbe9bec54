using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MyelomaKb.Api.Effects;
using MyelomaKb.Domain.Eligibility.Effects;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Effects;

/// <summary>Whose turn it is to have an effect worked out, what ends the work, and who pays for it.</summary>
public sealed class EffectWorkTests(TestDatabases databases)
{
    [Fact]
    public async Task Editor_has_one_effect_worked_out_at_a_time()
    {
        await using var service = await Service.StartAsync(databases);
        var work = service.Services.GetRequiredService<EffectWork>();
        var (editor, other) = (Guid.NewGuid(), Guid.NewGuid());
        using var goOn = new ManualResetEventSlim();
        var started = new TaskCompletionSource();

        var first = Task.Run(
            () => RunAsync(work, editor, (_, _) =>
            {
                started.SetResult();
                goOn.Wait(TestContext.Current.CancellationToken);
            }),
            TestContext.Current.CancellationToken);
        await started.Task;

        Assert.Null(await RunAsync(work, editor, (_, _) => Assert.Fail("Two effects are worked out for one editor.")));
        goOn.Set();
        Assert.NotNull(await first);
        Assert.NotNull(await RunAsync(work, editor, (_, _) => { }));
        Assert.NotNull(await RunAsync(work, other, (_, _) => { }));
    }

    [Fact]
    public async Task Work_ends_when_the_caller_leaves_and_another_can_follow()
    {
        await using var service = await Service.StartAsync(databases);
        var work = service.Services.GetRequiredService<EffectWork>();
        var editor = Guid.NewGuid();
        using var caller = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(
            work,
            editor,
            (verdicts, _) =>
            {
                verdicts.Spend(1);
                caller.Cancel();
                verdicts.Spend(1);
                Assert.Fail("The work goes on.");
            },
            caller));

        Assert.NotNull(await RunAsync(work, editor, (_, _) => { }));
    }

    [Fact]
    public async Task Quota_of_the_caller_pays_for_the_steps_and_ends_the_work_where_it_is_used_up()
    {
        await using var service = await Service.StartAsync(databases, ("Limits:Default:Quota", "10"), ("Limits:Default:Window", "86400"));
        var work = service.Services.GetRequiredService<EffectWork>();
        var steps = 0L;

        await RunAsync(work, Guid.NewGuid(), (verdicts, _) =>
        {
            for (; !verdicts.IsSpent; steps += EffectWork.StepsPerUnit / 2)
            {
                verdicts.Spend(EffectWork.StepsPerUnit / 2);
            }
        });

        Assert.Equal(11 * EffectWork.StepsPerUnit, steps);
    }

    private static Task<EffectResponse?> RunAsync(
        EffectWork work, Guid editor, Action<WorkBudget, WorkBudget> act, CancellationTokenSource? caller = null)
    {
        var cancellation = caller?.Token ?? TestContext.Current.CancellationToken;
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.9");
        return work.RunAsync(
            http,
            editor,
            (verdicts, criteria) =>
            {
                act(verdicts, criteria);
                return new EffectResponse
                {
                    BasedOn = 1,
                    Outcome = EffectOutcome.Decided,
                    Work = new EffectWorkResponse(0, 0),
                    Fields = [],
                    Cases = new CaseEffectResponse(0, 0, []),
                    Profiles = new ProfileEffectResponse(0, 0, 0, 0, []),
                    Criteria = [],
                };
            },
            cancellation);
    }
}
