using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;

namespace Nameplate.Programme.Supply;

/// <summary>
/// What a vendor ships in each month: generation g has weight w_g = ramp_g − ramp_{g+1}, so that a successor displaces its predecessor as
/// it ramps, and a property of the mix is Σ w_g·x_g ÷ Σ w_g.
/// </summary>
internal sealed class ProductMix
{
    private readonly PlanContext _context;
    private readonly List<(Generation Generation, Series Weight)> _parts;

    // The weights telescope: together they are the ramp of the first generation.
    private readonly Series _weight;

    private ProductMix(PlanContext context, List<(Generation, Series)> parts, Series weight)
    {
        _context = context;
        _parts = parts;
        _weight = weight;
    }

    /// <summary>The vendor's mix; null when none of its generations is known at this vintage.</summary>
    public static ProductMix? Of(PlanContext context, Vendor vendor)
    {
        List<Generation> known = [.. vendor.Generations.Where(g => context.Knows(g.Available))];
        if (known.Count == 0)
        {
            return null;
        }

        var ramps = new Series[known.Count];
        for (int i = 0; i < known.Count; i++)
        {
            Series at = Available(context, vendor, known[i]);
            context.Catalogue.Tell(new StoryLine($"{vendor.Name}: {known[i].Id} ships in volume", at));
            Series ramp = context.Plan.Ramp(at, context.Value(known[i].Ramp, Dimensions.Calendar, 0));
            ramps[i] = i == 0 ? ramp : context.Plan.Min(ramp, ramps[i - 1]);
        }

        var parts = new List<(Generation, Series)>();
        for (int i = 0; i < known.Count; i++)
        {
            parts.Add((known[i], i + 1 < known.Count ? ramps[i] - ramps[i + 1] : ramps[i]));
        }

        return new ProductMix(context, parts, ramps[0]);
    }

    /// <summary>The most that ships in a month: Σ w_g · (full shipments of g).</summary>
    public Series Shipping() => Together(g => g.Shipping, Dimensions.ItPowerPerMonth);

    /// <summary>Accelerators per IT power in the mix.</summary>
    public Series AcceleratorsPerPower() => Average(Density, Dimensions.Accelerators / Dimensions.ItPower);

    /// <summary>Accelerators per IT power of the first generation: what stands at the opening.</summary>
    public Series OpeningAcceleratorsPerPower() => Density(_parts[0].Generation);

    /// <summary>Served tokens per hour per IT power of the first generation: what stands at the opening.</summary>
    public Series OpeningThroughput() => Rate(_parts[0].Generation);

    /// <summary>Memory per IT power in the mix; generations without a figure count as none.</summary>
    public Series MemoryPerPower() => Average(
        g => g.Memory is { } memory
            ? _context.Value(memory, Dimensions.DataPerAccelerator) / _context.Value(g.Power, Dimensions.ItPowerPerAccelerator)
            : _context.Zero(Dimensions.Data / Dimensions.ItPower),
        Dimensions.Data / Dimensions.ItPower);

    /// <summary>Price per IT power of the mix.</summary>
    public Series Price() => Average(
        g => g.Price is { } price ? _context.Value(price, Dimensions.MoneyPerItPower) : _context.Zero(Dimensions.MoneyPerItPower), Dimensions.MoneyPerItPower);

    /// <summary>Served tokens per hour per IT power of the mix.</summary>
    public Series Throughput() => Average(Rate, Dimensions.TokenRatePerItPower);

    private Series Density(Generation generation) =>
        _context.Constant(1) / _context.Value(generation.Power, Dimensions.ItPowerPerAccelerator);

    private Series Rate(Generation generation) => generation.Throughput is { } rate
        ? _context.Value(rate, Dimensions.TokenRatePerItPower)
        : _context.Zero(Dimensions.TokenRatePerItPower);

    private static Series Available(PlanContext context, Vendor vendor, Generation generation)
    {
        string name = $"vendor.{vendor.Id}.{generation.Id}";
        (double promised, double? finished) = context.Promise(generation.Available) ?? (0, null);
        int origin = context.Provenance.OfFact(generation.Available.Name);
        if (finished is not null || generation.Class is null)
        {
            return context.Name(name + ".available", context.Plan.Constant(finished ?? promised, Dimensions.Calendar, origin), "month");
        }

        double start = context.Position(generation.Announced) ?? promised - 1;
        if (promised <= start)
        {
            context.Diagnostics.Error("NP2301", generation.At, $"'{generation.Id}' is promised before it is announced.", "a promise lies after the announcement");
            return context.Constant(promised, Dimensions.Calendar);
        }

        return context.Class(generation.Class, generation.At) is { } kind
            ? context.Name(name + ".available", Lateness.Finish(context, name, start, promised, kind), "month")
            : context.Constant(promised, Dimensions.Calendar);
    }

    private Series Together(Func<Generation, FactRef> fact, Dimension dimension)
    {
        var sum = new Sum(_context, dimension);
        foreach ((Generation generation, Series weight) in _parts)
        {
            sum.Add(weight * _context.Value(fact(generation), dimension));
        }

        return sum.Total;
    }

    // Before anything ships the weights are all zero: the first generation's figure stands in, and is multiplied by no shipments.
    private Series Average(Func<Generation, Series> property, Dimension dimension)
    {
        if (_parts.Count == 1)
        {
            return property(_parts[0].Generation);
        }

        var sum = new Sum(_context, dimension);
        foreach ((Generation generation, Series weight) in _parts)
        {
            sum.Add(weight * property(generation));
        }

        Series nothing = _weight <= _context.Constant(0);
        Series average = sum.Total * (_context.Constant(1) / _context.Plan.Max(_weight, _context.Constant(1e-9)));
        return _context.Plan.Select(nothing, property(_parts[0].Generation), average);
    }
}
