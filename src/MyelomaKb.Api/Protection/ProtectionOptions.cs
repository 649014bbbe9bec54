using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MyelomaKb.Api.Protection;

/// <summary>The certificate by which the keys of ASP.NET Core Data Protection are encrypted in the database.</summary>
public sealed record ProtectionOptions
{
    public const string Section = "DataProtection";

    /// <summary>A PKCS #12 file (.pfx) or a PEM file, with an RSA private key.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The password of that file, where it has one.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>The certificate before this one: keys that it encrypted can still be read.</summary>
    public string? PreviousCertificatePath { get; init; }

    /// <summary>The password of that file, where it has one.</summary>
    public string? PreviousCertificatePassword { get; init; }

    internal X509Certificate2? Certificate() => Load(nameof(CertificatePath), CertificatePath, CertificatePassword);

    internal X509Certificate2? PreviousCertificate() =>
        Load(nameof(PreviousCertificatePath), PreviousCertificatePath, PreviousCertificatePassword);

    private static X509Certificate2? Load(string setting, string? path, string? password)
    {
        if (string.IsNullOrEmpty(path))
        {
            return null;
        }

        var name = $"{Section}__{setting}";
        try
        {
            var certificate = Read(path, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null
                ? certificate
                : throw new InvalidOperationException($"{name}: {path} contains no RSA private key, which is needed to encrypt the keys.");
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"{name}: {path} cannot be read as a certificate ({fault.Message}). It must be a PKCS #12 or PEM file with its private "
                + $"key, and {name.Replace("Path", "Password", StringComparison.Ordinal)} its password.",
                fault);
        }
    }

    private static X509Certificate2 Read(string path, string? password) =>
        !File.ReadAllText(path).Contains("-----BEGIN ", StringComparison.Ordinal)
            ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
            : string.IsNullOrEmpty(password)
                ? X509Certificate2.CreateFromPemFile(path)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password);
}
