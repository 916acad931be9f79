using System.Text;

namespace Nameplate.Cli.Writing;

/// <summary>A folder that a run leaves: written under another name beside it and then moved, so that it is there whole or not at all.</summary>
internal sealed class WholeFolder
{
    private readonly Place _place;

    private WholeFolder(Place place) => _place = place;

    /// <summary>Checks before the run that the folder can be left there: it is new, empty or an earlier run's.</summary>
    /// <param name="option">The option that names the folder.</param>
    /// <param name="path">The folder.</param>
    /// <param name="mark">The file by which a folder that an earlier run left is known.</param>
    public static WholeFolder Open(string option, string path, string mark)
    {
        var place = Place.Of(option, path);
        if (File.Exists(place.Full))
        {
            throw new UsageException($"{option}: '{path}' is a file; expected a folder");
        }

        string here = Directory.GetCurrentDirectory() + Path.DirectorySeparatorChar;
        if (here.StartsWith(place.Full + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new UsageException($"{option}: '{path}' is where this command runs, and cannot be replaced", "name another folder");
        }

        bool isForeign = Directory.Exists(place.Full)
            && !File.Exists(Path.Combine(place.Full, mark))
            && Directory.EnumerateFileSystemEntries(place.Full).Any();
        return isForeign
            ? throw new UsageException(
                $"{option}: '{path}' holds files that no run left there; nothing was written", "name a new folder, or one that an earlier run left")
            : new WholeFolder(place);
    }

    /// <summary>Writes a text file into the folder: UTF-8 without a mark, lines ended by a line feed.</summary>
    public static void WriteFile(string folder, string name, Action<TextWriter> content)
    {
        WholeFile.WriteThrough(Path.Combine(folder, name), stream =>
        {
            using StreamWriter writer = new(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            content(writer);
        });
    }

    /// <summary>Writes everything, then moves it into place.</summary>
    /// <param name="write">Writes the files into the folder that it is given.</param>
    /// <param name="cancellation">Gives up before the folder is moved.</param>
    /// <exception cref="UnwrittenException">It could not be written; what stood there is as it was.</exception>
    public void Leave(Action<string> write, CancellationToken cancellation)
    {
        string part = _place.Part;
        NewFolders? parents = null;
        try
        {
            parents = NewFolders.Make(_place.Parent);
            Directory.CreateDirectory(part);
            write(part);
            cancellation.ThrowIfCancellationRequested();
            MoveIntoPlace(part);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _place.Fail(problem);
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }

            parents?.Undo();
        }
    }

    private void MoveIntoPlace(string part)
    {
        if (!Directory.Exists(_place.Full))
        {
            Directory.Move(part, _place.Full);
            return;
        }

        string old = part + ".old";
        Directory.Move(_place.Full, old);
        try
        {
            Directory.Move(part, _place.Full);
        }
        catch
        {
            Directory.Move(old, _place.Full);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }
}
