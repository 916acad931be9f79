namespace Nameplate.Factory.Models;

/// <summary>Multi-head latent attention (DeepSeek-V2, arXiv 2405.04434): keys and values of all heads are kept as one latent vector.</summary>
/// <param name="Rank">Width of the latent vector, d_c.</param>
/// <param name="Rope">Width of the shared positional key, d_rope.</param>
/// <param name="QueryRank">Width to which queries are compressed.</param>
/// <param name="KeySize">Width of a head's key without position.</param>
/// <param name="ValueSize">Width of a head's value.</param>
public sealed record LatentAttention(int Rank, int Rope, int QueryRank, int KeySize, int ValueSize);
