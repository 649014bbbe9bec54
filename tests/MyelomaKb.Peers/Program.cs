using MyelomaKb.Peers;

// What the service is measured against: the same server without anything on top, and the same read through Entity Framework.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();
if (builder.Configuration.GetConnectionString("KnowledgeBase") is { Length: > 0 } database)
{
    app.MapDrugsThroughEntityFramework(database);
}

app.Use(next => http => http.GetEndpoint() is null ? FixedAnswers.AnswerAsync(http) : next(http));
await app.RunAsync();
