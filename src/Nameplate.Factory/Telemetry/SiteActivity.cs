namespace Nameplate.Factory.Telemetry;

/// <summary>A site's meter at a moment.</summary>
/// <param name="Site">The site.</param>
/// <param name="FacilityWatts">What the facility draws.</param>
/// <param name="ItWatts">What the nodes draw.</param>
/// <param name="CoolingWatts">What the cooling draws.</param>
/// <param name="FacilityJoules">What the facility has drawn since the start.</param>
/// <param name="WetBulb">The wet bulb in °C.</param>
public sealed record SiteActivity(string Site, double FacilityWatts, double ItWatts, double CoolingWatts, double FacilityJoules, double WetBulb);
