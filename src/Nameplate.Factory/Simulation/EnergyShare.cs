namespace Nameplate.Factory.Simulation;

/// <summary>What one user of a site took of its energy.</summary>
/// <param name="DeviceJoules">J of its accelerators, exactly.</param>
/// <param name="NodeJoules">J of the nodes around them: in each pool in proportion to the accelerators' energy.</param>
/// <param name="FacilityJoules">J of the facility: in proportion to the nodes' energy.</param>
/// <param name="Cost">Its part of the energy's cost, in the same proportion; NaN without a price.</param>
public sealed record EnergyShare(double DeviceJoules, double NodeJoules, double FacilityJoules, double Cost);
