namespace Nameplate.Factory.Documents;

/// <summary>A measured figure beside what theory says.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Measured">The measured mean.</param>
/// <param name="StandardError">Its standard error; null when it has none.</param>
/// <param name="Exact">What theory says; for the number present what Little's law makes of rate and time; null when there is no formula.</param>
public sealed record QueueFigure(string Name, string Unit, double Measured, double? StandardError, double? Exact)
{
    /// <summary>How many standard errors lie between them; null without both.</summary>
    public double? Distance => StandardError is > 0 && Exact is { } exact ? Math.Abs(Measured - exact) / StandardError : null;
}
