using System.Net;
using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>A name leads to an entry for as long as a revision says so, not for good.</summary>
public sealed class RedirectTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("/v1/drugs/Velcade", "/v1/drugs/bortezomib")]
    [InlineData("/v1/drugs/Velcade/timeline?limit=2", "/v1/drugs/bortezomib/timeline?limit=2")]
    [InlineData("/drugs/Velcade?asOf=2020-01-01", "/drugs/bortezomib?asOf=2020-01-01")]
    [InlineData("/embed/drug/Velcade.json", "/embed/drug/bortezomib.json")]
    public async Task Redirect_of_a_name_may_be_kept_for_a_minute(string address, string place)
    {
        using var answer = await service.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(place, answer.Headers.Location!.ToString());
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.CacheControl!.MaxAge);
        Assert.True(answer.Headers.CacheControl.Public);
    }

    [Fact]
    public async Task Redirect_to_the_holder_of_a_key_is_for_them_alone()
    {
        using var answer = await service.WithKeyAsync(await service.MakeKeyAsync(), "/v1/drugs/Velcade");
        Assert.True(answer.Headers.CacheControl!.Private);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.CacheControl.MaxAge);
    }
}
