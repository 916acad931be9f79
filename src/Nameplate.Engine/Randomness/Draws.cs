namespace Nameplate.Engine.Randomness;

/// <summary>Counter-based draws: each is a pure function of seed, driver, world, month and index.</summary>
public static class Draws
{
    /// <summary>The month number of a draw that is made once per world.</summary>
    public const int OncePerWorld = 4095;

    /// <summary>One uniform draw in the open interval (0, 1).</summary>
    public static double Uniform(ulong seed, ulong driver, long world, int month, int index) => throw new NotImplementedException();

    /// <summary>Uniform draws in the open interval (0, 1) for consecutive worlds.</summary>
    public static void Uniform(ulong seed, ulong driver, long firstWorld, int month, int index, Span<double> lanes) => throw new NotImplementedException();

    /// <summary>One standard normal draw.</summary>
    public static double Normal(ulong seed, ulong driver, long world, int month, int index) => throw new NotImplementedException();

    /// <summary>Standard normal draws for consecutive worlds.</summary>
    public static void Normal(ulong seed, ulong driver, long firstWorld, int month, int index, Span<double> lanes) => throw new NotImplementedException();
}
