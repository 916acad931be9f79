using System.Collections.Immutable;
using Nameplate.Engine.Plans;
using Nameplate.Files.Formulas;

namespace Nameplate.Programme.Formulas;

/// <summary>
/// Which formulas are outcomes, one number for each world: those that call <c>first</c>, <c>peak</c> or <c>total</c>, or read what is an outcome.
/// </summary>
internal static class OutcomeFormulas
{
    /// <summary>The names of those that are.</summary>
    public static HashSet<string> Of(ImmutableArray<Formula> formulas, PlanBuilder plan)
    {
        var outcomes = new HashSet<string>(StringComparer.Ordinal);
        int before;
        do
        {
            before = outcomes.Count;
            outcomes.UnionWith(formulas.Where(f => Reads(f.Body, IsReduction, IsOutcome)).Select(f => f.Name));
        }
        while (outcomes.Count > before);

        return outcomes;

        bool IsOutcome(string name) => outcomes.Contains(name) || (plan.TryFind(name, out Series series) && series.Rank is Rank.Outcome);
    }

    /// <summary>Whether a formula reads one of some names.</summary>
    public static bool Reads(Formula formula, IReadOnlySet<string> names) => Reads(formula.Body, static _ => false, names.Contains);

    private static bool IsReduction(Function function) => function is Function.First or Function.Peak or Function.Total;

    private static bool Reads(Expr expression, Predicate<Function> calls, Predicate<string> names)
    {
        return expression switch
        {
            Expr.Name name => names(name.Text),
            Expr.Unary unary => In(unary.Operand),
            Expr.Binary binary => In(binary.Left) || In(binary.Right),
            Expr.Power power => In(power.Base),
            Expr.If choice => In(choice.Condition) || In(choice.Then) || In(choice.Otherwise),
            Expr.Call call => calls(call.Function) || call.Arguments.Any(In),
            _ => false,
        };

        bool In(Expr part) => Reads(part, calls, names);
    }
}
