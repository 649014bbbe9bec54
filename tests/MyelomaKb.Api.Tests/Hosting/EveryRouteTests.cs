using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Hosting;

/// <summary>What holds for every route that is served, in the contract or beside it.</summary>
public sealed class EveryRouteTests(EditedService service) : IClassFixture<EditedService>
{
    /// <summary>Tell the moment, so that even their lengths differ from one answer to the next.</summary>
    private static readonly string[] Momentary = ["/v1/status"];

    /// <summary>Its format is a standard whose programs send more than it names (WordPress always adds `dnt`).</summary>
    private const string OEmbed = "/oembed";

    [Fact]
    public async Task Head_is_answered_as_get_is_without_a_body()
    {
        var addresses = await AddressesAsync();
        using var http = Plain();
        List<string> faults = [];
        foreach (var route in Routes("GET"))
        {
            var address = addresses.Of(route);
            using var get = await http.SendAsync(addresses.Ask(HttpMethod.Get, address), TestContext.Current.CancellationToken);
            using var head = await http.SendAsync(addresses.Ask(HttpMethod.Head, address), TestContext.Current.CancellationToken);
            if (get.StatusCode != HttpStatusCode.OK || head.StatusCode != get.StatusCode)
            {
                faults.Add($"{address}: GET is {get.StatusCode}, HEAD is {head.StatusCode}");
            }

            faults.AddRange(Headers(get, address).Except(Headers(head, address)).Select(header => $"{address}: HEAD lacks {header}"));
            faults.AddRange(Headers(head, address).Except(Headers(get, address)).Select(header => $"{address}: only HEAD has {header}"));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Parameter_that_is_not_listed_is_refused_by_name()
    {
        var addresses = await AddressesAsync();
        using var http = Plain();
        List<string> faults = [];
        foreach (var (route, method) in AllRoutes().Where(one => one.Route.RoutePattern.RawText != OEmbed))
        {
            var address = addresses.Of(route);
            address += (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "colour=red";
            using var request = addresses.Ask(new HttpMethod(method), address);
            request.Headers.Accept.ParseAdd("application/json");
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var text = method == "HEAD" ? "colour" : await answer.TextAsync();
            if (answer.StatusCode != HttpStatusCode.BadRequest || !text.Contains("colour", StringComparison.Ordinal))
            {
                faults.Add($"{method} {address}: {answer.StatusCode} {text[..Math.Min(text.Length, 200)]}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_answer_forbids_guessing_its_type()
    {
        var addresses = await AddressesAsync();
        using var http = Plain();
        List<string> faults = [];
        foreach (var (route, method) in AllRoutes())
        {
            foreach (var query in new[] { "", "colour=red" })
            {
                var address = addresses.Of(route);
                address += query.Length == 0 ? "" : (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;
                using var answer = await http.SendAsync(
                    addresses.Ask(new HttpMethod(method), address), TestContext.Current.CancellationToken);
                if (!answer.Headers.TryGetValues("X-Content-Type-Options", out var said) || said.Single() != "nosniff")
                {
                    faults.Add($"{method} {address}: {answer.StatusCode}");
                }
            }
        }

        Assert.Empty(faults);
    }

    /// <summary>What is written and what is read back from the database later are the same to the last digit.</summary>
    [Fact]
    public async Task Time_of_a_write_is_the_one_that_reads_answer()
    {
        var timed = new { signInName = "timed", shownName = "Timed", roles = Array.Empty<string>() };
        using var made = await service.SendAsync("administrator", HttpMethod.Post, "/v1/admin/people", timed);
        var person = (await made.JsonAsync()).GetProperty("person");
        using var read = await service.SendAsync("administrator", HttpMethod.Get, $"/v1/admin/people/{person.Text("id")}");
        Assert.Equal(person.Text("createdAt"), (await read.JsonAsync()).Text("createdAt"));
    }

    /// <summary>Without the judge of the contract: many routes stand beside it.</summary>
    private HttpClient Plain() =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = service.Http.BaseAddress };

    private IEnumerable<RouteEndpoint> Routes(string method) =>
        AllRoutes().Where(one => one.Method == method).Select(one => one.Route);

    /// <summary>All routes; what ends the key or the session of these tests comes last.</summary>
    private IEnumerable<(RouteEndpoint Route, string Method)> AllRoutes() =>
        from route in service.Service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        orderby method == "DELETE", route.RoutePattern.RawText!.EndsWith("sign-out", StringComparison.Ordinal)
        select (route, method);

    private async Task<RouteAddresses> AddressesAsync() => await RouteAddresses.MakeAsync(service);

    private static IEnumerable<string> Headers(HttpResponseMessage answer, string address) =>
        answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "RateLimit")
                && (header.Key != "Content-Length" || !Momentary.Contains(address)))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
}
