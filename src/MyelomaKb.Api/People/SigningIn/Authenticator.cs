using FluentValidation;
using Microsoft.AspNetCore.Identity;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>A code that an authenticator app shows.</summary>
public sealed record CodeRequest
{
    /// <summary>The six digits that the app shows now.</summary>
    public required string Code { get; init; }

    /// <summary>Bounds the code.</summary>
    internal sealed class Validator : AbstractValidator<CodeRequest>
    {
        public Validator() => RuleFor(request => request.Code).Code(1);
    }
}

/// <summary>The secret for an authenticator app, as text and as the content of a QR code.</summary>
/// <param name="Key">The secret in base32.</param>
/// <param name="Uri">The same as an <c>otpauth:</c> address.</param>
public sealed record AuthenticatorResponse(string Key, string Uri);

/// <summary>Codes to use if the app is lost. Each works once, and they are shown only once.</summary>
/// <param name="Codes">The codes.</param>
public sealed record RecoveryCodesResponse(IReadOnlyList<string> Codes);

/// <summary>The authenticator app as a second factor: taken up, proven by a code, given up by a code.</summary>
internal static class Authenticator
{
    private const int RecoveryCodes = 10;

    public static async Task<Written> EnrolAsync(HttpContext http, Write write, UserManager<Person> people)
    {
        var person = await Me.FindAsync(http, people);
        if (write.StaleAt(PersonResponse.TagOf(person)) is { } stale)
        {
            return stale;
        }

        if (person.TwoFactorEnabled || person.PasswordHash is null)
        {
            return Problem.Invalid("/", person.TwoFactorEnabled
                ? "Your account already has an authenticator app: remove it first."
                : "Your account signs in with another service, which handles the second factor.");
        }

        await people.ResetAuthenticatorKeyAsync(person);
        var key = (await people.GetAuthenticatorKeyAsync(person))!;
        var name = Uri.EscapeDataString($"MyelomaKb:{person.UserName}");
        return Written.Of(new AuthenticatorResponse(key, $"otpauth://totp/{name}?secret={key}&issuer=MyelomaKb"));
    }

    public static async Task<Written> ConfirmAsync(
        HttpContext http, Write write, UserManager<Person> people, SecretCheck secrets, TimeProvider time, CancellationToken cancellation)
    {
        var (person, step, problem) = await CheckAsync(http, write, secrets, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        person.LastCodeStep = step;
        person.TwoFactorEnabled = true;
        var codes = await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes);
        var saved = await Me.SaveAsync(http, write, people, person, "authenticator-confirmed", time, cancellation);
        return saved.Problem is null ? Written.Of(new RecoveryCodesResponse([.. codes!]), saved.ETag!) : saved;
    }

    public static async Task<Written> RemoveAsync(
        HttpContext http, Write write, UserManager<Person> people, SecretCheck secrets, TimeProvider time, CancellationToken cancellation)
    {
        var (person, _, problem) = await CheckAsync(http, write, secrets, cancellation);
        return problem ?? await TakeAwayAsync(http, write, people, person, time, cancellation);
    }

    /// <summary>Takes the second factor away, with its recovery codes.</summary>
    public static async Task<Written> TakeAwayAsync(
        HttpContext http, Write write, UserManager<Person> people, Person person, TimeProvider time, CancellationToken cancellation)
    {
        person.TwoFactorEnabled = false;
        await people.ResetAuthenticatorKeyAsync(person);
        await people.GenerateNewTwoFactorRecoveryCodesAsync(person, 0);
        return await Me.SaveAsync(http, write, people, person, "authenticator-removed", time, cancellation);
    }

    private static async Task<(Person Person, long Step, Written? Problem)> CheckAsync(
        HttpContext http, Write write, SecretCheck secrets, CancellationToken cancellation)
    {
        var (request, problem) = write.Read<CodeRequest>();
        return problem is null ? await secrets.CodeAsync(http, "/code", request!.Code, cancellation) : (null!, 0, problem);
    }
}
