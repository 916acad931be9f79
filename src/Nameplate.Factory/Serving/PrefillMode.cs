namespace Nameplate.Factory.Serving;

/// <summary>How a replica fits prompts between the steps of the answers.</summary>
public enum PrefillMode
{
    /// <summary>Each step decodes all running sequences and fills the rest of its token budget with pieces of prompts.</summary>
    Chunked,

    /// <summary>As soon as a prompt can be taken in, a step computes whole prompts and nothing else, and answers wait.</summary>
    First,
}
