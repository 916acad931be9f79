using Nameplate.Analysis.Runs;

namespace Nameplate.Reports.Tests;

/// <summary>Documents at the edges: nothing in them, and nothing wrong in them.</summary>
internal static class SampleCases
{
    /// <summary>A document in which every list is empty.</summary>
    public static RunDocument Bare()
    {
        RunDocument full = SampleRun.OpenAi();
        return full with
        {
            Outputs = new Dictionary<string, OutputFan>(),
            Agreements = [],
            Constraints = [],
            Breaks = [],
            Sites = [],
            Vendors = [],
            Sources = [],
            Headline = full.Headline with
            {
                AddsUp = new Estimate(1, 0),
                FundingGap = NoGap(),
                CommitmentsUnsited = 0,
                Replay = new ReplayIds(null, null),
            },
        };
    }

    /// <summary>One vendor, no agreement, no gap: a programme that adds up in nearly every world.</summary>
    public static RunDocument OneVendorThatAddsUp()
    {
        RunDocument full = SampleRun.OpenAi();
        OutputFan gap = SampleRun.Fan("USD", _ => 0, 0);
        var outputs = new Dictionary<string, OutputFan>
        {
            ["energised.total"] = SampleRun.Fan("MW_it", t => Math.Min(100, t * 4), 0.2),
            ["energised.nvidia"] = SampleRun.Fan("MW_it", t => Math.Min(100, t * 4), 0.2),
            ["cash.neocloud"] = SampleRun.Fan("USD", t => 4e7 + (1e6 * t), 0.3),
            ["fundingGap.neocloud"] = gap,
        };
        return full with
        {
            Programme = "template",
            Title = "A small neocloud",
            Answer = "It adds up in 998 of 1,000 worlds.",
            Overrides = ["site.capacity=100 MW_it"],
            Measure = "risk-neutral",
            Outputs = outputs,
            Agreements = [],
            Constraints = [],
            Breaks = [],
            Sites = [full.Sites[3]],
            Vendors = [full.Vendors[0] with { Committed = [] }],
            Headline = full.Headline with { AddsUp = new Estimate(0.998, 0.0014), FundingGap = NoGap(), CommitmentsUnsited = 0 },
        };
    }

    public static FundingGapResult NoGap() =>
        new() { Probability = 0, Se = 0, FirstMonth = new MonthPercentiles(null, null, null), Peak = new ValuePercentiles(0, 0, 0, 0, 0) };
}
