using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.Tests.Limiting;

public sealed class QuotaTests
{
    private const long Second = 1_000_000_000;
    private const long Now = 5 * Second;
    private readonly Quota _quota = new("default", 600, TimeSpan.FromSeconds(60), Second);
    private long _due;

    [Fact]
    public void Whole_quota_lets_exactly_its_units_pass_at_once() =>
        Assert.Equal(600, Enumerable.Range(0, 1000).Count(_ => _quota.TryTake(ref _due, Now, 1)));

    [Fact]
    public void Used_up_quota_lets_one_pass_after_the_time_of_one_unit()
    {
        Assert.True(_quota.TryTake(ref _due, Now, 600));
        Assert.False(_quota.TryTake(ref _due, Now + (Second / 10) - 1, 1));
        Assert.True(_quota.TryTake(ref _due, Now + (Second / 10), 1));
        Assert.False(_quota.TryTake(ref _due, Now + (Second / 10), 1));
    }

    [Fact]
    public void Caller_that_keeps_to_the_quota_in_every_window_is_never_refused()
    {
        for (var window = 0; window < 5; window++)
        {
            Assert.True(_quota.TryTake(ref _due, Now + (window * 60 * Second), 600));
        }
    }

    [Fact]
    public void Refused_request_takes_nothing()
    {
        Assert.True(_quota.TryTake(ref _due, Now, 598));
        Assert.False(_quota.TryTake(ref _due, Now, 3));
        Assert.Equal(2, _quota.Left(_due, Now));
    }

    [Fact]
    public void Request_that_costs_more_than_there_is_takes_all() => Assert.True(_quota.TryTake(ref _due, Now, 10_000));

    [Theory]
    [InlineData(1, 599, 1)]
    [InlineData(300, 300, 30)]
    [InlineData(600, 0, 60)]
    public void Fields_tell_what_is_left_and_when_it_is_whole(int taken, int left, int seconds)
    {
        Assert.True(_quota.TryTake(ref _due, Now, taken));
        Assert.Equal(left, _quota.Left(_due, Now));
        Assert.Equal(seconds, _quota.SecondsUntilWhole(_due, Now));
    }

    [Fact]
    public void Told_wait_is_long_enough()
    {
        Assert.True(_quota.TryTake(ref _due, Now, 600));
        var wait = _quota.SecondsUntil(17, _due, Now);
        Assert.Equal(2, wait);
        Assert.True(_quota.TryTake(ref _due, Now + (wait * Second), 17));
    }

    [Fact]
    public void Many_threads_together_take_no_more_than_there_is()
    {
        var taken = 0;
        Parallel.For(0, 5000, _ =>
        {
            if (_quota.TryTake(ref _due, Now, 1))
            {
                Interlocked.Increment(ref taken);
            }
        });
        Assert.Equal(600, taken);
    }

    [Fact]
    public void Policy_is_written_as_the_draft_has_it() => Assert.Equal("\"default\";q=600;w=60", _quota.PolicyField.ToString());
}
