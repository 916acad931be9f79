namespace Nameplate.Cli.Writing;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What it is headed with.</param>
/// <param name="Right">Whether it is aligned to the right, as numbers are.</param>
internal readonly record struct Column(string Heading, bool Right = false);
