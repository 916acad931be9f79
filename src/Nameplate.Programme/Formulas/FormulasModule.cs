using System.Collections.Immutable;
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
        ImmutableArray<Formula> formulas = context.Programme.Formulas;
        foreach (Formula taken in formulas.Where(f => context.Plan.TryFind(f.Name, out _)))
        {
            context.Diagnostics.Error("NP2401", taken.At, $"The model already has a series named '{taken.Name}'.", "choose another name");
            return;
        }

        HashSet<string> outcomes = OutcomeFormulas.Of(formulas, context.Plan);
        ImmutableArray<Formula> monthly = [.. formulas.Where(f => !outcomes.Contains(f.Name))];

        // All are declared first, so that they may stand in any order and look back at each other through lags.
        foreach (Formula formula in monthly)
        {
            context.Plan.Declare(formula.Name, formula.Unit.Dimension);
        }

        foreach (Formula formula in monthly)
        {
            if (Body(context, formula) is { } series && context.Plan.TryFind(formula.Name, out Series declared))
            {
                context.Plan.Define(declared, series);
                context.Catalogue.Output(declared);
            }
        }

        LowerOutcomes(context, [.. formulas.Where(f => outcomes.Contains(f.Name))]);
    }

    // Nothing looks back at an outcome, so each is named after those that it reads.
    private static void LowerOutcomes(PlanContext context, List<Formula> waiting)
    {
        while (waiting.Count > 0)
        {
            var names = waiting.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
            Formula? next = waiting.Find(f => !OutcomeFormulas.Reads(f, names));
            if (next is null)
            {
                context.Diagnostics.Error("NP2410", waiting[0].At, $"'{waiting[0].Name}' feeds itself.");
                return;
            }

            waiting.Remove(next);
            if (Body(context, next) is not { } series)
            {
                return;
            }

            context.Plan.Name(next.Name, series, next.Unit.Symbol);
        }
    }

    private static Series? Body(PlanContext context, Formula formula)
    {
        int before = context.Plan.Errors.Count;
        if (new FormulaLowering(context).Lower(formula.Body) is not { } series)
        {
            return null;
        }

        if (context.Plan.Errors.Count > before)
        {
            context.Diagnostics.Error("NP2007", formula.At, $"'{formula.Name}': {context.Plan.Errors[before].Message}");
            return null;
        }

        if (series.Dimension != formula.Unit.Dimension)
        {
            context.Diagnostics.Error(
                "NP2402", formula.At, $"'{formula.Name}' is declared in {formula.Unit.Symbol}, but its formula gives {Text(series.Dimension)}.");
            return null;
        }

        return series;
    }

    private static string Text(Dimension dimension) => dimension.IsNone ? "a pure number" : dimension.ToString();
}
