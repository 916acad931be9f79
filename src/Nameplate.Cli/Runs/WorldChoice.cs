namespace Nameplate.Cli.Runs;

/// <summary>The world whose story is asked for.</summary>
/// <param name="Number">Its number; null for the base world.</param>
internal sealed record WorldChoice(long? Number);
