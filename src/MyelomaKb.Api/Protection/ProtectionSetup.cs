using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Api.Protection;

/// <summary>
/// Configures ASP.NET Core Data Protection, which protects what the service hands to browsers and takes back. Left to itself, the framework
/// would put its keys, readable, into the home folder of the account that runs the process.
/// </summary>
public static class ProtectionSetup
{
    private const string ApplicationName = "MyelomaKb";
    private const string KeysFolder = "keys";

    public static void AddProtection(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(ProtectionOptions.Section).Get<ProtectionOptions>() ?? new ProtectionOptions();
        var certificate = options.Certificate();
        var services = builder.Services;
        services.AddSingleton(PlaceOf(builder.Configuration, certificate));
        services.AddSingleton<KeyRepository>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(keys =>
            keys.XmlRepository = provider.GetRequiredService<KeyRepository>()));
        var protection = services.AddDataProtection().SetApplicationName(ApplicationName);
        if (certificate is not null)
        {
            protection.ProtectKeysWithCertificate(certificate);
            protection.UnprotectKeysWithAnyCertificate(
                options.PreviousCertificate() is { } previous ? [certificate, previous] : [certificate]);
        }
        else
        {
            // It warns that keys are not encrypted: the place, or the line at start, takes care of that.
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        }

        // The framework would load the keys at start, when there is no database yet; the first use is early enough.
        foreach (var eager in services.Where(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly).ToList())
        {
            services.Remove(eager);
        }
    }

    private static KeyPlace PlaceOf(ConfigurationManager configuration, X509Certificate2? certificate)
    {
        if (certificate is not null)
        {
            return new KeyPlace.InDatabase();
        }

        if (configuration.GetConnectionString("KnowledgeBase") is { Length: > 0 })
        {
            return new KeyPlace.InMemory();
        }

        var options = configuration.GetSection(PrivatePostgresOptions.Section).Get<PrivatePostgresOptions>()
            ?? new PrivatePostgresOptions();
        return new KeyPlace.InFolder(Path.Combine(Path.GetFullPath(options.DataFolder), KeysFolder));
    }
}
