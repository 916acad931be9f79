namespace Nameplate.Analysis.Circularity;

/// <summary>What became of money that was followed, USD. Everything adds up to <see cref="Financing"/>.</summary>
public sealed class Fate
{
    /// <summary>Months that count as a year after the money was paid in, the month of payment being the first.</summary>
    public const int Year = 12;

    /// <summary>Months that count as three years after the money was paid in.</summary>
    public const int ThreeYears = 36;

    private readonly double[] _absorbed;
    private readonly double[] _directly;
    private readonly double[] _throughOthers;
    private readonly double[] _owners;
    private readonly double[] _unknown;
    private readonly double[] _kept;

    /// <summary>Nothing yet.</summary>
    public Fate(FlowNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        _absorbed = new double[network.Flows.Length];
        _directly = new double[network.Parties.Count];
        _throughOthers = new double[network.Parties.Count];
        _owners = new double[network.Parties.Count];
        _unknown = new double[network.Parties.Count];
        _kept = new double[network.Parties.Count];
    }

    /// <summary>What was paid in, and followed.</summary>
    public double Financing { get; internal set; }

    /// <summary>Paid to the investor for goods and services within a year of the payment, directly or not.</summary>
    public double WithinYear { get; internal set; }

    /// <summary>The same within three years.</summary>
    public double WithinThreeYears { get; internal set; }

    /// <summary>Came back to the investor as something else than a purchase: repayments, interest, a share of revenue.</summary>
    public double ReturnedOtherwise { get; internal set; }

    /// <summary>By party that was financed and made the purchase: paid to the investor without a party between.</summary>
    public Span<double> DirectlyBy => _directly;

    /// <summary>By party that made the purchase: paid to the investor after the money had gone through others.</summary>
    public Span<double> ThroughOthers => _throughOthers;

    /// <summary>By way: paid to outsiders.</summary>
    public Span<double> Absorbed => _absorbed;

    /// <summary>By party: what it handed on to its owners and lenders.</summary>
    public Span<double> Owners => _owners;

    /// <summary>By party: what reached it and cannot be followed, because nobody says what it pays.</summary>
    public Span<double> Unknown => _unknown;

    /// <summary>By party: what it still holds when the months end.</summary>
    public Span<double> Kept => _kept;

    /// <summary>Paid to the investor for goods and services by whom it financed, without a party between.</summary>
    public double Directly => Sum(_directly);

    /// <summary>Everything that came back to the investor as a purchase.</summary>
    public double Recycled => Directly + Sum(_throughOthers);

    /// <summary>Adds another fate in the same network.</summary>
    public void Add(Fate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Financing += other.Financing;
        WithinYear += other.WithinYear;
        WithinThreeYears += other.WithinThreeYears;
        ReturnedOtherwise += other.ReturnedOtherwise;
        Add(_absorbed, other._absorbed);
        Add(_directly, other._directly);
        Add(_throughOthers, other._throughOthers);
        Add(_owners, other._owners);
        Add(_unknown, other._unknown);
        Add(_kept, other._kept);
    }

    private static void Add(double[] sums, double[] parts)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += parts[i];
        }
    }

    private static double Sum(double[] parts)
    {
        double sum = 0;
        foreach (double part in parts)
        {
            sum += part;
        }

        return sum;
    }
}
