using Nameplate.Analysis.Comparisons;
using Nameplate.Cli.Runs;

namespace Nameplate.Cli.Comparisons;

/// <summary>The differences as comma-separated values.</summary>
internal static class DifferenceTable
{
    public static void Write(Comparison comparison, TextWriter writer)
    {
        Csv.Row(writer, "name", "month", "unit", "left", "right", "difference", "se");
        foreach (Difference d in comparison.Differences)
        {
            Csv.Row(writer, d.Name, d.Month ?? string.Empty, d.Unit, Cell(d.Left), Cell(d.Right), Cell(d.Change), Cell(d.Se));
        }
    }

    private static string Cell(double? value) => value is { } number ? Csv.Number(number) : string.Empty;
}
