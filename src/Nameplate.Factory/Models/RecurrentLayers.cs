namespace Nameplate.Factory.Models;

/// <summary>Layers that keep a state of fixed size instead of a cache that grows: gated delta networks, Mamba.</summary>
/// <param name="Layers">How many layers of the model.</param>
/// <param name="StateBytes">Bytes of one sequence's state over all of them.</param>
public sealed record RecurrentLayers(int Layers, double StateBytes);
