using CsCheck;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Tests.Criteria;

public sealed class TruthTests
{
    private static readonly Gen<Truth> Any = Gen.OneOf(Truth.False, Truth.Unknown, Truth.True);

    [Theory]
    [InlineData(Truth.True, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.False, Truth.Unknown, Truth.False)]
    [InlineData(Truth.True, Truth.True, Truth.True)]
    public void And_is_the_lesser(Truth one, Truth other, Truth expected) => Assert.Equal(expected, one.And(other));

    [Theory]
    [InlineData(Truth.True, Truth.Unknown, Truth.True)]
    [InlineData(Truth.False, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.False, Truth.False, Truth.False)]
    public void Or_is_the_greater(Truth one, Truth other, Truth expected) => Assert.Equal(expected, one.Or(other));

    [Fact]
    public void Negation_turns_and_into_or() => Gen.Select(Any, Any).Sample(
        (one, other) => Assert.Equal(one.And(other).Negate(), one.Negate().Or(other.Negate())));

    [Fact]
    public void Negation_twice_changes_nothing() => Any.Sample(one => Assert.Equal(one, one.Negate().Negate()));

    [Fact]
    public void And_does_not_depend_on_order_or_grouping() => Gen.Select(Any, Any, Any).Sample((a, b, c) =>
    {
        Assert.Equal(a.And(b), b.And(a));
        Assert.Equal(a.And(b).And(c), a.And(b.And(c)));
    });

    [Fact]
    public void And_distributes_over_or() => Gen.Select(Any, Any, Any).Sample(
        (a, b, c) => Assert.Equal(a.And(b.Or(c)), a.And(b).Or(a.And(c))));

    [Fact]
    public void Knowing_more_never_turns_a_known_result() => Gen.Select(Any, Gen.Bool).Sample((a, told) =>
    {
        var before = a.And(Truth.Unknown);
        Assert.True(before == Truth.Unknown || before == a.And(TruthLogic.FromTold(told)));
    });

    [Fact]
    public void Untold_is_unknown() => Assert.Equal(Truth.Unknown, TruthLogic.FromTold(null));
}
