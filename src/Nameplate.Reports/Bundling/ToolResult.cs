namespace Nameplate.Reports.Bundling;

/// <summary>How a command ended.</summary>
/// <param name="Success">It ended with exit code 0.</param>
/// <param name="Missing">It could not be started at all.</param>
/// <param name="Message">What it said last, on one line.</param>
internal sealed record ToolResult(bool Success, bool Missing, string Message);
