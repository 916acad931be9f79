using Nameplate.Analysis.Runs;

namespace Nameplate.Reports.Tests;

/// <summary>Agreements of every kind that the page has to show.</summary>
internal static class SampleAgreements
{
    public static readonly AgreementResult[] All =
    [
        new()
        {
            Id = "nvidia-loi",
            Kind = "progressive-investment",
            Status = "superseded",
            Title = "NVIDIA letter of intent, $100bn",
            Parties = ["nvidia", "openai"],
            Unit = "USD",
            Tranches =
            [
                new("tranche-1", 1, new("2026-02", "2026-02", "2026-02"), 30e9, "signing"),
                new("tranche-2", 0, new(null, null, null), 0, "2 GW deployed"),
            ],
        },
        new()
        {
            Id = "amd-warrant",
            Kind = "warrant",
            Status = "binding",
            Title = "AMD warrant, 160 million shares",
            Parties = ["amd", "openai"],
            Unit = "share",
            Tranches =
            [
                Tranche(1, 0.981, "2026-11", "2027-01", "2027-06", 1, 175),
                Tranche(2, 0.894, "2027-08", "2028-04", "2029-09", 2, 250),
                Tranche(3, 0.762, "2028-05", "2029-05", "2030-08", 3, 320),
                Tranche(4, 0.541, "2028-12", "2029-12", "2030-09", 4, 400),
                Tranche(5, 0.283, "2029-06", "2030-04", "2030-10", 5, 500),
                Tranche(6, 0.117, "2029-11", "2030-07", "2030-10", 6, 600),
            ],
        },
        new()
        {
            Id = "oracle-cloud",
            Kind = "cloud",
            Status = "binding",
            Title = "Oracle cloud, 4.5 GW",
            Parties = ["oracle", "openai"],
            Unit = "USD",
            Tranches = [],
        },
        new()
        {
            Id = "pike-lease",
            Kind = "cloud",
            Status = "amended",
            Title = "Pike County lease and guaranty",
            Parties = ["sb-energy", "openai", "nvidia"],
            Unit = "USD",
            Tranches = [],
        },
        new()
        {
            Id = "samsung-memory",
            Kind = "supply",
            Status = "letter-of-intent",
            Title = "Samsung memory wafers",
            Parties = ["samsung", "openai"],
            Unit = "USD",
            Tranches = [],
        },
    ];

    private static TrancheResult Tranche(int number, double probability, string low, string middle, string high, int gigawatts, int hurdle) =>
        new($"tranche-{number}", probability, new(low, middle, high), probability * 160e6 / 6, $"{gigawatts} GW purchased and AMD above ${hurdle}");
}
