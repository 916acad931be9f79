namespace Nameplate.Factory.Cooling;

/// <summary>The air outside.</summary>
/// <param name="DryBulb">Its temperature in °C.</param>
/// <param name="WetBulb">What evaporating water could cool it to, in °C; at most the dry bulb.</param>
public readonly record struct AirState(double DryBulb, double WetBulb);
