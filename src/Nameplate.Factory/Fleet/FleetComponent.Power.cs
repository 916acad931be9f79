using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Fleet;

/// <summary>What clocks do to pace and power.</summary>
public sealed partial class FleetComponent
{
    /// <summary>Work per time at the pool's clock, against full clock: 1 ÷ (share/f + 1 − share).</summary>
    private static double Speed(PoolState pool, JobState job)
        => pool.Frequency == 1 ? 1 : 1 / (job.Spec.ClockedShare / pool.Frequency + 1 - job.Spec.ClockedShare);

    /// <summary>Whole milliwatts, so that sums do not depend on the order in which jobs come and go.</summary>
    private static long Milliwatts(JobState job, double speed)
    {
        var load = new StepLoad(job.Spec.Load.Compute * speed, job.Spec.Load.Memory * speed);
        return (long)Math.Round(1000 * job.Pool.Spec.Watts(load, job.Pool.Frequency), MidpointRounding.ToEven) * job.Accelerators;
    }

    private static void Reprice(PoolState pool)
        => pool.IdleMilliwatts = (long)Math.Round(1000 * pool.Spec.Watts(default, pool.Frequency), MidpointRounding.ToEven);

    /// <summary>Gives the jobs that train their new pace.</summary>
    private void Retime(PoolState pool, long now)
    {
        foreach (var job in pool.Gangs.Concat(pool.Smalls))
        {
            if (job.Phase == JobPhase.Training)
            {
                Enter(job, JobPhase.Training, now);
                Run(job, now);
            }
        }
    }

    private void Report(PoolState pool, long now)
    {
        long milliwatts = pool.Milliwatts;
        if (milliwatts == pool.Reported)
        {
            return;
        }

        pool.Reported = milliwatts;
        _meter.SetPower(pool.Spec.Pool, _design.Channel, milliwatts / 1000.0, now);
    }
}
