namespace Nameplate.Factory.Workloads;

/// <summary>The families of distributions that the times between requests are fitted with.</summary>
public enum InterarrivalFamily
{
    /// <summary>Exponential: arrivals know nothing of each other.</summary>
    Poisson,

    /// <summary>Gamma: bursts for coefficients of variation above 1, regularity below.</summary>
    Gamma,

    /// <summary>Weibull: as Gamma, with a heavier tail of pauses.</summary>
    Weibull,
}
