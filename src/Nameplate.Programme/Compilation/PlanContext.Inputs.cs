using System.Collections.Immutable;
using Nameplate.Engine.Distributions;
using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;

namespace Nameplate.Programme.Compilation;

public sealed partial class PlanContext
{
    /// <summary>True when some claim of the fact is known at this vintage.</summary>
    public bool Knows(FactRef fact) => Facts.Resolve(fact.Name) is not null;

    /// <summary>
    /// The fact as a series in base units: a constant, or a draw per world where the winning claim gives a range or a distribution. One fact is
    /// one draw, whoever reads it. A gigawatt of unnamed denominator becomes IT power by the programme's denominator assumption.
    /// </summary>
    public Series Value(FactRef fact, Dimension expected)
    {
        string key = fact.Name + "|" + expected;
        if (!_values.TryGetValue(key, out Series value))
        {
            value = Read(fact, expected);
            _values.Add(key, value);
        }

        return value;
    }

    /// <summary>As <see cref="Value(FactRef, Dimension)"/>, or a default of the model where the programme does not say.</summary>
    public Series Value(FactRef? fact, Dimension expected, double otherwise) =>
        fact is null ? Plan.Constant(otherwise, expected) : Value(fact, expected);

    /// <summary>The central value of a fact in base units: what the base world uses. For set-up that cannot differ between worlds.</summary>
    public double Central(FactRef fact, Dimension expected)
    {
        if (Facts.Resolve(fact.Name) is not { } resolution)
        {
            Unknown(fact);
            return double.NaN;
        }

        return Spreads.Central(resolution.Winner, this) * Denominator(fact, resolution.Fact, expected);
    }

    /// <summary>
    /// A schedule: the fact's values by date, linear between dates, zero before the first (or the first value when that lies before month 0)
    /// and flat after the last, read at the end of each month.
    /// </summary>
    public Series Schedule(FactRef fact, Dimension expected)
    {
        ImmutableArray<(double Position, double Value)> points = Points(fact, expected);
        if (points.Length > 0 && Facts.Schedule(fact.Name).Any(p => Spreads.Distribution(p.Winner, this) is not null))
        {
            return UncertainSchedule(fact, expected, points);
        }

        return Plan.PerMonth(Interpolation.ByMonth(points, Horizon.Months), expected, Provenance.OfFact(fact.Name));
    }

    // All dates move together: one score, each date's own range. The line between dates is linear in their values, so a month is a
    // weighted sum of them, with weights that are the lines through 1 at one date and 0 at all others.
    private Series UncertainSchedule(FactRef fact, Dimension expected, ImmutableArray<(double Position, double Value)> points)
    {
        IReadOnlyList<(Period For, Claim Winner)> claims = Facts.Schedule(fact.Name);
        Fact resolved = Facts.Resolve(fact.Name)!.Fact;
        Series score = Drivers.Score(fact.Name, resolved.Loads, fact.At);
        double factor = Denominator(fact, resolved, expected);
        int origin = Provenance.OfFact(fact.Name);
        Series sum = Zero(expected);
        for (int i = 0; i < points.Length; i++)
        {
            int only = i;
            double[] weights = Interpolation.ByMonth([.. points.Select((p, k) => (p.Position, k == only ? 1.0 : 0.0))], Horizon.Months);
            IDistribution? distribution = Spreads.Distribution(claims[i].Winner, this);
            Series value = distribution is null
                ? Plan.Constant(points[i].Value, expected, origin)
                : ScoreSeries.Of(this, distribution.Form, score, expected) * factor;
            sum += Plan.PerMonth(weights) * value;
        }

        return Plan.Name("fact." + fact.Name, sum, null, origin);
    }

    /// <summary>The fact's actual values by month in base units, NaN where there is none; only months that are history.</summary>
    public double[] Observed(FactRef fact, Dimension expected)
    {
        double[] values = new double[Horizon.Months];
        Array.Fill(values, double.NaN);
        foreach ((Period period, Claim winner) in Facts.History(fact.Name))
        {
            int month = Horizon.IndexOf(period.Last);
            if (month >= 0 && month < values.Length && period.Last <= Horizon.AsOf)
            {
                values[month] = Spreads.Central(winner, this) * Denominator(fact, Facts.Resolve(fact.Name)!.Fact, expected);
            }
        }

        return values;
    }

    /// <summary>The newest actual on or before the as-of date in base units; null when there is none.</summary>
    public double? LastObserved(FactRef fact, Dimension expected) => LastObserved(fact, expected, Horizon.AsOf);

    /// <summary>The newest actual before month 0 that is known at this vintage, in base units; null when there is none.</summary>
    public double? ObservedBefore(FactRef fact, Dimension expected) => LastObserved(fact, expected, Horizon.Start.FirstDay.AddDays(-1));

    private double? LastObserved(FactRef fact, Dimension expected, DateOnly day)
    {
        (Period Period, Claim Winner)? last = null;
        foreach ((Period period, Claim winner) in Facts.History(fact.Name))
        {
            last = period.Last <= day && (last is null || period.Last >= last.Value.Period.Last) ? (period, winner) : last;
        }

        return last is null ? null : Spreads.Central(last.Value.Winner, this) * Denominator(fact, Facts.Resolve(fact.Name)!.Fact, expected);
    }

    /// <summary>The newest actual on or before the as-of date as a constant, else the fact's own value, drawn if uncertain.</summary>
    public Series Latest(FactRef fact, Dimension expected) => Knows(fact) && LastObserved(fact, expected) is { } last
        ? Plan.Constant(last, expected, Provenance.OfFact(fact.Name))
        : Value(fact, expected);

    /// <summary>The value of a schedule on its last date, in base units.</summary>
    public double LastOf(FactRef fact, Dimension expected) => Points(fact, expected) is { Length: > 0 } points ? points[^1].Value : 0;

    /// <summary>
    /// Actual rates per month of history, from figures for periods of any length: each month takes the rate of the shortest period that
    /// covers it. NaN where none does.
    /// </summary>
    public double[] ObservedRate(FactRef fact, Dimension perMonth)
    {
        double[] values = new double[Horizon.Months];
        int[] lengths = new int[Horizon.Months];
        Array.Fill(values, double.NaN);
        foreach ((Period period, Claim winner) in Facts.History(fact.Name))
        {
            int first = Horizon.IndexOf(period.First);
            int last = Horizon.IndexOf(period.Last);
            int length = last - first + 1;
            for (int month = Math.Max(first, 0); month <= Math.Min(last, Horizon.HistoryMonths - 1); month++)
            {
                if (double.IsNaN(values[month]) || length < lengths[month])
                {
                    values[month] = Spreads.Central(winner, this) / (Facts.Resolve(fact.Name)!.Fact.Dimension == perMonth ? 1 : length);
                    lengths[month] = length;
                }
            }
        }

        return values;
    }

    /// <summary>A party's cash before month 0: the newest actual known by then, else the first figure there is, else nothing.</summary>
    public Series OpeningCash(string party)
    {
        if (Programme.Accounts.Cash.FirstOrDefault(c => c.Party == party).Cash is not { } fact || !Knows(fact))
        {
            return Zero(Dimensions.Money);
        }

        ImmutableArray<(double Position, double Value)> points = Points(fact, Dimensions.Money);
        double opening = points.LastOrDefault(p => p.Position <= 0, points[0]).Value;
        return Plan.Constant(opening, Dimensions.Money, Provenance.OfFact(fact.Name));
    }

    /// <summary>The cash that the buyer must not go below; nothing for other parties.</summary>
    public Series Reserve(string party) =>
        party == Programme.Buyer ? Value(Programme.Accounts.Reserve, Dimensions.Money) : Zero(Dimensions.Money);

    /// <summary>The position of a date fact; null, and reported, when it is not known at this vintage.</summary>
    public double? Position(FactRef fact)
    {
        if (Facts.Resolve(fact.Name)?.Winner.Value is { Kind: FactKind.Date } day)
        {
            return Horizon.Position(day.Date);
        }

        Unknown(fact);
        return null;
    }

    /// <summary>The first promise of a date fact, and when it was kept if it was; null, and reported, when nothing is known.</summary>
    public (double Promised, double? Finished)? Promise(FactRef fact)
    {
        if (!Knows(fact))
        {
            Unknown(fact);
            return null;
        }

        DateOnly? finished = Facts.Finished(fact.Name)?.Value?.Date;
        DateOnly? promised = Facts.FirstPlan(fact.Name)?.Value?.Date ?? finished;
        return promised is null
            ? null
            : (Horizon.Position(promised.Value), finished is null || finished > Horizon.AsOf ? null : Horizon.Position(finished.Value));
    }

    /// <summary>The status of an agreement on the as-of date, such as <c>binding</c>; null when it is not known at this vintage.</summary>
    public Status? StatusOf(FactRef fact) =>
        Facts.Resolve(fact.Name)?.Winner.Value is { Kind: FactKind.Status } word ? word.Status : null;

    /// <summary>A reference class by id; null, and reported with the nearest spelling, when there is none.</summary>
    public ReferenceClass? Class(string id, Location at)
    {
        ReferenceClass? found = Programme.ReferenceClasses.FirstOrDefault(c => c.Id == id);
        if (found is null)
        {
            string? near = Spelling.Nearest(id, Programme.ReferenceClasses.Select(c => c.Id));
            Diagnostics.Error("NP2104", at, $"'{id}' is not a reference class.", near is null ? null : $"did you mean '{near}'?");
        }

        return found;
    }

    /// <summary>Registers capacity that something holds back, MW_it, as the series <c>heldBack.NAME</c> and as a constraint.</summary>
    public void HeldBack(string name, Series capacity)
    {
        Series series = Name("heldBack." + name, capacity, "MW_it");
        Catalogue.Constraint(new ConstraintLine(name, series));
    }

    /// <summary>Reports a fact that the model needs and that nobody knew at this vintage.</summary>
    public void Unknown(FactRef fact) => Diagnostics.Error(
        "NP2001", fact.At, $"No claim of '{fact.Name}' was known on {Horizon.AsOf:yyyy-MM-dd}.", "give it a claim that was known by then, or an assumption");

    /// <summary>Where the fact behind an origin is written; the programme's first line for the model's own series.</summary>
    internal Location LocationOf(int provenance) =>
        Provenance[provenance]?.Fact is { } name && Facts.TryGet(name, out Fact? fact) ? fact.At : new Location("programme.yaml", 1, 1);

    private Series Read(FactRef fact, Dimension expected)
    {
        if (Facts.Resolve(fact.Name) is not { } resolution)
        {
            Unknown(fact);
            return Plan.Constant(0, expected);
        }

        int origin = Provenance.OfFact(fact.Name);
        double central = Spreads.Central(resolution.Winner, this);
        IDistribution? distribution = Spreads.Distribution(resolution.Winner, this);
        Dimension own = resolution.Fact.Unit?.Dimension ?? Dimension.None;
        Series value = distribution is null
            ? Plan.Constant(central, own, origin)
            : Named(fact, ScoreSeries.Of(this, distribution.Form, Drivers.Score(fact.Name, resolution.Fact.Loads, fact.At), own), origin);
        return own == Dimensions.StatedPower && expected == Dimensions.ItPower ? ToItPower(value, fact) : value;
    }

    private Series Named(FactRef fact, Series value, int origin) =>
        Plan.Name("fact." + fact.Name, value, null, origin);

    private Series ToItPower(Series stated, FactRef fact) =>
        Plan.Convert(stated, Dimensions.ItPower, 1) * (Programme.Denominator is { } denominator ? Value(denominator, Dimension.None) : NoDenominator(fact));

    private Series NoDenominator(FactRef fact)
    {
        Diagnostics.Error("NP2002", fact.At, $"'{fact.Name}' is a gigawatt whose denominator its source did not give.", "name an assumption under 'denominator:' in programme.yaml");
        return Plan.Constant(1);
    }

    private double Denominator(FactRef at, Fact fact, Dimension expected)
    {
        bool stated = fact.Unit?.Dimension == Dimensions.StatedPower && expected == Dimensions.ItPower;
        if (stated && Programme.Denominator is null)
        {
            NoDenominator(at);
        }

        return stated && Programme.Denominator is { } denominator ? Central(denominator, Dimension.None) : 1;
    }

    // A value without a date holds from the beginning of time.
    private double PositionOf(Period period) => period.IsAlways ? double.NegativeInfinity : Horizon.Position(period.Last);

    private ImmutableArray<(double Position, double Value)> Points(FactRef fact, Dimension expected)
    {
        if (!Knows(fact))
        {
            Unknown(fact);
            return [];
        }

        double factor = Denominator(fact, Facts.Resolve(fact.Name)!.Fact, expected);
        return [.. Facts.Schedule(fact.Name).Select(p => (PositionOf(p.For), Spreads.Central(p.Winner, this) * factor))];
    }
}
