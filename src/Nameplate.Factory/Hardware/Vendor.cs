namespace Nameplate.Factory.Hardware;

/// <summary>Who makes an accelerator.</summary>
public enum Vendor
{
    /// <summary>NVIDIA: CUDA, NVLink.</summary>
    Nvidia,

    /// <summary>AMD: ROCm, Infinity Fabric.</summary>
    Amd,

    /// <summary>Anyone else.</summary>
    Other,
}
