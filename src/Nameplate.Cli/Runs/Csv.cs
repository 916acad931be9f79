using System.Globalization;

namespace Nameplate.Cli.Runs;

/// <summary>Writes rows of comma-separated values (RFC 4180, lines ended by a line feed).</summary>
internal static class Csv
{
    private static readonly char[] Special = [',', '"', '\n', '\r'];

    public static void Row(TextWriter writer, params string[] cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            writer.Write(cells[i].IndexOfAny(Special) < 0 ? cells[i] : $"\"{cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        writer.Write('\n');
    }

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
