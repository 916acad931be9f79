using System.Collections.Immutable;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Description;
using Nameplate.Factory.Power;
using Nameplate.Factory.Simulation;

namespace Nameplate.Factory.Documents;

/// <summary>What a pool's accelerators did.</summary>
/// <param name="Name">The pool.</param>
/// <param name="Accelerator">The accelerator's id.</param>
/// <param name="Accelerators">How many.</param>
/// <param name="Hours">Accelerator-hours by state, those that are not 0; they add up to accelerators × time.</param>
/// <param name="MeanWatts">Mean watts of an accelerator.</param>
/// <param name="SlowHours">Accelerator-hours that a lower clock took away.</param>
/// <param name="PowerError">Mean relative error of the power curve on measured rows that its fit did not see; null where nobody measured.</param>
/// <param name="PowerSource">Where the power curve comes from.</param>
public sealed record PoolDocument(
    string Name, string Accelerator, long Accelerators, ImmutableSortedDictionary<string, double> Hours, double MeanWatts, double SlowHours, double? PowerError, string PowerSource)
{
    internal static PoolDocument Of(PoolDesign design, PowerPool power, PoolHours hours, PoolEnergy energy, double seconds) => new(
        design.Id,
        design.Accelerator.Id,
        design.Count,
        Enum.GetValues<AcceleratorState>().Where(s => hours.States[(int)s] != 0).ToImmutableSortedDictionary(WordOf, hours.Hours, StringComparer.Ordinal),
        energy.DeviceJoules / seconds / design.Count,
        energy.SlowSeconds / 3600,
        Finite.Or(power.Curve.HeldOutError),
        power.Curve.Source);

    private static string WordOf(AcceleratorState state) => state.ToString().ToLowerInvariant();
}
