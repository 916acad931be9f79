namespace Nameplate.Files.Shapes;

/// <summary>One top-level key of a programme and what it must look like. Each domain folder provides its own.</summary>
/// <param name="Name">The key, for example <c>sites</c>.</param>
/// <param name="Shape">What the value must look like.</param>
/// <param name="Required">Whether a programme without it is an error.</param>
public sealed record Section(string Name, Shape Shape, bool Required = false);
