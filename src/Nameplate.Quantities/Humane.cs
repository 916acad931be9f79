namespace Nameplate.Quantities;

/// <summary>Prints quantities as people write them.</summary>
public static class Humane
{
    /// <summary>Prints a value in base units, choosing the scale.</summary>
    public static string Print(double baseValue, Dimension dimension) => throw new NotImplementedException();

    /// <summary>Prints a value that is expressed in <paramref name="unit"/>.</summary>
    public static string Print(double value, Unit unit) => throw new NotImplementedException();
}
