namespace Nameplate.Factory.Performance;

/// <summary>The errors of one set of rows.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="SpeedOfLight">Errors of the datasheet alone: every efficiency 1, no overheads.</param>
/// <param name="Train">Errors of the rows that were fitted.</param>
/// <param name="HeldOut">Errors of rows that their fit had not seen, by row.</param>
/// <param name="UnseenModel">Errors of rows whose model their fit had not seen.</param>
/// <param name="FirstToken">Errors of the time to the first token of rows that their fit had not seen; only rows that tell it.</param>
/// <param name="OutputRate">The same of output tokens a second and accelerator.</param>
public sealed record FitLine(string Name, FitErrors SpeedOfLight, FitErrors Train, FitErrors HeldOut, FitErrors UnseenModel, FitErrors FirstToken, FitErrors OutputRate);
