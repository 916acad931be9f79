using System.Globalization;
using System.Text;
using Nameplate.Analysis.Runs;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The course of a series in the size of a word: band and median, from its least to its largest value.</summary>
internal static class Sparkline
{
    private const double Width = 98;
    private const double Height = 22;

    public static Html Of(OutputFan fan)
    {
        double[] all = [.. fan.P10.Concat(fan.P90).Where(double.IsFinite)];
        if (all.Length == 0 || fan.P50.Count < 2)
        {
            return Html.Empty;
        }

        double low = all.Min();
        double span = all.Max() - low;
        string band = Path(fan.P90, low, span, 'M', reverse: false) + Path(fan.P10, low, span, 'L', reverse: true) + "Z";
        string line = Path(fan.P50, low, span, 'M', reverse: false);
        return Html.Of($"""
            <svg class="spark" viewBox="0 0 100 24" width="72" height="24" preserveAspectRatio="none" aria-hidden="true">
            <path d="{band}" class="fill-c1" opacity=".3"/><path d="{line}" class="line-c1 hair"/></svg>
            """);
    }

    private static string Path(IReadOnlyList<double> values, double low, double span, char first, bool reverse)
    {
        var path = new StringBuilder();
        for (int i = 0; i < values.Count; i++)
        {
            int t = reverse ? values.Count - 1 - i : i;
            double x = 1 + (Width * t / (values.Count - 1));
            double y = span > 0 ? 1 + (Height * (1 - ((values[t] - low) / span))) : 12;
            path.Append(i == 0 ? first : 'L').Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
        }

        return path.ToString();
    }
}
