using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Folders;

/// <summary>The account that the server runs under: our own, or an unprivileged one when we are root.</summary>
internal sealed record ServerAccount(string? Name, uint UserId, uint GroupId)
{
    public static readonly ServerAccount Own = new(null, 0, 0);

    private static readonly string[] Candidates = ["postgres", "nobody"];

    public bool IsOther => Name is not null;

    /// <summary>The account that data were made under stays their owner, even when a better one appears later.</summary>
    public static Outcome<ServerAccount> Choose(Layout layout)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return Own;
        }

        string[] names = File.Exists(layout.Account) ? [File.ReadAllText(layout.Account).Trim()] : Candidates;
        foreach (var name in names)
        {
            if (Find(name) is { } account)
            {
                return account;
            }
        }

        return Refusal.NotUsable(
            $"PostgreSQL refuses to run as root, and this machine has no account named {string.Join(" or ", names)}.",
            "add such an account, or start the program as a user other than root");
    }

    public void TakeOver(string path)
    {
        if (IsOther && ChangeOwner(Encoding.UTF8.GetBytes(path + '\0'), UserId, GroupId) != 0)
        {
            throw new IOException($"{path} cannot be given to {Name}: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }

    public void Apply(ProcessStartInfo start)
    {
        if (Name is not null)
        {
            start.UserName = Name;
        }
    }

    private static ServerAccount? Find(string name)
    {
        foreach (var line in File.ReadLines("/etc/passwd"))
        {
            if (line.Split(':') is [var found, _, var user, var group, ..]
                && found == name
                && long.TryParse(user, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var userId)
                && long.TryParse(group, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var groupId)
                && userId != 0)
            {
                return new(name, unchecked((uint)userId), unchecked((uint)groupId));
            }
        }

        return null;
    }

    [DllImport("libc", EntryPoint = "lchown", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner(byte[] path, uint user, uint group);
}
