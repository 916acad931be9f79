using System.Text;
using Nameplate.Files;

namespace Nameplate.Factory.Workloads;

/// <summary>The lines of a file of requests, one at a time, and where mistakes in them are reported.</summary>
internal sealed class TraceText(byte[] bytes, string file, Diagnostics diagnostics, TraceLimits limits)
{
    private int _next = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
    private int _start;
    private int _end;
    private int _mistakes;

    /// <summary>The number of the current line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether so much was wrong that reading ends.</summary>
    public bool GivenUp => _mistakes > limits.Mistakes;

    /// <summary>Whether anything was wrong.</summary>
    public bool HasMistakes => _mistakes > 0;

    /// <summary>The current line without its end.</summary>
    public ReadOnlySpan<byte> Line => bytes.AsSpan(_start, _end - _start);

    /// <summary>Goes to the next line that is not empty.</summary>
    public bool Next()
    {
        while (_next < bytes.Length)
        {
            int length = bytes.AsSpan(_next).IndexOf((byte)'\n');
            _start = _next;
            _end = length < 0 ? bytes.Length : _next + length;
            _next = _end + 1;
            Number++;
            if (_end > _start && bytes[_end - 1] == '\r')
            {
                _end--;
            }

            if (!Line.Trim(" \t"u8).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of a byte of the current line.</summary>
    public Location At(int offset) => Number == 0 ? new Location(file, 1, 1) : new Location(file, Number, Encoding.UTF8.GetCharCount(Line[..Math.Clamp(offset, 0, Line.Length)]) + 1);

    /// <summary>Reports a mistake at a byte of the current line.</summary>
    public void Error(string code, int offset, string message, string? help = null)
    {
        if (++_mistakes <= limits.Mistakes)
        {
            diagnostics.Error(code, At(offset), message, help);
        }
        else if (_mistakes == limits.Mistakes + 1)
        {
            diagnostics.Error(TraceCodes.TooManyMistakes, At(offset), $"more than {limits.Mistakes} mistakes; the rest of the file was not read");
        }
    }

    /// <summary>Reports something doubtful at a line read earlier.</summary>
    public void Warning(string code, int line, string message, string? help = null) => diagnostics.Warning(code, new Location(file, line, 1), message, help);

    /// <summary>A field as messages show it.</summary>
    public static string Quote(ReadOnlySpan<byte> field)
    {
        const int Longest = 40;
        string text = Encoding.UTF8.GetString(field);
        return text.Length <= Longest ? $"'{text}'" : $"'{text[..Longest]}…'";
    }
}
