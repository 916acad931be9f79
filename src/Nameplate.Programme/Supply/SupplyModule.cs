using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Supply;

/// <summary>
/// What vendors could ship: <c>supply.V.accelerators</c>, <c>supply.V.memory</c> and <c>supply.V.packaging</c> are the limits in MW_it/month
/// whose smallest, <c>supply.V</c>, binds; <c>hardware.V.price</c>, <c>hardware.V.throughput</c> and <c>hardware.V.density</c> describe what ships.
/// </summary>
internal sealed class SupplyModule : IModule
{
    /// <summary>A limit that never binds, MW_it/month: more than the world's electricity.</summary>
    internal const double Unlimited = 1e9;

    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        foreach (Vendor vendor in context.Programme.Vendors)
        {
            if (ProductMix.Of(context, vendor) is not { } mix)
            {
                continue;
            }

            Series accelerators = context.Name($"supply.{vendor.Id}.accelerators", mix.Shipping(), "MW_it/month");
            Series smallest = accelerators;
            if (Memory(context, vendor, mix) is { } memory)
            {
                smallest = context.Plan.Min(smallest, context.Name($"supply.{vendor.Id}.memory", memory, "MW_it/month"));
            }

            if (vendor.Packaging is { } packaging && context.Knows(packaging))
            {
                Series packaged = context.Schedule(packaging, Dimensions.ItPowerPerMonth);
                smallest = context.Plan.Min(smallest, context.Name($"supply.{vendor.Id}.packaging", packaged, "MW_it/month"));
            }

            // What was installed in history was shipped: the limits speak of the months to come.
            Series unlimited = context.Constant(Unlimited, Dimensions.ItPowerPerMonth);
            context.Name($"supply.{vendor.Id}", context.Plan.Select(context.InHistory, unlimited, smallest), "MW_it/month");
            context.Name($"hardware.{vendor.Id}.price", mix.Price(), "USD bn/GW_it");
            context.Name($"hardware.{vendor.Id}.throughput", mix.Throughput(), "token/s/MW_it");
            context.Name($"hardware.{vendor.Id}.density", mix.AcceleratorsPerPower(), "accelerator/MW_it");
            context.Name($"hardware.{vendor.Id}.opening.throughput", mix.OpeningThroughput(), "token/s/MW_it");
            context.Name($"hardware.{vendor.Id}.opening.density", mix.OpeningAcceleratorsPerPower(), "accelerator/MW_it");
        }
    }

    /// <summary>Allocated wafer starts × good memory per wafer × the vendor's share ÷ memory per IT power.</summary>
    private static Series? Memory(PlanContext context, Vendor vendor, ProductMix mix)
    {
        if (context.Programme.Memory is not { } memory || vendor.MemoryShare is not { } share || vendor.Generations.All(g => g.Memory is null))
        {
            return null;
        }

        Series bytes = context.Value(memory.Yield, Dimensions.DataPerWafer) * context.Value(share, Dimension.None) * Wafers(context, memory);
        return bytes / context.Plan.Max(mix.MemoryPerPower(), context.Constant(1, Dimensions.Data / Dimensions.ItPower));
    }

    /// <summary>What vendors get anyway, and what the letters add in worlds in which they become binding.</summary>
    private static Series Wafers(PlanContext context, MemorySupply memory)
    {
        Series wafers = context.Value(memory.Base, Dimensions.WafersPerMonth);
        if (memory.Allocation is not { } allocation || !context.Knows(allocation))
        {
            return wafers;
        }

        Series letters = context.Schedule(allocation, Dimensions.WafersPerMonth) * context.Value(memory.ForAccelerators, Dimension.None, 1);
        Status status = memory.Status is { } fact ? context.StatusOf(fact) ?? Status.Announced : Status.Binding;
        Series binding = status switch
        {
            Status.Binding or Status.Amended => context.Constant(1),
            Status.Announced or Status.LetterOfIntent => context.Plan.Uniform("memory.binding") < context.Value(memory.Probability, Dimension.None, 0),
            _ => context.Constant(0),
        };
        return wafers + (letters * binding);
    }
}
