namespace Nameplate.Factory.Performance;

/// <summary>How much longer than the coefficients say one model takes in a group, or one release of the engine with it; 1 where nothing was
/// measured.</summary>
/// <param name="Group">Accelerator, engine, format and family.</param>
/// <param name="Model">The model's id.</param>
/// <param name="Version">The release as the table writes it; empty for all.</param>
/// <param name="Factor">What the time of a step is multiplied by.</param>
/// <param name="Rows">Rows behind it; few rows are pulled to 1.</param>
public sealed record Correction(GroupKey Group, string Model, string Version, double Factor, int Rows);
