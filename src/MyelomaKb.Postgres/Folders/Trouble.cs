using System.ComponentModel;

namespace MyelomaKb.Postgres.Folders;

/// <summary>Errors that come from the machine (a full disk, missing rights, a program that will not run), not from this code.</summary>
internal static class Trouble
{
    public static bool IsOutside(Exception error) => error is IOException or UnauthorizedAccessException or Win32Exception;
}
