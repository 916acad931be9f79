namespace Nameplate.Factory.Performance;

/// <summary>Speculative decoding: a step checks drafted tokens and keeps those that the model would have written itself.</summary>
/// <param name="Drafted">Tokens drafted for each sequence and step, at least 1.</param>
/// <param name="TokensPerStep">Tokens that a step yields on average for each sequence, from 1 to <paramref name="Drafted"/> + 1.</param>
public sealed record Speculation(int Drafted, double TokensPerStep);
