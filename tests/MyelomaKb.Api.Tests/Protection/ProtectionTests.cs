using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Protection;

/// <summary>
/// Keys of data protection: with a certificate all services on a database share them and nobody else can read them; without one, on a
/// server of others, nothing is kept.
/// </summary>
public sealed class ProtectionTests(TestDatabases databases)
{
    private const string Secret = "what a browser was given";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Services_with_the_certificate_share_what_they_protect_and_the_table_shows_no_key(bool isPem)
    {
        using var certificate = new SomeCertificate(isPem);
        await using var one = await StartAsync(null, certificate);
        await using var other = await StartAsync(one.Database, certificate);
        var given = Protector(one).Protect(Secret);
        Assert.Equal(Secret, Protector(other).Unprotect(given));
        Assert.Equal(Secret, Protector(one).Unprotect(Protector(other).Protect(Secret)));
        var kept = await one.Database.ReadAsync<string>("SELECT string_agg(xml, ' ') FROM data_protection_key");
        Assert.Contains("EncryptedData", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_certificate_opens_nothing_and_the_one_before_still_does_once_it_is_named()
    {
        using var old = new SomeCertificate();
        using var next = new SomeCertificate();
        await using var before = await StartAsync(null, old);
        var given = Protector(before).Protect(Secret);
        await using var foreign = await StartAsync(before.Database, next);
        await using var after = await StartAsync(
            before.Database, next, ("DataProtection:PreviousCertificatePath", old.Path),
            ("DataProtection:PreviousCertificatePassword", SomeCertificate.Password));
        Assert.Throws<CryptographicException>(() => Protector(foreign).Unprotect(given));
        Assert.Equal(Secret, Protector(after).Unprotect(given));
    }

    [Fact]
    public async Task Without_a_certificate_nothing_is_kept_and_nothing_is_shared()
    {
        await using var one = await StartAsync(null, null);
        await using var other = await StartAsync(one.Database, null);
        var given = Protector(one).Protect(Secret);
        Assert.Equal(Secret, Protector(one).Unprotect(given));
        Assert.Throws<CryptographicException>(() => Protector(other).Unprotect(given));
        Assert.Equal(0, await one.Database.ReadAsync<long>("SELECT count(*) FROM data_protection_key"));
    }

    private static IDataProtector Protector(Service service) =>
        service.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("tests");

    private async Task<Service> StartAsync(TestDatabase? database, SomeCertificate? certificate, params (string, string)[] more)
    {
        (string Name, string Value)[] settings = certificate is null ? [] :
        [
            ("DataProtection:CertificatePath", certificate.Path), ("DataProtection:CertificatePassword", SomeCertificate.Password), .. more,
        ];
        var service = new Service(databases)
        {
            Settings = settings.ToDictionary(one => one.Name, one => one.Value),
            Through = own => database?.ConnectionString ?? own,
        };
        await service.InitializeAsync();
        return service;
    }
}
