namespace Nameplate.Files.Facts;

/// <summary>A value that replaces what the sources say about a fact, for a scenario or a single run.</summary>
/// <param name="FactName">The fact that is overridden.</param>
/// <param name="Value">A text with a unit, a mapping with the keys of a claim, or a list of such mappings.</param>
/// <param name="For">Only the claims for this period are replaced; null replaces all.</param>
/// <param name="Origin">What the override came from: <c>scenario power-crunch</c> or <c>--set</c>.</param>
/// <param name="At">The scenario's line, or <c>--set</c>.</param>
public sealed record Override(string FactName, Node Value, Period? For, string Origin, Location At)
{
    /// <summary>Reads <c>fact=value</c>, or <c>fact@2026-12=value</c> for one period only, as typed on a command line.</summary>
    /// <param name="text">What was typed after <c>--set</c>.</param>
    /// <param name="diagnostics">Receives the problem when the text has another form.</param>
    /// <returns>The override, or null when the text has another form.</returns>
    public static Override? Parse(string text, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var at = new Location("--set", 0, 0);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var value = equals < 0 ? "" : text[(equals + 1)..].Trim();
        var target = equals < 0 ? text.Trim() : text[..equals].Trim();
        if (target.Length == 0 || value.Length == 0)
        {
            diagnostics.Error(Codes.OverrideForm, at, $"{Words.Quote(text)} is not an override; expected fact=value", "such as --set abilene.pue=1.3");
            return null;
        }

        var separator = target.IndexOf('@', StringComparison.Ordinal);
        var name = separator < 0 ? target : target[..separator].Trim();
        var node = new ScalarNode(at, name, value) { Called = $"'{name}'" };
        if (separator < 0) return new Override(name, node, null, at.File, at);
        var period = Period.Parse(target[(separator + 1)..]);
        if (period.Success) return new Override(name, node, period.Value, at.File, at);
        diagnostics.Error(Codes.OverridePeriod, at, $"the period of '{name}': {Words.Tail(period.Error)}", period.Help);
        return null;
    }
}
