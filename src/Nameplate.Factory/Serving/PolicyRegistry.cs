using System.Collections.Immutable;

namespace Nameplate.Factory.Serving;

/// <summary>Policies by name. Immutable: adding one gives a new registry.</summary>
public sealed record PolicyRegistry
{
    /// <summary>The policies that come with the simulator.</summary>
    public static PolicyRegistry Standard { get; } = new()
    {
        Routers = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, Func<IRouter>>
        {
            ["round-robin"] = static () => new RoundRobin(),
            ["least-outstanding"] = static () => new LeastOutstanding(),
            ["least-kv"] = static () => new LeastCache(),
            ["cheapest-joule"] = static () => new CheapestJoule(),
            ["vendor-weighted"] = static () => new VendorWeighted(),
            ["prefix-affinity"] = static () => new PrefixAffinity(),
        }),
        Admissions = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, Func<AdmissionLimits, IAdmission>>
        {
            ["accept-all"] = static _ => new AcceptAll(),
            ["queue-limit"] = static limits => new OutstandingLimit(limits),
            ["token-bucket"] = static limits => new TokenBucket(limits),
            ["slo-shed"] = static limits => new SloShed(limits),
        }),
    };

    /// <summary>What makes each router.</summary>
    public required ImmutableSortedDictionary<string, Func<IRouter>> Routers { get; init; }

    /// <summary>What makes each admission policy.</summary>
    public required ImmutableSortedDictionary<string, Func<AdmissionLimits, IAdmission>> Admissions { get; init; }

    /// <summary>This registry with one more router, or another one under the same name.</summary>
    public PolicyRegistry WithRouter(string name, Func<IRouter> make) => this with { Routers = Routers.SetItem(name, make) };

    /// <summary>This registry with one more admission policy, or another one under the same name.</summary>
    public PolicyRegistry WithAdmission(string name, Func<AdmissionLimits, IAdmission> make) =>
        this with { Admissions = Admissions.SetItem(name, make) };
}
