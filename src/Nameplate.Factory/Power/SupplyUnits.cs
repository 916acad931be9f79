namespace Nameplate.Factory.Power;

/// <summary>The power supplies of a node or rack: what they lose between the wall and the boards, by how far they are loaded.</summary>
/// <param name="CapacityWatts">The output of all units that share the load, above 0.</param>
public sealed record SupplyUnits(double CapacityWatts)
{
    // Output as a share of capacity against the loss as a share of capacity, from the efficiencies 88.5 % at 5 % load, 92.4 % at 10 %,
    // 94.5 % at 20 %, 96.4 % at 50 % and 95.6 % at 100 %: what current supplies of the 80 PLUS Titanium class reach
    // (InferenceX power model, SemiAnalysis, 2026; the levels of the class itself are 90, 94, 96 and 91 % from 10 % load on).
    private static readonly PiecewiseLinear Losses = new(
        (0.0, 0.0045), (0.05, Loss(0.05, 0.885)), (0.1, Loss(0.1, 0.924)), (0.2, Loss(0.2, 0.945)), (0.5, Loss(0.5, 0.964)), (1.0, Loss(1.0, 0.956)), (2.0, 2.0 * Loss(1.0, 0.956)));

    /// <summary>Watts at the wall for an output, which is at least the output.</summary>
    /// <param name="output">Watts at the boards, at least 0.</param>
    public double Wall(double output) => output + CapacityWatts * Losses.At(output / CapacityWatts);

    private static double Loss(double load, double efficiency) => load * (1.0 / efficiency - 1.0);
}
