using Nameplate.Analysis.Runs;

namespace Nameplate.Reports.Tests;

/// <summary>Sites as in the announcements, with finished, late and never finished phases.</summary>
internal static class SampleSites
{
    public static readonly SiteResult[] All =
    [
        new("abilene", "Abilene, Texas",
        [
            Real("buildings-1-2", 211, "2024-06", "2025-06", "2025-10"),
            Real("buildings-3-4", 210, "2025-03", "2026-06", "2026-05"),
            Plan("buildings-5-8", 422, "2025-03", "2026-06", "2026-12", "2027-03", "2027-09", "power", 0.46),
        ]),
        new("shackelford", "Shackelford County, Texas",
        [
            Plan("phase-1", 700, "2025-08", "2026-12", "2027-04", "2027-10", "2028-08", "power", 0.58),
            Plan("phase-2", 700, "2026-06", "2027-12", "2028-03", "2029-01", "2030-06", "power", 0.61),
        ]),
        new("dona-ana", "Doña Ana County, New Mexico",
        [
            Plan("phase-1", 1_000, "2025-10", "2027-06", "2027-11", "2028-07", "2029-10", "permit", 0.44),
            Plan("phase-2", 570, "2026-10", "2028-06", "2028-11", "2029-10", "2031-09", "power", 0.52),
        ]),
        new("milam", "Milam County, Texas",
        [
            Plan("phase-1", 860, "2025-11", "2027-03", "2027-06", "2028-01", "2029-01", "shell", 0.37),
        ]),
        new("lordstown", "Lordstown, Ohio",
        [
            Plan("phase-1", 120, "2025-09", null, "2026-12", "2027-05", "2028-02", "cooling", 0.33),
        ]),
        new("saline", "Saline Township, Michigan",
        [
            Plan("phase-1", 1_000, "2026-01", "2028-03", "2028-06", "2029-04", "2031-02", "power", 0.66),
        ]),
        new("pike", "Pike County, Ohio",
        [
            Plan("phase-1", 800, "2026-03", "2028-06", "2028-10", "2029-11", "2032-05", "power", 0.71),
            new("phase-2", 3_000, "2027-01", "2030-12", new(null, null, null), false, new Dictionary<string, double>()),
        ]),
    ];

    private static PhaseResult Real(string id, double capacity, string start, string promised, string month) =>
        new(id, capacity, start, promised, new(month, month, month), true, new Dictionary<string, double> { ["power"] = 1 });

    private static PhaseResult Plan(
        string id, double capacity, string start, string? promised, string low, string middle, string high, string gate,
        double share) =>
        new(id, capacity, start, promised, new(low, middle, high), false,
            new Dictionary<string, double>
            {
                [gate] = share,
                ["network"] = (1 - share) / 3,
                ["land"] = (1 - share) / 6,
                ["other"] = (1 - share) / 2,
            });
}
