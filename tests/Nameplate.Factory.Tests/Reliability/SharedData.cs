namespace Nameplate.Factory.Tests.Reliability;

/// <summary>Files of measured data that lie beside the repository and are not part of it.</summary>
internal static class SharedData
{
    /// <summary>The path of a file, or the test is skipped.</summary>
    public static string Require(string file)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Nameplate.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        string path = Path.GetFullPath(Path.Combine(folder ?? ".", "..", "shared", "data", file));
        Assert.SkipUnless(File.Exists(path), $"The measured data are not beside the repository: ../shared/data/{file}.");
        return path;
    }
}
