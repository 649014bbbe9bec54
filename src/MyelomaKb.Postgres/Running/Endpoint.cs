using System.Net;
using System.Net.Sockets;
using System.Text;
using MyelomaKb.Postgres.Folders;

namespace MyelomaKb.Postgres.Running;

/// <summary>Where a server listens: a folder of sockets, or on Windows a loopback address, and a port.</summary>
internal sealed record Endpoint(string Host, int Port)
{
    private const int SocketPort = 5432;

    // A socket's path has 104 bytes on macOS and 108 on Linux, with the file's own name and a zero at the end.
    private static readonly int LongestFolder = 104 - "/.s.PGSQL.5432".Length - 1;

    public bool IsSocketFolder => Path.IsPathRooted(Host);

    /// <summary>The place for a server of this data folder; always the same, but for the port on Windows.</summary>
    public static Endpoint Choose(Layout layout, ServerAccount account)
    {
        if (OperatingSystem.IsWindows())
        {
            return new(IPAddress.Loopback.ToString(), FreePort());
        }
        // In a connection string a comma parts hosts, and a colon a host from its port.
        var isUsable = Encoding.UTF8.GetByteCount(layout.Sockets) <= LongestFolder && layout.Sockets.IndexOfAny([',', ':']) < 0;
        return new(isUsable ? layout.Sockets : ShortFolder(layout, account), SocketPort);
    }

    /// <summary>Whether a running server listens where we would let it; the place it names itself is not to be trusted blindly.</summary>
    public bool Fits(Endpoint found) => IsSocketFolder ? found == this : found.Host == Host;

    /// <summary>Makes the folder, closed to others, without what a killed server left in it.</summary>
    public void MakeReady(ServerAccount account)
    {
        if (!IsSocketFolder)
        {
            return;
        }

        Directory.CreateDirectory(Host);
        if (new DirectoryInfo(Host).LinkTarget is not null)
        {
            throw new IOException($"{Host} is a link, and a link is not to be trusted here.");
        }
        // Fails where the folder is somebody else's, as it should.
        PrivateFile.SetMode(Host, PrivateFile.OwnersFolder);
        account.TakeOver(Host);
        foreach (var left in Directory.EnumerateFiles(Host, ".s.PGSQL.*"))
        {
            File.Delete(left);
        }
    }

    /// <summary>Removes the folder once its sockets are gone; never more than an empty folder.</summary>
    public void Remove()
    {
        if (!IsSocketFolder)
        {
            return;
        }

        try
        {
            Directory.Delete(Host);
        }
        catch (IOException)
        {
            // Not empty or not there.
        }
    }

    // Only root can write to /run, so nobody can lay out another folder in its place.
    private static string ShortFolder(Layout layout, ServerAccount account)
    {
        var name = $"myelomakb-{Fingerprint.Of(layout.Root)}";
        if (account.IsOther)
        {
            return Path.Combine(Directory.Exists("/run") ? "/run" : "/var/run", name);
        }

        var own = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
        return Path.Combine(own is { Length: > 0 and < 40 } && Directory.Exists(own) ? own : "/tmp", name);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
