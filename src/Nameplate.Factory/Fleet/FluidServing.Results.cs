using Nameplate.Factory.Accounting;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Fleet;

/// <summary>Power, states and results of the flow.</summary>
public sealed partial class FluidServing
{
    /// <summary>The result up to the loop's present; may be asked for more than once.</summary>
    /// <param name="end">The loop's present, in nanoseconds.</param>
    public ServingResult Result(long end)
    {
        Advance(end);
        var lengths = _demand.Lengths;
        double seconds = (end - _began) * 1e-9, served = _groups.Sum(group => group.Served), backlog = _groups.Sum(group => group.Backlog);
        double inside = Math.Min(served, _groups.Sum(group => group.Present) - backlog);
        long requests = (long)Math.Round(_arrived, MidpointRounding.ToEven);
        long completed = Math.Clamp((long)Math.Round(served - inside, MidpointRounding.ToEven), 0, requests);
        double remaining = lengths.Requests.Sum(one => one.Share * one.Output * one.Output) / (2 * lengths.MeanOutput);
        double busy = _groups.Sum(group => group.BusySeconds), up = _groups.Sum(group => group.UpSeconds);
        double utilisation = _groups.Max(group => group.Possible > 0 ? group.Served / group.Possible : 0);
        return new ServingResult
        {
            Name = _design.Name,
            Seconds = seconds,
            Requests = requests,
            Completed = completed,
            Refused = 0,
            TooLong = 0,
            InFlight = requests - completed,
            InputTokens = (long)(completed * lengths.MeanInput),
            OutputTokens = (long)Math.Max(0, served * lengths.MeanOutput - inside * remaining),
            PrefillTokens = (long)(served * lengths.MeanInput),
            RecomputedTokens = 0,
            CachedTokens = 0,
            LookedUpTokens = 0,
            TransferredBytes = 0,
            Preemptions = 0,
            Requeued = 0,
            Steps = (long)_groups.Sum(group => group.StepCount),
            MeanDecodeStep = _groups.Sum(group => group.DecodeSeconds) / _groups.Sum(group => group.DecodeSteps),
            Utilisation = utilisation,
            BusyShare = busy / up,
            MeanBatch = _groups.Sum(group => group.SequenceSeconds) / busy,
            MeanInSystem = _groups.Sum(group => group.PresentSeconds) / seconds,
            All = Class("all", 1, seconds, utilisation, completed, requests, Enumerable.Range(0, _design.Classes.Length).Sum(one => Share(one) * _times.Met(one))),
            Classes = [.. Enumerable.Range(0, _design.Classes.Length).Select(one => Class(_design.Classes[one].Name, Share(one), seconds, utilisation, completed, requests, _times.Met(one)))],
        };
    }

    private double Share(int category) => _demand.ClassShares.Length > 0 ? _demand.ClassShares[category] : category == 0 ? 1 : 0;

    private ClassResult Class(string name, double share, double seconds, double utilisation, long completed, long requests, double met)
    {
        long done = (long)Math.Round(share * completed, MidpointRounding.ToEven);
        long good = (long)Math.Round(done * met, MidpointRounding.ToEven);
        return new ClassResult
        {
            Name = name,
            Requests = (long)Math.Round(share * requests, MidpointRounding.ToEven),
            Completed = done,
            Refused = 0,
            Met = good,
            MetTokens = (long)(good * _demand.Lengths.MeanOutput),
            Seconds = seconds,
            Wait = _times.Wait(done, utilisation),
            TimeToFirstToken = _times.First(done, utilisation),
            TimePerToken = _times.PerToken(done, utilisation),
            BetweenTokens = _times.Gaps((long)(done * Math.Max(0, _demand.Lengths.MeanOutput - 1)), utilisation),
            EndToEnd = _times.EndToEnd(done, utilisation),
        };
    }

    /// <summary>Books the part of an accelerator by which the counts fall short of the shares of time.</summary>
    private void Correct(FluidGroup group, long elapsed)
    {
        var (prefill, decode) = group.BusyShares();
        double up = (double)group.Up * group.Kind.Accelerators;
        var waiting = (Int128)group.Accelerators[2] * elapsed;
        var more = Int128.Min(waiting, (Int128)(Math.Max(0, up * prefill - group.Accelerators[0]) * elapsed));
        var rest = Int128.Min(waiting - more, (Int128)(Math.Max(0, up * decode - group.Accelerators[1]) * elapsed));
        _ledger.Rebook(group.Kind.Pool, AcceleratorState.Waiting, AcceleratorState.Prefill, more);
        _ledger.Rebook(group.Kind.Pool, AcceleratorState.Waiting, AcceleratorState.Decode, rest);
    }

    /// <summary>Books a group's accelerators under the states in the proportion of their time, in whole accelerators.</summary>
    private void Show(FluidGroup group, long now)
    {
        long each = group.Kind.Accelerators, up = group.Up * each;
        var (prefill, decode) = group.BusyShares();
        long prefilling = (long)(up * prefill), decoding = (long)(up * decode);
        long[] wanted = [prefilling, decoding, up - prefilling - decoding, (group.Count - group.Up) * each];
        for (int from = 0; from < wanted.Length; from++)
        {
            for (int to = 0; to < wanted.Length; to++)
            {
                long move = Math.Min(group.Accelerators[from] - wanted[from], wanted[to] - group.Accelerators[to]);
                if (move > 0)
                {
                    _ledger.Move(group.Kind.Pool, now, FluidGroup.State(from), FluidGroup.State(to), move);
                    group.Accelerators[from] -= move;
                    group.Accelerators[to] += move;
                }
            }
        }
    }

    private void ReportPower(long now)
    {
        foreach (var pool in _groups.GroupBy(group => group.Kind.Pool).OrderBy(pool => pool.Key))
        {
            _meter.SetPower(pool.Key, _channel, pool.Sum(group => group.Watts()), now);
        }
    }
}
