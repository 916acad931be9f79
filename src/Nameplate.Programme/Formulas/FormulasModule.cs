using Nameplate.Engine.Plans;
using Nameplate.Files.Formulas;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Formulas;

/// <summary>The programme's own series, written in its <c>formulas</c> section: checked for units like everything else and recorded.</summary>
internal sealed class FormulasModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        // All are declared first, so that they may stand in any order and look back at each other through lags.
        foreach (Formula formula in context.Programme.Formulas)
        {
            if (context.Plan.TryFind(formula.Name, out _))
            {
                context.Diagnostics.Error("NP2401", formula.At, $"The model already has a series named '{formula.Name}'.", "choose another name");
                return;
            }

            context.Plan.Declare(formula.Name, formula.Unit.Dimension);
        }

        foreach (Formula formula in context.Programme.Formulas)
        {
            Lower(context, formula);
        }
    }

    private static void Lower(PlanContext context, Formula formula)
    {
        if (new FormulaLowering(context).Lower(formula.Body) is not { } series)
        {
            return;
        }

        if (series.Dimension != formula.Unit.Dimension)
        {
            context.Diagnostics.Error(
                "NP2402", formula.At, $"'{formula.Name}' is declared in {formula.Unit.Symbol}, but its formula gives {Text(series.Dimension)}.");
            return;
        }

        context.Plan.TryFind(formula.Name, out Series declared);
        context.Plan.Define(declared, series);
        if (series.Rank is not Rank.Outcome)
        {
            context.Catalogue.Output(declared);
        }
    }

    private static string Text(Dimension dimension) => dimension.IsNone ? "a pure number" : dimension.ToString();
}
