namespace Nameplate.Files;

/// <summary>One key of a mapping and its value.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="At">Where the key begins.</param>
/// <param name="Value">The value.</param>
public sealed record MapEntry(string Key, Location At, Node Value);
