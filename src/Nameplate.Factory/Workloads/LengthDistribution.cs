namespace Nameplate.Factory.Workloads;

/// <summary>How many tokens prompts or answers have, as a quantile function, so that one uniform draw gives one length.</summary>
public abstract record LengthDistribution
{
    private const double Most = 16_000_000;

    /// <summary>The mean, in tokens.</summary>
    public abstract double Mean { get; }

    /// <summary>The length below which a share of all lengths lies, in tokens, not rounded.</summary>
    /// <param name="share">Above 0, below 1.</param>
    public abstract double Quantile(double share);

    /// <summary>The length of a draw, in whole tokens, at least 1.</summary>
    /// <param name="uniform">Above 0, below 1.</param>
    public int At(double uniform) => (int)Math.Clamp(Math.Round(Quantile(uniform), MidpointRounding.ToEven), 1, Most);
}
