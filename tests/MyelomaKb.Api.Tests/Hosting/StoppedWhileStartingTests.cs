using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MyelomaKb.Api.Tests.Hosting;

/// <summary>A stop that comes before the program has wholly started: a refused data folder, or an impatient service manager.</summary>
public sealed class StoppedWhileStartingTests
{
    [Fact]
    public async Task Program_told_to_stop_while_it_starts_ends_in_order()
    {
        var impatient = new StopsAtOnce();
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Services.AddSingleton<IHostedService>(started => impatient.With(started.GetRequiredService<IHostApplicationLifetime>()));
        Assert.Equal(0, await builder.Build().RunServiceAsync());
        Assert.True(impatient.Stopped);
    }

    private sealed class StopsAtOnce : IHostedService
    {
        private IHostApplicationLifetime? _lifetime;

        public bool Stopped { get; private set; }

        public StopsAtOnce With(IHostApplicationLifetime lifetime)
        {
            _lifetime = lifetime;
            return this;
        }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            _lifetime!.StopApplication();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Stopped = true;
            return Task.CompletedTask;
        }
    }
}
