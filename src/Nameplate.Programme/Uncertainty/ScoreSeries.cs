using Nameplate.Engine.Distributions;
using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Uncertainty;

/// <summary>An uncertain input as a series: a distribution evaluated at a normal score.</summary>
internal static class ScoreSeries
{
    /// <summary>The distribution's value at the score, in a dimension.</summary>
    public static Series Of(PlanContext context, ScoreForm form, Series score, Dimension dimension)
    {
        PlanBuilder plan = context.Plan;
        switch (form)
        {
            case ScoreForm.Linear linear:
                return plan.Constant(linear.Centre, dimension) + (score * Slope(plan, score, linear.Below, linear.Above, dimension));
            case ScoreForm.Exponential exponential:
                return plan.Constant(exponential.Centre, dimension)
                    * plan.Exp(score * Slope(plan, score, exponential.Below, exponential.Above, Dimension.None));
            case ScoreForm.Table table:
                return plan.Interpolate(score, [.. table.Scores], [.. table.Values], dimension);
            case ScoreForm.Steps steps:
                Series value = plan.Constant(steps.Values[0], dimension);
                for (int i = 0; i < steps.Thresholds.Length; i++)
                {
                    value = plan.Select(score < plan.Constant(steps.Thresholds[i]), value, plan.Constant(steps.Values[i + 1], dimension));
                }

                return value;
            default:
                throw new InvalidOperationException($"Unknown form {form}.");
        }
    }

    private static Series Slope(PlanBuilder plan, Series score, double below, double above, Dimension dimension) =>
        below == above
            ? plan.Constant(below, dimension)
            : plan.Select(score < plan.Constant(0), plan.Constant(below, dimension), plan.Constant(above, dimension));
}
