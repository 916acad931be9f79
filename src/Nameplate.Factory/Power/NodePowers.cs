using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Power;

/// <summary>What nodes add to their accelerators, for the accelerators of the catalogue.</summary>
/// <remarks>
/// Rounded from the component sums of InferenceX's system power model (SemiAnalysis, 2026): processors, memory, drives, adapters and the node's part of the fabric. Checked against servers
/// with eight B200 under MLPerf Inference 5.1 (2025-09): idle 2.4 to 2.9 kW, loaded 9.9 to 10.5 kW.
/// </remarks>
public static class NodePowers
{
    private const string Source = "rounded from component sums in InferenceX's system power model, SemiAnalysis, 2026";

    /// <summary>The node of an accelerator: eight to an air-cooled host, or a tray of four in a liquid-cooled rack with its part of the rack's switches.</summary>
    public static NodePower For(Accelerator accelerator) => accelerator.Id switch
    {
        "gb200" => Tray(150, 440, 44000),
        "gb300" => Tray(240, 520, 44000),
        "vera-rubin" => Tray(300, 700, 66000),
        "mi450" => Tray(300, 700, 66000),
        "b300" => Server(accelerator, 1180, 560),
        "b200" => Server(accelerator, 1270, 405),
        "a100" => Server(accelerator, 900, 200),
        _ when accelerator.Vendor == Vendor.Amd => Server(accelerator, 910, 280),
        _ => Server(accelerator, 1270, 405),
    };

    // Fans move the rated heat at full speed, at a tenth of it in watts; supplies stand twice.
    private static NodePower Server(Accelerator accelerator, double host, double network)
    {
        double heat = 8 * accelerator.RatedPower + host;
        return new()
        {
            Accelerators = 8,
            HostWatts = host,
            NetworkWatts = network,
            FanWatts = 0.115 * heat,
            FanDesignHeat = 1.25 * heat,
            Supplies = new SupplyUnits(1.7 * heat),
            Source = Source,
        };
    }

    // The share of switch trays (9 × 478 W for 72 accelerators) is 239 W a tray; processors are on the boards.
    private static NodePower Tray(double auxiliary, double network, double rackWatts) => new()
    {
        Accelerators = 4,
        HostWatts = auxiliary + 2 * 150,
        NetworkWatts = 239 + network / 2,
        FanWatts = 240,
        FanDesignHeat = 1500,
        FanLowest = 0.4,
        LiquidShare = 0.97,
        Supplies = new SupplyUnits(rackWatts * 4 * 1.5 / 18),
        Source = Source,
    };
}
