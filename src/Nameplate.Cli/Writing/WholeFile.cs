using System.Text;

namespace Nameplate.Cli.Writing;

/// <summary>A file that is there whole or not at all: written under another name beside it and then moved over what stood there.</summary>
internal sealed class WholeFile
{
    private readonly Place _place;

    private WholeFile(Place place) => _place = place;

    /// <summary>Its name as it was typed.</summary>
    public string Name => _place.Named;

    /// <summary>Checks before the work that a file can stand there: its folder exists, and it is no folder or device itself.</summary>
    public static WholeFile Open(string option, string path)
    {
        var place = Place.Of(option, path);
        if (Directory.Exists(place.Full))
        {
            throw new UsageException($"{option}: '{path}' is a folder; expected a file");
        }

        if (!Directory.Exists(place.Parent))
        {
            throw new UsageException($"{option}: '{path}' cannot be written: its folder does not exist");
        }

        return place.Full.StartsWith("/dev/", StringComparison.Ordinal)
            ? throw new UsageException($"{option}: '{path}' is a device; expected a file")
            : new WholeFile(place);
    }

    /// <summary>Writes a text as UTF-8 without a mark.</summary>
    public void Write(string text) => Write(stream =>
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        writer.Write(text);
    });

    /// <summary>Writes everything, then moves it into place.</summary>
    /// <exception cref="UnwrittenException">It could not be written; what stood there is as it was.</exception>
    public void Write(Action<Stream> content)
    {
        string part = _place.Part;
        try
        {
            WriteThrough(part, content);
            File.Move(part, _place.Full, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _place.Fail(problem);
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }

    /// <summary>Writes a file and waits until the disk has it, so that a move that follows cannot come before it.</summary>
    public static void WriteThrough(string path, Action<Stream> content)
    {
        using FileStream stream = File.Create(path);
        content(stream);
        stream.Flush(flushToDisk: true);
    }
}
