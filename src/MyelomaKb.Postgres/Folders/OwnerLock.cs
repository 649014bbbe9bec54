using System.Globalization;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Folders;

/// <summary>
/// One process owns a data folder. The operating system holds the lock, so that it ends with the process however that ends.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    // A process that is just stopping lets go within this time.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _held;
    private readonly Layout _layout;

    private OwnerLock(FileStream held, Layout layout) => (_held, _layout) = (held, layout);

    public static async Task<Outcome<OwnerLock>> TakeAsync(Layout layout, CancellationToken cancellation)
    {
        var deadline = new Deadline(Patience);
        while (true)
        {
            if (TryTake(layout) is { } taken)
            {
                return taken;
            }

            if (deadline.IsOver)
            {
                return Refusal.InUse(layout.Root, Holder(layout), layout.Connection);
            }

            await Task.Delay(20, cancellation);
        }
    }

    public static OwnerLock? TryTake(Layout layout)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = PrivateFile.OwnerOnly;
        }

        try
        {
            var taken = new OwnerLock(new FileStream(layout.Lock, options), layout);
            PrivateFile.Write(layout.Owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return taken;
        }
        catch (IOException error) when (IsHeldByAnother(error))
        {
            return null;
        }
    }

    public void Dispose()
    {
        File.Delete(_layout.Owner);
        _held.Dispose();
    }

    public static bool IsHeldByAnother(IOException error) => HeldByAnother.Contains(error.HResult);

    private static int? Holder(Layout layout)
    {
        try
        {
            return int.TryParse(File.ReadAllText(layout.Owner), CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
