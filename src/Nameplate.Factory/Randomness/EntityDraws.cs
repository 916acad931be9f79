using Nameplate.Engine.Numerics;
using Nameplate.Engine.Randomness;

namespace Nameplate.Factory.Randomness;

/// <summary>One entity's own sequence of draws: nobody else's draws can shift them.</summary>
/// <remarks>
/// Philox 4×32-10 under the run's seed; counter = the hash of the entity's name, its number, and how many blocks it has drawn.
/// A uniform is (2k + 1)·2⁻⁵³ with k 52 random bits: never 0, never 1.
/// </remarks>
public struct EntityDraws
{
    private readonly ulong _seed;
    private readonly ulong _name;
    private readonly uint _number;
    private uint _block;
    private ulong _second;
    private bool _hasSecond;

    /// <summary>The stream of one entity.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="name">What kind of draws of what entity, for instance <c>abilene/gb200/failures</c>.</param>
    /// <param name="number">Which of the entities of that name.</param>
    public EntityDraws(ulong seed, string name, uint number = 0)
    {
        _seed = seed;
        _name = DriverKey.Of(name);
        _number = number;
    }

    /// <summary>A uniform draw in the open interval (0, 1).</summary>
    public double Uniform() => ((NextBits() >> 12) * 2.0 + 1.0) * (1.0 / (1L << 53));

    /// <summary>A standard normal draw.</summary>
    public double Normal() => Functions.InverseNormal(Uniform());

    /// <summary>An exponential draw with mean 1.</summary>
    public double Exponential() => -Functions.Log(Uniform());

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1, each as likely as the next (to within count·2⁻⁵²).</summary>
    public long Below(long count) => (long)(Uniform() * count);

    private ulong NextBits()
    {
        if (_hasSecond)
        {
            _hasSecond = false;
            return _second;
        }

        unchecked
        {
            var (a, b, c, d) = Philox4x32.Block((uint)_name, (uint)(_name >> 32), _number, _block++, (uint)_seed, (uint)(_seed >> 32));
            _second = c | (ulong)d << 32;
            _hasSecond = true;
            return a | (ulong)b << 32;
        }
    }
}
