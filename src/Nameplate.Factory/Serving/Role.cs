namespace Nameplate.Factory.Serving;

/// <summary>Which part of a request a replica does.</summary>
public enum Role
{
    /// <summary>Prompts and answers.</summary>
    Mixed,

    /// <summary>Prompts only: after the first token the cache moves to a replica that decodes.</summary>
    Prefill,

    /// <summary>Answers only, from the second token on; it computes prompts only to recover what it had to evict.</summary>
    Decode,
}
