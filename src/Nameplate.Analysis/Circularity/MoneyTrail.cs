namespace Nameplate.Analysis.Circularity;

/// <summary>
/// Follows money forward. A dollar is at one party in one month; each month that party's spending takes it along in proportion
/// (<see cref="SpendingShares"/>), until it comes back to whoever paid it in, is absorbed, or the months end.
/// <para>
/// A dollar moves at most once a month: it may be spent in the month in which it was paid in, and what it pays for is the payee's to spend from the
/// next month on, because nobody settles bills the day he is paid. So there are no loops within a month and nothing has to be solved; each party
/// between costs a month, and where the dollar ends does not depend on it when the payments are steady.
/// </para>
/// Serves one world after the other, and one thread.
/// </summary>
public sealed class MoneyTrail
{
    // What is left of a dollar is no longer followed when it is less than rounding.
    private const double Nothing = 1e-17;

    private readonly FlowNetwork _network;
    private readonly SpendingShares _shares;
    private readonly bool[] _followed;
    private FlowAmounts _amounts;
    private double[] _held;
    private double[] _next;

    /// <summary>Prepares a network.</summary>
    public MoneyTrail(FlowNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        _network = network;
        _amounts = new FlowAmounts(network);
        _shares = new SpendingShares(network);
        _followed = [.. network.Knowledge.Select(k => k != OutgoingsKnowledge.Unknown)];
        _held = new double[network.Parties.Count];
        _next = new double[network.Parties.Count];
    }

    /// <summary>Turns to a world.</summary>
    public void Enter(FlowAmounts amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        _amounts = amounts;
        _shares.Load(amounts);
    }

    /// <summary>Follows everything that one way carries in the world, from each month in which it carries something.</summary>
    /// <exception cref="ArgumentException">The way does not lead to a party.</exception>
    public Fate Follow(int flow)
    {
        Flow financing = _network.Flows[flow];
        if (financing.To == FlowNetwork.Outside)
        {
            throw new ArgumentException($"'{financing.Id}' is paid to outsiders, whom nobody follows.", nameof(flow));
        }

        var fate = new Fate(_network);
        for (int month = 0; month < _network.Months; month++)
        {
            double amount = _amounts.Of(flow)[month];
            if (amount > 0)
            {
                fate.Financing += amount;
                Follow(financing.From, financing.To, month, amount, fate);
            }
        }

        return fate;
    }

    private void Follow(int investor, int company, int start, double amount, Fate fate)
    {
        if (!_followed[company])
        {
            fate.Unknown[company] += amount;
            return;
        }

        Array.Clear(_held);
        _held[company] = amount;
        double unmoved = amount;
        double returned = 0;
        double withinYear = 0;
        double withinThreeYears = 0;
        for (int month = start; month < _network.Months && Held() > amount * Nothing; month++)
        {
            Keep(month, fate);
            returned += Pay(month, investor, company, unmoved, fate);
            unmoved *= _shares.Stay(month)[company];
            (_held, _next) = (_next, _held);
            int age = month - start + 1;
            withinYear = age <= Fate.Year ? returned : withinYear;
            withinThreeYears = age <= Fate.ThreeYears ? returned : withinThreeYears;
        }

        fate.WithinYear += withinYear;
        fate.WithinThreeYears += withinThreeYears;
        for (int party = 0; party < _held.Length; party++)
        {
            fate.Kept[party] += _held[party];
        }
    }

    private double Held()
    {
        double sum = 0;
        foreach (double held in _held)
        {
            sum += held;
        }

        return sum;
    }

    private void Keep(int month, Fate fate)
    {
        ReadOnlySpan<double> held = _held;
        ReadOnlySpan<double> stay = _shares.Stay(month);
        ReadOnlySpan<double> toOwners = _shares.ToOwners(month);
        Span<double> next = _next;
        Span<double> owners = fate.Owners;
        for (int party = 0; party < held.Length; party++)
        {
            next[party] = held[party] * stay[party];
            owners[party] += held[party] * toOwners[party];
        }
    }

    // Returns what the investor was paid for goods and services.
    private double Pay(int month, int investor, int company, double unmoved, Fate fate)
    {
        double returned = 0;
        ReadOnlySpan<double> held = _held;
        Span<double> next = _next;
        Span<double> absorbed = fate.Absorbed;
        foreach (ref readonly Exit exit in _shares.Exits(month))
        {
            double paid = held[exit.Payer] * exit.Share;
            if (paid == 0)
            {
                continue;
            }

            if (exit.Payee == FlowNetwork.Outside)
            {
                absorbed[exit.Flow] += paid;
            }
            else if (exit.Payee != investor)
            {
                (_followed[exit.Payee] ? next : fate.Unknown)[exit.Payee] += paid;
            }
            else if (exit.Buys)
            {
                double direct = exit.Payer == company ? unmoved * exit.Share : 0;
                fate.DirectlyBy[exit.Payer] += direct;
                fate.ThroughOthers[exit.Payer] += paid - direct;
                returned += paid;
            }
            else
            {
                fate.ReturnedOtherwise += paid;
            }
        }

        return returned;
    }
}
