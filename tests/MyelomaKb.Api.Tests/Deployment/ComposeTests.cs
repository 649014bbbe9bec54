using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace MyelomaKb.Api.Tests.Deployment;

/// <summary>Ports, health checks and order of docker-compose.yml and the Dockerfile agree with each other and with the program.</summary>
public sealed partial class ComposeTests
{
    private static readonly string Root = RepositoryRoot.Path;
    private static readonly string Dockerfile = File.ReadAllText(Path.Combine(Root, "Dockerfile"));

    private static readonly Dictionary<object, object> Services = (Dictionary<object, object>)new DeserializerBuilder().Build()
        .Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(Root, "docker-compose.yml")))["services"];

    [Fact]
    public void Services_are_the_database_the_migration_and_the_api() =>
        Assert.Equal(["api", "migrate", "postgres"], Services.Keys.Cast<string>().Order());

    [Fact]
    public void Only_the_api_is_reachable_from_outside_and_on_the_port_it_listens_on()
    {
        var published = Assert.Single((List<object>)Service("api")["ports"]);
        Assert.Equal("5080:8080", published);
        Assert.Contains("ENV ASPNETCORE_HTTP_PORTS=8080", Dockerfile, StringComparison.Ordinal);
        Assert.Contains("EXPOSE 8080", Dockerfile, StringComparison.Ordinal);
        Assert.All(["postgres", "migrate"], name => Assert.False(Service(name).ContainsKey("ports")));
    }

    [Fact]
    public void Migration_waits_for_a_healthy_database_and_runs_once()
    {
        Assert.Equal("service_healthy", Condition("migrate", "postgres"));
        Assert.Equal("no", Service("migrate")["restart"]);
        Assert.True(Service("postgres").ContainsKey("healthcheck"));
    }

    [Fact]
    public void Api_waits_for_the_migration_to_succeed() =>
        Assert.Equal("service_completed_successfully", Condition("api", "migrate"));

    [Fact]
    public void Migration_and_api_reach_the_same_database()
    {
        Assert.Equal(Environment("migrate", "ConnectionStrings__KnowledgeBase"), Environment("api", "ConnectionStrings__KnowledgeBase"));
        Assert.Contains("Host=postgres;", Environment("api", "ConnectionStrings__KnowledgeBase"), StringComparison.Ordinal);
        Assert.Contains($"Database={Environment("postgres", "POSTGRES_DB")};", Environment("api", "ConnectionStrings__KnowledgeBase"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("api")]
    public void Built_services_name_a_stage_of_the_dockerfile(string service) =>
        Assert.Equal(service, Stages().Single(stage => stage == (string)((Dictionary<object, object>)Service(service)["build"])["target"]));

    [Theory]
    [InlineData("migrate")]
    [InlineData("api")]
    public void Stages_that_run_do_so_without_root(string stage) =>
        Assert.Contains("USER $APP_UID", Dockerfile[Dockerfile.IndexOf($" AS {stage}", StringComparison.Ordinal)..], StringComparison.Ordinal);

    [Fact]
    public void Image_checks_its_health_with_the_program_itself() =>
        Assert.Matches(HealthCheck(), Dockerfile);

    private static Dictionary<object, object> Service(string name) => (Dictionary<object, object>)Services[name];

    private static string Condition(string service, string on) =>
        (string)((Dictionary<object, object>)((Dictionary<object, object>)Service(service)["depends_on"])[on])["condition"];

    private static string Environment(string service, string name) => (string)((Dictionary<object, object>)Service(service)["environment"])[name];

    private static IEnumerable<string> Stages() => Stage().Matches(Dockerfile).Select(match => match.Groups[1].Value);

    [GeneratedRegex("^FROM .* AS (\\w+)$", RegexOptions.Multiline)]
    private static partial Regex Stage();

    [GeneratedRegex("^HEALTHCHECK .*\"MyelomaKb.Api.dll\", \"--check-health\"\\]$", RegexOptions.Multiline)]
    private static partial Regex HealthCheck();
}
