namespace Nameplate.Factory.Power;

/// <summary>Watts at one moment, from the nodes to the meter.</summary>
/// <param name="It">What the nodes draw.</param>
/// <param name="Loss">What is lost on the way to them.</param>
/// <param name="Cooling">What the cooling plant draws.</param>
/// <param name="House">What the buildings draw.</param>
/// <param name="CoolingCapacity">The heat that the plant could carry away.</param>
public readonly record struct PowerFlows(double It, double Loss, double Cooling, double House, double CoolingCapacity)
{
    /// <summary>What the facility draws: the sum.</summary>
    public double Facility => It + Loss + Cooling + House;

    /// <summary>The heat that the plant must carry away: what the nodes draw and what is lost on the way.</summary>
    public double Heat => It + Loss;

    /// <summary>Power usage effectiveness: facility ÷ IT; NaN when the nodes draw nothing.</summary>
    public double Pue => It > 0.0 ? Facility / It : double.NaN;
}
