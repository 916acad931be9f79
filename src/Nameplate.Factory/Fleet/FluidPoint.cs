namespace Nameplate.Factory.Fleet;

/// <summary>A replica's steady state.</summary>
/// <param name="Levels">Steps by number of sequences.</param>
/// <param name="Shares">The share of time with each number of sequences.</param>
/// <param name="Rate">Requests per second and replica that it completes.</param>
/// <param name="Load">Requests per second that come ÷ those that it can complete.</param>
/// <param name="Sequences">Mean sequences that decode.</param>
/// <param name="TimePerToken">Mean seconds between two tokens of a sequence.</param>
/// <param name="Busy">The share of time in which a step runs.</param>
/// <param name="WaitChance">The share of requests that wait for a place in the batch.</param>
/// <param name="WaitMean">Mean seconds of such a wait, which is exponential.</param>
/// <param name="PromptWait">Mean seconds that prompts wait for the token budget.</param>
/// <param name="Budget">Prompt tokens of one request that a step can take.</param>
/// <param name="MeanInput">Mean prompt tokens of a request.</param>
internal sealed record FluidPoint(
    FluidLevel[] Levels, double[] Shares, double Rate, double Load, double Sequences, double TimePerToken, double Busy, double WaitChance,
    double WaitMean, double PromptWait, double Budget, double MeanInput)
{
    private bool PromptsFirst => double.IsPositiveInfinity(Budget);

    /// <summary>Mean seconds until a request finds a step to join: half a step when busy.</summary>
    public double Residual
    {
        get
        {
            double seconds = 0;
            for (int n = 1; n < Shares.Length; n++)
            {
                seconds += Shares[n] * (PromptsFirst ? Levels[n].Decode : Levels[n].Step) / 2;
            }

            return seconds;
        }
    }

    /// <summary>Mean seconds before a request's first token, without a backlog.</summary>
    public double Before => WaitChance * WaitMean + PromptWait + Residual + Prompt(MeanInput);

    /// <summary>Seconds from the first step of a prompt to the end of its last, over the numbers of sequences that it meets.</summary>
    /// <remarks>Each step takes its own time and that of the other prompts in it; the prompt's own tokens come on top.</remarks>
    /// <param name="input">Prompt tokens.</param>
    public double Prompt(double input)
    {
        double seconds = 0, chunks = Math.Ceiling(input / Budget);
        for (int n = 0; n < Shares.Length; n++)
        {
            var level = Levels[n];
            double slope = (level.Mixed - level.PromptBase) / Math.Max(1, level.Tokens);
            seconds += Shares[n] * (chunks * (level.PromptBase + slope * Math.Max(0, level.Tokens - level.Alone)) + slope * input);
        }

        return seconds;
    }
}
