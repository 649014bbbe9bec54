using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.People;

/// <summary>Every route where editors work, walked by everybody, against the written table.</summary>
public sealed class AdminAccessTests(EditedService service) : IClassFixture<EditedService>
{

    public static TheoryData<string> Rows => [.. AdminRoutesByRole.Table.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Route_lets_in_whom_the_table_lets_in(string route)
    {
        var found = "";
        foreach (var column in AdminRoutesByRole.Columns)
        {
            using var answer = await AskAsync(route, await CredentialAsync(column));
            found += await MarkOfAsync(answer);
        }

        Assert.Equal(AdminRoutesByRole.Table[route].Replace(" ", "", StringComparison.Ordinal), found);
    }

    [Fact]
    public void Every_route_stands_in_the_table()
    {
        var served = Routes().SelectMany(route =>
            route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Where(method => method != HttpMethods.Head)
                .Select(method => $"{method} {route.RoutePattern.RawText!.TrimEnd('/')}"));
        Assert.Equal(AdminRoutesByRole.Table.Keys.Order(StringComparer.Ordinal), served.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_route_says_itself_who_may_use_it()
    {
        var silent = Routes().Where(route =>
            route.Metadata.GetMetadata<IAllowAnonymous>() is null && route.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null);
        Assert.Empty(silent.Select(route => route.RoutePattern.RawText));
    }

    [Theory]
    [InlineData("/v1/admin")]
    [InlineData("/v1/admin/nowhere")]
    [InlineData("/V1/Admin/nowhere")]
    public async Task Path_that_nobody_mapped_says_so_only_to_whoever_is_known(string path)
    {
        using var nobody = await service.SendWithAsync(null, HttpMethod.Get, path);
        using var known = await service.SendAsync("administrator", HttpMethod.Get, path);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.NotFound], [nobody.StatusCode, known.StatusCode]);
    }

    private IEnumerable<RouteEndpoint> Routes() => service.Service.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(route => route.RoutePattern.RawText!.StartsWith("/v1/admin", StringComparison.OrdinalIgnoreCase));

    private Task<HttpResponseMessage> AskAsync(string route, string? token)
    {
        var (method, path) = (route.Split(' ')[0], route.Split(' ')[1]);
        path = path.Replace("{id}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{code}", "none", StringComparison.Ordinal)
            .Replace("{number:int:min(1)}", "1", StringComparison.Ordinal);
        var hasBody = method != "GET" && !path.EndsWith("sign-out", StringComparison.Ordinal);
        return service.SendWithAsync(token, new HttpMethod(method), path, hasBody ? new { } : null);
    }

    private static async Task<char> MarkOfAsync(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized when await answer.ProblemTypeAsync() != "/problems/sign-in-refused" => '-',
        HttpStatusCode.Forbidden => 'x',
        HttpStatusCode.InternalServerError => '!',
        _ => '+',
    };

    private async Task<string?> CredentialAsync(string column)
    {
        // Signing out ends a session, so each row comes with new ones where that matters.
        if (column == "nobody")
        {
            return null;
        }

        if (!service.Credentials.TryGetValue(column, out var token) || await IsOverAsync(column, token))
        {
            token = column == "expired" ? await ExpiredAsync()
                : column.StartsWith("key:", StringComparison.Ordinal) ? await KeyAsync(column["key:".Length..])
                : await FreshAsync(column);
            service.Credentials[column] = token;
        }

        return token;
    }

    private async Task<bool> IsOverAsync(string column, string token)
    {
        if (column == "expired" || column.StartsWith("key:", StringComparison.Ordinal))
        {
            return false;
        }

        using var answer = await service.SendWithAsync(token, HttpMethod.Get, "/v1/admin/me");
        return answer.StatusCode == HttpStatusCode.Unauthorized;
    }

    private async Task<string> FreshAsync(string role)
    {
        await service.TokenAsync(role);
        return await service.SignInAsync(role == "administrator" ? EditedService.Administrator : $"the-{role}", EditedService.Password);
    }

    private async Task<string> ExpiredAsync()
    {
        var token = await FreshAsync("editor");
        await service.Database.ExecuteAsync(
            "UPDATE session SET created_at = now() - interval '2 hours', expires_at = now() - interval '1 hour' "
            + $"WHERE id = '{token.Split('_')[1]}'");
        return token;
    }

    private async Task<string> KeyAsync(string scope)
    {
        if (!service.Credentials.TryGetValue("all", out var all))
        {
            service.Credentials["all"] = all = await service.SignInAsync(
                await service.BringInAsync("the-one-with-all", "editor", "reviewer", "administrator"), EditedService.Password);
        }

        using var made = await service.SendWithAsync(
            all, HttpMethod.Post, "/v1/admin/keys",
            new { label = scope, scopes = new[] { scope }, days = 1, password = EditedService.Password });
        return (await made.JsonAsync()).GetProperty("key").GetString()!;
    }
}
