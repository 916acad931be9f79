namespace Nameplate;

/// <summary>
/// Holds a text against a file in the repository. When they differ the test fails and the new text lies beside the file
/// as <c>.received</c>; run the test again with <c>NAMEPLATE_ACCEPT=1</c> to accept it. With <c>CI=true</c> nothing is
/// ever accepted or written.
/// </summary>
internal static class Snapshot
{
    /// <summary>The repository's root folder.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Fails unless <paramref name="actual"/> equals the file, line endings apart.</summary>
    /// <param name="actual">The text that the code under test made.</param>
    /// <param name="repositoryRelativePath">Such as <c>docs/units.md</c>.</param>
    public static void Match(string actual, string repositoryRelativePath)
    {
        var file = Path.Combine(RepositoryRoot, repositoryRelativePath);
        var received = Path.Combine(
            Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file) + ".received" + Path.GetExtension(file));
        var normal = Normalise(actual);
        var expected = File.Exists(file) ? Normalise(File.ReadAllText(file)) : null;
        var continuousIntegration = Environment.GetEnvironmentVariable("CI") == "true";
        if (normal != expected && !continuousIntegration)
        {
            var accept = Environment.GetEnvironmentVariable("NAMEPLATE_ACCEPT") == "1";
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(accept ? file : received, normal);
            expected = accept ? normal : expected;
        }

        if (normal == expected)
        {
            File.Delete(received);
            return;
        }

        (expected ?? "").ShouldBe(normal, $"{repositoryRelativePath} is out of date; accept with NAMEPLATE_ACCEPT=1");
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Nameplate.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
    }
}
