using Nameplate.Cli.CommandLine;

namespace Nameplate.Cli.Runs;

/// <summary>What <c>run</c> was asked for.</summary>
internal sealed record RunArguments
{
    public required string Programme { get; init; }

    public required CommonArguments Common { get; init; }

    public required long Worlds { get; init; }

    public string? Against { get; init; }

    public WorldChoice? World { get; init; }

    public required string Format { get; init; }

    public string? Folder { get; init; }

    public string? Report { get; init; }

    public int Threads { get; init; }

    public int Lanes { get; init; }

    /// <summary>Options that do not go together.</summary>
    public void Check()
    {
        if (World is not null && Against is not null)
        {
            throw new UsageException("--world tells one world and --against compares many; give one of them");
        }

        if (World is not null && (Folder is not null || Report is not null))
        {
            throw new UsageException("--out and --report belong to whole runs, not to --world");
        }

        if (Against is not null && (Folder is not null || Report is not null))
        {
            throw new UsageException("--out and --report keep one run; run the two sides one by one to keep them");
        }

        if (World is not null && Format == "csv")
        {
            throw new UsageException("--world prints table or json");
        }
    }
}
