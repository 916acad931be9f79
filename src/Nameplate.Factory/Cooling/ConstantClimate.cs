namespace Nameplate.Factory.Cooling;

/// <summary>Weather that never changes.</summary>
/// <param name="Air">The air.</param>
public sealed record ConstantClimate(AirState Air) : IClimate
{
    /// <inheritdoc/>
    public AirState At(long utcSeconds) => Air;
}
