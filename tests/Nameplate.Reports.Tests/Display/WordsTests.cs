using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;

namespace Nameplate.Reports.Tests.Display;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0\u202F%")]
    [InlineData(0.0004, "<0.1\u202F%")]
    [InlineData(0.0712, "7.1\u202F%")]
    [InlineData(0.923, "92\u202F%")]
    [InlineData(0.998, "99.8\u202F%")]
    [InlineData(0.99999, ">99.9\u202F%")]
    [InlineData(1, "100\u202F%")]
    public void A_share_is_never_rounded_to_certainty(double share, string expected) => Words.Percent(share).ShouldBe(expected);

    [Theory]
    [InlineData("2026-10", "Oct\u00A02026")]
    [InlineData(null, "–")]
    [InlineData("soon", "soon")]
    [InlineData("2026-13", "2026-13")]
    public void Months_read_as_words(string? month, string expected) => Words.Month(month).ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-09", "9 October 2026")]
    [InlineData("2025", "2025")]
    [InlineData(null, "")]
    public void Dates_read_as_words(string? date, string expected) => Words.Date(date).ShouldBe(expected);

    [Theory]
    [InlineData("cash-below-reserve", "Cash below reserve")]
    [InlineData("buildings-5-8", "Buildings 5–8")]
    [InlineData("phase-1", "Phase 1")]
    [InlineData("", "")]
    public void Ids_read_as_words(string id, string expected) => Words.Sentence(id).ShouldBe(expected);

    [Fact]
    public void A_range_of_one_month_is_that_month() =>
        Words.MonthRange(new MonthPercentiles("2026-02", "2026-02", "2026-02")).ShouldBe("Feb\u00A02026");
}
