using System.Collections.Immutable;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Description;

/// <summary>A service with its requests.</summary>
/// <param name="Service">Replicas, policies and classes.</param>
/// <param name="Kinds">Beside each kind of replica what it was compiled from.</param>
/// <param name="Requests">Its requests.</param>
public sealed record ServicePlan(ServiceDesign Service, ImmutableArray<HostedKind> Kinds, RequestSource Requests);
