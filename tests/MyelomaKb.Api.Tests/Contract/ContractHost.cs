using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>The service without a database behind it, as the contract must be had.</summary>
public sealed class ContractHost : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(
        host => host.ConfigureTestServices(services => services.RemoveAll<IHostedService>()));

    public async Task<byte[]> ContractAsync()
    {
        using var http = _factory.CreateClient();
        return await http.GetByteArrayAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
    }

    public void Dispose() => _factory.Dispose();
}
