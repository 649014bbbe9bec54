using System.Diagnostics;
using System.Globalization;

namespace MyelomaKb.Postgres.Running;

/// <summary>What <c>postmaster.pid</c> says of a server: the file is there from its first moment to its last.</summary>
internal sealed record ServerProcess(int Id, string Started, Endpoint Endpoint, bool IsReady)
{
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    public static ServerProcess? Read(string dataFolder)
    {
        var path = PathIn(dataFolder);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return Parse(reader.ReadToEnd());
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Lines: process id, data folder, start, port, socket folder, address, shared memory, state.</summary>
    public static ServerProcess? Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 3 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        string Line(int number) => lines.ElementAtOrDefault(number - 1)?.Trim() ?? "";
        _ = int.TryParse(Line(4), CultureInfo.InvariantCulture, out var port);
        var host = Line(5).Length > 0 ? Line(5) : Line(6);
        return new(id, Line(3), new(host, port), Line(8) == "ready");
    }

    /// <summary>Whether the process lives; one that has ended but was not yet collected by its parent does not.</summary>
    public static bool IsAlive(int id)
    {
        if (!OperatingSystem.IsLinux())
        {
            return NameOf(id) is not null;
        }

        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat.AsSpan(stat.LastIndexOf(')') + 2)[0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Whether the number is taken, if only by a process that has ended and was not yet collected.</summary>
    public bool IsListed() => OperatingSystem.IsLinux() ? Directory.Exists($"/proc/{Id}") : NameOf(Id) is not null;

    /// <summary>Whether that process really is the server, and not another that got the same number since.</summary>
    public bool IsServer()
    {
        if (!IsAlive(Id))
        {
            return false;
        }

        if (!OperatingSystem.IsLinux())
        {
            return NameOf(Id)?.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) == true;
        }

        // A postmaster works in its data folder from the start, so its own way there must lead to the same file.
        return Read($"/proc/{Id}/cwd") is { } seen && (seen.Id, seen.Started) == (Id, Started);
    }

    private static string? NameOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited ? null : process.ProcessName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
