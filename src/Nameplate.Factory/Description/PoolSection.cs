using Nameplate.Factory.Hardware;
using Nameplate.Factory.Reliability;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>The <c>pools</c> and <c>accelerators</c> sections.</summary>
internal static class PoolSection
{
    private const double Most = 1e8;

    private static readonly string[] Fleets = ["none", "rsc-1", "llama-3", "infinitehbd"];
    private static readonly Dimension Bandwidth = Dimensions.Data / Dimensions.Time;
    private static readonly Dimension Speed = Dimensions.Flops / Dimensions.Time;

    public static Section Section { get; } = new("pools", Shape.Map("Accelerators of one kind at one site, by id.", Shape.Object("A pool.")
        .Required("site", Shape.Reference("Where it stands.", "sites"))
        .Required("accelerator", Shape.Input("Its accelerator: an id of the catalogue or of 'accelerators'.", FactKind.Text))
        .Required("count", Shape.Input("How many accelerators.", Dimensions.Accelerators, Dimension.None))
        .Optional("node", Shape.Input("How many share a node and fail together.", Dimensions.Accelerators, Dimension.None))
        .Optional("spares", Shape.Input("Nodes kept free to replace failed ones.", Dimension.None))
        .Optional("reliability", Shape.Input("A fleet whose published failures and repairs are taken: rsc-1, llama-3, infinitehbd or none.", FactKind.Text))
        .Optional("failures", Shape.Input("Failures of a node per time.", Dimension.None / Dimensions.Time))
        .Optional("repair", Shape.Object("How long a failed node is away.")
            .Required("median", Shape.Input("The median.", Dimensions.Time))
            .Optional("p90", Shape.Input("The 90th percentile; as the median when left out.", Dimensions.Time)))
        .Optional("capital", Shape.Input("What an accelerator costs beside its energy.", Dimensions.Money / Dimensions.Accelerators / Dimensions.Time))
        .Optional("cap", Shape.Input("The most that its nodes may draw.", Dimensions.ItPower))));

    public static Section Accelerators { get; } = new("accelerators", Shape.Map("Accelerators of one's own, by id.", Shape.Object("An accelerator: what is left out is as in 'like'.")
        .Required("like", Shape.Text("The accelerator of the catalogue that it resembles, and whose coefficients it takes."))
        .Optional("name", Shape.Text("Its name."))
        .Optional("memory", Shape.Input("Its memory.", Dimensions.Data))
        .Optional("bandwidth", Shape.Input("Peak bandwidth of its memory.", Bandwidth))
        .Optional("bf16", Shape.Input("Dense speed in sixteen bits.", Speed))
        .Optional("fp8", Shape.Input("Dense speed in eight bits.", Speed))
        .Optional("fp4", Shape.Input("Dense speed in four bits.", Speed))
        .Optional("link", Shape.Input("Bandwidth in one direction within its scale-up domain.", Bandwidth))
        .Optional("domain", Shape.Input("How many accelerators share that fabric.", Dimension.None))
        .Optional("power", Shape.Input("Rated power of the package.", Dimensions.DevicePower))));

    /// <summary>A pool; how many accelerators are taken is known when services and jobs have been read.</summary>
    public static PoolDesign Read(string id, MapNode map, MapNode root, InputReader inputs)
    {
        var accelerator = FindAccelerator(map, root, inputs);
        long count = inputs.CountOr(map, "count", "accelerator", 1, (long)Most, null, "");
        int usual = Math.Max(1, Math.Min(accelerator.ScaleUpDomain, accelerator.Vendor == Vendor.Nvidia && accelerator.ScaleUpDomain > 8 ? 4 : 8));
        int node = (int)inputs.CountOr(map, "node", "accelerator", 1, 1024, Math.Min(usual, count), "usual for this accelerator");
        if (count % node != 0)
        {
            inputs.Error(FactoryCodes.Nodes, map, "count", $"{count} accelerators are not whole nodes of {node}", "give 'node', or another 'count'");
        }

        return new PoolDesign
        {
            Id = id,
            Accelerator = accelerator,
            Count = count,
            NodeSize = node,
            Spares = (int)inputs.CountOr(map, "spares", "1", 0, count / node, 0, "none"),
            Reliability = ReadReliability(map, node, inputs),
            CapitalPerHour = inputs.OptionalNumber(map, "capital", "USD/accelerator/h", 0, 1e6, "cost per token is energy alone") ?? double.NaN,
            Serving = 0,
            Training = 0,
        };
    }

    private static NodeReliability ReadReliability(MapNode map, int node, InputReader inputs)
    {
        var published = Published(map, inputs).ForNodesOf(node, PublishedReliability.NodeSize);
        if (!map.Has("failures"))
        {
            return published;
        }

        double rate = inputs.Number(map, "failures", "1/day", 0, 100);
        if (map.OptionalMap("repair") is not { } repair)
        {
            inputs.Assume(map, "repair", "0.85 day median, 5.5 day mean", "StepFun, InfiniteHBD-Trace, 2025-05-21, Apache-2.0");
            return rate == 0 ? NodeReliability.Perfect : NodeReliability.Of(rate * 1000, PublishedReliability.InfiniteHbdRepair, "factory file; repairs: InfiniteHBD-Trace");
        }

        double median = inputs.Number(repair, "median", "s", 1, 1e9);
        double p90 = inputs.NumberOr(repair, "p90", "s", median, 1e10, median, "every repair takes the median");
        var times = p90 > median ? new RepairTimes((1, median, Deviation(median, p90))) : RepairTimes.Fixed(median);
        return rate == 0 ? NodeReliability.Perfect : NodeReliability.Of(rate * 1000, times, "factory file");
    }

    private static NodeReliability Published(MapNode map, InputReader inputs)
    {
        string why = map.Has("failures") ? "'failures' says it" : "nothing fails";
        string name = inputs.Word(map, "reliability", Fleets[0], why, Fleets);
        if (name != Fleets[0] && map.Has("failures"))
        {
            inputs.Error(FactoryCodes.NotOneOf, map, "failures", "'failures' stands beside 'reliability'; expected one or the other");
        }

        return name switch
        {
            "rsc-1" => PublishedReliability.Rsc1,
            "llama-3" => PublishedReliability.Llama3,
            "infinitehbd" => PublishedReliability.InfiniteHbd,
            _ => NodeReliability.Perfect,
        };
    }

    private static double Deviation(double median, double p90) => Engine.Numerics.Functions.Log(p90 / median) / 1.2815515655446004;

    private static Accelerator FindAccelerator(MapNode map, MapNode root, InputReader inputs)
    {
        string id = inputs.TextOr(map, "accelerator", null, "")!;
        if ((root["accelerators"] as MapNode)?[id] is MapNode own)
        {
            return Own(id, own, inputs);
        }

        if (AcceleratorCatalogue.Find(id) is { } found)
        {
            return found;
        }

        string[] known = [.. (root["accelerators"] as MapNode)?.Entries.Select(e => e.Key) ?? [], .. AcceleratorCatalogue.All.Select(a => a.Id)];
        inputs.Unknown(FactoryCodes.Unknown, map, "accelerator", id, known, $"no accelerator is called '{id}'; there are {string.Join(", ", known)}");
        return AcceleratorCatalogue.All[0];
    }

    private static Accelerator Own(string id, MapNode map, InputReader inputs)
    {
        string like = map.Text("like");
        if (AcceleratorCatalogue.Find(like) is not { } basis)
        {
            string[] known = [.. AcceleratorCatalogue.All.Select(a => a.Id)];
            inputs.Unknown(FactoryCodes.Unknown, map, "like", like, known, $"no accelerator is called '{like}'; there are {string.Join(", ", known)}");
            return AcceleratorCatalogue.All[0];
        }

        string why = "as " + basis.Id;
        return basis with
        {
            Id = id,
            Name = map.OptionalText("name") ?? id,
            MemoryBytes = inputs.NumberOr(map, "memory", "B", 1e9, 1e15, basis.MemoryBytes, why),
            MemoryBandwidth = inputs.NumberOr(map, "bandwidth", "B/s", 1e9, 1e16, basis.MemoryBandwidth, why),
            Bf16Flops = inputs.NumberOr(map, "bf16", "FLOP/s", 1e9, 1e20, basis.Bf16Flops, why),
            Fp8Flops = inputs.NumberOr(map, "fp8", "FLOP/s", 0, 1e20, basis.Fp8Flops, why),
            Fp4Flops = inputs.NumberOr(map, "fp4", "FLOP/s", 0, 1e20, basis.Fp4Flops, why),
            LinkBandwidth = inputs.NumberOr(map, "link", "B/s", 1e6, 1e15, basis.LinkBandwidth, why),
            ScaleUpDomain = (int)inputs.CountOr(map, "domain", "1", 1, 100_000, basis.ScaleUpDomain, why),
            RatedPower = inputs.NumberOr(map, "power", "W", 1, 1e5, basis.RatedPower, why),
            Source = $"factory file, otherwise {basis.Source}",
            Extrapolated = true,
        };
    }
}
