namespace Nameplate.Factory.Serving;

/// <summary>What one step of an engine has to do.</summary>
/// <param name="Decodes">Sequences that get one more token each.</param>
/// <param name="Context">Tokens that those sequences have in the cache, summed.</param>
/// <param name="Prefill">Prompt tokens computed in this step.</param>
/// <param name="PrefillContext">For each of those prompt tokens the tokens that it attends to, summed: for a whole prompt of n tokens n²/2.</param>
public readonly record struct StepShape(int Decodes, long Context, int Prefill, long PrefillContext);
