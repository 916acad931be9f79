using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Statistics;

/// <summary>Counts of the buckets of one octave and, where all numbers of a bucket are one number, that number.</summary>
/// <remarks>
/// Columns have numbers that many worlds share (zero, a limit) beside spread ones. An octave with many buckets of different numbers
/// is of the spread kind and forgets them all; as buckets only ever become mixed, what is known in the end depends on the numbers
/// and not on their order.
/// </remarks>
internal sealed class BucketOctave
{
    public const int Buckets = 1024;

    private const int MostMixed = 32;

    // Neither is the key of a number: both lie among the NaNs.
    private const ulong Nothing = 0;
    private const ulong Mixed = ulong.MaxValue;

    private ulong[]? _shared = new ulong[Buckets];
    private int _mixed;

    public uint[] Counts { get; } = new uint[Buckets];

    /// <summary>Counts a number by its ordered bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int bucket, ulong key)
    {
        Counts[bucket]++;
        if (_shared is not null && _shared[bucket] != key)
        {
            Note(bucket, key);
        }
    }

    public void Merge(BucketOctave other)
    {
        for (int bucket = 0; bucket < Buckets; bucket++)
        {
            Counts[bucket] += other.Counts[bucket];
            if (other._shared is { } theirs && _shared is { } ours && theirs[bucket] != Nothing && theirs[bucket] != ours[bucket])
            {
                Note(bucket, theirs[bucket]);
            }
        }

        if (other._shared is null)
        {
            _shared = null;
        }
    }

    /// <summary>The number that all of a bucket's numbers are, if it is known.</summary>
    public bool TryShared(int bucket, out ulong key)
    {
        key = _shared?[bucket] ?? Nothing;
        return key != Nothing && key != Mixed;
    }

    private void Note(int bucket, ulong key)
    {
        // Only called while there is something to note in.
        ref ulong shared = ref _shared![bucket];
        if (shared == Nothing)
        {
            shared = key;
            _mixed += key == Mixed ? 1 : 0;
        }
        else if (shared != Mixed)
        {
            shared = Mixed;
            _mixed++;
        }

        if (_mixed > MostMixed)
        {
            _shared = null;
        }
    }
}
