namespace Nameplate.Files.Facts;

/// <summary>Where claims come from: a filing, a press release, an article, a data set.</summary>
/// <param name="Id">The key under <c>sources</c>.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Date">The day, or the first day of the period, on which it became public; null when unknown.</param>
/// <param name="Address">Where to find it; null when it is not on the web.</param>
/// <param name="At">Where it is declared.</param>
public sealed record Source(string Id, string Publisher, string Title, DateOnly? Date, string? Address, Location At)
{
    /// <summary>The id of the source of literals that stand in the programme's own sections.</summary>
    public const string ThisProgramme = "this-programme";
}
