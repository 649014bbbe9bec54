using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Identity;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Outages;
using MyelomaKb.Data.People;
using Npgsql;

namespace MyelomaKb.Api.People.Inviting;

/// <summary>How the first administrator comes to be.</summary>
public sealed record FirstAdministratorOptions
{
    public const string Section = "FirstAdministrator";

    /// <summary>The name to sign in with; with a password, the account is made at start where there is no administrator yet.</summary>
    public string? SignInName { get; init; }

    /// <summary>The password of that account.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// Whether a one-time link is printed at start while there is no administrator: where nobody says, on a private server only.
    /// </summary>
    public bool? PrintLink { get; init; }
}

/// <summary>Lets somebody in where nobody is in yet: by configuration, or by a one-time link that is printed at start.</summary>
public sealed class FirstAdministrator(
    FirstAdministratorOptions options, IServiceScopeFactory scopes, IServer server, PublicAddress address, TimeProvider time,
    ILogger<FirstAdministrator> log)
{
    private static readonly TimeSpan LinkGoodFor = TimeSpan.FromHours(1);

    /// <summary>Sees to it, once there is a schema; a database that may not be written to has other ways in.</summary>
    public async Task WelcomeAsync(NpgsqlDataSource database, bool isPrivate, CancellationToken cancellation)
    {
        var isConfigured = options is { SignInName: not null, Password: not null };
        if (!isConfigured && !(options.PrintLink ?? isPrivate))
        {
            return;
        }

        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            if (!await Invitations.NobodyIsAdministratorAsync(connection, cancellation))
            {
                return;
            }

            if ((isConfigured ? await CreateAsync(transaction, cancellation) : await InviteAsync(connection, cancellation)) is not { } say)
            {
                return;
            }

            await transaction.CommitAsync(cancellation);
            await Console.Out.WriteLineAsync(say);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(
                "There is no administrator yet, and none can be made now: {Trace}", Outage.Of(fault)?.Detail ?? FaultTrace.Of(fault));
        }
    }

    /// <summary>A person who is an administrator from the start.</summary>
    internal static Person New(string signInName, string shownName, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserName = signInName,
        ShownName = shownName,
        Roles = [Role.Administrator],
        CreatedAt = now,
    };

    private async Task<string?> CreateAsync(NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var context = PeopleContext.On(transaction.Connection!);
        using var store = new PersonStore(context, new IdentityErrorDescriber());
        using var people = ActivatorUtilities.CreateInstance<UserManager<Person>>(scope.ServiceProvider, store);
        var person = New(options.SignInName!, options.SignInName!, time.GetUtcNow());
        var made = await people.CreateAsync(person, options.Password!);
        if (!made.Succeeded)
        {
            log.LogError(
                "No administrator was created: FirstAdministrator__SignInName or FirstAdministrator__Password is not accepted. {Reasons}",
                string.Join(" ", made.Errors.Select(error => error.Description)));
            return null;
        }

        await AuditTrail.AppendAsync(transaction, new AuditEntry(
            person.CreatedAt, Actor.Program("configuration"), "person-created", PersonChange.Subject(person), PersonChange.Content(person)),
            cancellation);
        return $"  administrator {options.SignInName}, as configured";
    }

    private async Task<string> InviteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var (code, _) = await InvitationLink.MakeAsync(connection, person: null, LinkGoodFor, time.GetUtcNow(), cancellation);
        return "  first administrator, once and within an hour: POST signInName, shownName and password to\n  "
            + $"{address.AtStart(server)}{InvitationLink.PathOf(code)}";
    }
}
