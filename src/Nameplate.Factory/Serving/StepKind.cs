namespace Nameplate.Factory.Serving;

/// <summary>What a replica computes at the moment.</summary>
internal enum StepKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Steps that only decode, with the same sequences.</summary>
    Run,

    /// <summary>One step in which prompts are computed, and all sequences decode.</summary>
    Mixed,

    /// <summary>One step in which prompts are computed, and sequences that decode wait.</summary>
    Prompts,
}
