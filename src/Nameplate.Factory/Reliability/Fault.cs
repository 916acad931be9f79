namespace Nameplate.Factory.Reliability;

/// <summary>One fault of a recorded trace.</summary>
/// <param name="Node">The node's id in the trace.</param>
/// <param name="Start">Days from the start of the trace.</param>
/// <param name="End">When the node was back, days from the start of the trace.</param>
/// <param name="Level">What the trace files it under: <c>Hardware Failure</c>, <c>Software Failure</c>, <c>Other Failure</c>.</param>
/// <param name="Class">The part or the kind: <c>GPU</c>, <c>NIC</c>, <c>Power Supply</c> …</param>
public readonly record struct Fault(string Node, double Start, double End, string Level, string Class)
{
    /// <summary>Days for which the node was away, 0 or more.</summary>
    public double Days => End - Start;
}
