namespace Nameplate.Cli.Writing;

/// <summary>Folders that did not exist and were made for something to stand in; undone when that something fails.</summary>
internal sealed class NewFolders
{
    private readonly string[] _made;

    private NewFolders(string[] made) => _made = made;

    /// <summary>Makes a folder and those that it lies in.</summary>
    public static NewFolders Make(string path)
    {
        List<string> missing = [];
        for (string? folder = path; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing.Add(folder);
        }

        NewFolders folders = new([.. missing]);
        try
        {
            Directory.CreateDirectory(path);
        }
        catch
        {
            folders.Undo();
            throw;
        }

        return folders;
    }

    /// <summary>Takes away those that were made and are empty.</summary>
    public void Undo()
    {
        foreach (string folder in _made.Where(f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
        {
            Directory.Delete(folder);
        }
    }
}
