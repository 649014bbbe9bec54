using FluentValidation;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Http.Validation;

/// <summary>Checks what every read and every page can be asked; each use case adds rules for its own parameters.</summary>
public abstract class RequestValidator<TRequest> : AbstractValidator<TRequest>
    where TRequest : SnapshotRequest
{
    protected RequestValidator(TimeProvider time)
    {
        RuleFor(request => request.AsOf).SetValidator(new DayRule<TRequest>(
            Days.First, () => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1), "tomorrow (UTC)"));
        RuleFor(request => request.Revision).SetValidator(new WholeNumberRule<TRequest>(1, int.MaxValue));
    }

    /// <summary>One value of an enumeration, by its name in the API.</summary>
    protected static OneOfRule<TRequest> OneOf<TEnum>()
        where TEnum : struct, Enum => new(Wire<TEnum>.All);

    /// <summary>Any day from the first that the service knows on, future days included.</summary>
    protected static DayRule<TRequest> AnyDay() => new(Days.First, () => DateOnly.MaxValue, "9999-12-31");
}

/// <summary>Checks what every list can be asked.</summary>
public abstract class ListValidator<TRequest> : RequestValidator<TRequest>
    where TRequest : ListRequest
{
    protected ListValidator(TimeProvider time)
        : base(time) =>
        RuleFor(request => request.Limit).SetValidator(new WholeNumberRule<TRequest>(1, Paging.LargestLimit));
}

/// <summary>Checks a read of one entry that takes no parameters of its own.</summary>
public sealed class EntryValidator<TRequest>(TimeProvider time) : RequestValidator<TRequest>(time)
    where TRequest : EntryRequest;
