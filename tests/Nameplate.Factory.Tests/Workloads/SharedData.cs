namespace Nameplate.Factory.Tests.Workloads;

/// <summary>The public data sets beside the repository, which are not part of it.</summary>
internal static class SharedData
{
    /// <summary>The path of a file, or the test is skipped.</summary>
    public static string Require(string file)
    {
        string path = Path.Combine(Snapshot.RepositoryRoot, "..", "shared", "data", file);
        Assert.SkipUnless(File.Exists(path), $"shared/data/{file} is not beside the repository");
        return path;
    }
}
