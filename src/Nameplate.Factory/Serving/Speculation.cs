using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Serving;

/// <summary>Speculative decoding as an acceptance rate: a draft proposes tokens, one step of the model verifies them all.</summary>
/// <remarks>Each proposed token is accepted with the same probability, independently, and the first refusal ends the step with one token of the
/// model's own (Leviathan, Kalman, Matias, "Fast inference from transformers via speculative decoding", ICML 2023).</remarks>
public sealed record Speculation
{
    /// <summary>Tokens that the draft proposes per step, at least 1.</summary>
    public required int DraftTokens { get; init; }

    /// <summary>The probability that a proposed token is accepted, 0 to 1.</summary>
    public required double Acceptance { get; init; }

    /// <summary>The time of one step of the draft as a share of one decode step of the model, at least 0.</summary>
    public double DraftShare { get; init; }

    /// <summary>Whether the kind's step times are already those of whole steps, with proposing and verifying the tokens in them.</summary>
    public bool StepsIncludeDrafts { get; init; }

    /// <summary>Expected tokens per step, (1 − αᵏ⁺¹) ÷ (1 − α): from 1 to k + 1.</summary>
    public double TokensPerStep => Acceptance >= 1
        ? DraftTokens + 1
        : (1 - (Acceptance <= 0 ? 0 : Functions.Pow(Acceptance, DraftTokens + 1))) / (1 - Acceptance);
}
