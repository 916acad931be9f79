using System.Collections.Immutable;
using Nameplate.Factory.Events;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Simulation;

/// <summary>Looks at the services of a site at equal intervals. It changes nothing.</summary>
internal sealed class ServiceWatch : IComponent
{
    private const long Second = 1_000_000_000L;

    /// <summary>About as many intervals as a screen shows apart.</summary>
    private const long Most = 240;

    private readonly EventLoop _loop;
    private readonly ushort _self;
    private readonly ImmutableArray<ServingComponent> _services;
    private readonly ImmutableArray<ServingTimeline> _timelines;
    private readonly ServingGlance[] _before;
    private readonly long _interval;
    private readonly long _duration;
    private long _since;

    public ServiceWatch(EventLoop loop, ImmutableArray<ServingComponent> services, long duration)
    {
        (_loop, _services, _duration) = (loop, services, duration);
        _self = loop.Register(this);
        _interval = Math.Max(1, (duration / Most + Second - 1) / Second) * Second;
        _timelines = [.. services.Select(_ => new ServingTimeline { Interval = _interval })];
        _before = [.. services.Select(static _ => new ServingGlance(0, 0, 0, new LogHistogram(), new LogHistogram()))];
        if (services.Length > 0)
        {
            loop.Schedule(_interval, Priorities.Observation, new Happening(_self, 0, 0));
        }
    }

    public void Handle(long now, Happening happening)
    {
        if (now >= _duration)
        {
            return; // The last look comes when the results have been asked for, which counts what is under way.
        }

        Look(now);
        _loop.Schedule(now + _interval, Priorities.Observation, new Happening(_self, 0, 0));
    }

    /// <summary>The timelines, after a last look at the end; the services' results must have been asked for.</summary>
    public ImmutableArray<ServingTimeline> Timelines(long end)
    {
        Look(end);
        return _timelines;
    }

    private void Look(long now)
    {
        double seconds = (now - _since) * 1e-9;
        if (seconds == 0.0)
        {
            return;
        }

        _since = now;
        for (int i = 0; i < _services.Length; i++)
        {
            var (before, at, timeline) = (_before[i], _services[i].Glance(), _timelines[i]);
            var first = at.FirstTokens.Since(before.FirstTokens);
            timeline.Arrivals.Add((at.Arrived - before.Arrived) / seconds);
            timeline.Tokens.Add((at.Tokens - before.Tokens) / seconds);
            timeline.Present.Add(at.Present);
            timeline.FirstToken.Add(first.Mean * 1e-9);
            timeline.FirstTokenTail.Add(first.Quantile(0.99) * 1e-9);
            timeline.PerToken.Add(at.PerToken.Since(before.PerToken).Mean * 1e-9);
            _before[i] = at;
        }
    }
}
