using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MyelomaKb.Api.People;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>What is wrong is said in the words of this service, and a detail starts with a word.</summary>
public sealed class OwnWordsTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public void Rule_of_a_validator_never_speaks_the_words_of_its_framework()
    {
        var words = ValidatorOptions.Global.LanguageManager;
        var foreign = from validator in Validators()
                      from member in validator.CreateDescriptor().GetMembersWithValidators()
                      from rule in member
                      where rule.Validator is not IChildValidatorAdaptor
                          && rule.Options.GetUnformattedErrorMessage() == words.GetString(rule.Validator.Name)
                      select $"{validator.GetType().FullName} {member.Key}: {rule.Validator.Name}";
        Assert.Empty(foreign);
    }

    [Fact]
    public void Refusal_of_identity_never_speaks_the_words_of_its_framework()
    {
        var said = typeof(IdentityErrorDescriber).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.ReturnType == typeof(IdentityError))
            .Select(method => typeof(IdentityWords).GetMethod(method.Name)!)
            .ToList();
        Assert.NotEmpty(said);
        Assert.All(said, method => Assert.Equal(typeof(IdentityWords), method.DeclaringType));
        Assert.IsType<IdentityWords>(service.Services.CreateScope().ServiceProvider.GetRequiredService<IdentityErrorDescriber>());
    }

    [Theory]
    [InlineData("/v1/diff?from=3&to=2")]
    [InlineData("/v1/diff?from=2023-02-01&to=2023-01-01")]
    [InlineData("/v1/approvals?decidedFrom=2023-02-01&decidedTo=2023-01-01")]
    public async Task Pair_of_parameters_in_the_wrong_order_is_refused_in_plain_words(string address)
    {
        var problem = await service.ProblemAsync(address, HttpStatusCode.BadRequest);
        Assert.DoesNotContain("condition", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/eligibility", "application/json", "[]")]
    [InlineData("/v1/eligibility", "application/json", "")]
    [InlineData("/v1/eligibility/batch", "application/x-ndjson", "[]")]
    [InlineData("/v1/keys", "application/json", "7")]
    [InlineData("/v1/flags", "application/json", "null")]
    public async Task Detail_of_a_body_that_is_wrong_as_a_whole_starts_with_a_word(string path, string type, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await service.Http.PostAsync(path, content, TestContext.Current.CancellationToken);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        var problem = json.TryGetProperty("error", out var error) ? error : json;
        Assert.Matches("^[A-Z]", problem.GetProperty("detail").GetString());
    }

    private IEnumerable<IValidator> Validators() => typeof(Program).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(IValidator)))
        .Select(type => (IValidator)ActivatorUtilities.CreateInstance(service.Services, type));
}
