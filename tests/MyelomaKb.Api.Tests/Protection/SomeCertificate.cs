using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MyelomaKb.Api.Tests.Protection;

/// <summary>A certificate in a file of its own, as an installation has one.</summary>
internal sealed class SomeCertificate : IDisposable
{
    public const string Password = "of the file";

    private readonly string _folder = Directory.CreateTempSubdirectory("certificate").FullName;

    public SomeCertificate(bool isPem = false)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=myelomakb", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        Path = System.IO.Path.Combine(_folder, isPem ? "certificate.pem" : "certificate.pfx");
        if (isPem)
        {
            var encryption = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000);
            File.WriteAllText(
                Path, $"{certificate.ExportCertificatePem()}\n{key.ExportEncryptedPkcs8PrivateKeyPem(Password, encryption)}\n");
        }
        else
        {
            File.WriteAllBytes(Path, certificate.Export(X509ContentType.Pfx, Password));
        }
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
