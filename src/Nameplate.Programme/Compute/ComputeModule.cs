using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Deployment;
using Nameplate.Programme.Sites;
using Nameplate.Programme.Supply;
using Nameplate.Quantities;

namespace Nameplate.Programme.Compute;

/// <summary>
/// Compute: every MW_it brings the accelerators and the throughput of the month in which it was installed, and takes them along when it
/// retires; software raises the throughput of all of it. Reads the factory simulator's figures where a vintage knows them. Makes <c>accelerators.V</c>, <c>throughput.V</c>, <c>tokens.possible</c>,
/// <c>compute.inferenceShare</c>, <c>compute.energy</c>.
/// </summary>
internal sealed class ComputeModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        ComputePlan compute = context.Programme.Compute;
        Series rate = context.Zero(Dimensions.Tokens / Dimensions.Time);
        foreach (Vendor vendor in context.Programme.Vendors)
        {
            if (!context.Plan.TryFind("installed." + vendor.Id, out _))
            {
                continue;
            }

            Carried(context, "accelerators", vendor, "density");
            rate += Carried(context, "throughput", vendor, "throughput");
        }

        Series inference = context.Name(
            "compute.inferenceShare",
            context.Positive(1 - context.Value(compute.Training, Dimension.None) - context.Value(compute.Research, Dimension.None)));
        Series served = inference * context.Value(compute.Utilisation, Dimension.None) * context.Value(compute.Availability, Dimension.None);
        Series hours = Hours(context);
        context.Name("tokens.possible", rate * Learning(context, compute) * served * hours, "token/month");
        Energy(context, compute, hours);
        if (compute.Factory is { } factory)
        {
            Compare(context, factory, served, hours, context.Value(compute.Training, Dimension.None));
        }
    }

    /// <summary>
    /// What the factory simulator makes of the same power, beside what the programme's own figures make of it: <c>tokens.factory</c>, as if all of a
    /// vendor's power held today's hardware in replicas as simulated, and <c>compute.trainingKept</c>, the share of compute that training keeps.
    /// </summary>
    private static void Compare(PlanContext context, FactoryFigures factory, Series served, Series hours, Series training)
    {
        Series rate = context.Zero(Dimensions.Tokens / Dimensions.Time);
        bool any = false;
        foreach ((string vendor, FactRef fact) in factory.Throughput)
        {
            if (context.Knows(fact) && context.Plan.TryFind("energised." + vendor, out Series power))
            {
                rate += power * context.Value(fact, Dimensions.TokenRatePerItPower);
                any = true;
            }
        }

        if (any)
        {
            context.Name("tokens.factory", rate * served * hours, "token/month");
        }

        if (factory.Goodput is { } goodput && context.Knows(goodput))
        {
            context.Name("compute.trainingKept", training * context.Value(goodput, Dimension.None));
        }
    }

    /// <summary>The calendar hours of each month.</summary>
    private static Series Hours(PlanContext context)
    {
        double[] hours = new double[context.Horizon.Months];
        for (int month = 0; month < hours.Length; month++)
        {
            hours[month] = context.Horizon.At(month).Hours;
        }

        return context.Name("calendar.hours", context.Plan.PerMonth(hours, Dimensions.HoursPerMonth), "h/month");
    }

    /// <summary>A stock that moves with hardware: what is installed brings its own figure of the day, what retires takes it away.</summary>
    private static Series Carried(PlanContext context, string name, Vendor vendor, string property)
    {
        Series opening = context.Find("power.opening." + vendor.Id) * context.Find($"hardware.{vendor.Id}.opening.{property}");
        Series coming = context.Find("installed." + vendor.Id) * context.Find($"hardware.{vendor.Id}.{property}");
        Series leaving = Retirement.Of(context, coming, opening);
        return context.Name($"{name}.{vendor.Id}", context.Plan.Cumulative(coming - leaving, opening));
    }

    /// <summary>Software gains since the as-of date: throughput figures are those of hardware and software on that day.</summary>
    private static Series Learning(PlanContext context, ComputePlan compute)
    {
        Series elapsed = context.Positive(context.MonthEnd - context.Constant(context.Horizon.AsOfPosition, Dimensions.Calendar)) / context.OneMonth;
        return context.Plan.Exp(context.LogGrowth(compute.Learning) * (elapsed * (1.0 / 12)));
    }

    /// <summary>Energy at the meter: Σ site power × PUE × hours, at average load and as far as the power is filled.</summary>
    private static void Energy(PlanContext context, ComputePlan compute, Series hours)
    {
        Series facility = context.Zero(Dimensions.FacilityPower);
        foreach (Site site in context.Programme.Sites)
        {
            if (context.Plan.TryFind($"site.{site.Id}.energised", out Series ready))
            {
                facility += context.Plan.Convert(ready * context.Value(site.Pue, Dimension.None), Dimensions.FacilityPower, 1);
            }
        }

        FactRef loaded = compute.Factory?.Load is { } simulated && context.Knows(simulated) ? simulated : compute.Load;
        Series load = context.Find("power.fill") * context.Value(loaded, Dimension.None);
        context.Name("compute.energy", facility * load * hours, "MWh_facility/month");
    }
}
