using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MyelomaKb.Data.People;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.People;

/// <summary>
/// How long a sign-in takes says nothing about who has an account: whatever the name, one hash of a password is compared, of one cost, and
/// none is made. What takes time is counted, not the time.
/// </summary>
public sealed class SignInCostTests(TestDatabases databases) : IAsyncLifetime
{
    private const string Wrong = "not the password at all";
    private static readonly string[] NoRoles = [];

    private readonly Counts _counts = new();
    private EditedService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _service = new EditedService(databases)
        {
            Replace = services => services.AddSingleton(_counts).Replace(ServiceDescriptor.Scoped<IPasswordHasher<Person>, Counting>()),
        };
        await _service.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Known_unknown_locked_disabled_and_invited_names_cost_one_comparison()
    {
        await _service.BringInAsync("known");
        await _service.BringInAsync("locked");
        await _service.BringInAsync("disabled");
        await _service.Database.ExecuteAsync("UPDATE person SET lockout_end = now() + interval '1 hour' WHERE user_name = 'locked'");
        await _service.Database.ExecuteAsync("UPDATE person SET disabled_at = now() WHERE user_name = 'disabled'");
        using var invited = await _service.SendAsync(
            "administrator", HttpMethod.Post, "/v1/admin/people", new { signInName = "invited", shownName = "I", roles = NoRoles });
        foreach (var name in new[] { "known", "nobody-at-all", "locked", "disabled", "invited" })
        {
            _counts.Clear();
            using var refused = await _service.Http.PostAsJsonAsync(
                "/v1/admin/sign-in", new { signInName = name, password = Wrong }, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.True(_counts is { Made: 0, Compared: 1 }, $"{name}: {_counts.Made} made, {_counts.Compared} compared");
            Assert.Equal(_counts.HeaderOfKnown ??= _counts.Header, _counts.Header);
        }
    }

    private sealed class Counts
    {
        public int Made { get; set; }

        public int Compared { get; set; }

        /// <summary>What the hash that was compared says of how it was made, the number of rounds included.</summary>
        public string? Header { get; set; }

        public string? HeaderOfKnown { get; set; }

        public void Clear() => (Made, Compared, Header) = (0, 0, null);
    }

    private sealed class Counting(Counts counts, Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> options)
        : PasswordHasher<Person>(options)
    {
        private const int HeaderLength = 13;

        public override string HashPassword(Person user, string password)
        {
            counts.Made++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            counts.Compared++;
            counts.Header = Convert.ToHexString(Convert.FromBase64String(hashedPassword).AsSpan(0, HeaderLength));
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
