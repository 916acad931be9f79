namespace Nameplate.Factory.Serving;

/// <summary>Refuses services that cannot work.</summary>
internal static class DesignCheck
{
    public static void Check(ServiceDesign design, PolicyRegistry policies)
    {
        Hold(!design.Replicas.IsDefaultOrEmpty, design, "has no replicas");
        Hold(!design.Classes.IsDefaultOrEmpty, design, "has no classes");
        Hold(policies.Routers.ContainsKey(design.Router), design, $"names router {design.Router}; known are {Names(policies.Routers.Keys)}");
        Hold(policies.Admissions.ContainsKey(design.Admission), design,
            $"names admission policy {design.Admission}; known are {Names(policies.Admissions.Keys)}");
        bool prefill = design.Replicas.Any(static group => group.Kind.Role == Role.Prefill);
        bool decode = design.Replicas.Any(static group => group.Kind.Role == Role.Decode);
        Hold(prefill == decode, design, "has replicas for only one of prompts and answers");
        foreach (var (kind, count) in design.Replicas)
        {
            Check(design, kind, count);
        }

        if (design.Autoscaling is { } scaling)
        {
            Hold(scaling is { Minimum: >= 1, Interval: > 0, Target: > 0 }, design, "scales to a minimum, interval or target that is not positive");
        }
    }

    private static void Check(ServiceDesign design, ReplicaKind kind, int count)
    {
        Hold(count >= 1, design, $"has {count} replicas {kind.Name}");
        Hold(kind.Accelerators >= 1, design, $"has replicas {kind.Name} with {kind.Accelerators} accelerators");
        Hold(kind is { MaximumBatch: >= 1, PrefillChunk: >= 1, BlockTokens: >= 1 }, design,
            $"has replicas {kind.Name} with a batch, token budget or block that is not positive");
        Hold(kind.Steps.CacheTokens >= kind.BlockTokens, design, $"has replicas {kind.Name} whose memory the weights fill");
        Hold(kind.CacheReserve is >= 0 and < 1, design, $"has replicas {kind.Name} that reserve {kind.CacheReserve} of their cache");
        Hold(kind.Speculation is null or { DraftTokens: >= 1, Acceptance: >= 0 and <= 1, DraftShare: >= 0 }, design,
            $"has replicas {kind.Name} with impossible speculation");
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static void Hold(bool holds, ServiceDesign design, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException($"Service {design.Name} {otherwise}.", nameof(design));
        }
    }
}
