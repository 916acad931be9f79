using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Compilation;

/// <summary>One phase to report.</summary>
/// <param name="Id">The phase's id within its site.</param>
/// <param name="Capacity">MW_it; constant or per world.</param>
/// <param name="Start">Position at which the earliest gate started.</param>
/// <param name="Promised">Position of the first promised energisation.</param>
/// <param name="Energised">Position of the energisation per world (or a constant once it is a fact).</param>
/// <param name="Actual">True once the phase really has power.</param>
/// <param name="LastGate">Which gate kind was the last to finish, as an index into <see cref="GateKinds"/>; constant or per world.</param>
/// <param name="GateKinds">The phase's gate kinds.</param>
public sealed record PhaseLine(
    string Id, Series Capacity, double Start, double Promised, Series Energised, bool Actual, Series LastGate, IReadOnlyList<string> GateKinds);
