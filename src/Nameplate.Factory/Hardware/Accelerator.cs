namespace Nameplate.Factory.Hardware;

/// <summary>One kind of accelerator as its datasheet describes it: a package as an engine sees it, not a rack and not a die.</summary>
public sealed record Accelerator
{
    /// <summary>The name in factory files and tables: lower case, such as <c>h200</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The maker's name.</summary>
    public required string Name { get; init; }

    /// <summary>Who makes it.</summary>
    public required Vendor Vendor { get; init; }

    /// <summary>Bytes of its memory.</summary>
    public required double MemoryBytes { get; init; }

    /// <summary>Peak bytes a second from its memory.</summary>
    public required double MemoryBandwidth { get; init; }

    /// <summary>Dense FLOP/s in sixteen-bit floating point.</summary>
    public required double Bf16Flops { get; init; }

    /// <summary>Dense FLOP/s in eight-bit floating point; 0 when it has none.</summary>
    public double Fp8Flops { get; init; }

    /// <summary>Dense FLOP/s in four-bit floating point; 0 when it has none.</summary>
    public double Fp4Flops { get; init; }

    /// <summary>Bytes a second in one direction to the other accelerators of its scale-up domain.</summary>
    public required double LinkBandwidth { get; init; }

    /// <summary>How many accelerators share that fabric.</summary>
    public required int ScaleUpDomain { get; init; }

    /// <summary>Bytes a second in one direction to accelerators outside its domain.</summary>
    public required double NetworkBandwidth { get; init; }

    /// <summary>Rated power of the package, in watts.</summary>
    public required double RatedPower { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>Whether no public measurement of it exists here: what is said of it is scaled from an earlier generation.</summary>
    public bool Extrapolated { get; init; }

    /// <summary>Dense FLOP/s at which it multiplies weights of a format; a format that it lacks is unpacked to the next one it has.</summary>
    public double Flops(Precision precision) => precision switch
    {
        Precision.Fp4 when Fp4Flops > 0 => Fp4Flops,
        Precision.Fp8 when Fp8Flops > 0 => Fp8Flops,
        _ => Bf16Flops,
    };
}
