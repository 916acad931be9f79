using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Nameplate.Reports.Markup;

/// <summary>
/// A piece of finished markup. It is made only from literals in this project's code and from texts that were escaped on the way in,
/// so a title or an address from a programme file can never become markup.
/// </summary>
internal readonly struct Html
{
    private readonly string? _text;

    private Html(string text) => _text = text;

    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>Markup with holes: every text put into a hole is escaped; markup put into a hole stays markup.</summary>
    public static Html Of(ref Handler handler) => new(handler.Finish());

    public static Html Join(IEnumerable<Html> pieces)
    {
        var builder = new StringBuilder();
        foreach (Html piece in pieces)
        {
            builder.Append(piece._text);
        }

        return new Html(builder.ToString());
    }

    /// <summary>Script or style that this project built itself; the caller answers for it.</summary>
    public static Html Trusted(string text) => new(text);

    public override string ToString() => _text ?? "";

    private static void Escape(StringBuilder builder, string text)
    {
        foreach (char c in text)
        {
            switch (c)
            {
                case '&': builder.Append("&amp;"); break;
                case '<': builder.Append("&lt;"); break;
                case '>': builder.Append("&gt;"); break;
                case '"': builder.Append("&quot;"); break;
                case '\'': builder.Append("&#39;"); break;
                default: builder.Append(IsHarmful(c) ? '\uFFFD' : c); break;
            }
        }
    }

    // Control characters are not HTML, and the bidirectional overrides can make a text read as another one.
    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';

    /// <summary>Collects an interpolated string, escaping its holes.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _builder = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string literal) => _builder.Append(literal);

        public void AppendFormatted(string? text) => Escape(_builder, text ?? "");

        public void AppendFormatted(long number) => _builder.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Html markup) => _builder.Append(markup._text);

        public void AppendFormatted(IEnumerable<Html> markup)
        {
            foreach (Html piece in markup)
            {
                _builder.Append(piece._text);
            }
        }

        internal string Finish() => _builder.ToString();
    }
}
