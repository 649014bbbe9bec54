using System.Text;

namespace MyelomaKb.Postgres.Folders;

/// <summary>Files and folders with exactly the rights they are given, whatever the umask.</summary>
internal static class PrivateFile
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public const UnixFileMode Readable = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public const UnixFileMode OwnersFolder = OwnerOnly | UnixFileMode.UserExecute;

    public const UnixFileMode Enterable = OwnersFolder | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public const UnixFileMode Open = Enterable | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Replaces a file as a whole: a reader sees the old text or the new one, and no wider rights in between.</summary>
    public static void Write(string path, string text, UnixFileMode mode = OwnerOnly)
    {
        var fresh = path + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        SetMode(fresh, mode);
        File.Move(fresh, path, overwrite: true);
    }

    /// <summary>Makes a folder, and those above it, where they are missing; one that exists keeps its rights.</summary>
    public static void MakeFolder(string path, UnixFileMode mode)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } parent)
        {
            MakeFolder(parent, mode);
        }

        Directory.CreateDirectory(path);
        SetMode(path, mode);
    }

    /// <summary>Deletes a folder if nobody stands in the way.</summary>
    public static void TryDelete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (IOException)
        {
            // Something in it is open, or still being written: whoever comes next tries again.
        }
    }

    public static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
