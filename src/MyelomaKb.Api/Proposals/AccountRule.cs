using MyelomaKb.Api.Http.Validation;

namespace MyelomaKb.Api.Proposals;

/// <summary>The id of an account.</summary>
public sealed class AccountRule<TRequest>()
    : ParameterRule<TRequest>(new Allowed { Format = "uuid", Example = "019acb40-0000-7000-8000-000000000002" })
{
    protected override string? Fault(string value) =>
        Guid.TryParseExact(value, "D", out _) ? null : $"'{Quote.Short(value)}' is not the id of an account.";
}
