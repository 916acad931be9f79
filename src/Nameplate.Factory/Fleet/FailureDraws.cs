using System.Collections.Immutable;
using Nameplate.Factory.Randomness;
using Nameplate.Factory.Reliability;

namespace Nameplate.Factory.Fleet;

/// <summary>The failures of one class in one pool: candidates at the rate of all nodes, of which those that hit a failed or dark node are none.</summary>
internal sealed class FailureDraws
{
    private const double NanosecondsPerDay = 86_400e9;

    private readonly double _meanInterval;
    private EntityDraws _times;
    private EntityDraws _victims;
    private EntityDraws _repairs;

    private FailureDraws(int number, int pool, int @class, FailureClass spec, FleetDesign design)
    {
        Number = number;
        Pool = pool;
        Class = @class;
        Spec = spec;
        var of = design.Pools[pool];
        string name = $"{design.Site}/{of.Name}/failures/{spec.Name}";
        _meanInterval = 1000 * NanosecondsPerDay / (spec.PerThousandNodeDays * (of.Accelerators / of.NodeSize));
        _times = new EntityDraws(design.Seed, name + "/times");
        _victims = new EntityDraws(design.Seed, name + "/victims");
        _repairs = new EntityDraws(design.Seed, name + "/repairs");
    }

    public int Number { get; }

    public int Pool { get; }

    public int Class { get; }

    public FailureClass Spec { get; }

    public static ImmutableArray<FailureDraws> Of(FleetDesign design)
    {
        var all = ImmutableArray.CreateBuilder<FailureDraws>();
        for (int pool = 0; pool < design.Pools.Length; pool++)
        {
            var classes = design.Pools[pool].Reliability.Classes;
            for (int i = 0; i < classes.Length; i++)
            {
                if (classes[i].PerThousandNodeDays > 0)
                {
                    all.Add(new FailureDraws(all.Count, pool, i, classes[i], design));
                }
            }
        }

        return all.ToImmutable();
    }

    /// <summary>Nanoseconds to the next candidate.</summary>
    public long Interval() => (long)Math.Min(Nanoseconds.Never, _meanInterval * _times.Exponential());

    /// <summary>A whole number below <paramref name="count"/>: which node, which job.</summary>
    public long Below(long count) => _victims.Below(count);

    /// <summary>Nanoseconds of the repair.</summary>
    public long Repair() => Nanoseconds.Of(Spec.Repair!.Sample(ref _repairs));
}
