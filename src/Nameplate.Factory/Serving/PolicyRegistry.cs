using System.Collections.Immutable;

namespace Nameplate.Factory.Serving;

/// <summary>Policies by name. Immutable: adding one gives a new registry.</summary>
public sealed record PolicyRegistry
{
    /// <summary>The policies that come with the simulator.</summary>
    public static PolicyRegistry Standard { get; } = new()
    {
        Routers = ImmutableSortedDictionary<string, Func<IRouter>>.Empty,
        Admissions = ImmutableSortedDictionary<string, Func<AdmissionLimits, IAdmission>>.Empty,
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
