using System.Collections.Immutable;
using Nameplate.Factory.Serving;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>The <c>services</c> section: replicas, how requests reach them, and what was promised.</summary>
internal sealed class ServiceSection(MapNode root, InputReader inputs, WorkloadSection workloads, ReplicaReader replicas, Fidelity level)
{
    private static readonly string[] Signals = ["outstanding", "occupancy"];

    public static Section Section { get; } = new("services", Shape.Map("Services, by id: the replicas of a model at one site.", Shape.Object("A service.")
        .Required("workload", Shape.Reference("Its requests.", "workloads"))
        .Required("model", Shape.Input("Its model: an id of the catalogue, in quotation marks when it has dots, or of 'models'.", FactKind.Text))
        .Required("replicas", Shape.Map("Its replicas by kind.", ReplicaReader.Shape))
        .Optional("router", Shape.Input("The policy that chooses a replica.", FactKind.Text))
        .Optional("admission", Shape.Input("The policy that takes requests in or refuses them.", FactKind.Text))
        .Optional("limits", Shape.Object("The numbers that admission goes by.")
            .Optional("outstanding", Shape.Input("For queue-limit: requests that may wait or run per replica.", Dimension.None))
            .Optional("tokens", Shape.Input("For token-bucket: tokens per second admitted in the long run.", Dimensions.Tokens / Dimensions.Time))
            .Optional("burst", Shape.Input("For token-bucket: tokens that may be admitted at once.", Dimensions.Tokens))
            .Optional("slack", Shape.Input("For slo-shed: expected time to first token over the target above which a request is refused.", Dimension.None)))
        .Optional("classes", Shape.Map("Classes of requests and what was promised to them, by id.", Shape.Object("A class.")
            .Optional("ttft", Shape.Input("The longest good time to first token.", Dimensions.Time))
            .Optional("tpot", Shape.Input("The longest good time per output token.", Dimensions.Time))
            .Optional("priority", Shape.Input("Which waiting request is taken first: the lower number.", Dimension.None))))
        .Optional("autoscaling", Shape.Object("Switching replicas on and off.")
            .Required("target", Shape.Input("Aimed at per replica: outstanding requests, or the occupied share of its batch.", Dimension.None))
            .Optional("signal", Shape.Input($"What is looked at: {string.Join(", ", Signals)}.", FactKind.Text))
            .Optional("minimum", Shape.Input("Replicas of each kind that stay on.", Dimension.None))
            .Optional("interval", Shape.Input("Time between decisions.", Dimensions.Time))
            .Optional("patience", Shape.Input("How long fewer must have been wanted before one is switched off.", Dimensions.Time)))
        .Optional("transfer", Shape.Object("Moving a cache from replicas for prompts to replicas for answers.")
            .Optional("bandwidth", Shape.Input("Bytes per second.", Dimensions.Data / Dimensions.Time))
            .Optional("latency", Shape.Input("Time beside the bytes.", Dimensions.Time)))));

    /// <summary>A service with the id of its site; null when something is wrong with it.</summary>
    public (string Site, ServicePlan Service)? Read(string id, MapNode map)
    {
        var classes = ReadClasses(map);
        var kinds = replicas.Read(id, map);
        var requests = workloads.Read(id, map.Text("workload"), [.. classes.Select(c => c.Name)]);
        if (kinds is null || requests is null)
        {
            return null;
        }

        var service = new ServiceDesign
        {
            Name = id,
            Replicas = kinds.Value.Replicas,
            Router = inputs.Word(map, "router", "least-outstanding", "to the replica with the fewest requests", [.. PolicyRegistry.Standard.Routers.Keys]),
            Admission = inputs.Word(map, "admission", "accept-all", "every request is taken in", [.. PolicyRegistry.Standard.Admissions.Keys]),
            Limits = ReadLimits(map),
            Classes = classes,
            Autoscaling = map.OptionalMap("autoscaling") is { } scaling ? ReadAutoscaling(scaling) : NoAutoscaling(map),
            TransferBytesPerSecond = ReadTransfer(map, "bandwidth", "B/s", double.PositiveInfinity),
            TransferLatency = ReadTransfer(map, "latency", "s", 0),
        };
        CheckRoles(map, service);
        CheckLevel(map, service);
        return (kinds.Value.Site, new ServicePlan(service, kinds.Value.Kinds, requests));
    }

    /// <summary>All services that can be read.</summary>
    public IEnumerable<(string Site, ServicePlan Service)> ReadAll()
        => [.. root.Objects("services").Select(s => Read(s.Id, s.Map)).OfType<(string Site, ServicePlan Service)>()];

    private void CheckLevel(MapNode map, ServiceDesign service)
    {
        if (level == Fidelity.Iteration)
        {
            return;
        }

        (string Key, string What)? unknown = service.Autoscaling is not null ? ("autoscaling", "autoscaling")
            : service.Admission != "accept-all" ? ("admission", $"the admission '{service.Admission}'")
            : service.Replicas.Any(r => r.Kind.Role != Role.Mixed) ? ("replicas", "replicas that do only prompts or only answers")
            : service.Replicas.Any(r => r.Kind.Speculation is not null) ? ("replicas", "speculative decoding")
            : service.Replicas.Any(r => r.Kind.PrefixCache) ? ("replicas", "prefix caches")
            : service.Classes.Any(c => c.Priority != service.Classes[0].Priority) ? ("classes", "classes of different priority")
            : null;
        if (unknown is var (key, what))
        {
            inputs.Error(FactoryCodes.Level, map, key, $"the fluid level does not know {what}", "write 'level: iteration'");
        }

        inputs.Assume(map, "failures", "none under this service", "the fluid level takes replicas as always up; jobs fail as at the other level");
    }

    private void CheckRoles(MapNode map, ServiceDesign service)
    {
        bool prefill = service.Replicas.Any(r => r.Kind.Role == Role.Prefill);
        bool decode = service.Replicas.Any(r => r.Kind.Role == Role.Decode);
        if (prefill != decode)
        {
            inputs.Error(FactoryCodes.Roles, map, "replicas", $"replicas do {(prefill ? "prompts" : "answers")} only, and none does {(prefill ? "answers" : "prompts")} only", "give both roles, or 'role: mixed'");
        }
    }

    private ImmutableArray<SloClass> ReadClasses(MapNode map)
    {
        if (map.OptionalMap("classes") is not { } classes)
        {
            inputs.Assume(map, "classes", "all", "nothing was promised");
            return [new SloClass { Name = "all" }];
        }

        return [.. classes.Objects().Select(c => new SloClass
        {
            Name = c.Id,
            Priority = (int)inputs.CountOr(c.Map, "priority", "1", 0, 1000, 0, "first come, first served"),
            TimeToFirstToken = inputs.OptionalNumber(c.Map, "ttft", "s", 1e-6, 1e6, "nothing was promised") ?? double.PositiveInfinity,
            TimePerToken = inputs.OptionalNumber(c.Map, "tpot", "s", 1e-6, 1e6, "nothing was promised") ?? double.PositiveInfinity,
        })];
    }

    private AdmissionLimits ReadLimits(MapNode map)
    {
        var defaults = new AdmissionLimits();
        return map.OptionalMap("limits") is not { } limits ? defaults : new AdmissionLimits
        {
            OutstandingPerReplica = inputs.OptionalNumber(limits, "outstanding", "1", 1, 1e9, "no limit") ?? double.PositiveInfinity,
            TokensPerSecond = inputs.OptionalNumber(limits, "tokens", "token/s", 1, 1e15, "no limit") ?? double.PositiveInfinity,
            BurstTokens = inputs.NumberOr(limits, "burst", "token", 1, 1e15, defaults.BurstTokens, "a million tokens"),
            Slack = inputs.NumberOr(limits, "slack", "1", 0, 1e6, defaults.Slack, "refused when the promise is expected to be broken"),
        };
    }

    private Autoscaling? NoAutoscaling(MapNode map)
    {
        inputs.Assume(map, "autoscaling", "none", "every replica stays on");
        return null;
    }

    private Autoscaling ReadAutoscaling(MapNode map)
    {
        var defaults = new Autoscaling { Target = 1 };
        return new Autoscaling
        {
            Target = inputs.Number(map, "target", "1", 1e-6, 1e9),
            Signal = (AutoscalingSignal)Array.IndexOf(Signals, inputs.Word(map, "signal", Signals[0], "what waits or runs", Signals)),
            Minimum = (int)inputs.CountOr(map, "minimum", "1", 1, 1_000_000, defaults.Minimum, "one of each kind"),
            Interval = inputs.NumberOr(map, "interval", "s", 0.1, 1e6, defaults.Interval, "usual"),
            Patience = inputs.NumberOr(map, "patience", "s", 0, 1e6, defaults.Patience, "usual"),
        };
    }

    private double ReadTransfer(MapNode map, string key, string unit, double otherwise)
        => map.OptionalMap("transfer") is not { } transfer ? otherwise
            : double.IsInfinity(otherwise) ? inputs.OptionalNumber(transfer, key, unit, 1, 1e16, "at once") ?? otherwise
            : inputs.NumberOr(transfer, key, unit, 0, 1e6, otherwise, "none");
}
