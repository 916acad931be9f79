namespace Nameplate.Factory.Cooling;

/// <summary>What a cooling plant does at a moment.</summary>
/// <param name="ElectricWatts">What it draws.</param>
/// <param name="ChilledShare">The share of the heat that compressors lift; the rest leaves by itself.</param>
/// <param name="CapacityWatts">The heat that it could carry away in this weather.</param>
public readonly record struct CoolingState(double ElectricWatts, double ChilledShare, double CapacityWatts);
