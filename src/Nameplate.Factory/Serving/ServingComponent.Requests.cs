using Nameplate.Factory.Events;

namespace Nameplate.Factory.Serving;

/// <summary>The way of a request through the service.</summary>
public sealed partial class ServingComponent
{
    private int _arrived;
    private long _present;
    private long _settledPresent;
    private Int128 _presence;
    private long _completed;
    private long _refused;
    private long _tooLong;
    private long _inputTokens;
    private long _outputTokens;
    private long _requeued;
    private double _transferredBytes;

    /// <summary>Decoding has given so many tokens.</summary>
    internal void Gave(long tokens) => _outputTokens += tokens;

    /// <summary>A prompt step has given a request its next token.</summary>
    internal void GiveToken(int request, long now)
    {
        if (Table.Generated[request]++ == 0)
        {
            Table.First[request] = now;
            Statistics.FirstToken(request, now);
        }
        else
        {
            Statistics.Gap(Table.ClassOf(request), now, now - Table.Last[request]);
        }

        Table.Last[request] = now;
        _outputTokens++;
    }

    /// <summary>A request has all its tokens.</summary>
    internal void Complete(int request, long now)
    {
        Table.Phases[request] = RequestPhase.Done;
        Table.Last[request] = now;
        SettlePresence(now);
        _present--;
        _completed++;
        _inputTokens += Table.Input(request);
        Statistics.Completed(request, now);
    }

    /// <summary>A prefill replica has given the first token and keeps the cache until it has moved.</summary>
    internal void HandOver(int request, Replica source, long now)
    {
        Table.Source[request] = source.Number;
        Route(request, now);
    }

    /// <summary>A decode replica has made room for a cache.</summary>
    internal void BeginTransfer(int request, Replica target, long now)
    {
        Table.Phases[request] = RequestPhase.Moving;
        double bytes = Replicas[Table.Source[request]].Kind.CacheBytesPerToken * Table.Computed[request];
        _transferredBytes += bytes;
        long time = Nanoseconds(Design.TransferLatency + bytes / Design.TransferBytesPerSecond);
        Table.At[request] = target.Number;
        Table.Transfer[request] = Loop.Schedule(now + time, Priorities.Arrival, new Happening(Component, Moved, request));
    }

    private void Arrive(int request, long now)
    {
        if (request + 1 < Table.Trace.Count)
        {
            Loop.Schedule(Table.Trace.Arrivals[request + 1], Priorities.Arrival, new Happening(Component, Arrival, request + 1));
        }

        _arrived++;
        Statistics.Arrived(request);
        long tokens = Table.Input(request) + (long)Table.Output(request) - 1;
        if (tokens > _doors.Largest || (_decoders.Largest > 0 && tokens > _decoders.Largest))
        {
            _tooLong++;
            Refuse(request);
            return;
        }

        _doors.Narrow(request);
        if (!_admission.Admits(_doors, request, now))
        {
            _refused++;
            Refuse(request);
            return;
        }

        SettlePresence(now);
        _present++;
        Route(request, now);
    }

    private void Refuse(int request)
    {
        Table.Phases[request] = RequestPhase.Refused;
        Statistics.Refused(request);
    }

    private void Route(int request, long now)
    {
        bool decode = Table.Source[request] >= 0;
        var fleet = decode ? _decoders : _doors;
        fleet.Narrow(request);
        if (fleet.Count == 0)
        {
            Table.Phases[request] = RequestPhase.Held;
            (decode ? _heldDecodes : _held).Append(request);
            return;
        }

        int choice = (decode ? _decodeRouter : _router).Choose(fleet, request);
        if ((uint)choice >= (uint)fleet.Count)
        {
            throw new InvalidOperationException($"Service {Design.Name}: router {Design.Router} chose candidate {choice} of {fleet.Count}.");
        }

        Replicas[fleet.Replica(choice)].Enqueue(request, now);
    }

    private void Arrived(int request, long now)
    {
        var source = Replicas[Table.Source[request]];
        Table.Source[request] = -1;
        source.LetGo(request, now);
        Replicas[Table.At[request]].Join(request, now);
    }

    private void SettlePresence(long now)
    {
        _presence += (Int128)_present * (now - _settledPresent);
        _settledPresent = now;
    }
}
