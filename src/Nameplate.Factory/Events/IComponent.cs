namespace Nameplate.Factory.Events;

/// <summary>A part of a site that lives by events: serving, jobs, failures, power.</summary>
public interface IComponent
{
    /// <summary>Lets an event happen that this component has scheduled.</summary>
    /// <param name="now">The time, in nanoseconds from the start.</param>
    /// <param name="happening">The event.</param>
    void Handle(long now, Happening happening);
}
