using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <summary>An operation before memory is laid out: operands are places (<see cref="Place"/>).</summary>
internal sealed record VirtualOp
{
    public required OpCode Code { get; init; }

    public KernelShape Shape { get; init; }

    public Operation First { get; init; }

    public Operation Second { get; init; }

    public Operation Third { get; init; }

    public bool ThirdRight { get; init; }

    public required Place Target { get; init; }

    public required Place[] Sources { get; init; }

    public Activity Activity { get; init; }

    public int From { get; init; }

    public int To { get; init; } = int.MaxValue;

    public int Extra { get; init; }
}
