using Nameplate.Factory.Performance;

namespace Nameplate.Factory.Description;

/// <summary>What a kind of replica was compiled from.</summary>
/// <param name="Name">The kind's name.</param>
/// <param name="Replica">Model, accelerator and layout.</param>
/// <param name="Coefficients">What the engine makes of the datasheet, with its measured error.</param>
public sealed record HostedKind(string Name, ReplicaDesign Replica, Coefficients Coefficients);
