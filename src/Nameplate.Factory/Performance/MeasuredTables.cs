using Nameplate.Files;

namespace Nameplate.Factory.Performance;

/// <summary>Reads measured tables: rows that cannot be understood are reported and left out, the rest is kept.</summary>
public static class MeasuredTables
{
    /// <summary>Reads a table whose columns are those of aiconfigurator's silicon sample, of InferenceMAX or InferenceX, or of the ML.ENERGY
    /// leaderboard.</summary>
    /// <param name="name">The file's name in messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="diagnostics">What was wrong, with lines.</param>
    /// <returns>The rows in the file's order; empty when the columns are of no known table.</returns>
    public static IReadOnlyList<MeasuredRow> Read(string name, string text, Diagnostics diagnostics)
    {
        var table = MeasuredTable.Parse(name, text, diagnostics);
        if (table.Has("silicon_tpot_ms")) return table.Select(AiConfiguratorRow.Read);
        if (table.Has("median_itl_ms")) return table.Select(MlEnergyRow.Read);
        if (table.Has("median_tpot") && table.Has("conc")) return table.Select(InferenceMaxRow.Read);
        diagnostics.Error(
            "NP4101", new Location(name, 1, 1), "the columns are of no table known here",
            "aiconfigurator's silicon sample has silicon_tpot_ms, InferenceMAX and InferenceX have conc and median_tpot, ML.ENERGY has median_itl_ms");
        return [];
    }
}
