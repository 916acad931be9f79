namespace Nameplate.Files.Facts;

/// <summary>How strongly an uncertain fact follows a shared driver.</summary>
/// <param name="Driver">The driver's name.</param>
/// <param name="Loading">Between −1 and 1.</param>
public readonly record struct DriverLoading(string Driver, double Loading);
