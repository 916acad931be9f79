using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;

namespace Nameplate.Reports.Sections;

/// <summary>A series with its percentiles, as a band of a chart and as rows of its table.</summary>
internal static class Fans
{
    public static Band BandOf(string colour, OutputFan fan, Scale scale) =>
        new("Median", colour, Charted(fan.P10, scale), Charted(fan.P50, scale), Charted(fan.P90, scale));

    public static IReadOnlyList<double?> Charted(IReadOnlyList<double> values, Scale scale) => [.. values.Select(scale.ForChart)];

    /// <summary>Month, p10, p50, p90, and the same month of whatever else the chart shows.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(OutputFan fan, Scale scale, params IReadOnlyList<double>[] others) =>
        fan.Months.Select((month, t) => (IReadOnlyList<string>)
        [
            Words.Month(month),
            FigureMarkup.Cell(scale, fan.P10, t),
            FigureMarkup.Cell(scale, fan.P50, t),
            FigureMarkup.Cell(scale, fan.P90, t),
            .. others.Select(o => FigureMarkup.Cell(scale, o, t)),
        ]);
}
