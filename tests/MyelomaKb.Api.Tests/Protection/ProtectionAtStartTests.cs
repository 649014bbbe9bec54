using MyelomaKb.Api.Tests.Hosting;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Protection;

/// <summary>What the program says at start of its keys, and a certificate that it cannot use.</summary>
public sealed class ProtectionAtStartTests(TestDatabases databases)
{
    [Fact]
    public async Task Program_on_a_server_of_others_without_a_certificate_says_that_keys_are_in_memory()
    {
        await using var database = await databases.FilledAsync();
        await using var api = ApiProcess.Start(Settings(database));
        await api.ServedAsync();
        Assert.Contains("in memory only", api.Printed, StringComparison.Ordinal);
        Assert.Contains("DataProtection__CertificatePath", api.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_with_a_certificate_says_nothing_of_it_and_one_with_the_wrong_password_does_not_start()
    {
        using var certificate = new SomeCertificate();
        await using var database = await databases.FilledAsync();
        await using (var right = ApiProcess.Start(Settings(
            database, ("DataProtection__CertificatePath", certificate.Path),
            ("DataProtection__CertificatePassword", SomeCertificate.Password))))
        {
            await right.ServedAsync();
            Assert.DoesNotContain("in memory only", right.Printed, StringComparison.Ordinal);
        }

        await using var wrong = ApiProcess.Start(Settings(
            database, ("DataProtection__CertificatePath", certificate.Path), ("DataProtection__CertificatePassword", "another")));
        Assert.NotEqual(0, await wrong.EndedAsync());
        Assert.Contains("DataProtection__CertificatePath", wrong.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain("another", wrong.Printed, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(TestDatabase database, params (string Name, string Value)[] more) =>
        more.Append(("ConnectionStrings__KnowledgeBase", database.ConnectionString)).ToDictionary(one => one.Item1, one => one.Item2);
}
