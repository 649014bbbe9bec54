namespace MyelomaKb.Api.Hosting;

/// <summary>
/// The address under which readers know the service, without a slash at its end. It is configured, not read from requests: pages are
/// kept, and whoever sends another Host header must not decide what others see.
/// </summary>
public sealed record PublicAddress(string Origin)
{
    public const string Setting = "PublicUrl";

    public static PublicAddress Of(IConfiguration configuration) =>
        new(configuration[Setting]?.TrimEnd('/') ?? ServiceHost.DefaultUrl);
}
