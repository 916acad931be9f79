namespace Nameplate.Engine.Distributions;

/// <summary>The parameters given for a distribution describe none.</summary>
/// <param name="message">One sentence for the person who wrote them: what is needed and what was given.</param>
public sealed class DistributionException(string message) : Exception(message);
