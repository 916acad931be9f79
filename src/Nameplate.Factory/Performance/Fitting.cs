using System.Collections.Immutable;
using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Performance;

/// <summary>Fits coefficients to measured rows and says how well they predict rows and models that they have not seen.</summary>
public static class Fitting
{
    private static readonly Coefficients Datasheet = new()
    {
        MemoryEfficiency = 1,
        ComputeEfficiency = 1,
        PrefillEfficiency = 1,
        LinkEfficiency = 1,
        LayerSeconds = 0,
        HostSeconds = 0,
        SequenceSeconds = 0,
        CollectiveSeconds = 0,
        FitSet = "datasheet",
        Source = "",
    };

    /// <summary>Fits, and fits again without each part of the rows and without each model.</summary>
    public static FitReport Fit(IReadOnlyList<MeasuredRow> rows, FitOptions options)
    {
        var (used, leftOut) = Choose(rows);
        var fit = new HierarchicalFit(options);
        var set = fit.Fit(used);
        double[] train = [.. used.Select(row => row.Error(set))];
        var (heldOut, first, rate) = Without(fit, used, row => Fold(row.Row, options.Folds));
        var (unseen, _, _) = Without(fit, used, row => row.Row.Design.Model.Id);
        double[] light = [.. used.Select(row => row.Cost.TimePerToken(Datasheet) / row.Row.TimePerToken - 1)];
        var table = new ErrorTable(used, light, train, heldOut, unseen, first, rate);
        var groups = table.By(row => row.Group.ToString());
        return new FitReport(
            WithErrors(set, [.. groups, .. table.By(row => row.EngineGroup.ToString()), .. table.By(row => row.Group.Family), table.Whole("everything")]),
            table.Whole("all rows"),
            table.By(row => row.Row.Design.Accelerator.Id),
            table.By(row => row.Row.Design.Engine),
            table.By(row => Precisions.Name(row.Row.Design.Weights)),
            table.By(row => row.Row.Design.Model.Id),
            table.By(row => row.Row.Kind),
            groups,
            leftOut,
            light.Count(error => error > 0));
    }

    private static (FitRow[] Used, ImmutableArray<(MeasuredRow Row, string Reason)> LeftOut) Choose(IReadOnlyList<MeasuredRow> rows)
    {
        List<FitRow> used = [];
        var leftOut = ImmutableArray.CreateBuilder<(MeasuredRow Row, string Reason)>();
        foreach (var row in rows)
        {
            if (!row.ReplicasKnown) leftOut.Add((row, "the table does not say how many replicas shared the requests"));
            else used.Add(FitRow.Of(row));
        }

        return ([.. used], leftOut.ToImmutable());
    }

    // Errors of the time per token, and of the time to the first and the rate where the row tells them, each by a fit without the row's part.
    private static (double[] Errors, double?[] First, double?[] Rate) Without<T>(HierarchicalFit fit, FitRow[] rows, Func<FitRow, T> part)
        where T : notnull
    {
        double[] errors = new double[rows.Length];
        double?[] first = new double?[rows.Length];
        double?[] rate = new double?[rows.Length];
        foreach (T hidden in rows.Select(part).Distinct())
        {
            var set = fit.Fit([.. rows.Where(row => !part(row).Equals(hidden))]);
            for (int i = 0; i < rows.Length; i++)
            {
                if (!part(rows[i]).Equals(hidden)) continue;
                errors[i] = rows[i].Error(set);
                first[i] = rows[i].ErrorOfFirst(set);
                rate[i] = rows[i].ErrorOfRate(set);
            }
        }

        return (errors, first, rate);
    }

    // One measurement stands in several tables, rounded differently: its copies must not be on both sides.
    private static int Fold(MeasuredRow row, int folds)
    {
        string measurement = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row.Design.Accelerator.Id} {row.TimePerToken:G5}");
        uint hash = 2166136261;
        foreach (char letter in measurement) hash = unchecked((hash ^ letter) * 16777619);
        return (int)((hash >> 8) % (uint)folds);
    }

    private static CoefficientSet WithErrors(CoefficientSet set, ImmutableArray<FitLine> lines)
    {
        Dictionary<string, FitErrors> errors = [];
        foreach (var line in lines) errors[line.Name] = line.HeldOut;
        return new CoefficientSet(
            set.Groups.Select(group => (group.Key, group.Coefficients with { Mape = errors[group.Key.ToString()].Mape, MedianError = errors[group.Key.ToString()].Median })),
            set.Corrections);
    }
}
