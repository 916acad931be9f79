namespace Nameplate.Factory.Fleet;

/// <summary>The steps of a replica with a certain number of sequences.</summary>
/// <param name="Step">Mean seconds from one token of a sequence to the next.</param>
/// <param name="Decode">Seconds of a step that only decodes.</param>
/// <param name="Mixed">Seconds of a step that computes prompts too.</param>
/// <param name="MixedShare">The share of steps that do.</param>
/// <param name="PrefillShare">The share of busy time in such steps.</param>
/// <param name="Tokens">Prompt tokens in such a step.</param>
/// <param name="Alone">Prompt tokens of one request in such a step.</param>
/// <param name="PromptBase">Seconds of such a step without its prompt tokens.</param>
internal readonly record struct FluidLevel(double Step, double Decode, double Mixed, double MixedShare, double PrefillShare, double Tokens, double Alone, double PromptBase);
