using System.Diagnostics.CodeAnalysis;

namespace Nameplate.Reports.Bundling;

/// <summary>The assets of the report, or why there are none.</summary>
public sealed record AssetsResult
{
    private AssetsResult(ReportAssets? assets, string? problem, string? help) => (Assets, Problem, Help) = (assets, problem, help);

    /// <summary>The assets; null when there is a problem.</summary>
    public ReportAssets? Assets { get; }

    /// <summary>One sentence: what went wrong; null when the assets are there.</summary>
    public string? Problem { get; }

    /// <summary>One sentence: what to install or to do; null when the assets are there.</summary>
    public string? Help { get; }

    /// <summary>Whether <see cref="Assets"/> is there.</summary>
    [MemberNotNullWhen(true, nameof(Assets))]
    [MemberNotNullWhen(false, nameof(Problem), nameof(Help))]
    public bool Success => Assets is not null;

    internal static AssetsResult Found(ReportAssets assets) => new(assets, null, null);

    internal static AssetsResult Failed(string problem, string help) => new(null, problem, help);
}
