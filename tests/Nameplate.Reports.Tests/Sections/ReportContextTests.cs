using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports.Tests.Sections;

public sealed class ReportContextTests
{
    [Theory]
    [InlineData("2026-10-09", "2026-09")]
    [InlineData("2026-10-31", "2026-10")]
    [InlineData("2025-10-07", "2025-10")]
    [InlineData("2040-01-01", "2035-12")]
    public void Now_is_the_last_month_that_had_ended_on_the_as_of_date(string asOf, string expected) =>
        SampleRun.Months[Context(asOf).NowIndex(SampleRun.Months)].ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-09", "2026-09")]
    [InlineData("2026-10-25", "2026-10")]
    [InlineData("2025-10-07", null)]
    [InlineData("2040-01-01", null)]
    public void The_as_of_line_stands_at_the_nearest_month_end(string asOf, string? expected) =>
        Context(asOf).Chart("id", SampleRun.Months, Scale.For("USD", 1)).AsOf.ShouldBe(expected);

    [Fact]
    public void A_chart_of_rows_spans_whole_years_around_everything_in_it()
    {
        SpanRow row = new() { Label = "row", Start = (2027 * 12) + 3, High = (2029 * 12) + 11 };
        SpanFigure figure = Context("2026-10-09").Chart("id", "note", [row]);

        figure.From.ShouldBe(2026 * 12);
        figure.To.ShouldBe(2030 * 12);
    }

    [Fact]
    public void The_buyer_comes_first_among_the_parties_and_has_its_name()
    {
        RunDocument sample = SampleRun.OpenAi();
        OutputFan fan = sample.Outputs["cash.openai"];
        Dictionary<string, OutputFan> outputs = new(sample.Outputs) { ["cash.amd"] = fan };
        var context = new ReportContext(sample with { Outputs = outputs });

        context.PartiesWithCash.ShouldBe(["openai", "amd"]);
        context.NameOf("openai").ShouldBe("OpenAI");
        context.NameOf("somebody-else").ShouldBe("Somebody else");
    }

    [Fact]
    public void The_figures_hold_scaled_numbers_of_the_document()
    {
        var context = new ReportContext(SampleRun.OpenAi());
        CapacitySection.Of(context);
        MonthFigure figure = context.Figures.Months[0];

        figure.Suffix.ShouldBe("\u00A0GW");
        figure.Areas.Select(a => a.Name).ShouldBe(["NVIDIA", "AMD", "Other vendors"]);
        figure.Lines.Single().Values[^1].ShouldBe(16);
        figure.Band.ShouldNotBeNull().Middle[^1].ShouldNotBeNull().ShouldBe(SampleRun.OpenAi().Outputs["energised.total"].P50[^1] / 1000, 0.001);
        context.Figures.Months.Count.ShouldBe(4);
    }

    private static ReportContext Context(string asOf) => new(SampleRun.OpenAi() with { AsOf = asOf });
}
