using Microsoft.AspNetCore.Identity;
using MyelomaKb.Api.Writing;
using MyelomaKb.Data.People;
using Npgsql;

namespace MyelomaKb.Api.People;

/// <summary>How a sign-in goes.</summary>
public enum SignInOutcome
{
    /// <summary>Something of it is not right.</summary>
    Refused,

    /// <summary>It is right so far, and a code is missing.</summary>
    CodeNeeded,

    /// <summary>It is right.</summary>
    Good,
}

/// <summary>
/// Checks name, password and second factor, and counts failures. Sign-ins to one account go one after the other: many guesses at once
/// count as many.
/// </summary>
public sealed class SignInCheck(Write write, UserManager<Person> people, IPasswordHasher<Person> hasher, TimeProvider time)
{
    private static string? _nobodysHash;

    public async Task<(SignInOutcome Outcome, Person? Person)> RunAsync(SignInRequest request, CancellationToken cancellation)
    {
        await write.Connection.OpenAsync(cancellation);
        await using var transaction = await write.Connection.BeginTransactionAsync(cancellation);
        await LockAsync(people.NormalizeName(request.SignInName)!, cancellation);
        var found = await CheckAsync(request);
        await transaction.CommitAsync(CancellationToken.None);
        return found;
    }

    private async Task LockAsync(string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT FROM person WHERE normalized_user_name = $1 FOR UPDATE", write.Connection)
        {
            Parameters = { new() { Value = name } },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<(SignInOutcome Outcome, Person? Person)> CheckAsync(SignInRequest request)
    {
        var person = await people.FindByNameAsync(request.SignInName);
        if (person is not { PasswordHash: not null, DisabledAt: null } || await people.IsLockedOutAsync(person))
        {
            // As slow as for anybody, so that nobody learns who has an account.
            _nobodysHash ??= hasher.HashPassword(null!, "nobody's password");
            hasher.VerifyHashedPassword(null!, _nobodysHash, request.Password);
            return (SignInOutcome.Refused, null);
        }

        if (!await people.CheckPasswordAsync(person, request.Password))
        {
            return await FailAsync(person);
        }

        if (person.TwoFactorEnabled)
        {
            if (request.Code is null && request.RecoveryCode is null)
            {
                return (SignInOutcome.CodeNeeded, null);
            }

            if (!await HasSecondFactorAsync(person, request))
            {
                return await FailAsync(person);
            }
        }

        await people.ResetAccessFailedCountAsync(person);
        return (SignInOutcome.Good, person);
    }

    private async Task<(SignInOutcome Outcome, Person? Person)> FailAsync(Person person)
    {
        await people.AccessFailedAsync(person);
        return (SignInOutcome.Refused, null);
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
