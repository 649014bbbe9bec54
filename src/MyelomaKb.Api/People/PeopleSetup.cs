using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Api.People.Inviting;
using MyelomaKb.Api.People.SigningIn;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.People;

/// <summary>Registers people, ways to say who one is, and what each may do.</summary>
public static class PeopleSetup
{
    public const string AdminPath = "/v1/admin";

    /// <summary>Where readers write, without an account.</summary>
    public const string FlagPath = "/v1/flags";

    public static void AddPeople(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var issuer = builder.Configuration.GetSection(IssuerOptions.Section).Get<IssuerOptions>() ?? new IssuerOptions();
        services.AddSingleton(issuer);
        services.AddSingleton(builder.Configuration.GetSection(PeopleOptions.Section).Get<PeopleOptions>() ?? new PeopleOptions());
        services.AddSingleton(
            builder.Configuration.GetSection(FirstAdministratorOptions.Section).Get<FirstAdministratorOptions>() ?? new());
        services.AddSingleton<FirstAdministrator>();
        services.AddScoped(provider => PeopleContext.On(provider.GetRequiredService<Write>().Connection));
        services.AddScoped<IUserStore<Person>, PersonStore>();
        services.AddScoped<SignInCheck>();
        services.AddScoped<SecretCheck>();
        services.AddScoped<SessionMaker>();
        services.AddIdentityCore<Person>(Configure).AddErrorDescriber<IdentityWords>().AddPasswordValidator<CommonPasswordRule>();
        services.AddSingleton<NobodysPassword>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordRounds);
        issuer.Add(services.AddAuthentication(PersonAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, PersonAuthentication>(PersonAuthentication.Name, null));
        services.AddAuthorization(Policies.Add);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, PolicyRefusals>();
    }

    /// <summary>
    /// Asks who one is and what one may do where editors work, and nowhere else: reads pay nothing for it. The framework would put both
    /// before everything else by itself, unless it knows that this was done.
    /// </summary>
    public static void UsePeople(this WebApplication app)
    {
        var properties = ((IApplicationBuilder)app).Properties;
        properties["__AuthenticationMiddlewareSet"] = true;
        properties["__AuthorizationMiddlewareSet"] = true;
        app.UseWhen(http => http.Request.Path.StartsWithSegments(AdminPath, StringComparison.OrdinalIgnoreCase), admin =>
        {
            admin.UseMiddleware<AdminDoor>();
            admin.UseAuthentication();
            admin.UseMiddleware<AccountLimit>();
            admin.UseAuthorization();
        });
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments(FlagPath, StringComparison.OrdinalIgnoreCase),
            flags => flags.UseMiddleware<AdminDoor>());
    }

    /// <summary>OWASP's figure for PBKDF2 with HMAC-SHA-512.</summary>
    private const int PasswordRounds = 210_000;

    private static void Configure(IdentityOptions identity)
    {
        identity.User.AllowedUserNameCharacters = PersonRules.SignInNameCharacters;
        identity.Password.RequiredLength = PersonRules.ShortestPassword;
        identity.Password.RequiredUniqueChars = PersonRules.DifferentCharacters;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
