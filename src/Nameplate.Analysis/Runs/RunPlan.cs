using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Runs;

/// <summary>The part of a programme's plan that a run simulates in every world: whatever its document shows, and nothing else. What held
/// capacity back is kept as means: month by month for ten thousand worlds these series would take more memory than all the rest.</summary>
public static class RunPlan
{
    /// <summary>Compiles that part.</summary>
    /// <exception cref="PlanException">The programme's series contradict each other.</exception>
    public static Plan Of(CompiledProgramme compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        Catalogue catalogue = compiled.Context.Catalogue;
        return compiled.Plan(Recorded(catalogue), [.. catalogue.Constraints.Select(c => c.HeldBack)]);
    }

    private static List<Series> Recorded(Catalogue catalogue)
    {
        var series = new List<Series>(catalogue.Outputs);
        series.AddRange(catalogue.Agreements.SelectMany(a => a.Tranches).SelectMany(t => (Series[])[t.Month, t.Amount]));
        series.AddRange(catalogue.Agreements.Where(a => a.Value is not null).Select(a => a.Value!.Value));
        series.AddRange(catalogue.Breaks.Select(b => b.Month));
        series.AddRange(catalogue.FirstBreaks);
        series.Add(catalogue.Broken);
        series.AddRange(catalogue.Vendors.Select(v => v.Committed));
        series.AddRange(catalogue.Sites.SelectMany(s => s.Phases).SelectMany(p => (Series[])[p.Capacity, p.Energised, p.LastGate]));
        series.AddRange(catalogue.Checks.Select(c => c.Imbalance));
        if (catalogue.Gap is { } gap)
        {
            series.AddRange([gap.FirstMonth, gap.Peak]);
        }

        return series;
    }
}
