namespace Nameplate.Factory.Queueing;

/// <summary>The family of a service distribution.</summary>
public enum ServiceShape
{
    /// <summary>Memoryless; variation 1.</summary>
    Exponential,

    /// <summary>Always the mean; variation 0.</summary>
    Deterministic,

    /// <summary>Sum of k equal exponential stages; variation 1 ÷ √k, to the nearest whole k.</summary>
    Erlang,

    /// <summary>One of two exponentials with balanced means; variation above 1.</summary>
    Hyperexponential,

    /// <summary>Log-normal of any variation.</summary>
    LogNormal,
}
