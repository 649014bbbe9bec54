using Microsoft.AspNetCore.Connections;
using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Upkeep;

namespace MyelomaKb.Api;

/// <summary>How the process runs: where it listens, what it reads its settings from, what it logs.</summary>
public static class ServiceHost
{
    public const string DefaultUrl = "http://localhost:5080";
    private const int LongestRequestLine = 128 * 1024;

    /// <summary>How long requests may continue once the service is stopping; containers are killed after ten seconds.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <summary>Settings lie beside the program and are read once: watching a folder for changes costs more than starting.</summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
        ContentRootPath = AppContext.BaseDirectory,
    };

    public static void AddServiceHost(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxRequestBodySize = BodyLimit.Usual.Bytes;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        builder.Services.AddSingleton(new ApiJson(RoomContexts.All));
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod().SetPreflightMaxAge(TimeSpan.FromDays(1))
            .WithExposedHeaders(AnswerResponses.Exposed)));
        builder.Services.AddSingleton(PublicAddress.Of(builder.Configuration));
        builder.Services.AddSingleton<EligibilityProbe>();
        builder.Services.AddSingleton<Banner>();
        builder.Services.AddSingleton<Database>();
        builder.Services.AddSingleton<RetentionRounds>();
        builder.Services.AddSingleton<OutageLog>();
        builder.Services.AddSingleton<LeftOutLog>();
        builder.Services.AddHostedService<DatabaseService>();
    }

    /// <summary>Runs until told to stop; 1 where the database or the address could not be had.</summary>
    public static async Task<int> RunServiceAsync(this WebApplication app)
    {
        await using (app)
        {
            var stopping = app.Lifetime.ApplicationStopping;
            try
            {
                await app.StartAsync();
                await app.WaitForShutdownAsync();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // Told to stop before all of it had started: what did start, the private server too, is stopped in order.
                await app.StopAsync();
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                await Console.Error.WriteLineAsync(
                    $"{taken.Message} Stop the program that listens there, or choose another port with --urls http://localhost:PORT.");
                await app.StopAsync();
                return 1;
            }
        }

        return Environment.ExitCode;
    }
}
