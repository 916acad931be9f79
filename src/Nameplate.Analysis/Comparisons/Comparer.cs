using Nameplate.Analysis.Runs;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Engine.Statistics;
using Nameplate.Programme.Calendars;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Comparisons;

/// <summary>Compares two runs world by world: both draw the same worlds, so most of what varies between worlds cancels.</summary>
public static class Comparer
{
    /// <summary>The most worlds that can be compared one by one.</summary>
    public const int MostWorlds = Simulator.MostKeptWorlds;

    /// <summary>Sets two runs of the same number of worlds and the same seed side by side.</summary>
    /// <exception cref="ArgumentException">The runs have different worlds.</exception>
    public static Comparison Compare(RunResult left, RunResult right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Document.Worlds != right.Document.Worlds || left.Document.Seed != right.Document.Seed)
        {
            throw new ArgumentException("Only runs of the same worlds can be compared.", nameof(right));
        }

        List<Difference> differences = [AddsUp(left, right), .. Gap(left, right), .. YearEnds(left, right), .. Tranches(left, right)];
        return new Comparison(left.Document, right.Document, differences);
    }

    private static Difference AddsUp(RunResult left, RunResult right)
    {
        PairedStatistics broken = Paired(left, right, r => r.Compiled.Context.Catalogue.Broken);
        double before = left.Document.Headline.AddsUp.Probability;
        double after = right.Document.Headline.AddsUp.Probability;
        return new Difference("addsUp", null, "1", before, after, after - before, broken.ProbabilityDifferenceStandardError);
    }

    private static IEnumerable<Difference> Gap(RunResult left, RunResult right)
    {
        PairedStatistics first = Paired(left, right, r => r.Compiled.Context.Catalogue.Gap!.FirstMonth);
        FundingGapResult before = left.Document.Headline.FundingGap;
        FundingGapResult after = right.Document.Headline.FundingGap;
        yield return new Difference(
            "fundingGap.probability", null, "1", before.Probability, after.Probability, after.Probability - before.Probability, first.ProbabilityDifferenceStandardError);
        PairedStatistics peak = Paired(left, right, r => r.Compiled.Context.Catalogue.Gap!.Peak);
        yield return new Difference("fundingGap.peak", null, "USD", before.Peak.Mean, after.Peak.Mean, peak.Difference.Mean, peak.Difference.StandardError);
    }

    private static IEnumerable<Difference> YearEnds(RunResult left, RunResult right)
    {
        Horizon horizon = left.Compiled.Context.Horizon;
        foreach (Series series in left.Compiled.Context.Catalogue.Outputs.Where(IsStock))
        {
            if (right.Compiled.Context.Catalogue.Outputs.FirstOrDefault(o => o.Name == series.Name) is not { Exists: true } other)
            {
                continue;
            }

            string unit = left.Compiled.Context.Plan.UnitOf(series) ?? series.Dimension.ToString();
            double factor = Unit.Parse(unit) is { Success: true } parsed ? parsed.Value.Factor : 1;
            for (int month = 0; month < horizon.Months; month++)
            {
                if (horizon.At(month).Number == 12 || month == horizon.Months - 1)
                {
                    PairedStatistics paired = PairedStatistics.Of(left.Simulation.Values(series, month), right.Simulation.Values(other, month));
                    yield return new Difference(
                        series.Name!, horizon.At(month).ToString(), unit, left.Simulation.Of(series, month).Mean / factor, right.Simulation.Of(other, month).Mean / factor,
                        paired.Difference.Mean / factor, paired.Difference.StandardError / factor);
                }
            }
        }
    }

    private static bool IsStock(Series series) =>
        series.Name is { } name && (name.StartsWith("energised.", StringComparison.Ordinal) || name.StartsWith("cash.", StringComparison.Ordinal)
            || name.StartsWith("fundingGap.", StringComparison.Ordinal) || name == "commitments.unsited");

    private static IEnumerable<Difference> Tranches(RunResult left, RunResult right)
    {
        foreach (AgreementLine agreement in left.Compiled.Context.Catalogue.Agreements)
        {
            AgreementLine? other = right.Compiled.Context.Catalogue.Agreements.FirstOrDefault(a => a.Id == agreement.Id);
            foreach (TrancheLine tranche in agreement.Tranches)
            {
                TrancheLine? twin = other?.Tranches.FirstOrDefault(t => t.Id == tranche.Id);
                string name = $"{agreement.Id}.{tranche.Id}";
                if (twin is null)
                {
                    yield return new Difference(name + ".probability", null, "1", left.Simulation.Of(tranche.Month).Probability, null, null, null);
                    continue;
                }

                PairedStatistics month = PairedStatistics.Of(left.Simulation.Values(tranche.Month), right.Simulation.Values(twin.Month));
                yield return new Difference(
                    name + ".probability", null, "1", left.Simulation.Of(tranche.Month).Probability, right.Simulation.Of(twin.Month).Probability,
                    month.ProbabilityDifference, month.ProbabilityDifferenceStandardError);
                PairedStatistics amount = PairedStatistics.Of(left.Simulation.Values(tranche.Amount), right.Simulation.Values(twin.Amount));
                yield return new Difference(
                    name, null, agreement.Unit, left.Simulation.Of(tranche.Amount).Mean, right.Simulation.Of(twin.Amount).Mean, amount.Difference.Mean, amount.Difference.StandardError);
            }
        }
    }

    private static PairedStatistics Paired(RunResult left, RunResult right, Func<RunResult, Series> outcome) =>
        PairedStatistics.Of(left.Simulation.Values(outcome(left)), right.Simulation.Values(outcome(right)));
}
