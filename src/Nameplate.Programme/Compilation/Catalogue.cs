using Nameplate.Engine.Plans;
using Nameplate.Programme.Accounts;

namespace Nameplate.Programme.Compilation;

/// <summary>
/// What the modules want a run to report, beside the named series: agreements and their tranches, what can break, what holds the
/// build-out back, sites and vendors, and the checks that the books balance. Each module adds its own lines and reads no other's.
/// </summary>
public sealed class Catalogue
{
    private readonly List<Series> _outputs = [];
    private readonly List<AgreementLine> _agreements = [];
    private readonly List<BreakLine> _breaks = [];
    private readonly List<ConstraintLine> _constraints = [];
    private readonly List<SiteLine> _sites = [];
    private readonly List<VendorLine> _vendors = [];
    private readonly List<CheckLine> _checks = [];
    private readonly List<StoryLine> _story = [];
    private readonly List<OutgoingsLine> _outgoings = [];

    /// <summary>Monthly series to record with fans, in the order in which they were asked for.</summary>
    public IReadOnlyList<Series> Outputs => _outputs;

    /// <summary>Agreements, in programme order.</summary>
    public IReadOnlyList<AgreementLine> Agreements => _agreements;

    /// <summary>What can break.</summary>
    public IReadOnlyList<BreakLine> Breaks => _breaks;

    /// <summary>What can hold capacity back.</summary>
    public IReadOnlyList<ConstraintLine> Constraints => _constraints;

    /// <summary>Sites, in programme order.</summary>
    public IReadOnlyList<SiteLine> Sites => _sites;

    /// <summary>Vendors, in programme order.</summary>
    public IReadOnlyList<VendorLine> Vendors => _vendors;

    /// <summary>Balance checks: relative failures that should be rounding only.</summary>
    public IReadOnlyList<CheckLine> Checks => _checks;

    /// <summary>What a single world's story may tell.</summary>
    public IReadOnlyList<StoryLine> Story => _story;

    /// <summary>What is known of parties' money beside the programme's payments.</summary>
    public IReadOnlyList<OutgoingsLine> Outgoings => _outgoings;

    /// <summary>Asks for a named monthly series to be recorded; asking twice is harmless.</summary>
    public void Output(Series series)
    {
        if (!_outputs.Exists(known => known.Name == series.Name))
        {
            _outputs.Add(series);
        }
    }

    /// <summary>Adds an agreement's line.</summary>
    public void Agreement(AgreementLine line) => _agreements.Add(line);

    /// <summary>Adds something that can break.</summary>
    public void Break(BreakLine line) => _breaks.Add(line);

    /// <summary>Adds something that can hold capacity back.</summary>
    public void Constraint(ConstraintLine line) => _constraints.Add(line);

    /// <summary>Adds a site's line.</summary>
    public void Site(SiteLine line) => _sites.Add(line);

    /// <summary>Adds a vendor's line.</summary>
    public void Vendor(VendorLine line) => _vendors.Add(line);

    /// <summary>The buyer's funding gap; null until the accounts have added it.</summary>
    public FundingGapLine? Gap { get; private set; }

    /// <summary>Sets the funding gap's line.</summary>
    public void FundingGap(FundingGapLine line) => Gap = line;

    /// <summary>An outcome: the first month in which something binding breaks; +∞ in worlds that add up.</summary>
    public Series Broken { get; private set; }

    /// <summary>Outcomes, beside <see cref="Breaks"/>: the month of each break in worlds where it is the first to break, else +∞.</summary>
    public IReadOnlyList<Series> FirstBreaks { get; private set; } = [];

    /// <summary>Sets what breaks first.</summary>
    public void BreaksFirst(Series broken, IReadOnlyList<Series> firsts)
    {
        Broken = broken;
        FirstBreaks = firsts;
    }

    /// <summary>Adds a check.</summary>
    public void Check(CheckLine line) => _checks.Add(line);

    /// <summary>Adds something that a world's story may tell.</summary>
    public void Tell(StoryLine line) => _story.Add(line);

    /// <summary>Adds what is known of a party's money beside the programme's payments.</summary>
    public void Outgoing(OutgoingsLine line) => _outgoings.Add(line);
}
