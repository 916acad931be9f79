using System.Collections.Immutable;

namespace Nameplate.Factory.Hardware;

/// <summary>The accelerators that ship with the product.</summary>
/// <remarks>Dense figures, without sparsity; one direction of a link. Where a maker's page and a second source differ, the figure that the measured
/// tables were taken with stands.</remarks>
public static class AcceleratorCatalogue
{
    private const double Gib = 1024.0 * 1024 * 1024;
    private const double Tera = 1e12;

    private const string Systems = "NVIDIA, ai-dynamo/aiconfigurator, systems/*.yaml, 2026-08-21, Apache-2.0";
    private const string Epoch = "Epoch AI, Machine Learning Hardware, 2026-04, CC BY 4.0";
    private const string Semi = "SemiAnalysis, InferenceX-app GPU specifications, 2026-04; power: " + Epoch;

    /// <summary>All of them, NVIDIA first, oldest first.</summary>
    public static IReadOnlyList<Accelerator> All { get; } = ImmutableArray.Create(
        Nvidia("a100", "NVIDIA A100 SXM4 80 GB", 80, 2.039, 312, 0, 0, 300, 8, 25, 400),
        Nvidia("h100", "NVIDIA H100 SXM5", 80, 3.35, 989, 1978, 0, 450, 8, 50, 700),
        Nvidia("h200", "NVIDIA H200 SXM", 141, 4.8, 989, 1978, 0, 450, 8, 50, 700),
        Nvidia("b200", "NVIDIA B200 SXM", 180, 7.7, 2250, 4500, 9000, 900, 8, 100, 1000),
        Nvidia("b300", "NVIDIA B300 SXM", 275040 / 1024.0, 7.75, 2250, 4500, 14000, 900, 8, 100, 1100),
        Nvidia("gb200", "NVIDIA GB200 NVL72", 189471 / 1024.0, 8, 2500, 5000, 10000, 900, 72, 100, 1200),
        Nvidia("gb300", "NVIDIA GB300 NVL72", 284208 / 1024.0, 8, 2500, 5000, 15000, 900, 72, 100, 1400),
        Amd("mi300x", "AMD Instinct MI300X", 192e9, 5.3, 1307.4, 2614.9, 0, 448, 8, 50, 750),
        Amd("mi325x", "AMD Instinct MI325X", 256e9, 6, 1307.4, 2614.9, 0, 448, 8, 50, 1000),
        Amd("mi355x", "AMD Instinct MI355X", 288e9, 8, 2516.6, 5033.2, 10066.3, 537.6, 8, 50, 1400),
        new Accelerator
        {
            Id = "vera-rubin",
            Name = "NVIDIA Vera Rubin NVL72",
            Vendor = Vendor.Nvidia,
            Extrapolated = true,
            MemoryBytes = 288e9,
            MemoryBandwidth = 22 * Tera,
            Bf16Flops = 8750 * Tera,
            Fp8Flops = 17500 * Tera,
            Fp4Flops = 35000 * Tera,
            LinkBandwidth = 1.8 * Tera,
            ScaleUpDomain = 72,
            NetworkBandwidth = 0.2 * Tera,
            RatedPower = 1800,
            Source = "NVIDIA, Vera Rubin NVL72 product page, 2026 (FP4 dense, FP8, memory); sixteen bits taken as half of FP8, rated power as reported in the press",
        },
        new Accelerator
        {
            Id = "mi450",
            Name = "AMD Instinct MI455X (Helios)",
            Vendor = Vendor.Amd,
            Extrapolated = true,
            MemoryBytes = 432e9,
            MemoryBandwidth = 19.6 * Tera,
            Bf16Flops = 10050 * Tera,
            Fp8Flops = 20100 * Tera,
            Fp4Flops = 40300 * Tera,
            LinkBandwidth = 1.8 * Tera,
            ScaleUpDomain = 72,
            NetworkBandwidth = 0.3 * Tera,
            RatedPower = 1800,
            Source = "AMD, MI455X product page, 2026-07 (FP4, FP8, memory; the lower of two published bandwidths); sixteen bits taken as half of FP8, rated power as reported in the press",
        });

    /// <summary>The accelerator of a name, or null. The names of the measured tables (<c>h100_sxm</c>, <c>b200-trt</c>, <c>H100</c>) are
    /// understood.</summary>
    public static Accelerator? Find(string id)
    {
        string key = Canonical(id);
        return All.FirstOrDefault(accelerator => accelerator.Id == key);
    }

    private static string Canonical(string id)
    {
        string key = id.ToLowerInvariant().Replace('_', '-');
        foreach (string ending in (ReadOnlySpan<string>)["-sxm", "-trt", "-amd-0", "-nvl72"])
        {
            if (key.EndsWith(ending, StringComparison.Ordinal)) key = key[..^ending.Length];
        }

        return key switch
        {
            "vr200" or "rubin" => "vera-rubin",
            "mi455x" or "mi400" => "mi450",
            "a100-80gb" => "a100",
            _ => key,
        };
    }

    private static Accelerator Nvidia(string id, string name, double gib, double memory, double bf16, double fp8, double fp4, double link, int domain, double network, double watts) => new()
    {
        Id = id,
        Name = name,
        Vendor = Vendor.Nvidia,
        MemoryBytes = gib * Gib,
        MemoryBandwidth = memory * Tera,
        Bf16Flops = bf16 * Tera,
        Fp8Flops = fp8 * Tera,
        Fp4Flops = fp4 * Tera,
        LinkBandwidth = link * 1e9,
        ScaleUpDomain = domain,
        NetworkBandwidth = network * 1e9,
        RatedPower = watts,
        Source = Systems,
    };

    private static Accelerator Amd(string id, string name, double bytes, double memory, double bf16, double fp8, double fp4, double link, int domain, double network, double watts) => new()
    {
        Id = id,
        Name = name,
        Vendor = Vendor.Amd,
        MemoryBytes = bytes,
        MemoryBandwidth = memory * Tera,
        Bf16Flops = bf16 * Tera,
        Fp8Flops = fp8 * Tera,
        Fp4Flops = fp4 * Tera,
        LinkBandwidth = link * 1e9,
        ScaleUpDomain = domain,
        NetworkBandwidth = network * 1e9,
        RatedPower = watts,
        Source = Semi,
    };
}
