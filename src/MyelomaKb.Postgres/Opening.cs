using System.ComponentModel;
using Microsoft.Extensions.Logging;
using MyelomaKb.Postgres.Binaries;
using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Running;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres;

/// <summary>The steps from a data folder's name to a server that answers: account, lock, binaries, data, server.</summary>
internal sealed class Opening(PrivatePostgresOptions options, ILogger log)
{
    private readonly Layout _layout = Layout.Of(options);

    private ServerAccount _account = ServerAccount.Own;

    public async Task<PrivatePostgresStart> RunAsync(CancellationToken cancellation)
    {
        try
        {
            return (await TakeFolderAsync(cancellation)).Succeeded(out var server, out var refusal)
                ? new PrivatePostgresStart.Running(server)
                : new PrivatePostgresStart.Refused(refusal.Reason, refusal.Message);
        }
        catch (Exception error) when (Trouble.IsOutside(error))
        {
            var refusal = Refusal.NotUsable(
                $"A private PostgreSQL server cannot be kept in {_layout.Root}: {error.Message.TrimEnd('.')}.", RemedyFor(error));
            return new PrivatePostgresStart.Refused(refusal.Reason, refusal.Message);
        }
    }

    private string RemedyFor(Exception error) => error is Win32Exception && _account.IsOther
        ? $"let the account {_account.Name}, under which root's server runs, enter that folder and all above it, or choose another"
            + " in PrivatePostgres__DataFolder"
        : "make that folder usable, or choose another in PrivatePostgres__DataFolder";

    private async Task<Outcome<PrivatePostgres>> TakeFolderAsync(CancellationToken cancellation)
    {
        if (!ServerAccount.Choose(_layout).Succeeded(out var account, out var noAccount))
        {
            return noAccount;
        }

        _account = account;
        PrivateFile.MakeFolder(_layout.Root, account.IsOther ? PrivateFile.Enterable : PrivateFile.OwnersFolder);
        if (!(await OwnerLock.TakeAsync(_layout, cancellation)).Succeeded(out var owned, out var inUse))
        {
            return inUse;
        }

        var isOpen = false;
        try
        {
            var opened = await OpenAsync(owned, cancellation);
            isOpen = opened.Succeeded(out _, out _);
            return opened;
        }
        finally
        {
            if (!isOpen)
            {
                owned.Dispose();
            }
        }
    }

    private async Task<Outcome<PrivatePostgres>> OpenAsync(OwnerLock owned, CancellationToken cancellation)
    {
        if (!Contents.Look(_layout).Succeeded(out var contents, out var strange))
        {
            return strange;
        }

        var choice = new BinariesChoice(options, _account, log);
        if (!(await choice.ChooseAsync(contents.Major, cancellation)).Succeeded(out var binaries, out var none))
        {
            return none;
        }

        if (_account.Name is { } name)
        {
            PrivateFile.Write(_layout.Account, name);
        }

        if (options.DeleteOnStop)
        {
            await ThrowAwayFolders.ClearLeftoversAsync(other => new Postmaster(binaries, other, _account, log));
        }

        var launch = new Launch(options, _layout, binaries, _account, log);
        if (!(await launch.RunAsync(contents, cancellation)).Succeeded(out var launched, out var failed))
        {
            return failed;
        }

        log.LogInformation(
            "PostgreSQL {Version} {How} in {Folder} (process {ProcessId})",
            binaries.Version, launched.Adopted ? "was left running and is taken over" : "runs", _layout.Root, launched.Server.Id);
        return new PrivatePostgres(options, _layout, binaries.Version, launched, new(launch.Postmaster, launched, log), owned);
    }
}
