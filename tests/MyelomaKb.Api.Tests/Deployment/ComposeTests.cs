using System.Net;
using System.Text.RegularExpressions;
using Npgsql;

namespace MyelomaKb.Api.Tests.Deployment;

/// <summary>docker-compose.yml, the Dockerfile and the files of .docker agree with each other and with the program.</summary>
public sealed partial class ComposeTests
{
    private static readonly string Dockerfile = Text("Dockerfile");
    private static readonly string Balancer = Text(".docker/balancer.cfg");

    public static TheoryData<string> Services => [.. ComposeFile.Services];

    public static TheoryData<string> Steps => ["roles", "schema", "facts", "tool"];

    public static TheoryData<string> Lasting => ["postgres", "api", "balancer"];

    public static TheoryData<string> ReachingTheDatabase => ["schema", "facts", "tool", "api"];

    [Fact]
    public void Services_either_last_or_are_steps() =>
        Assert.Equal(ComposeFile.Services, Lasting.Concat(Steps).Select(row => row.Data).Order());

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_has_no_privileges_and_bounded_memory_and_logs(string name)
    {
        var service = ComposeFile.Service(name);

        Assert.Equal(["ALL"], ComposeFile.Words(service["cap_drop"]));
        Assert.False(service.ContainsKey("cap_add"));
        Assert.Contains("no-new-privileges:true", ComposeFile.Words(service["security_opt"]));
        Assert.Matches("^[0-9]+[mg]$", (string)service["mem_limit"]);
        Assert.NotEmpty((string)ComposeFile.Map(ComposeFile.Map(service["logging"])["options"])["max-size"]);
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public void Service_that_lasts_starts_again_by_itself(string name) =>
        Assert.Equal("unless-stopped", ComposeFile.Service(name)["restart"]);

    [Theory]
    [MemberData(nameof(Steps))]
    public void Step_runs_once(string name) => Assert.Equal("no", ComposeFile.Service(name)["restart"]);

    [Theory]
    [InlineData("roles", "postgres", "service_healthy")]
    [InlineData("schema", "roles", "service_completed_successfully")]
    [InlineData("facts", "schema", "service_completed_successfully")]
    [InlineData("api", "facts", "service_completed_successfully")]
    [InlineData("tool", "roles", "service_completed_successfully")]
    public void Step_waits_for_the_one_before(string service, string on, string condition) =>
        Assert.Equal(condition, ComposeFile.Condition(service, on));

    [Fact]
    public void Only_the_balancer_is_reachable_from_outside_and_passes_on_to_the_port_of_the_service()
    {
        Assert.Equal(["balancer"], ComposeFile.Services.Where(name => ComposeFile.Service(name).ContainsKey("ports")));
        Assert.EndsWith(":8080", Assert.Single(ComposeFile.Words(ComposeFile.Service("balancer")["ports"])), StringComparison.Ordinal);
        Assert.Contains("bind 0.0.0.0:8080", Balancer, StringComparison.Ordinal);
        Assert.Contains("bind :::8080 v6only", Balancer, StringComparison.Ordinal);
        Assert.Contains(" api:8080 ", Balancer, StringComparison.Ordinal);
        Assert.Contains("ENV ASPNETCORE_HTTP_PORTS=8080", Dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_keeps_the_service_from_running_several_times()
    {
        var api = ComposeFile.Service("api");

        Assert.DoesNotContain(api.Keys, key => key is "ports" or "container_name" or "hostname");
        Assert.IsType<List<object>>(api["networks"]);
    }

    [Fact]
    public void Service_believes_the_balancer_whose_address_no_other_container_gets()
    {
        var network = ComposeFile.Map(((List<object>)ComposeFile.Map(ComposeFile.Network("public")["ipam"])["config"])[0]);
        var balancer = (string)ComposeFile.Map(ComposeFile.Map(ComposeFile.Service("balancer")["networks"])["public"])["ipv4_address"];

        Assert.StartsWith($"{balancer}${{", ComposeFile.Environment("api", "Proxies__Trusted"), StringComparison.Ordinal);
        Assert.True(IPNetwork.Parse((string)network["subnet"]).Contains(IPAddress.Parse(balancer)));
        Assert.False(IPNetwork.Parse((string)network["ip_range"]).Contains(IPAddress.Parse(balancer)));
        Assert.Contains("option forwardfor", Balancer, StringComparison.Ordinal);
    }

    [Fact]
    public void Clients_of_ipv6_arrive_by_their_own_address() =>
        Assert.Equal("true", ComposeFile.Network("public")["enable_ipv6"]);

    [Theory]
    [MemberData(nameof(ReachingTheDatabase))]
    public void Database_is_reached_by_a_role_of_its_own_and_a_password_that_is_in_no_setting(string service)
    {
        var connection = new NpgsqlConnectionStringBuilder(ComposeFile.Environment(service, "ConnectionStrings__KnowledgeBase"));

        Assert.Equal(("postgres", "myelomakb_service", null), (connection.Host, connection.Username, connection.Password));
        Assert.NotEqual(ComposeFile.Environment("postgres", "POSTGRES_USER"), connection.Username);
        Assert.Equal(ComposeFile.Environment("postgres", "POSTGRES_DB"), connection.Database);
        Assert.Equal(GssEncryptionMode.Disable, connection.GssEncryptionMode);
        Assert.Contains($"{Path.GetDirectoryName(connection.Passfile)}:ro",
            ComposeFile.Words(ComposeFile.Service(service)["volumes"]).Select(volume => volume.Split(':', 2)[1]));
        Assert.Contains("database", ComposeFile.Words(ComposeFile.Service(service)["networks"]));
    }

    [Fact]
    public void There_is_no_default_password()
    {
        Assert.Equal("${POSTGRES_PASSWORD:-}", ComposeFile.Environment("roles", "POSTGRES_PASSWORD"));
        Assert.False(ComposeFile.Map(ComposeFile.Service("postgres")["environment"]).ContainsKey("POSTGRES_PASSWORD"));
        Assert.Equal("true", ComposeFile.Network("database")["internal"]);
    }

    [Fact]
    public void Health_of_the_database_is_asked_at_an_address_that_its_temporary_server_lacks()
    {
        var check = ComposeFile.Map(ComposeFile.Service("postgres")["healthcheck"]);

        Assert.Contains("--host 127.0.0.1", string.Join(' ', ComposeFile.Words(check["test"])), StringComparison.Ordinal);
        Assert.Equal("1s", check["start_interval"]);
    }

    [Theory]
    [InlineData("api")]
    [InlineData("tool")]
    public void Settings_of_the_file_env_reach_the_program(string service)
    {
        var file = ComposeFile.Map(Assert.Single((List<object>)ComposeFile.Service(service)["env_file"]));

        Assert.Equal((".env", "false"), (file["path"], file["required"]));
    }

    [Fact]
    public void Links_lead_to_the_published_port_unless_an_address_is_configured() =>
        Assert.Equal("${PublicUrl:-http://localhost:${MYELOMAKB_PORT:-5080}}", ComposeFile.Environment("api", "PublicUrl"));

    [Theory]
    [InlineData("tool", "myelomakb.dll")]
    [InlineData("api", "MyelomaKb.Api.dll")]
    public void Stage_runs_its_program_without_a_shell_and_without_root(string stage, string program)
    {
        var lines = Stage().Split(Dockerfile).SkipWhile(part => part != stage).ElementAt(1);

        Assert.Contains("USER $APP_UID", lines, StringComparison.Ordinal);
        Assert.Contains($"ENTRYPOINT [\"dotnet\", \"{program}\"]", lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "tool")]
    [InlineData("facts", "tool")]
    [InlineData("tool", "tool")]
    [InlineData("api", "api")]
    public void Built_services_name_a_stage_of_the_dockerfile(string service, string stage)
    {
        Assert.Equal(stage, ComposeFile.Map(ComposeFile.Service(service)["build"])["target"]);
        Assert.Contains(stage, Stage().Matches(Dockerfile).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Image_checks_its_health_with_the_program_itself_and_often_while_it_starts() =>
        Assert.Matches(HealthCheck(), Dockerfile);

    private static string Text(string file) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));

    [GeneratedRegex("^FROM .* AS (\\w+)$", RegexOptions.Multiline)]
    private static partial Regex Stage();

    [GeneratedRegex("^HEALTHCHECK .*--start-interval=1s .*\"MyelomaKb.Api.dll\", \"--check-health\"\\]$", RegexOptions.Multiline)]
    private static partial Regex HealthCheck();
}
