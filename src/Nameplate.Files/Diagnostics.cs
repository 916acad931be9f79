using System.Text;

namespace Nameplate.Files;

/// <summary>
/// Collects everything that is wrong with a programme, so that all of it is reported at once. Not thread-safe: one load, one collector.
/// </summary>
public sealed class Diagnostics
{
    private readonly List<Diagnostic> _all = [];
    private readonly HashSet<Diagnostic> _seen = [];
    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    /// <summary>Whether any error, and not merely a warning, was reported.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Everything reported, by file, line and column; equal places keep the order of reporting.</summary>
    public IReadOnlyList<Diagnostic> Sorted => [.. _all.OrderBy(d => d.At)];

    /// <summary>Reports something that makes the programme unusable. Reporting the same thing twice counts once.</summary>
    public void Error(string code, Location at, string message, string? help = null)
        => Add(new Diagnostic(code, Severity.Error, at, message, help));

    /// <summary>Reports something doubtful. Reporting the same thing twice counts once.</summary>
    public void Warning(string code, Location at, string message, string? help = null)
        => Add(new Diagnostic(code, Severity.Warning, at, message, help));

    /// <summary>
    /// All diagnostics as people read them: <c>sites.yaml:12:5: error NP1203: …</c>, the source line with a caret under the column, and the help.
    /// </summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var diagnostic in Sorted) DiagnosticText.Append(text, diagnostic, LineAt(diagnostic.At));
        return text.ToString();
    }

    /// <summary>The source line of a place, or null when its file is not known here.</summary>
    public string? LineAt(Location at)
        => at.File is not null && _lines.TryGetValue(at.File, out var lines) && at.Line >= 1 && at.Line <= lines.Length ? lines[at.Line - 1] : null;

    internal void Remember(string file, string[] lines) => _lines[file] = lines;

    private void Add(Diagnostic diagnostic)
    {
        if (!_seen.Add(diagnostic)) return;
        _all.Add(diagnostic);
        if (diagnostic.Severity == Severity.Error) HasErrors = true;
    }
}
