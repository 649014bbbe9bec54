using System.Text;
using MyelomaKb.Domain.TreatmentHistory;
using static MyelomaKb.Domain.Tests.Eligibility.Profile.Some;

namespace MyelomaKb.Domain.Tests.TreatmentHistory;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2019", "2019-01-01", "2019-12-31")]
    [InlineData("1900", "1900-01-01", "1900-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2019-07-09", "2019-07-09", "2019-07-09")]
    public void Parse_year_month_or_day_is_the_interval_of_its_days(string text, string first, string last)
    {
        var date = Date(text);

        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (date.First, date.Last));
    }

    [Theory]
    [InlineData("")]
    [InlineData("19")]
    [InlineData("1899")]
    [InlineData("2019-13")]
    [InlineData("2019-02-29")]
    [InlineData("2019-00-10")]
    [InlineData("2019-1-01")]
    [InlineData("2019/01/01")]
    [InlineData("2019-01-01T00:00")]
    [InlineData("+201")]
    [InlineData("2019-+1")]
    [InlineData("2019-01-+1")]
    [InlineData("２０１９")]
    public void Parse_anything_else_is_null(string text) => Assert.Null(PartialDate.Parse(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("2019", "2019-12-31", false)]
    [InlineData("2019", "2020", true)]
    [InlineData("2019-06", "2019-06-30", false)]
    [InlineData("2019-05-31", "2019-06", true)]
    public void IsSurelyBefore_holds_only_for_every_day_of_both(string one, string other, bool before) =>
        Assert.Equal(before, Date(one).IsSurelyBefore(Date(other)));

    [Theory]
    [InlineData("2019", "2018-12-31", true)]
    [InlineData("2019", "2019-01-01", false)]
    [InlineData("2019-06-02", "2019-06-01", true)]
    public void IsSurelyAfter_holds_only_where_every_day_lies_after(string date, string day, bool after) =>
        Assert.Equal(after, Date(date).IsSurelyAfter(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2019")]
    [InlineData("2019-07")]
    [InlineData("2020-02")]
    [InlineData("2019-12-31")]
    public void Date_is_written_as_it_was_told(string text) => Assert.Equal(text, Date(text).ToString());

    [Theory]
    [InlineData("2019-07-01", "2019-08-20", 50, 50)]
    [InlineData("2019-07", "2019-08-20", 20, 50)]
    [InlineData("2020", "2020-12", 0, 365)]
    [InlineData("2019-08-20", "2019-07-01", 0, 0)]
    public void DaysTo_spans_the_fewest_and_most_days(string from, string to, int least, int most) =>
        Assert.Equal(new DaySpan(least, most), Date(from).DaysTo(Date(to)));
}
