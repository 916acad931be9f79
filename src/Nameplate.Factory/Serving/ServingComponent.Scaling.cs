using Nameplate.Factory.Events;

namespace Nameplate.Factory.Serving;

/// <summary>Autoscaling.</summary>
public sealed partial class ServingComponent
{
    private void ScheduleScaling(long now) =>
        Loop.Schedule(now + Nanoseconds(Design.Autoscaling!.Interval), Priorities.Control, new Happening(Component, Scale, 0));

    private void Rescale(long now)
    {
        foreach (var group in _groups)
        {
            Rescale(group, Design.Autoscaling!, now);
        }

        if (!Finished)
        {
            ScheduleScaling(now);
        }
    }

    private void Rescale(ReplicaGroup group, Autoscaling scaling, long now)
    {
        int on = 0;
        int usable = 0;
        for (int one = group.First; one < group.First + group.Count; one++)
        {
            on += Replicas[one].Phase is ReplicaPhase.Up or ReplicaPhase.Starting ? 1 : 0;
            usable += Replicas[one].Phase == ReplicaPhase.Down ? 0 : 1;
        }

        double load = scaling.Signal == AutoscalingSignal.Outstanding ? Outstanding(group) : Occupancy(group, now) * on;
        int wanted = (int)Math.Clamp(Math.Ceiling(load / scaling.Target), Math.Min(scaling.Minimum, usable), usable);
        if (wanted >= on)
        {
            group.FewerSince = -1;
            Add(group, wanted - on, now);
        }
        else if (group.FewerSince < 0)
        {
            group.FewerSince = now;
        }
        else if (now - group.FewerSince >= Nanoseconds(scaling.Patience))
        {
            Drop(group, on - wanted, now);
        }
    }

    private long Outstanding(ReplicaGroup group)
    {
        long outstanding = group.Kind.Role == Role.Decode ? _heldDecodes.Count : _held.Count;
        for (int one = group.First; one < group.First + group.Count; one++)
        {
            outstanding += Replicas[one].Outstanding;
        }

        return outstanding;
    }

    private double Occupancy(ReplicaGroup group, long now)
    {
        for (int one = group.First; one < group.First + group.Count; one++)
        {
            Replicas[one].Account(now);
        }

        var totals = group.Totals;
        double up = (double)(totals.Up - group.SeenUp);
        double taken = (double)(totals.SequenceTime - group.SeenSequenceTime);
        group.SeenUp = totals.Up;
        group.SeenSequenceTime = totals.SequenceTime;
        return up == 0 ? 0 : taken / up / group.Kind.MaximumBatch;
    }

    /// <summary>Calls draining replicas back first, then starts others.</summary>
    private void Add(ReplicaGroup group, int replicas, long now)
    {
        for (int one = group.First; one < group.First + group.Count && replicas > 0; one++)
        {
            if (Replicas[one].Phase == ReplicaPhase.Draining)
            {
                ChangePhase(Replicas[one], ReplicaPhase.Up, now);
                ReleaseHeld(now);
                replicas--;
            }
        }

        for (int one = group.First; one < group.First + group.Count && replicas > 0; one++)
        {
            if (Replicas[one].Phase == ReplicaPhase.Off)
            {
                SwitchOn(Replicas[one], now);
                replicas--;
            }
        }
    }

    /// <summary>Lets the last replicas finish what they have.</summary>
    private void Drop(ReplicaGroup group, int replicas, long now)
    {
        for (int one = group.First + group.Count - 1; one >= group.First && replicas > 0; one--)
        {
            var replica = Replicas[one];
            if (replica.Phase != ReplicaPhase.Up)
            {
                continue;
            }

            replicas--;
            ChangePhase(replica, ReplicaPhase.Draining, now);
            if (replica.Outstanding == 0 && replica.Kept.Count == 0)
            {
                SwitchOff(replica, now);
            }
        }
    }
}
