using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Analysis.Explanations;

/// <summary>
/// Which named series, facts and draws a formula really reads in one month of one world: unnamed steps are walked through, lags lead
/// to earlier months, and of a choice only the branch that was taken counts.
/// </summary>
internal sealed class Reading(PlanBuilder plan, WorldTrace trace)
{
    private readonly List<Operand> _found = [];
    private readonly HashSet<(Series, int)> _seen = [];
    private readonly HashSet<(Series, int)> _walked = [];
    private int? _origin;

    /// <summary>What a series reads in a month, in the order of its formula.</summary>
    public IReadOnlyList<Operand> Of(Series series, int month)
    {
        _found.Clear();
        _seen.Clear();
        _walked.Clear();
        // An outcome looks at all months; only a month's own value is read from earlier ones.
        _origin = series.Rank == Rank.Outcome ? null : month;
        Walk(series, month);
        return [.. _found];
    }

    private void Walk(Series series, int month)
    {
        if (!_walked.Add((series, month)))
        {
            return;
        }

        IReadOnlyList<Series> operands = plan.Operands(series);
        switch (plan.OperationOf(series))
        {
            case "lag":
                WalkLag(series, operands, month);
                break;
            case "if":
                Visit(operands[0], month);
                Visit(operands[trace[operands[0], month] != 0 ? 1 : 2], month);
                break;
            case "at":
                Visit(operands[0], plan.NumberOf(series));
                break;
            case "hold":
                Visit(operands[0], Math.Min(month, plan.NumberOf(series)));
                break;
            case "firstMonth":
                double first = trace[series, month];
                Visit(operands[0], double.IsFinite(first) ? (int)first : month);
                break;
            case "peak" or "peakMonth" or "trough":
                Visit(operands[0], ExtremeMonth(operands[0], plan.OperationOf(series) == "trough"));
                break;
            default:
                foreach (Series operand in operands)
                {
                    Visit(operand, month);
                }

                break;
        }
    }

    private void WalkLag(Series series, IReadOnlyList<Series> operands, int month)
    {
        bool varies = operands.Count == 3;
        int longest = plan.NumberOf(series);
        int back = longest;
        if (varies)
        {
            back = (int)Math.Clamp(Math.Floor(trace[operands[1], month]), 1, longest);
            Visit(operands[1], month);
        }

        if (month >= back)
        {
            Visit(operands[0], month - back);
        }
        else if (!plan.HasHistory(series))
        {
            Visit(operands[^1], month);
        }
    }

    private void Visit(Series series, int month)
    {
        bool isLeaf = series.Name is not null || plan.DriverOf(series) is not null || plan.ProvenanceOf(series) >= 0;
        if (!isLeaf)
        {
            Walk(series, month);
        }
        else if (_seen.Add((series, month)))
        {
            _found.Add(new Operand(series, month, _origin is { } origin ? origin - month : 0));
        }
    }

    private int ExtremeMonth(Series series, bool lowest)
    {
        ReadOnlySpan<double> values = trace.AllMonths(series);
        int best = 0;
        for (int month = 1; month < values.Length; month++)
        {
            best = (lowest ? values[month] < values[best] : values[month] > values[best]) ? month : best;
        }

        return best;
    }
}
