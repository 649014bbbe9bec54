using System.ComponentModel.DataAnnotations;
using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.RateLimits;

/// <summary>Registers the limits and puts the front door in place.</summary>
public static class LimitingSetup
{
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(LimitOptions.Section).Get<LimitOptions>() ?? new LimitOptions();
        Check(LimitOptions.Section, options);
        foreach (var property in typeof(LimitOptions).GetProperties().Where(property => property.PropertyType == typeof(QuotaOptions)))
        {
            Check($"{LimitOptions.Section}:{property.Name}", property.GetValue(options)!);
        }

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Quotas>();
        builder.Services.AddSingleton(new Clients(options.Clients));
        builder.Services.AddSingleton<Exemption>();
        builder.Services.AddSingleton<AccountQuotas>();
        builder.Services.AddSingleton<Meter>();
    }

    /// <summary>Everything that comes later is limited and measured.</summary>
    public static void UseFrontDoor(this IApplicationBuilder app) => app.UseMiddleware<FrontDoor>();

    private static void Check(string place, object options)
    {
        List<ValidationResult> faults = [];
        if (!Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true))
        {
            throw new InvalidOperationException($"{place}: {string.Join(" ", faults.Select(fault => fault.ErrorMessage))}");
        }
    }
}
