namespace Nameplate.Factory.Tests.Workloads;

/// <summary>Comparisons of ranks with shares.</summary>
internal static class Shares
{
    /// <summary>A share lies between the share below a value and the share up to it.</summary>
    public static void ShouldContainShare(this (double Below, double UpTo) rank, double share)
    {
        rank.Below.ShouldBeLessThanOrEqualTo(share + 1e-3);
        rank.UpTo.ShouldBeGreaterThanOrEqualTo(share - 1e-3);
    }
}
