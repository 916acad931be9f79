using Nameplate.Engine.Plans;
using Nameplate.Quantities;

namespace Nameplate.Engine.Tests.Simulation;

/// <summary>A plan of random formulas, loops and lags over plain numbers that stay finite.</summary>
internal sealed class RandomPlan
{
    private readonly List<Series> _series = [];
    private readonly List<Series> _fixed = [];
    private uint _state;

    public RandomPlan(int seed, int size)
    {
        _state = unchecked(((uint)seed * 2654435761u) + 12345u);
        Builder = new PlanBuilder(2 + Next(14));
        AddSources();
        Series[] declared = [.. Enumerable.Range(0, 3).Select(i => Builder.Declare($"loop.{i}", default))];
        foreach (Series loop in declared)
        {
            _series.Add(Builder.Lag(loop, 1 + Next(3), PickFixed(), Next(2) == 0 ? [0.25, -0.5] : null));
        }

        for (int i = 0; i < size; i++)
        {
            _series.Add(Tame(Formula()));
        }

        for (int i = 0; i < declared.Length; i++)
        {
            Builder.Define(declared[i], Pick());
        }

        Outputs = [.. declared, .. Enumerable.Range(0, 6).Select(_ => Pick()), .. Enumerable.Range(0, 6).Select(_ => Reduction())];
        Series total = Builder.Total(Pick());
        Outputs = [.. Outputs, Builder.Max(Builder.Peak(Pick()), Plain(total)) + PickFixed()];
        Event = Pick() > Builder.Constant(0.75);
    }

    public PlanBuilder Builder { get; }

    public Series[] Outputs { get; }

    public Series Event { get; }

    private void AddSources()
    {
        for (int i = 0; i < 3; i++)
        {
            double[] values = [.. Enumerable.Range(0, Builder.Months).Select(t => (Next(400) - 200) / 100.0)];
            _series.Add(Builder.PerMonth(values));
            _series.Add(Builder.MonthlyNormal("monthly", i));
            _series.Add(Builder.MonthlyUniform("share", i));
            _fixed.Add(Builder.Normal("world", i));
            _fixed.Add(Builder.Constant((Next(500) - 250) / 100.0));
            _fixed.Add(Builder.Uniform("luck", i, 0.25));
        }

        _fixed.Add(Builder.Constant(-0.0));
        _series.AddRange(_fixed);
    }

    /// <summary>Keeps numbers small, so that nothing overflows, without hiding the sign of a zero.</summary>
    private Series Tame(Series x) => Next(3) == 0 ? x : Builder.Clamp(x, Builder.Constant(-50), Builder.Constant(50));

    private Series Formula() => Next(37) switch
    {
        0 or 1 => Pick() + Pick(),
        2 or 3 => Pick() - Pick(),
        4 or 5 => Builder.Clamp(Pick(), Builder.Constant(-9), PickFixed() + 10.0) * Builder.Clamp(Pick(), Builder.Constant(-9), Builder.Constant(9)),
        6 => Pick() / (Builder.Abs(Pick()) + 0.5),
        7 => Builder.Min(Pick(), Pick()),
        8 => Builder.Max(Pick(), Pick()),
        9 => Pick() < Pick(),
        10 => Pick() <= Pick(),
        11 => (Pick() > Pick()) & (Pick() >= Pick()),
        12 => (Pick() < Pick()) | !Pick(),
        13 => Builder.Select(Pick() < Pick(), Pick(), Pick()),
        14 => Builder.Select(Builder.EqualTo(Builder.Floor(Pick()), Builder.Floor(Pick())), Pick(), Pick()),
        15 => Builder.Select(Pick(), Pick(), Pick()),
        16 => -Pick(),
        17 => Builder.Floor(Pick()),
        18 => Builder.Sqrt(Builder.Abs(Pick())),
        19 => Builder.Exp(Builder.Clamp(Pick(), Builder.Constant(-3), Builder.Constant(3))),
        20 => Builder.Log(Builder.Abs(Pick()) + 0.01),
        21 => Builder.InverseNormal(Builder.Clamp(Builder.NormalCdf(Pick()), Builder.Constant(0.01), Builder.Constant(0.99))),
        22 => Builder.Ramp(Time(Pick() * 3.0), Time(Builder.Abs(Pick()))),
        23 => Builder.Interpolate(Pick(), [-1, 0, 0.5, 2], [3, -1, 0, 1], default),
        24 => Builder.AddWhenEqual(Pick(), Builder.Floor(Pick()), 0, Pick()),
        25 => Builder.Lag(Pick(), 1 + Next(4), PickFixed(), Next(2) == 0 ? [1.5, 2.5, 3.5] : null),
        26 => Builder.Lag(Pick(), Time(Pick() + 2.0), 1 + Next(5), PickFixed()),
        27 => Builder.CountWhen(Pick() < Pick()),
        28 => Builder.RunningMax(Pick(), Next(2) == 0 ? PickFixed() : null),
        29 => Builder.RunningMin(Pick(), Next(2) == 0 ? PickFixed() : null),
        30 => Builder.Latch(Pick() > Builder.Constant(1.5)),
        31 => Builder.Hold(Pick(), Next(Builder.Months)),
        32 => Plain(Builder.Cumulative(Pick(), Time(PickFixed()))),
        33 => Builder.Select(Builder.MonthIndex < Builder.Constant(Next(Builder.Months + 1), Dimensions.Calendar), Pick(), Pick() * Pick()),
        34 or 35 => Shortfalls(),
        _ => Price(),
    };

    /// <summary>What is missing, charged to one of two causes.</summary>
    private Series Shortfalls()
    {
        Series missing = Builder.Max(Pick() - Pick(), Builder.Constant(0));
        Series cause = Builder.Floor(Pick());
        return Builder.AddWhenEqual(Pick(), cause, 0, missing) * Builder.AddWhenEqual(PickFixed(), cause, 1, missing);
    }

    private Series Price()
    {
        Series volatility = Builder.Constant(0.2);
        Series path = Builder.PricePath(
            Builder.Exp(Builder.Clamp(PickFixed(), Builder.Constant(-2), Builder.Constant(2))),
            Builder.Constant(0.01),
            volatility,
            Builder.Clamp(Pick(), Builder.Constant(-3), Builder.Constant(3)),
            Next(3));
        Series u = Builder.MonthlyUniform("bridge", Next(4));
        return Next(3) switch
        {
            0 => path,
            1 => Builder.BridgeMaximum(Builder.Lag(path, 1, Builder.Constant(1)), path, volatility, u),
            _ => Builder.BridgeLogMaximum(path, volatility, u),
        };
    }

    private Series Reduction() => Next(9) switch
    {
        0 => Builder.FirstMonth(Pick() > Builder.Constant(1)),
        1 => Builder.Peak(Pick()),
        2 => Builder.PeakMonth(Pick()),
        3 => Builder.Trough(Pick()),
        4 => Builder.Final(Pick()),
        5 => Builder.Discrepancy(Pick(), Pick(), Pick()),
        6 => Builder.FirstMonth(Pick() < Pick()),
        7 => Builder.FirstMonth(Pick() <= Pick()),
        _ => Builder.At(Pick(), Next(Builder.Months)),
    };

    private Series Time(Series x) => Builder.Convert(x, Dimensions.Calendar, 1);

    private Series Plain(Series x) => Builder.Convert(x, default, 1);

    private Series Pick() => Next(3) == 0 ? _series[Next(_series.Count)] : _series[^(1 + Next(Math.Min(12, _series.Count)))];

    private Series PickFixed() => _fixed[Next(_fixed.Count)];

    private int Next(int count)
    {
        _state ^= unchecked(_state << 13);
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)count);
    }
}
