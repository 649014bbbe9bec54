using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Approvals;
using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.Contract;
using MyelomaKb.Api.Docs;
using MyelomaKb.Api.DrugClasses;
using MyelomaKb.Api.Drugs;
using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Embeds;
using MyelomaKb.Api.Exporting;
using MyelomaKb.Api.Feeds;
using MyelomaKb.Api.History;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Keys;
using MyelomaKb.Api.Limiting;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Pages;
using MyelomaKb.Api.People;
using MyelomaKb.Api.Problems;
using MyelomaKb.Api.Proposals;
using MyelomaKb.Api.Search;
using MyelomaKb.Api.Service;
using MyelomaKb.Api.Sources;
using MyelomaKb.Api.Trials;
using MyelomaKb.Api.Upkeep;
using MyelomaKb.Api.Writing;

var builder = WebApplication.CreateSlimBuilder(ServiceHost.Options(args));
if (HealthProbe.IsAskedFor(args))
{
    return await HealthProbe.RunAsync(builder.Configuration);
}

builder.AddServiceHost();
builder.Services.AddAnswering();
builder.Services.AddPages();
builder.Services.AddHistory();
builder.Services.AddKeys();
builder.Services.AddWriting();
builder.AddPeople();
builder.Services.AddSearch();
builder.Services.AddExport();
builder.Services.AddFeeds();
builder.Services.AddEmbeds();
builder.Services.AddProposals();
builder.Services.AddContract();
builder.AddLimits();
builder.AddObserving();

var app = builder.Build();
app.UseFaults();
app.UseTrustedProxies();
app.UseDeprecations();
app.UseFrontDoor();
app.UseAnswers();
app.UseProblems();
app.UseRouting();
app.UseCors();
app.UsePeople();

app.MapService();
app.MapDrugs();
app.MapDrugClasses();
app.MapApprovals();
app.MapCombinations();
app.MapTrials();
app.MapClaims();
app.MapSources();
app.MapSearch();
app.MapHistory();
app.MapExport();
app.MapFeeds();
app.MapEligibility();
app.MapKeys();
app.MapSignIn();
app.MapMe();
app.MapPeople();
app.MapPersonKeys();
app.MapUpkeep();
app.MapProposals();
app.MapStatus();
app.MapProblemTypes();
app.MapContract();
app.MapDocs();
app.MapPages();
app.MapEmbeds();

return await app.RunServiceAsync();
