namespace Nameplate.Programme.Tests;

/// <summary>Reproducible choices for tests (splitmix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = unchecked(seed * 0x9E3779B97F4A7C15);

    /// <summary>One of 0 … count − 1.</summary>
    public int Of(int count) => (int)(Next() % (ulong)count);

    /// <summary>A number between two others.</summary>
    public double Between(double low, double high) => low + ((high - low) * (Next() >> 11) / (1UL << 53));

    /// <summary>A whole number between two others, both possible.</summary>
    public int Whole(int low, int high) => low + Of(high - low + 1);

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => Between(0, 1) < probability;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Of(choices.Count)];

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
