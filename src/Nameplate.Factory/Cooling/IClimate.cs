namespace Nameplate.Factory.Cooling;

/// <summary>The weather at a site through time.</summary>
public interface IClimate
{
    /// <summary>The air at a moment.</summary>
    /// <param name="utcSeconds">Seconds since 1970-01-01T00:00Z.</param>
    AirState At(long utcSeconds);
}
