using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Explanations;

/// <summary>Explains a number down to the claims it rests on.</summary>
public static class Explainer
{
    /// <summary>Explains a series, an agreement or a fact, in this order when a name means several; null when the name means none.</summary>
    /// <exception cref="NumberException">The world has a number that is none.</exception>
    public static Explanation? Explain(ExplainRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        PlanContext context = request.Compiled.Context;
        ExplainedSeries? root = context.Plan.TryFind(request.Name, out Series series)
            ? OfSeries(request, series)
            : context.Catalogue.Agreements.FirstOrDefault(a => a.Id == request.Name) is { } agreement
                ? OfAgreement(request, agreement)
                : OfFact(request);
        CompileOptions options = request.Compiled.Options;
        return root is null
            ? null
            : new Explanation(ClaimWords.Day(options.AsOf), options.Scenario ?? Compiler.BaseScenario, request.World, request.Seed, root);
    }

    /// <summary>The name of a series, fact or agreement nearest to a misspelled one; null when nothing is near.</summary>
    public static string? Nearest(CompiledProgramme compiled, string name)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        PlanContext context = compiled.Context;
        return Spelling.Nearest(name, context.Plan.Named.Select(s => s.Name!)
            .Concat(context.Catalogue.Agreements.Select(a => a.Id))
            .Concat(context.Facts.Facts.Select(f => f.Name)));
    }

    private static ExplainedSeries OfSeries(ExplainRequest request, Series series)
    {
        Operand root = new(series, request.Month ?? request.Compiled.Context.Horizon.Months - 1, 0);
        return (ExplainedSeries)Tree(request, [root]).Root(root);
    }

    private static ExplainedSeries OfAgreement(ExplainRequest request, AgreementLine line)
    {
        int last = request.Compiled.Context.Horizon.Months - 1;
        List<ExplainedNode> tranches = [];
        if (line.Tranches.Count > 0)
        {
            ExplanationTree tree = Tree(request, [.. line.Tranches.SelectMany(t => (Series[])[t.Month, t.Amount]).Select(Root)], first: 1);
            foreach (TrancheLine tranche in line.Tranches)
            {
                tranches.Add(Named(tree.Root(Root(tranche.Month)), $"tranche {tranche.Id}: month", tranche.Condition));
                tranches.Add(Named(tree.Root(Root(tranche.Amount)), $"tranche {tranche.Id}: amount", null));
            }
        }

        return new ExplainedSeries
        {
            Id = 0,
            Label = line.Id,
            Kind = "agreement",
            Unit = line.Unit,
            Text = $"{line.Kind}, {line.Status}",
            Remark = $"{line.Title}; between {string.Join(", ", line.Parties.Select(request.Compiled.Context.Programme.NameOf))}",
            Operands = tranches,
        };

        Operand Root(Series series) => new(series, last, 0);
    }

    private static ExplainedNode Named(ExplainedNode node, string label, string? remark) => node switch
    {
        ExplainedSeries series => series with { Label = label, Remark = remark ?? series.Remark },
        ExplainedReference reference => reference with { Label = label, Remark = remark },
        _ => node,
    };

    private static ExplainedSeries? OfFact(ExplainRequest request)
    {
        PlanContext context = request.Compiled.Context;
        Month? month = request.Month is { } index ? context.Horizon.At(index) : null;
        if (FactExplainer.Of(context.Facts, request.Name, month) is not { } fact)
        {
            return null;
        }

        return new ExplainedSeries
        {
            Id = 0,
            Label = "fact " + fact.Name,
            Kind = "fact",
            Month = month?.ToString(),
            Unit = fact.Unit ?? string.Empty,
            Text = fact.Periods.Count == 0 ? $"not known on {ClaimWords.Day(context.Horizon.AsOf)}" : fact.Periods[^1].Winner.Value,
            Fact = fact,
            Operands = [],
        };
    }

    private static ExplanationTree Tree(ExplainRequest request, IReadOnlyList<Operand> roots, int first = 0)
    {
        Plan plan = request.Compiled.Plan([.. roots.Select(r => r.Series)]);
        WorldTrace trace = Simulator.Replay(plan, request.World, request.Seed);
        return new ExplanationTree(request.Compiled.Context, trace, request.Depth, roots, first);
    }
}
