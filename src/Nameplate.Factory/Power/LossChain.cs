namespace Nameplate.Factory.Power;

/// <summary>What is lost between a site's meter and its nodes: transformers, uninterruptible supplies, distribution.</summary>
/// <remarks>loss = rating·(a + b·x + c·x²) with x the load as a share of the rating: iron losses, losses in proportion, copper losses.</remarks>
/// <param name="RatingWatts">What the chain was built for, in watts of the nodes; above 0.</param>
/// <param name="NoLoad">a, at least 0.</param>
/// <param name="Proportional">b, at least 0.</param>
/// <param name="Quadratic">c, at least 0.</param>
public sealed record LossChain(double RatingWatts, double NoLoad, double Proportional, double Quadratic)
{
    /// <summary>Double conversion: transformer 99 %, uninterruptible supply 96 to 97 %, distribution 99 % at full load; 94.3 % in all.</summary>
    /// <param name="ratingWatts">What it was built for.</param>
    public static LossChain DoubleConversion(double ratingWatts) => new(ratingWatts, 0.012, 0.022, 0.026);

    /// <summary>Transformer, medium-voltage distribution and batteries at the racks: nothing converts twice; 98.0 % at full load.</summary>
    /// <param name="ratingWatts">What it was built for.</param>
    public static LossChain RackBattery(double ratingWatts) => new(ratingWatts, 0.003, 0.005, 0.012);

    /// <summary>A chain that loses a fixed share of what it delivers.</summary>
    /// <param name="efficiency">Delivered ÷ drawn, above 0 and at most 1.</param>
    public static LossChain Constant(double efficiency) => new(1.0, 0.0, 1.0 / efficiency - 1.0, 0.0);

    /// <summary>Watts lost at a load.</summary>
    /// <param name="load">Watts that the nodes draw, at least 0.</param>
    public double Loss(double load)
    {
        double x = load / RatingWatts;
        return RatingWatts * (NoLoad + x * (Proportional + x * Quadratic));
    }
}
