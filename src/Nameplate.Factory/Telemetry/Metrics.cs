using System.Collections.Immutable;
using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Telemetry;

/// <summary>The metrics that are written: those of NVIDIA's DCGM exporter (default and profiling counters, 2026-05) and of AMD's device metrics exporter (2026-08) that the simulation knows something about.</summary>
internal static class Metrics
{
    private const double Mebi = 1024.0 * 1024.0;

    public static ImmutableArray<Metric> All { get; } =
    [
        Dcgm("DCGM_FI_DEV_SM_CLOCK", "SM clock frequency (in MHz).", static (r, a, d) => r.State > 1 ? 0 : Clock(d) * a.Frequency),
        Dcgm("DCGM_FI_DEV_GPU_TEMP", "GPU temperature (in C).", static (r, a, d) => Temperature(r, a, d, 35)),
        Dcgm("DCGM_FI_DEV_MEMORY_TEMP", "Memory temperature (in C).", static (r, a, d) => Temperature(r, a, d, 42)),
        Dcgm("DCGM_FI_DEV_POWER_USAGE", "Power draw (in W).", static (r, _, _) => Round(r.Watts, 1000)),
        Dcgm("DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION", "Total energy consumption since boot (in mJ).", static (r, _, _) => Math.Floor(r.Joules * 1000), counter: true),
        Dcgm("DCGM_FI_DEV_GPU_UTIL", "GPU utilization (in %).", static (r, a, _) => r.State == 0 ? Busy(a) : 0),
        Dcgm("DCGM_FI_DEV_MEM_COPY_UTIL", "Memory utilization (in %).", static (r, a, _) => r.State == 0 ? Math.Round(100 * a.Load.Memory, MidpointRounding.ToEven) : 0),
        Dcgm("DCGM_FI_DEV_XID_ERRORS", "Value of the last XID error encountered.", static (r, _, _) => r.State == 2 ? 79 : 0),
        Dcgm("DCGM_FI_DEV_FB_FREE", "Framebuffer memory free (in MiB).", static (r, a, d) => Math.Floor(d.MemoryBytes / Mebi) - Used(r, a, d, Mebi)),
        Dcgm("DCGM_FI_DEV_FB_USED", "Framebuffer memory used (in MiB).", static (r, a, d) => Used(r, a, d, Mebi)),
        Dcgm("DCGM_FI_PROF_GR_ENGINE_ACTIVE", "Ratio of time the graphics engine is active.", static (r, a, _) => r.State == 0 ? 0.01 * Busy(a) : 0),
        Dcgm("DCGM_FI_PROF_PIPE_TENSOR_ACTIVE", "Ratio of cycles the tensor (HMMA) pipe is active.", static (r, a, _) => r.State == 0 ? Round(a.Load.Compute, 1e6) : 0),
        Dcgm("DCGM_FI_PROF_DRAM_ACTIVE", "Ratio of cycles the device memory interface is active sending or receiving data.", static (r, a, _) => r.State == 0 ? Round(a.Load.Memory, 1e6) : 0),
        Dme("gpu_health", "Computed GPU health flag (1 healthy)", static (r, _, _) => r.State < 2 ? 1 : 0),
        Dme("gpu_junction_temperature", "Junction temperature in Celsius", static (r, a, d) => Temperature(r, a, d, 40)),
        Dme("gpu_memory_temperature", "Memory temperature in Celsius", static (r, a, d) => Temperature(r, a, d, 36)),
        Dme("gpu_package_power", "Current socket power in Watts", static (r, _, _) => Round(r.Watts, 1000)),
        Dme("gpu_power_usage", "GPU power usage in Watts", static (r, _, _) => Round(r.Watts, 1000)),
        Dme("gpu_energy_consumed", "Accumulated energy consumed by the GPU in Micro Joules", static (r, _, _) => Math.Floor(r.Joules * 1e6)),
        Dme("gpu_gfx_activity", "Graphics engine usage percentage (0 - 100)", static (r, a, _) => r.State == 0 ? Busy(a) : 0),
        Dme("gpu_umc_activity", "Memory engine usage percentage (0 - 100)", static (r, a, _) => r.State == 0 ? Math.Round(100 * a.Load.Memory, MidpointRounding.ToEven) : 0),
        Dme("gpu_clock", "Clock measure of the GPU in Mhz", static (r, a, d) => r.State > 1 ? 0 : Clock(d) * a.Frequency, ",clock_index=\"0\",clock_type=\"system\""),
        Dme("gpu_total_vram", "Total VRAM available in MB", static (_, _, d) => Math.Floor(d.MemoryBytes / 1e6)),
        Dme("gpu_used_vram", "Total VRAM memory used in MB", static (r, a, d) => Used(r, a, d, 1e6)),
        Dme("gpu_free_vram", "Total VRAM memory free in MB", static (r, a, d) => Math.Floor(d.MemoryBytes / 1e6) - Used(r, a, d, 1e6)),
        Dme("gpu_prof_tensor_active_percent", "MFMA Utilization Unit percent", static (r, a, _) => r.State == 0 ? Round(100 * a.Load.Compute, 1e4) : 0),
    ];

    private static Metric Dcgm(string name, string help, Func<AcceleratorReading, PoolActivity, Accelerator, double> value, bool counter = false) => new(Vendor.Nvidia, name, counter, help, "", value);

    // AMD's exporter declares everything a gauge, its accumulated energy too.
    private static Metric Dme(string name, string help, Func<AcceleratorReading, PoolActivity, Accelerator, double> value, string label = "") => new(Vendor.Amd, name, false, help, label, value);

    // An engine's kernels run all the time while it has work; how far they fill the machine is another metric.
    private static double Busy(PoolActivity activity) => activity.Load.Compute > 0 || activity.Load.Memory > 0 ? 100 : 0;

    private static double Used(AcceleratorReading reading, PoolActivity activity, Accelerator accelerator, double unit) =>
        Math.Floor(accelerator.MemoryBytes / unit * (reading.State == 0 ? Math.Clamp(activity.MemoryUsed, 0, 1) : 0));

    // So many kelvin above the coolant at rated power.
    private static double Temperature(AcceleratorReading reading, PoolActivity activity, Accelerator accelerator, double rise) =>
        Math.Round(activity.Coolant + rise * reading.Watts / accelerator.RatedPower, MidpointRounding.ToEven);

    // Boost clocks of the datasheets, for show: the simulation knows shares of the full clock only.
    private static double Clock(Accelerator accelerator) => accelerator.Id switch
    {
        "a100" => 1410,
        "h100" or "h200" => 1980,
        "mi300x" or "mi325x" => 2100,
        "mi355x" => 2400,
        _ => 1965,
    };

    private static double Round(double value, double steps) => Math.Round(value * steps, MidpointRounding.ToEven) / steps;
}
