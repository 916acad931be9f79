using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Randomness;

/// <summary>Counter-based draws: each is a pure function of seed, driver, world, month and index.</summary>
/// <remarks>
/// <para>Hence any world can be drawn alone, neither order nor tiles nor threads matter, and a new driver moves no other's draws.</para>
/// <para>
/// Key of the Philox block: the seed, low word first. Counter: words 0 and 1 are the driver's hash, low word first; words 2 and 3 are
/// the low and high word of world + ⌊month/2⌋·2⁴⁰ + index·2⁵². An even month takes words 0 (low) and 1 (high) of the block, the odd
/// month after it words 2 and 3, so that a caller who needs both (see the pair forms) pays for one block.
/// </para>
/// <para>
/// A uniform draw is (2k + 1)·2⁻⁵³ with k the high 52 of those 64 bits: never 0, never 1, symmetrical about ½. A normal draw is
/// Φ⁻¹ of the uniform draw of the same place; so one place gives a uniform or a normal draw, not two independent ones.
/// </para>
/// </remarks>
public static class Draws
{
    /// <summary>The month number for a draw that is made once per world, apart from the draws of any month of a programme.</summary>
    public const int OncePerWorld = Months - 1;

    /// <summary>The number of worlds that a counter can tell apart: 2⁴⁰.</summary>
    public const long Worlds = 1L << 40;

    /// <summary>The number of months that a counter can tell apart, the last being <see cref="OncePerWorld"/>.</summary>
    public const int Months = 1 << 12;

    /// <summary>The number of indices that a counter can tell apart.</summary>
    public const int Indices = 1 << 12;

    /// <summary>One uniform draw in the open interval (0, 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">World, month or index lies outside the counter's fields.</exception>
    public static double Uniform(ulong seed, ulong driver, long world, int month, int index)
    {
        double draw = 0;
        Uniform(seed, driver, world, month, index, new Span<double>(ref draw));
        return draw;
    }

    /// <summary>Uniform draws in the open interval (0, 1) for consecutive worlds.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="driver">The hash of the driver's name, see <see cref="DriverKey"/>.</param>
    /// <param name="firstWorld">The world of the first lane.</param>
    /// <param name="month">The month, or <see cref="OncePerWorld"/>.</param>
    /// <param name="index">Which of the driver's draws of that month.</param>
    /// <param name="lanes">Receives the draws.</param>
    /// <exception cref="ArgumentOutOfRangeException">World, month or index lies outside the counter's fields.</exception>
    public static void Uniform(ulong seed, ulong driver, long firstWorld, int month, int index, Span<double> lanes)
    {
        ulong position = Position(firstWorld, month, index, lanes.Length);
        if ((month & 1) == 0)
        {
            UniformColumn.Fill(seed, driver, position, lanes, default);
        }
        else
        {
            UniformColumn.Fill(seed, driver, position, default, lanes);
        }
    }

    /// <summary>Uniform draws of an even month and of the month after it, at little more than the price of one.</summary>
    /// <inheritdoc cref="Uniform(ulong, ulong, long, int, int, Span{double})" path="/exception"/>
    /// <exception cref="ArgumentException">The month is odd, or the columns differ in length.</exception>
    public static void UniformPair(ulong seed, ulong driver, long firstWorld, int evenMonth, int index, Span<double> even, Span<double> odd)
    {
        if ((evenMonth & 1) != 0 || even.Length != odd.Length)
        {
            throw new ArgumentException($"A pair begins with an even month and has two columns of one length; this begins with {evenMonth}.", nameof(evenMonth));
        }

        UniformColumn.Fill(seed, driver, Position(firstWorld, evenMonth, index, even.Length), even, odd);
    }

    /// <summary>One standard normal draw.</summary>
    /// <inheritdoc cref="Uniform(ulong, ulong, long, int, int)" path="/exception"/>
    public static double Normal(ulong seed, ulong driver, long world, int month, int index)
        => Functions.InverseNormal(Uniform(seed, driver, world, month, index));

    /// <summary>Standard normal draws for consecutive worlds.</summary>
    /// <inheritdoc cref="Uniform(ulong, ulong, long, int, int, Span{double})" path="/param"/>
    /// <inheritdoc cref="Uniform(ulong, ulong, long, int, int, Span{double})" path="/exception"/>
    public static void Normal(ulong seed, ulong driver, long firstWorld, int month, int index, Span<double> lanes)
    {
        Uniform(seed, driver, firstWorld, month, index, lanes);
        Functions.InverseNormal(lanes, lanes);
    }

    /// <summary>Standard normal draws of an even month and of the month after it.</summary>
    /// <inheritdoc cref="UniformPair" path="/exception"/>
    public static void NormalPair(ulong seed, ulong driver, long firstWorld, int evenMonth, int index, Span<double> even, Span<double> odd)
    {
        UniformPair(seed, driver, firstWorld, evenMonth, index, even, odd);
        Functions.InverseNormal(even, even);
        Functions.InverseNormal(odd, odd);
    }

    /// <summary>Words 2 and 3 of the counter of the first world, as one number.</summary>
    private static ulong Position(long firstWorld, int month, int index, int worlds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstWorld);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstWorld, Worlds - worlds);
        ArgumentOutOfRangeException.ThrowIfNegative(month);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(month, Months);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Indices);
        return (ulong)firstWorld | (ulong)(month >> 1) << 40 | (ulong)index << 52;
    }
}
