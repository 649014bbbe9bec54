using System.Net;
using MyelomaKb.Api.Allowances;
using MyelomaKb.Api.RateLimits;

namespace MyelomaKb.Api.Tests.Limiting;

public sealed class ClientsTests
{
    private const long Now = 1_000;

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Addresses_are_one_caller_where_one_person_has_them(string one, string other, bool same)
    {
        var clients = new Clients(1000);
        Assert.Equal(same, ReferenceEquals(clients.Of(IPAddress.Parse(one), Now), clients.Of(IPAddress.Parse(other), Now)));
    }

    [Fact]
    public void Callers_that_took_nothing_are_forgotten_first()
    {
        var clients = new Clients(1000);
        var busy = clients.Of(IPAddress.Parse("192.0.2.7"), Now);
        busy.Due(LimitKind.Default) = Now + 500;
        Fill(clients, 5000, due: 0);
        Assert.InRange(clients.Count, 1, 1001);
        Assert.Same(busy, clients.Of(IPAddress.Parse("192.0.2.7"), Now));
    }

    [Fact]
    public void Number_of_callers_is_bounded_also_where_all_are_busy()
    {
        var clients = new Clients(1000);
        Fill(clients, 5000, due: Now + 500);
        Assert.InRange(clients.Count, 1, 1001);
    }

    private static void Fill(Clients clients, int count, long due)
    {
        for (var index = 0; index < count; index++)
        {
            clients.Of(new IPAddress([10, 0, (byte)(index >> 8), (byte)index]), Now).Due(LimitKind.Default) = due;
        }
    }
}
