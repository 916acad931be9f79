namespace Nameplate.Factory.Performance;

/// <summary>How a fit is made.</summary>
public sealed record FitOptions
{
    /// <summary>Parts of the rows for the held-out error; copies of one measurement are kept in one part.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>How strongly an engine's coefficients are pulled to those of all rows.</summary>
    public double EngineWeight { get; init; } = 0.6;

    /// <summary>How strongly a group's coefficients are pulled to those of its engine.</summary>
    public double GroupWeight { get; init; } = 0.2;

    /// <summary>Rows at which a correction by model or release is believed by half.</summary>
    public double CorrectionRows { get; init; } = 5;

    /// <summary>Whether corrections by model and release are fitted.</summary>
    public bool Corrections { get; init; } = true;

    /// <summary>Where the rows come from, as it shall be written beside the coefficients.</summary>
    public string Source { get; init; } = "";
}
