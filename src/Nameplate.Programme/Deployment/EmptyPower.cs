using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Supply;
using Nameplate.Quantities;

namespace Nameplate.Programme.Deployment;

/// <summary>Ready power that stays empty, charged to the smallest term of the vendor's supply, or to money where that is why nothing was bought.</summary>
internal sealed class EmptyPower(PlanContext context)
{
    private Series _accelerators = context.Zero(Dimensions.ItPower);
    private Series _memory = context.Zero(Dimensions.ItPower);
    private Series _packaging = context.Zero(Dimensions.ItPower);
    private Series _money = context.Zero(Dimensions.ItPower);

    /// <summary>Charges one vendor's empty power.</summary>
    public void Add(string vendor, Series empty, Series unaffordable)
    {
        PlanBuilder plan = context.Plan;
        Series unlimited = context.Constant(SupplyModule.Unlimited, Dimensions.ItPowerPerMonth);
        Series accelerators = context.Find($"supply.{vendor}.accelerators");
        Series memory = plan.TryFind($"supply.{vendor}.memory", out Series stored) ? stored : unlimited;
        Series packaging = plan.TryFind($"supply.{vendor}.packaging", out Series packaged) ? packaged : unlimited;
        Series unshipped = context.Positive(empty - unaffordable);
        Series byMemory = memory < accelerators;
        Series category = plan.Select(packaging < plan.Min(accelerators, memory), context.Constant(2), plan.Select(byMemory, context.Constant(1), context.Constant(0)));
        _accelerators = plan.AddWhenEqual(_accelerators, category, 0, unshipped);
        _memory = plan.AddWhenEqual(_memory, category, 1, unshipped);
        _packaging = plan.AddWhenEqual(_packaging, category, 2, unshipped);
        _money += unaffordable;
    }

    /// <summary>Registers the four constraints.</summary>
    public void Register()
    {
        context.HeldBack("accelerators", _accelerators);
        context.HeldBack("memory", _memory);
        context.HeldBack("packaging", _packaging);
        context.HeldBack("money", _money);
    }
}
