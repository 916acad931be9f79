namespace Nameplate.Quantities.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2H2026", "2026-07-01", "2026-12-31")]
    [InlineData("1H 2026", "2026-01-01", "2026-06-30")]
    [InlineData("H1 2026", "2026-01-01", "2026-06-30")]
    [InlineData("2025-H2", "2025-07-01", "2025-12-31")]
    [InlineData("2025H1", "2025-01-01", "2025-06-30")]
    [InlineData("2025-Q1", "2025-01-01", "2025-03-31")]
    [InlineData("2025-Q3", "2025-07-01", "2025-09-30")]
    [InlineData("Q4 2025", "2025-10-01", "2025-12-31")]
    [InlineData("2q2028", "2028-04-01", "2028-06-30")]
    [InlineData("2025-10", "2025-10-01", "2025-10-31")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2027-02", "2027-02-01", "2027-02-28")]
    [InlineData(" 2025-10-06 ", "2025-10-06", "2025-10-06")]
    [InlineData("2028-02-29", "2028-02-29", "2028-02-29")]
    public void A_period_is_known_by_its_first_and_last_day(string text, string first, string last)
    {
        PartialDate.Period(text).Value.First.ToString("o").ShouldBe(first);
        PartialDate.Period(text).Value.Last.ToString("o").ShouldBe(last);
        PartialDate.LastDay(text).Value.ToString("o").ShouldBe(last);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("25")]
    [InlineData("2025-Q5")]
    [InlineData("2025-H3")]
    [InlineData("2025-1")]
    [InlineData("2025/10/06")]
    [InlineData("06-10-2025")]
    [InlineData("2025-10-06T00:00")]
    public void Other_texts_are_refused_and_the_forms_are_named(string text) =>
        PartialDate.LastDay(text).Error.ShouldBe(
            $"`{text}` is not a date; expected a date such as 2026-10-06, 2026-10, 2026-Q3, 2026-H2 or 2026.");

    [Theory]
    [InlineData("2025-13", "`2025-13` has no month 13; expected a date such as 2026-10-06, 2026-10, 2026-Q3, 2026-H2 or 2026.")]
    [InlineData("2025-00-01", "`2025-00-01` has no month 00; expected a date such as 2026-10-06, 2026-10, 2026-Q3, 2026-H2 or 2026.")]
    [InlineData("0000", "`0000` is not a date; years run from 0001 to 9999.")]
    [InlineData("2027-02-29", "`2027-02-29` does not exist: 2027-02 ends on day 28.")]
    [InlineData("2027-04-31", "`2027-04-31` does not exist: 2027-04 ends on day 30.")]
    [InlineData("2027-04-00", "`2027-04-00` does not exist: 2027-04 ends on day 30.")]
    public void Days_that_do_not_exist_are_refused(string text, string error) =>
        PartialDate.LastDay(text).Error.ShouldBe(error);
}
