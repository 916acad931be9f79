using Nameplate.Analysis.Runs;

namespace Nameplate.Reports.Tests;

/// <summary>A document of the size and shape of the openai programme's, made by hand: its numbers are illustrations, not results.</summary>
internal static class SampleRun
{
    public static readonly string[] Months = [.. Enumerable.Range((2025 * 12) + 9, 123).Select(i => $"{i / 12:0000}-{(i % 12) + 1:00}")];

    public static RunDocument OpenAi() => new()
    {
        Programme = "openai",
        Title = "OpenAI, NVIDIA and AMD",
        AsOf = "2026-10-09",
        Scenario = "base",
        Overrides = [],
        Worlds = 10_000,
        Seed = 1,
        Hash = "3f8a0c5de1b94c7a2f6605d1c8e7b3a94d2170f5be8c6a13907fd4425ea1c0b7",
        Measure = "real-world",
        Answer = "It probably does not add up: OpenAI runs below its reserve in 92 of 100 worlds, typically from March 2028, "
            + "and needs about $207bn that nobody has promised.",
        Headline = new Headline
        {
            AddsUp = new Estimate(0.0712, 0.0026),
            FundingGap = new FundingGapResult
            {
                Probability = 0.9231,
                Se = 0.0027,
                FirstMonth = new("2027-06", "2028-03", "2029-11"),
                Peak = new(38.4e9, 207.3e9, 411.9e9, 214.6e9, 1.4e9),
            },
            CommitmentsUnsited = 8940,
            Replay = new ReplayIds(4711, 12),
        },
        Outputs = Outputs(),
        Agreements = SampleAgreements.All,
        Constraints = Constraints(),
        Breaks =
        [
            new("cash-below-reserve", 0.6132, "2028-03", 0.9231),
            new("commitment-missed", 0.2417, "2029-12", 0.5108),
            new("tranche-expired", 0.0603, "2030-10", 0.3377),
            new("demand-unserved", 0.0136, "2027-02", 0.0951),
            new("guarantee-called", 0.0004, null, 0.0217),
        ],
        Ledger = new LedgerCheck(3.1e-13, 1024),
        Sites = SampleSites.All,
        Vendors =
        [
            new("nvidia", "NVIDIA", Each(t => Math.Clamp((t - 11) / 60.0, 0, 1) * 10_000), "energised.nvidia"),
            new("amd", "AMD", Each(t => Math.Clamp((t - 11) / 60.0, 0, 1) * 6_000), "energised.amd"),
            new("other", "Other vendors", Each(_ => 0), "energised.other"),
        ],
        Sources = Sources(),
        Parties = new Dictionary<string, string>
        {
            ["openai"] = "OpenAI",
            ["nvidia"] = "NVIDIA",
            ["amd"] = "AMD",
            ["oracle"] = "Oracle",
            ["samsung"] = "Samsung",
            ["sb-energy"] = "SB Energy",
        },
    };

    public static double[] Each(Func<int, double> value) => [.. Enumerable.Range(0, Months.Length).Select(value)];

    /// <summary>A fan around a course; history, the first thirteen months, has no spread.</summary>
    public static OutputFan Fan(string unit, Func<int, double> middle, double spread)
    {
        double Width(int t) => t < 13 ? 0 : spread * Math.Sqrt((t - 12) / 110.0);
        double[] mid = Each(middle);
        return new OutputFan
        {
            Unit = unit,
            Months = Months,
            P50 = mid,
            P10 = Each(t => mid[t] - (Math.Abs(mid[t]) * Width(t))),
            P90 = Each(t => mid[t] + (Math.Abs(mid[t]) * Width(t) * 0.8)),
            Mean = Each(t => mid[t] * (1 - (Width(t) * 0.05))),
            Se = Each(t => Math.Abs(mid[t]) * Width(t) / 100),
        };
    }

    private static double Growth(int t, double from, double to, double middle, double pace) =>
        from + ((to - from) / (1 + Math.Exp(-(t - middle) / pace)));

    private static SortedDictionary<string, OutputFan> Outputs()
    {
        double Nvidia(int t) => Growth(t, 180, 7_400, 62, 14);
        double Amd(int t) => t < 11 ? 0 : Growth(t, 0, 3_100, 66, 13);
        double Other(int t) => t < 6 ? 0 : Growth(t, 20, 900, 40, 10);
        double Cash(int t) => 62e9 + (1.1e9 * t) - (6.4e7 * t * t) + (3.1e5 * t * t * t);
        return new(StringComparer.Ordinal)
        {
            ["energised.nvidia"] = Fan("MW_it", Nvidia, 0.45),
            ["energised.amd"] = Fan("MW_it", Amd, 0.55),
            ["energised.other"] = Fan("MW_it", Other, 0.4),
            ["energised.total"] = Fan("MW_it", t => Nvidia(t) + Amd(t) + Other(t), 0.42),
            ["commitments.unsited"] = Fan("MW_it", t => Math.Clamp((t - 11) / 60.0, 0, 1) * 8_940, 0.1),
            ["site.abilene.energised"] = Fan("MW_it", t => t < 7 ? 200 : t < 14 ? 421 : Growth(t, 421, 843, 17, 2), 0.05),
            ["cash.openai"] = CashFan(Cash),
            ["cash.openai.reserve"] = Fan("USD", _ => 10e9, 0),
            ["fundingGap.openai"] = GapFan(Cash),
            ["invested.nvidia-loi"] = Fan("USD", t => t < 9 ? 0 : 30e9, 0),
            ["vested.amd-warrant"] = Fan("share", t => t < 14 ? 0 : Growth(t, 0, 118e6, 50, 14), 0.35),
            ["revenue.openai"] = Fan("USD/month", t => Growth(t, 0.9e9, 21e9, 58, 17), 0.5),
            ["tokens.served"] = Fan("token/month", t => Growth(t, 2.6e14, 4.1e17, 70, 12), 0.6),
            ["cost.perMillionTokens"] = Fan("USD/Mtoken", t => 2.9 / (1 + (t * t / 220.0)) + 0.031, 0.3),
        };
    }

    private static OutputFan CashFan(Func<int, double> cash) => Fan("USD", cash, 0) with
    {
        P10 = Each(t => cash(t) - (t < 13 ? 0 : 2.3e9 * (t - 12))),
        P90 = Each(t => cash(t) + (t < 13 ? 0 : 2.1e9 * (t - 12))),
    };

    private static OutputFan GapFan(Func<int, double> cash)
    {
        OutputFan fan = CashFan(cash);
        double[] Gap(IReadOnlyList<double> x)
        {
            double low = double.MaxValue;
            return [.. x.Select(v => Math.Max(0, 10e9 - (low = Math.Min(low, v))))];
        }

        return fan with { P10 = Gap(fan.P90), P50 = Gap(fan.P50), P90 = Gap(fan.P10), Mean = Gap(fan.Mean) };
    }

    private static ConstraintShare[] Constraints()
    {
        double Bump(int t, double height, double at, double width) => t < 13 ? 0 : height * Math.Exp(-(t - at) * (t - at) / (2 * width * width));
        return
        [
            new("power", 0.522, Each(t => Bump(t, 2_100, 45, 16))),
            new("memory", 0.188, Each(t => Bump(t, 1_050, 34, 11))),
            new("money", 0.137, Each(t => Bump(t, 700, 70, 20))),
            new("accelerators", 0.081, Each(t => Bump(t, 500, 26, 9))),
            new("permit", 0.049, Each(t => Bump(t, 260, 52, 12))),
            new("packaging", 0.023, Each(t => Bump(t, 140, 30, 8))),
            new("plan", 0, []),
        ];
    }

    private static SourceResult[] Sources() =>
    [
        new("nvidia-loi", "NVIDIA", "OpenAI and NVIDIA announce strategic partnership to deploy 10 GW of NVIDIA systems", "2025-09-22",
            "https://nvidianews.nvidia.com/news/openai-and-nvidia", 14),
        new("amd-8k-2025-10-06", "AMD", "Form 8-K: warrant agreement", "2025-10-06",
            "https://www.sec.gov/ix?doc=/Archives/edgar/data/2488/amd-8k.htm&x=1", 21),
        new("epoch-2026-09-24", "Epoch AI", "AI data centers, export of 24 September 2026", "2026-09-24",
            "https://epoch.ai/data/ai-data-centers", 43),
        new("this-programme", "This programme", "Assumptions", null, null, 38),
    ];
}
