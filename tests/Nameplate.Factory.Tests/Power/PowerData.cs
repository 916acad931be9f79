namespace Nameplate.Factory.Tests.Power;

/// <summary>Finds the folder of measured data beside the repository; it is not part of it.</summary>
internal static class PowerData
{
    /// <summary>The folder; skips the test when it is absent.</summary>
    public static string Folder(string what)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string data = Path.Combine(at.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        Assert.Skip($"../shared/data is not here: {what} cannot be read.");
        return "";
    }
}
