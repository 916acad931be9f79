namespace Nameplate.Quantities.Tests;

public sealed class MonthTests
{
    private static readonly int[] AllIndices = [.. Enumerable.Range(12, 9999 * 12)];

    [Fact]
    public void Every_month_has_the_days_that_the_calendar_gives_it()
    {
        foreach (var index in AllIndices)
        {
            var month = new Month(index);
            month.FirstDay.ShouldBe(new DateOnly(1, 1, 1).AddMonths(index - 12));
            month.LastDay.Month.ShouldBe(month.Number);
            month.Hours.ShouldBe(24.0 * (month.LastDay.DayNumber - month.FirstDay.DayNumber + 1));
            Month.Of(month.LastDay).ShouldBe(month);
            new Month(month.Year, month.Number).ShouldBe(month);
        }
    }

    [Theory]
    [InlineData("2028-02", 696)]
    [InlineData("2027-02", 672)]
    [InlineData("2100-02", 672)]
    [InlineData("2000-02", 696)]
    [InlineData("2026-10", 744)]
    [InlineData("2026-11", 720)]
    public void Hours_follow_the_calendar_and_its_leap_years(string month, double hours) =>
        Month.Parse(month).Value.Hours.ShouldBe(hours);

    [Fact]
    public void Adding_and_subtracting_agree_with_the_calendar()
    {
        var start = new Month(2025, 10);
        for (var n = -300; n <= 300; n++)
        {
            var moved = start.Plus(n);
            moved.FirstDay.ShouldBe(start.FirstDay.AddMonths(n));
            (moved - start).ShouldBe(n);
            Month.Subtract(moved, start).ShouldBe(n);
            (moved < start, moved <= start, moved > start, moved >= start).ShouldBe((n < 0, n <= 0, n > 0, n >= 0));
            Math.Sign(moved.CompareTo(start)).ShouldBe(Math.Sign(n));
        }
    }

    [Fact]
    public void Text_is_read_back_as_the_same_month()
    {
        foreach (var index in AllIndices)
        {
            var month = new Month(index);
            Month.Parse(month.ToString()).Value.ShouldBe(month);
        }

        new Month(987, 3).ToString().ShouldBe("0987-03");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("2026-13", null)]
    [InlineData("2026-00", null)]
    [InlineData("0000-01", null)]
    [InlineData("2026-1", null)]
    [InlineData("+026-01", null)]
    [InlineData("2026-10-06", "Did you mean `2026-10`?")]
    [InlineData("2026-Q3", "Did you mean `2026-09`?")]
    [InlineData("2026", "Did you mean `2026-12`?")]
    public void Anything_else_is_refused(string text, string? help)
    {
        var result = Month.Parse(text);
        result.Success.ShouldBeFalse();
        result.Error.ShouldBe($"`{text}` is not a month; expected year and month such as 2026-10.");
        result.Help.ShouldBe(help);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10000, 1)]
    [InlineData(2026, 0)]
    [InlineData(2026, 13)]
    public void A_year_or_number_out_of_range_throws(int year, int number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Month(year, number));
}
