using MyelomaKb.Api.Entries;

namespace MyelomaKb.Api.Hosting;

/// <summary>How the process runs: where it listens, what it reads its settings from, what it logs.</summary>
public static class ServiceHost
{
    public const string DefaultUrl = "http://localhost:5080";
    private const int LongestRequestLine = 128 * 1024;
    private const int LargestBody = 64 * 1024;

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
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(Rejections.Explain));
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod().SetPreflightMaxAge(TimeSpan.FromDays(1))
            .WithExposedHeaders(Answering.AnswerResponses.Exposed)));
        builder.Services.AddSingleton(PublicAddress.Of(builder.Configuration));
        builder.Services.AddSingleton<Banner>();
        builder.Services.AddSingleton<Database>();
        builder.Services.AddHostedService<DatabaseService>();
    }

    /// <summary>Runs until told to stop; 1 where the database could not be had.</summary>
    public static async Task<int> RunServiceAsync(this WebApplication app)
    {
        await app.RunAsync();
        return Environment.ExitCode;
    }
}
