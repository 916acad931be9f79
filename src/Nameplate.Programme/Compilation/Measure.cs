namespace Nameplate.Programme.Compilation;

/// <summary>The probability measure under which share prices move.</summary>
public abstract record Measure
{
    private Measure()
    {
    }

    /// <summary>As the world is expected to go: prices drift at the rate that the programme assumes.</summary>
    public sealed record RealWorld : Measure
    {
        /// <inheritdoc/>
        public override string ToString() => "real-world";
    }

    /// <summary>Prices drift at the risk-free rate less dividends; discounted values are fair values.</summary>
    public sealed record RiskNeutral : Measure
    {
        /// <inheritdoc/>
        public override string ToString() => "risk-neutral";
    }

    /// <summary>
    /// The measure whose numeraire is one share with dividends reinvested: a claim's fair value is the share's price today times the
    /// expected number of shares that the claim is worth. It halves the standard error of claims that deliver shares.
    /// </summary>
    /// <param name="Symbol">The share's symbol in the programme's market.</param>
    public sealed record Share(string Symbol) : Measure
    {
        /// <inheritdoc/>
        public override string ToString() => "share:" + Symbol;
    }

    /// <summary>Reads <c>real-world</c>, <c>risk-neutral</c> or <c>share:SYMBOL</c>; null when the text is none of them.</summary>
    public static Measure? Parse(string text) => text switch
    {
        "real-world" => new RealWorld(),
        "risk-neutral" => new RiskNeutral(),
        _ when text.StartsWith("share:", StringComparison.Ordinal) && text.Length > 6 => new Share(text[6..]),
        _ => null,
    };
}
