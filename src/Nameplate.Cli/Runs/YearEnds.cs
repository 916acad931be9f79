using Nameplate.Analysis.Runs;

namespace Nameplate.Cli.Runs;

/// <summary>The months of a fan that tables show: every December and the last month.</summary>
internal static class YearEnds
{
    public static IEnumerable<(int Index, string Label)> Of(OutputFan fan)
    {
        for (int i = 0; i < fan.Months.Count; i++)
        {
            bool isDecember = fan.Months[i].EndsWith("-12", StringComparison.Ordinal);
            if (isDecember || i == fan.Months.Count - 1)
            {
                yield return (i, isDecember ? fan.Months[i][..4] : fan.Months[i]);
            }
        }
    }
}
