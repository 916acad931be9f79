namespace Nameplate.Factory.Events;

/// <summary>What happens: which component is told, and the two numbers that it gave itself to remember.</summary>
/// <param name="Component">The component, as <see cref="EventLoop.Register"/> numbered it.</param>
/// <param name="Kind">What happens, in the component's own numbering.</param>
/// <param name="Target">To whom it happens (a replica, a job, a pool), in the component's own numbering.</param>
public readonly record struct Happening(ushort Component, ushort Kind, int Target);
