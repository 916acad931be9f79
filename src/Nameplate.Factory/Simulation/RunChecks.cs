using Nameplate.Factory.Description;

namespace Nameplate.Factory.Simulation;

/// <summary>What must hold after every run, worked out from the results alone.</summary>
internal static class RunChecks
{
    private const double EnergyTolerance = 1e-9;

    public static IEnumerable<RunCheck> Of(FactoryDesign design, SiteDesign site, SiteResult result)
    {
        foreach (var service in result.Services)
        {
            long ends = service.Completed + service.Refused + service.TooLong + service.InFlight;
            yield return new RunCheck("requests arrived = completed + refused + in flight", $"{site.Id}/{service.Name}", Relative(service.Requests, ends), 0);
            yield return new RunCheck("attained ≤ completed ≤ arrived", $"{site.Id}/{service.Name}", service.All.Met <= service.Completed && service.Completed <= service.Requests ? 0 : 1, 0);
        }

        foreach (var (pool, hours) in site.Pools.Zip(result.Pools))
        {
            yield return new RunCheck("accelerator time by state = accelerators × time", $"{site.Id}/{pool.Id}", hours.Total == (Int128)pool.Count * design.Duration ? 0 : 1, 0);
        }

        double parts = result.ServiceEnergy.Sum(e => e.DeviceJoules) + result.JobEnergy.DeviceJoules + Idle(site, design);
        yield return new RunCheck("device energy of services, jobs and idle = of pools", site.Id, Relative(result.Energy.Pools.Sum(p => p.DeviceJoules), parts), EnergyTolerance);
        yield return new RunCheck("energy of devices, nodes, facility and grid", site.Id, result.Energy.WorstImbalance, EnergyTolerance);
    }

    private static double Idle(SiteDesign site, FactoryDesign design) => site.Power.Pools.Sum(p => p.Unclaimed * p.Curve.Idle) * design.Duration * 1e-9;

    private static double Relative(double a, double b) => a == b ? 0 : Math.Abs(a - b) / Math.Max(Math.Abs(a), Math.Abs(b));
}
