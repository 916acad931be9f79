namespace Nameplate.Cli;

/// <summary>What a command answered.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Out">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Answer(int Code, string Out, string Error);
