namespace Nameplate.Factory.Workloads;

/// <summary>Every prompt, or every answer, has the same length.</summary>
/// <param name="Tokens">That length.</param>
public sealed record FixedLength(double Tokens) : LengthDistribution
{
    /// <inheritdoc/>
    public override double Mean => Tokens;

    /// <inheritdoc/>
    public override double Quantile(double share) => Tokens;
}
