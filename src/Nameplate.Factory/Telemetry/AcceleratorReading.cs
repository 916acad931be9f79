namespace Nameplate.Factory.Telemetry;

/// <summary>What one accelerator's sensors say.</summary>
internal struct AcceleratorReading
{
    /// <summary>0 busy, 1 idle, 2 failed, 3 dark.</summary>
    public byte State;

    /// <summary>Power in W.</summary>
    public double Watts;

    /// <summary>Energy since the start in J; never falls.</summary>
    public double Joules;
}
