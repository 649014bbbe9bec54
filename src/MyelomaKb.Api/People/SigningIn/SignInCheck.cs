using Microsoft.AspNetCore.Identity;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.People;
using Npgsql;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>How a sign-in goes.</summary>
public enum SignInOutcome
{
    /// <summary>Nobody can sign in by this name now: it is unknown, locked or shut out.</summary>
    Refused,

    /// <summary>The password is not right.</summary>
    WrongPassword,

    /// <summary>The second factor is not right.</summary>
    WrongCode,

    /// <summary>It is right so far, and a code is missing.</summary>
    CodeNeeded,

    /// <summary>It is right.</summary>
    Good,
}

/// <summary>
/// Checks name, password and second factor, counts failures, and begins the session. Sign-ins to one account go one after the other:
/// many guesses at once count as many. Whatever comes of it is one transaction, the trail's entry included.
/// </summary>
public sealed class SignInCheck(
    Write write, UserManager<Person> people, IPasswordHasher<Person> hasher, NobodysPassword nobodys, SessionMaker sessions,
    TimeProvider time)
{
    public async Task<(SignInOutcome Outcome, SessionResponse? Session)> RunAsync(SignInRequest request, CancellationToken cancellation)
    {
        await using var transaction = await write.BeginAsync(cancellation);
        await LockAsync(people.NormalizeName(request.SignInName)!, cancellation);
        var person = await people.FindByNameAsync(request.SignInName);
        var outcome = await CheckAsync(person, request);

        // From here on nobody's leaving stops it: a guess counts, whether or not the answer is waited for.
        (string Id, SessionResponse Tokens)? session = outcome == SignInOutcome.Good
            ? await sessions.BeginAsync(write.Connection, person!.Id, CancellationToken.None)
            : null;
        if (person is not null)
        {
            await SignInTrail.WriteAsync(write, person, outcome, session?.Id, request);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return (outcome, session?.Tokens);
    }

    private async Task LockAsync(string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT FROM person WHERE normalized_user_name = $1 FOR UPDATE", write.Connection)
        {
            Parameters = { new() { Value = name } },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<SignInOutcome> CheckAsync(Person? person, SignInRequest request)
    {
        if (person is not { PasswordHash: not null, DisabledAt: null } || await people.IsLockedOutAsync(person))
        {
            // As slow as for anybody, so that nobody learns who has an account.
            hasher.VerifyHashedPassword(null!, nobodys.Hash, request.Password);
            return SignInOutcome.Refused;
        }

        if (!await people.CheckPasswordAsync(person, request.Password))
        {
            await people.AccessFailedAsync(person);
            return SignInOutcome.WrongPassword;
        }

        if (person.TwoFactorEnabled)
        {
            if (request.Code is null && request.RecoveryCode is null)
            {
                return SignInOutcome.CodeNeeded;
            }

            if (!await HasSecondFactorAsync(person, request))
            {
                await people.AccessFailedAsync(person);
                return SignInOutcome.WrongCode;
            }
        }

        await people.ResetAccessFailedCountAsync(person);
        return SignInOutcome.Good;
    }

    private async Task<bool> HasSecondFactorAsync(Person person, SignInRequest request)
    {
        if (request.Code is null)
        {
            return (await people.RedeemTwoFactorRecoveryCodeAsync(person, request.RecoveryCode!.Trim())).Succeeded;
        }

        var key = await people.GetAuthenticatorKeyAsync(person);
        if (key is null || OneTimeCode.StepOf(request.Code, key, time.GetUtcNow(), person.LastCodeStep) is not { } step)
        {
            return false;
        }

        person.LastCodeStep = step;
        return (await people.UpdateAsync(person)).Succeeded;
    }
}
