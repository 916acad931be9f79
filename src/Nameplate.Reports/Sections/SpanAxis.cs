using Nameplate.Reports.Figures;

namespace Nameplate.Reports.Sections;

/// <summary>First and last month of a chart of rows, on whole years.</summary>
internal static class SpanAxis
{
    public static (int From, int To) Of(IEnumerable<SpanRow> rows, double? asOf)
    {
        List<int> months = [.. rows.SelectMany(r => new[] { r.Start, r.Low, r.Middle, r.High, r.Promised }).OfType<int>()];
        if (asOf is { } now)
        {
            months.Add((int)now);
        }

        if (months.Count == 0)
        {
            return (2025 * 12, 2026 * 12);
        }

        return (months.Min() / 12 * 12, ((months.Max() / 12) + 1) * 12);
    }
}
