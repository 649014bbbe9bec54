using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Approvals;
using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.Contract;
using MyelomaKb.Api.DrugClasses;
using MyelomaKb.Api.Drugs;
using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Problems;
using MyelomaKb.Api.Service;
using MyelomaKb.Api.Sources;
using MyelomaKb.Api.Trials;

var builder = WebApplication.CreateSlimBuilder(ServiceHost.Options(args));
if (HealthProbe.IsAskedFor(args))
{
    return await HealthProbe.RunAsync(builder.Configuration);
}

builder.AddServiceHost();
builder.Services.AddAnswering();
builder.Services.AddContract();

var app = builder.Build();
app.UseAnswers();
app.UseProblems();
app.UseCors();

app.MapService();
app.MapDrugs();
app.MapDrugClasses();
app.MapApprovals();
app.MapCombinations();
app.MapTrials();
app.MapClaims();
app.MapSources();
app.MapEligibility();
app.MapProblemTypes();
app.MapContract();

return await app.RunServiceAsync();
