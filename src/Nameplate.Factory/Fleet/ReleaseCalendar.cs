namespace Nameplate.Factory.Fleet;

/// <summary>How many accelerators the running jobs of a pool are expected to give back, minute by minute: what backfilling must not delay.</summary>
/// <remarks>Buckets of 2³⁶ ns (69 s) and sums over 256 of them, so that setting is one addition and looking ahead a year a few thousand.</remarks>
internal sealed class ReleaseCalendar
{
    private const int Shift = 36;
    private const int Coarse = 8;
    private const int Last = 1 << 20;

    private long[] _fine = new long[1 << 12];
    private long[] _coarse = new long[1 << 4];

    /// <summary>Expects a job's accelerators back at a time; replaces what was expected of it before.</summary>
    public void Expect(JobState job, long time, long accelerators)
    {
        Forget(job);
        int bucket = (int)Math.Min(Last, time >> Shift);
        while (bucket >= _fine.Length)
        {
            Array.Resize(ref _fine, 2 * _fine.Length);
            Array.Resize(ref _coarse, 2 * _coarse.Length);
        }

        job.Bucket = bucket;
        job.Booked = accelerators;
        Add(bucket, accelerators);
    }

    /// <summary>Expects nothing of a job any more.</summary>
    public void Forget(JobState job)
    {
        if (job.Bucket >= 0)
        {
            Add(job.Bucket, -job.Booked);
            job.Bucket = -1;
        }
    }

    /// <summary>When so many more accelerators will have been given back, to within a bucket; <see cref="Nanoseconds.Never"/> when that is not in sight.</summary>
    /// <param name="wanted">Accelerators, at least 1.</param>
    /// <param name="released">How many will have been given back by then.</param>
    public long When(long wanted, out long released)
    {
        released = 0;
        for (int block = 0; block < _coarse.Length; block++)
        {
            if (released + _coarse[block] < wanted)
            {
                released += _coarse[block];
                continue;
            }

            int bucket = block << Coarse;
            for (released += _fine[bucket]; released < wanted; released += _fine[++bucket])
            {
            }

            return bucket >= Last ? Nanoseconds.Never : (long)(bucket + 1) << Shift;
        }

        return Nanoseconds.Never;
    }

    private void Add(int bucket, long accelerators)
    {
        _fine[bucket] += accelerators;
        _coarse[bucket >> Coarse] += accelerators;
    }
}
