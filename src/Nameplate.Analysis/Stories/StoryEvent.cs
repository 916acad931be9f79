namespace Nameplate.Analysis.Stories;

/// <summary>Something that happened in a world.</summary>
/// <param name="Month">When, <c>YYYY-MM</c>.</param>
/// <param name="Kind">event, break or year-end.</param>
/// <param name="Text">What happened.</param>
public sealed record StoryEvent(string Month, string Kind, string Text);
