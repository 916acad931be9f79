using Nameplate.Engine.Numerics;
using Nameplate.Factory.Randomness;

namespace Nameplate.Factory.Workloads;

/// <summary>Gives each generated request the ids of its prompt's blocks.</summary>
internal sealed class PrefixDraws
{
    private readonly PrefixSharing _sharing;
    private readonly string _name;
    private readonly ulong _seed;
    private readonly double[] _popularity;
    private readonly int[] _firstBlock;
    private readonly int[] _blocks;
    private int _nextBlock;

    public PrefixDraws(PrefixSharing sharing, string name, ulong seed)
    {
        (_sharing, _name, _seed) = (sharing, name, seed);
        _popularity = Popularity(sharing);
        _firstBlock = new int[sharing.Groups];
        _blocks = new int[sharing.Groups];
        for (int group = 0; group < sharing.Groups; group++)
        {
            // Only whole blocks can be shared.
            int tokens = sharing.Length.At(new EntityDraws(seed, name + "/prefixes", (uint)group).Uniform());
            _firstBlock[group] = _nextBlock;
            _blocks[group] = tokens / sharing.BlockTokens;
            _nextBlock += _blocks[group];
        }
    }

    /// <summary>The ids of one request's blocks, added to a list.</summary>
    public void Add(uint request, int input, List<int> blocks)
    {
        var draws = new EntityDraws(_seed, _name + "/sharing", request);
        int all = (input + _sharing.BlockTokens - 1) / _sharing.BlockTokens;
        int shared = 0;
        if (draws.Uniform() < _sharing.Share)
        {
            int group = Array.BinarySearch(_popularity, draws.Uniform());
            group = Math.Min(group < 0 ? ~group : group, _popularity.Length - 1);
            shared = Math.Min(_blocks[group], all);
            for (int i = 0; i < shared; i++)
            {
                blocks.Add(_firstBlock[group] + i);
            }
        }

        for (int i = shared; i < all; i++)
        {
            blocks.Add(_nextBlock++);
        }
    }

    private static double[] Popularity(PrefixSharing sharing)
    {
        double[] sums = new double[sharing.Groups];
        double total = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            total += Functions.Pow(i + 1, -sharing.Skew);
            sums[i] = total;
        }

        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] /= total;
        }

        return sums;
    }
}
