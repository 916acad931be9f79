using Nameplate.Factory.Accounting;
using Nameplate.Factory.Events;

namespace Nameplate.Factory.Serving;

/// <summary>Failures, frequencies, power: what happens to replicas.</summary>
public sealed partial class ServingComponent
{
    private readonly int[] _pools;
    private readonly long[] _microwatts;

    /// <summary>Lets a replica fail: its requests go back to the router, and what they had in the cache is computed again.</summary>
    /// <param name="replica">From 0 to <see cref="ReplicaCount"/> − 1; kinds in the order of the design.</param>
    /// <param name="now">The loop's present.</param>
    public void FailReplica(int replica, long now)
    {
        Replicas[replica].Failed = true;
        TakeDown(Replicas[replica], now);
    }

    /// <summary>Lets a failed replica start again; it serves after its kind's start-up time.</summary>
    /// <param name="replica">As for <see cref="FailReplica"/>.</param>
    /// <param name="now">The loop's present.</param>
    public void RepairReplica(int replica, long now)
    {
        Replicas[replica].Failed = false;
        BringBack(Replicas[replica], now);
    }

    /// <inheritdoc/>
    public void SetFrequency(int pool, double frequency, long now)
    {
        foreach (var group in _groups)
        {
            if (group.Kind.Pool != pool || group.Frequency == frequency)
            {
                continue;
            }

            group.SetFrequency(frequency);
            for (int one = group.First; one < group.First + group.Count; one++)
            {
                Replicas[one].Steps = group.Steps;
                Replicas[one].Truncate(now);
                if (Replicas[one].State is AcceleratorState.Waiting or AcceleratorState.Starting or AcceleratorState.Unallocated)
                {
                    SetIdlePower(Replicas[one], now);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void SetPowered(int pool, long accelerators, long now)
    {
        long taken = 0;
        foreach (var replica in Replicas)
        {
            if (replica.Kind.Pool != pool)
            {
                continue;
            }

            taken += replica.Kind.Accelerators;
            bool dark = taken > accelerators;
            if (dark == replica.Dark)
            {
                continue;
            }

            replica.Dark = dark;
            if (dark)
            {
                TakeDown(replica, now);
            }
            else
            {
                BringBack(replica, now);
            }
        }
    }

    /// <summary>A step begins on a replica.</summary>
    internal void Work(Replica replica, AcceleratorState state, StepLoad load, long now)
    {
        SetState(replica, state, now);
        SetPower(replica, load, now);
    }

    /// <summary>A replica has nothing to do.</summary>
    internal void Rest(Replica replica, long now)
    {
        if (replica.Phase == ReplicaPhase.Draining && replica.Outstanding == 0 && replica.Kept.Count == 0)
        {
            SwitchOff(replica, now);
            return;
        }

        SetState(replica, AcceleratorState.Waiting, now);
        SetIdlePower(replica, now);
    }

    private void TakeDown(Replica replica, long now)
    {
        var state = replica.Dark ? AcceleratorState.Dark : AcceleratorState.Failed;
        if (replica.Phase == ReplicaPhase.Down)
        {
            SetState(replica, state, now);
            return;
        }

        if (replica.Phase == ReplicaPhase.Starting)
        {
            Loop.Cancel(replica.StartHandle);
        }

        replica.Stop(now);
        ChangePhase(replica, ReplicaPhase.Down, now);
        SetState(replica, state, now);
        SetMicrowatts(replica, 0, now);
        Displace(replica, now);
    }

    /// <summary>Sends on everybody who was at a replica, and tells those who had left their cache there.</summary>
    private void Displace(Replica replica, long now)
    {
        int[] kept = [.. replica.Kept];
        foreach (int request in replica.Moving)
        {
            Loop.Cancel(Table.Transfer[request]);
        }

        _displaced.Clear();
        replica.Empty(_displaced);
        foreach (int request in kept)
        {
            Table.Source[request] = -1;
            LoseCache(request);
            if (Table.Phases[request] == RequestPhase.Waiting)
            {
                Replicas[Table.At[request]].LoseSource(request);
            }
            else if (Table.Phases[request] == RequestPhase.Moving)
            {
                Loop.Cancel(Table.Transfer[request]);
                Replicas[Table.At[request]].Restart(request, now);
            }
        }

        int[] requests = [.. _displaced];
        foreach (int request in requests)
        {
            _requeued++;
            if (Table.Source[request] < 0)
            {
                LoseCache(request);
            }

            Route(request, now);
        }
    }

    private void LoseCache(int request)
    {
        Table.Computed[request] = 0;
        Table.Shared[request] = 0;
        Table.Evicted[request] |= Table.Began[request] >= 0;
    }

    private void BringBack(Replica replica, long now)
    {
        if (replica.Phase != ReplicaPhase.Down)
        {
            return;
        }

        if (replica.Failed || replica.Dark)
        {
            SetState(replica, replica.Dark ? AcceleratorState.Dark : AcceleratorState.Failed, now);
            return;
        }

        SwitchOn(replica, now);
    }

    private void SwitchOn(Replica replica, long now)
    {
        ChangePhase(replica, ReplicaPhase.Starting, now);
        SetState(replica, AcceleratorState.Starting, now);
        SetIdlePower(replica, now);
        replica.StartHandle = Loop.Schedule(
            now + Nanoseconds(replica.Kind.StartUp), Priorities.Completion, new Happening(Component, Started, replica.Number));
    }

    private void SwitchOff(Replica replica, long now)
    {
        ChangePhase(replica, ReplicaPhase.Off, now);
        SetState(replica, AcceleratorState.Unallocated, now);
        SetIdlePower(replica, now);
    }

    private void ComeUp(Replica replica, long now)
    {
        ChangePhase(replica, ReplicaPhase.Up, now);
        SetState(replica, AcceleratorState.Waiting, now);
        SetIdlePower(replica, now);
        ReleaseHeld(now);
    }

    private void ReleaseHeld(long now)
    {
        Release(_heldDecodes, now);
        Release(_held, now);
    }

    private void Release(WaitingLine line, long now)
    {
        for (int waiting = line.Count; waiting > 0; waiting--)
        {
            Route(line.Take(), now);
        }
    }

    private void ChangePhase(Replica replica, ReplicaPhase phase, long now)
    {
        replica.Account(now);
        replica.Phase = phase;
        Refresh();
    }

    private void Refresh()
    {
        _doors.Refresh();
        _decoders.Refresh();
    }

    private void SetState(Replica replica, AcceleratorState state, long now)
    {
        if (replica.State != state)
        {
            _ledger.Move(replica.Kind.Pool, now, replica.State, state, replica.Kind.Accelerators);
            replica.State = state;
        }
    }

    private void SetIdlePower(Replica replica, long now) => SetPower(replica, default, now);

    private void SetPower(Replica replica, StepLoad load, long now)
    {
        double watts = replica.Kind.Watts(load, replica.Group.Frequency) * replica.Kind.Accelerators;
        SetMicrowatts(replica, (long)Math.Round(watts * 1e6, MidpointRounding.ToEven), now);
    }

    private void SetMicrowatts(Replica replica, long microwatts, long now)
    {
        if (replica.Microwatts == microwatts)
        {
            return;
        }

        int pool = Array.IndexOf(_pools, replica.Kind.Pool);
        _microwatts[pool] += microwatts - replica.Microwatts;
        replica.Microwatts = microwatts;
        _meter.SetPower(_pools[pool], _channel, _microwatts[pool] * 1e-6, now);
    }
}
