using System.Text;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli;

/// <summary>Where a command writes: data to <see cref="Out"/>, talk to <see cref="Error"/>.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal) : IDisposable
{
    private PatientStream? _output;

    /// <summary>
    /// The console of this process: UTF-8 without a mark, lines ended by a line feed on every system. A reader that went away is no failure; talk
    /// that nobody can hear is lost quietly.
    /// </summary>
    public static Terminal OfProcess()
    {
        PatientStream output = new(Console.OpenStandardOutput());
        PatientStream error = new(Console.OpenStandardError());
        return new(Writer(output, autoFlush: false), Writer(error, autoFlush: true), !Console.IsOutputRedirected, !Console.IsErrorRedirected)
        {
            _output = output,
        };
    }

    /// <summary>Hands over everything written so far, and says what went wrong with any of it, or null.</summary>
    public Exception? FlushOut()
    {
        Out.Flush();
        return _output?.Failure;
    }

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { AutoFlush = autoFlush, NewLine = "\n" };
}
