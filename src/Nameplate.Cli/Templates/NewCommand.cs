using System.Reflection;
using System.Text;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Templates;

/// <summary>Copies the template into a new folder.</summary>
internal static class NewCommand
{
    private const string Resource = "template/programme.yaml";
    private const string Template = "programme.yaml";
    private const string TemplateId = "programme: template";

    public static int Run(string folder, Terminal terminal)
    {
        if (folder.Length == 0)
        {
            throw new UsageException("FOLDER: expected the name of a folder that does not exist yet", "such as my-cloud");
        }

        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string id = Path.GetFileName(full);
        if (!IsId(id))
        {
            throw new UsageException($"'{id}' cannot be a programme's id; expected lower-case letters, digits and hyphens, beginning with a letter", "such as my-cloud");
        }

        if (File.Exists(full) || (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any()))
        {
            throw new UsageException($"'{folder}' already exists; nothing was written", "choose the name of a folder that does not exist yet");
        }

        Write(full, Path.Combine(folder, Template), Text().Replace(TemplateId, "programme: " + id, StringComparison.Ordinal));
        terminal.Out.WriteLine($"Created {folder}/programme.yaml. Next:");
        terminal.Out.WriteLine($"  nameplate run {folder}");
        terminal.Out.WriteLine($"  nameplate explain {folder} energised.total");
        return ExitCode.Done;
    }

    private static void Write(string folder, string file, string text)
    {
        var made = NewFolders.Make(folder);
        try
        {
            WholeFile.Open("FOLDER", file).Write(text);
        }
        finally
        {
            made.Undo();
        }
    }

    private static string Text()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource '{Resource}' is missing.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static bool IsId(string id) =>
        id.Length > 0 && char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
