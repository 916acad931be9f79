using System.Collections.Immutable;
using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Performance;

/// <summary>Predicts closed benchmarks from coefficients.</summary>
public static class Predictor
{
    // Nine in ten errors lie below 2.3 means when errors are distributed exponentially, as ours nearly are.
    private const double NinetiethOverMean = 2.3;
    private const double UnknownError = 0.3;
    private const double ExtrapolatedFactor = 2;

    /// <summary>Predicts one design under a load.</summary>
    /// <param name="design">The replica.</param>
    /// <param name="workload">What it is asked for.</param>
    /// <param name="set">The coefficients.</param>
    /// <param name="version">The engine's release, or empty.</param>
    /// <exception cref="ArgumentException">The weights do not fit into the memory.</exception>
    public static Prediction Predict(ReplicaDesign design, Workload workload, CoefficientSet set, string version = "")
    {
        Capacity.CacheTokens(design, new StepCost(design));
        return Predict(design, RowCost.Of(design, workload, shared: true, design, workload.Concurrency), workload, set.For(design, version), known: true);
    }

    /// <summary>Predicts one measured row.</summary>
    public static Prediction Predict(MeasuredRow row, CoefficientSet set)
        => Predict(row.Design, RowCost.Of(row), row.Workload, set.For(row.Design, row.Version), row.ReplicasKnown);

    /// <summary>Predicts every row of a table and sums the errors up.</summary>
    public static PredictReport PredictRows(IReadOnlyList<MeasuredRow> rows, CoefficientSet set)
    {
        RowPrediction[] predictions = [.. rows.Select(row => new RowPrediction(row, Predict(row, set)))];
        return new PredictReport(
            [.. predictions],
            PredictLine.Of("all rows", predictions),
            By(prediction => prediction.Row.Design.Accelerator.Id),
            By(prediction => prediction.Row.Design.Engine),
            By(prediction => Precisions.Name(prediction.Row.Design.Weights)),
            By(prediction => prediction.Row.Design.Model.Id),
            By(prediction => prediction.Row.Kind),
            predictions.Count(prediction => prediction.Prediction.TimePerToken < prediction.Prediction.Floor));

        ImmutableArray<PredictLine> By(Func<RowPrediction, string> name)
            => [.. predictions.GroupBy(name).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => PredictLine.Of(group.Key, [.. group]))];
    }

    private static Prediction Predict(ReplicaDesign design, RowCost cost, Workload workload, Coefficients coefficients, bool known)
    {
        double perToken = cost.TimePerToken(coefficients);
        double first = cost.TimeToFirst(coefficients);
        double rate = cost.OutputRate(coefficients, workload, design.Accelerators);
        var warnings = Warnings(design, workload, coefficients, cost, known);
        double error = coefficients.Rows > 0 ? coefficients.Mape : UnknownError;
        return new Prediction
        {
            TimeToFirst = first,
            TimePerToken = perToken,
            OutputRate = rate,
            TotalRate = rate * (workload.Input + workload.Output) / workload.Output,
            Batch = cost.Batch,
            CacheUse = Math.Min(1, cost.Batch / Math.Max(cost.Fits, 1e-9)),
            Limit = Limit(cost, workload, coefficients),
            Band = NinetiethOverMean * error * (warnings.IsEmpty ? 1 : ExtrapolatedFactor),
            Floor = cost.Decode.Memory / cost.TokensPerStep,
            Coefficients = coefficients,
            Warnings = warnings,
        };
    }

    private static BindingLimit Limit(RowCost cost, Workload workload, Coefficients coefficients)
    {
        if (cost.Fits < workload.Concurrency) return BindingLimit.Cache;
        double memory = cost.Decode.Memory / coefficients.MemoryEfficiency;
        double work = cost.Decode.DecodeWork / coefficients.ComputeEfficiency + cost.MixedShare * cost.Mixed.PrefillWork / coefficients.PrefillEfficiency;
        if (cost.Decode.Overhead(coefficients, 1) > Math.Max(memory, work)) return BindingLimit.Overhead;
        return work > memory ? BindingLimit.Compute : BindingLimit.Memory;
    }

    private static ImmutableArray<string> Warnings(ReplicaDesign design, Workload workload, Coefficients coefficients, RowCost cost, bool known)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        var domain = coefficients.Domain;
        if (design.Accelerator.Extrapolated)
        {
            warnings.Add($"nothing public was measured on {design.Accelerator.Name}: its datasheet with the coefficients of {coefficients.FitSet}");
        }
        else if (coefficients.Extrapolated)
        {
            warnings.Add($"no coefficients for {GroupKey.Of(design)}: those of {coefficients.FitSet} stand in");
        }

        if (coefficients.Rows == 0) warnings.Add($"nothing was measured behind these coefficients: {coefficients.Source}");
        if (domain.LargestBatch > 0 && workload.Concurrency > domain.LargestBatch)
        {
            warnings.Add($"{workload.Concurrency:F0} requests at a time; measured up to {domain.LargestBatch}");
        }

        double context = workload.Input + workload.Output;
        if (domain.LongestContext > 0 && context > domain.LongestContext) warnings.Add($"{context:F0} tokens of context; measured up to {domain.LongestContext}");
        if (domain.Models.Count > 0 && !domain.Models.Contains(design.Model.Id))
        {
            warnings.Add($"{design.Model.Id} was not measured there; {string.Join(", ", domain.Models)} were");
        }

        if (cost.Fits < 1) warnings.Add("not even one request fits into the cache beside the weights");
        if (!known) warnings.Add("the table does not say how many replicas shared the requests");
        return warnings.ToImmutable();
    }
}
