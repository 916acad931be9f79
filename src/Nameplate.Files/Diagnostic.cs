namespace Nameplate.Files;

/// <summary>One thing that is wrong, or doubtful, in a programme's files.</summary>
/// <param name="Code">Stable code, <c>NP</c> and four digits.</param>
/// <param name="Severity">Whether the programme can still be used.</param>
/// <param name="At">The place that a person has to look at.</param>
/// <param name="Message">What is wrong and what was expected, one sentence without a full stop.</param>
/// <param name="Help">What to do about it, usually the nearest right spelling; null when there is nothing useful to say.</param>
public sealed record Diagnostic(string Code, Severity Severity, Location At, string Message, string? Help);
