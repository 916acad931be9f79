namespace Nameplate.Files.Facts;

/// <summary>What an input reads to: the name of a fact, declared or anonymous, and the place that uses it.</summary>
/// <param name="Name">The fact's name; for a literal, the path of the key that holds it.</param>
/// <param name="At">Where the input stands.</param>
public sealed record FactRef(string Name, Location At);
