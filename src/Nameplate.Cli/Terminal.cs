using System.Text;

namespace Nameplate.Cli;

/// <summary>Where a command writes: data to <see cref="Out"/>, talk to <see cref="Error"/>.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal) : IDisposable
{
    /// <summary>The console of this process: UTF-8 without a mark, lines ended by a line feed on every system.</summary>
    public static Terminal OfProcess() => new(
        Writer(Console.OpenStandardOutput(), autoFlush: false),
        Writer(Console.OpenStandardError(), autoFlush: true),
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { AutoFlush = autoFlush, NewLine = "\n" };
}
