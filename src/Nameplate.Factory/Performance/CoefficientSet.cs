using System.Collections.Immutable;

namespace Nameplate.Factory.Performance;

/// <summary>Coefficients of many groups, and corrections.</summary>
public sealed class CoefficientSet
{
    private readonly Dictionary<GroupKey, Coefficients> _groups = [];
    private readonly Dictionary<(GroupKey Group, string Model, string Version), Correction> _corrections = [];

    /// <summary>A set of these.</summary>
    public CoefficientSet(IEnumerable<(GroupKey Key, Coefficients Coefficients)> groups, IEnumerable<Correction> corrections)
    {
        Groups = [.. groups];
        Corrections = [.. corrections];
        foreach (var (key, coefficients) in Groups) _groups[key] = coefficients;
        foreach (var correction in Corrections) _corrections[(correction.Group, correction.Model, correction.Version)] = correction;
    }

    /// <summary>The groups in the order given.</summary>
    public ImmutableArray<(GroupKey Key, Coefficients Coefficients)> Groups { get; }

    /// <summary>The corrections in the order given.</summary>
    public ImmutableArray<Correction> Corrections { get; }

    /// <summary>
    /// The coefficients of a design, with its model's correction. Where its own group was not measured the nearest stands in, which
    /// <see cref="Coefficients.Extrapolated"/> and
    /// <see cref="Coefficients.FitSet"/> say: another format, another engine, the accelerator that it is scaled from, the engine on all
    /// accelerators, everything.
    /// </summary>
    /// <param name="design">The design.</param>
    /// <param name="version">The engine's release, or empty.</param>
    public Coefficients For(ReplicaDesign design, string version = "")
    {
        var own = GroupKey.Of(design);
        if (_groups.TryGetValue(own, out var exact))
        {
            double factor = Factor(own, design.Model.Id, "") * (version.Length == 0 ? 1 : Factor(own, design.Model.Id, version));

            // A correction below an efficiency would promise more than the datasheet.
            double least = Math.Max(exact.MemoryEfficiency, Math.Max(exact.ComputeEfficiency, exact.PrefillEfficiency));
            return exact with { Correction = Math.Max(least, factor), Extrapolated = exact.Extrapolated || design.Accelerator.Extrapolated };
        }

        var nearest = Nearest(own, GroupKey.EngineOf(design)) ?? throw new InvalidOperationException("a set of coefficients needs at least one group");
        return nearest with { Extrapolated = true };
    }

    private double Factor(GroupKey group, string model, string version)
        => _corrections.TryGetValue((group, model, version), out var correction) ? correction.Factor : 1;

    private Coefficients? Nearest(GroupKey own, GroupKey engine)
    {
        string stand = StandIn(own.Accelerator);
        return Best(key => key.Accelerator == own.Accelerator && key.Engine == own.Engine && key.Mixture == own.Mixture)
            ?? Best(key => key.Accelerator == own.Accelerator && key.Mixture == own.Mixture)
            ?? Best(key => key.Accelerator == stand && key.Engine == own.Engine && key.Weights == own.Weights && key.Mixture == own.Mixture)
            ?? Best(key => key.Accelerator == stand && key.Engine == own.Engine && key.Mixture == own.Mixture)
            ?? Best(key => key == engine)
            ?? Best(key => key.Accelerator == stand && key.Mixture == own.Mixture)
            ?? Best(key => key == new GroupKey("", "", null, own.Mixture))
            ?? Best(key => key == GroupKey.Everything)
            ?? Best(_ => true);
    }

    // The most rows; the order given decides between equals.
    private Coefficients? Best(Func<GroupKey, bool> fits)
    {
        Coefficients? best = null;
        foreach (var (key, coefficients) in Groups)
        {
            if (fits(key) && (best is null || coefficients.Rows > best.Rows)) best = coefficients;
        }

        return best;
    }

    // The generation before, of the same maker and kind of system.
    private static string StandIn(string accelerator) => accelerator switch
    {
        "vera-rubin" => "gb300",
        "gb300" => "gb200",
        "gb200" => "b200",
        "b300" => "b200",
        "mi450" => "mi355x",
        "mi325x" => "mi300x",
        "h200" => "h100",
        "h100" => "h200",
        _ => accelerator,
    };
}
