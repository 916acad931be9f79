namespace Nameplate.Files.Facts;

/// <summary>How the winner among claims for the same period is found. Ties always fall to the claim that was declared first.</summary>
public enum ResolutionRule
{
    /// <summary>An actual beats everything else, then the newest known, then the better kind.</summary>
    Standard,

    /// <summary><c>rule: newest</c>: the newest known, whatever its nature; then an actual, then the better kind.</summary>
    Newest,

    /// <summary><c>rule: first</c>: an actual if there is one (the newest known of them), else the earliest known; then the better kind.</summary>
    First,

    /// <summary><c>rule: best-kind</c>: the better kind, then an actual, then the newest known.</summary>
    BestKind,
}
