using System.Collections.Immutable;

namespace Nameplate.Factory.Serving;

/// <summary>A service: the replicas of one model in one site, and how requests reach them.</summary>
public sealed record ServiceDesign
{
    /// <summary>Its name in results.</summary>
    public required string Name { get; init; }

    /// <summary>Its replicas by kind, each kind with at least one.</summary>
    public required ImmutableArray<(ReplicaKind Kind, int Count)> Replicas { get; init; }

    /// <summary>The name of the policy that chooses a replica: one of <see cref="PolicyRegistry.Routers"/>.</summary>
    public string Router { get; init; } = "least-outstanding";

    /// <summary>The name of the policy that takes requests in or refuses them: one of <see cref="PolicyRegistry.Admissions"/>.</summary>
    public string Admission { get; init; } = "accept-all";

    /// <summary>The numbers that the admission policy goes by.</summary>
    public AdmissionLimits Limits { get; init; } = new();

    /// <summary>The classes that requests belong to, at least one.</summary>
    public ImmutableArray<SloClass> Classes { get; init; } = [new SloClass { Name = "all" }];

    /// <summary>Switching replicas on and off; none when null.</summary>
    public Autoscaling? Autoscaling { get; init; }

    /// <summary>Bytes per second at which a cache moves from a prefill replica to a decode replica.</summary>
    public double TransferBytesPerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>Seconds that such a move takes beside its bytes.</summary>
    public double TransferLatency { get; init; }
}
