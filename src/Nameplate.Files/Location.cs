namespace Nameplate.Files;

/// <summary>A place in a programme file, as people and editors name it.</summary>
/// <param name="File">Path relative to the programme folder with forward slashes, or a name such as <c>--set</c> for text that came from elsewhere.</param>
/// <param name="Line">Line, counted from 1; 0 when the text has no lines (a command line).</param>
/// <param name="Column">Column, counted from 1 in UTF-16 units; 0 when <paramref name="Line"/> is 0.</param>
public readonly record struct Location(string File, int Line, int Column) : IComparable<Location>
{
    /// <summary>The order in which diagnostics are printed: file (ordinal), line, column.</summary>
    public int CompareTo(Location other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    /// <summary>Whether <paramref name="left"/> is printed before <paramref name="right"/>.</summary>
    public static bool operator <(Location left, Location right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is printed after <paramref name="right"/>.</summary>
    public static bool operator >(Location left, Location right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not printed after <paramref name="right"/>.</summary>
    public static bool operator <=(Location left, Location right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not printed before <paramref name="right"/>.</summary>
    public static bool operator >=(Location left, Location right) => left.CompareTo(right) >= 0;

    /// <summary>The form that editors make clickable: <c>sites.yaml:12:5</c>, or the file alone when there are no lines.</summary>
    public override string ToString() => Line == 0 ? File : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
