namespace Nameplate.Files;

/// <summary>Bounds on what a programme may contain, so that no file can exhaust the machine. The defaults are far above any honest programme.</summary>
public sealed record FileLimits
{
    /// <summary>The limits that are used when none are named.</summary>
    public static FileLimits Default { get; } = new();

    /// <summary>Largest size of one file in bytes; 4 MiB.</summary>
    public long FileBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Deepest nesting of mappings and lists; 32.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Most values in all files together; 200,000.</summary>
    public int Nodes { get; init; } = 200_000;

    /// <summary>Most files in one programme; 500.</summary>
    public int Files { get; init; } = 500;
}
