namespace Nameplate.Files.Yaml;

public sealed class FolderTests
{
    private const string Head = "programme: p\nstart: 2025-10\n";

    [Fact]
    public void Sections_of_several_files_are_joined_in_ordinal_order_of_their_paths()
    {
        using var sandbox = new ProgrammeSandbox()
            .With("programme.yaml", Head + "include: [more/*.yaml, b.yaml]\nparties: { a: { name: A } }\n")
            .With("b.yaml", "parties: { b: { name: B } }\n")
            .With("more/z.yaml", "parties: { z: { name: Z } }\n")
            .With("more/Y.yaml", "parties: { y: { name: Y } }\n")
            .With("more/ignored.txt", "parties: 1\n");
        var files = sandbox.LoadGood();
        files.Root.Objects("parties").Select(p => p.Id).ShouldBe(["a", "b", "y", "z"]);
        files.Document.Files.Select(f => f.Path).ShouldBe(["programme.yaml", "b.yaml", "more/Y.yaml", "more/z.yaml"]);
        files.Document.Files[1].Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("parties: { b: { name: B } }\n"u8)));
    }

    [Fact]
    public void Two_stars_reach_every_folder_and_a_file_is_read_once()
    {
        using var sandbox = new ProgrammeSandbox()
            .With("programme.yaml", Head + "include: ['**/*.yaml', a/b/c.yaml]\n")
            .With("a/b/c.yaml", "parties: { c: { name: C } }\n")
            .With("d.yaml", "parties: { d: { name: D } }\n");
        sandbox.LoadGood().Root.Objects("parties").Select(p => p.Id).ShouldBe(["c", "d"]);
    }

    [Fact]
    public void An_id_in_two_files_names_both_places()
    {
        using var sandbox = new ProgrammeSandbox()
            .With("programme.yaml", Head + "include: [b.yaml]\nparties:\n  a: { name: A }\n")
            .With("b.yaml", "parties:\n  a: { name: B }\n");
        sandbox.Load().Text.ShouldStartWith("b.yaml:2:3: error NP1026: 'a' in 'parties' stands already at programme.yaml:5:3\n      a: { name: B }\n      ^\n");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.yaml")]
    [InlineData("./b.yaml")]
    [InlineData("a//b.yaml")]
    [InlineData("C:/b.yaml")]
    [InlineData("a\\b.yaml")]
    public void An_include_cannot_leave_the_folder(string path)
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Head + $"include: ['{path}']\n");
        sandbox.Load().Text.ShouldStartWith($"programme.yaml:3:11: error NP1020: '{path}' is not a path inside the programme folder");
    }

    [Theory]
    [InlineData("link.yaml")]
    [InlineData("*.yaml")]
    [InlineData("linked/secret.yaml")]
    [InlineData("**/secret.yaml")]
    public void A_symbolic_link_is_refused(string pattern)
    {
        using var outside = new ProgrammeSandbox().With("secret.yaml", "parties: { secret: { name: S } }\n");
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Head + $"include: ['{pattern}']\n");
        File.CreateSymbolicLink(Path.Combine(sandbox.Folder, "link.yaml"), Path.Combine(outside.Folder, "secret.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(sandbox.Folder, "linked"), outside.Folder);
        var text = sandbox.Load().Text;
        text.ShouldContain("error NP1022:");
        text.ShouldContain("is a symbolic link; programme files must be files in the programme folder");
    }

    [Fact]
    public void A_programme_file_that_is_a_link_is_refused()
    {
        using var outside = new ProgrammeSandbox().With("programme.yaml", Head);
        using var sandbox = new ProgrammeSandbox();
        File.CreateSymbolicLink(Path.Combine(sandbox.Folder, "programme.yaml"), Path.Combine(outside.Folder, "programme.yaml"));
        sandbox.Load().Text.ShouldContain("error NP1022: 'programme.yaml' is a symbolic link");
    }

    [Theory]
    [InlineData("include: [missing.yaml]\n", "programme.yaml:3:11: error NP1021: no file matches 'missing.yaml'\n")]
    [InlineData("include: a.yaml\n", "programme.yaml:3:10: error NP1103: 'include' is the text 'a.yaml'; expected a list, such as [a.yaml]\n")]
    [InlineData("include: [{ a: b }]\n", "programme.yaml:3:11: error NP1103: item 1 of 'include' is a mapping; expected a text\n")]
    public void An_include_that_names_nothing_is_an_error(string include, string message)
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Head + include);
        sandbox.Load().Text.ShouldStartWith(message);
    }

    [Fact]
    public void An_included_file_cannot_include()
    {
        using var sandbox = new ProgrammeSandbox()
            .With("programme.yaml", Head + "include: [b.yaml]\n")
            .With("b.yaml", "include: [programme.yaml]\n");
        sandbox.Load().Text.ShouldStartWith("b.yaml:1:1: error NP1024: 'include' stands in an included file; only programme.yaml may include files");
    }

    [Fact]
    public void A_section_that_is_no_mapping_stands_in_one_file()
    {
        using var sandbox = new ProgrammeSandbox()
            .With("programme.yaml", Head + "include: [b.yaml]\n")
            .With("b.yaml", "start: 2026-01\n");
        sandbox.Load().Text.ShouldStartWith("b.yaml:1:1: error NP1027: the section 'start' stands already at programme.yaml:2:1; only mappings can be spread over files");
    }

    [Fact]
    public void The_number_of_files_is_bounded()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Head + "include: [f/*.yaml]\n");
        for (var i = 0; i < 4; i++) sandbox.With($"f/{i}.yaml", "");
        sandbox.Load(new FileLimits { Files = 5 }).Text.ShouldBe("");
        sandbox.Load(new FileLimits { Files = 4 }).Text.ShouldContain("error NP1023: 'include' names 4 files; expected at most 3");
    }

    [Fact]
    public void A_folder_without_a_programme_is_named()
    {
        using var sandbox = new ProgrammeSandbox();
        sandbox.Load().Text.ShouldBe("programme.yaml: error NP1001: 'FOLDER' is not a programme: it holds no programme.yaml\n");
    }

    [Fact]
    public void A_reference_into_a_section_without_entries_says_so()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Head + "buyer: openai\n");
        var diagnostics = new Diagnostics();
        ProgrammeFiles.Load(sandbox.Folder, FolderKind.Programme, ProgrammeSandbox.Sections, diagnostics);
        diagnostics.ToText().ShouldContain("error NP1106: 'openai' is not in 'parties', which holds nothing\n");
    }

    [Theory]
    [InlineData("", "error NP1001: no programme was named; expected the folder that holds its programme.yaml\n")]
    [InlineData("FOLDER", "error NP1001: 'FOLDER' is not a programme: it holds no programme.yaml\n    help: name one of those in it: 'FOLDER/openai', 'FOLDER/template'\n")]
    [InlineData("FOLDER/openia", "error NP1001: the folder 'FOLDER/openia' does not exist\n    help: did you mean 'FOLDER/openai'?\n")]
    [InlineData("FOLDER/openia/", "error NP1001: the folder 'FOLDER/openia/' does not exist\n    help: did you mean 'FOLDER/openai'?\n")]
    [InlineData("FOLDER/nothing/at/all", "error NP1001: the folder 'FOLDER/nothing/at/all' does not exist\n")]
    [InlineData("FOLDER/template/programme.yaml", "error NP1001: 'FOLDER/template/programme.yaml' is a file; expected the folder that holds programme.yaml\n    help: did you mean 'FOLDER/template'?\n")]
    [InlineData("FOLDER/notes.txt", "error NP1001: 'FOLDER/notes.txt' is a file; expected the folder that holds programme.yaml\n")]
    public void What_is_no_programme_says_what_was_probably_meant(string folder, string message)
    {
        using var sandbox = new ProgrammeSandbox().With("openai/programme.yaml", Head).With("template/programme.yaml", Head).With("notes.txt", "");
        var diagnostics = new Diagnostics();
        ProgrammeFolder.Load(folder.Replace("FOLDER", sandbox.Folder, StringComparison.Ordinal), FolderKind.Programme, diagnostics).ShouldBeNull();
        diagnostics.ToText().Replace(sandbox.Folder, "FOLDER", StringComparison.Ordinal).ShouldBe("programme.yaml: " + message);
    }

    [Fact]
    public void A_file_that_may_not_be_read_says_so()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "nothing is forbidden to the superuser");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Head);
        File.SetUnixFileMode(Path.Combine(sandbox.Folder, "programme.yaml"), UnixFileMode.None);
        sandbox.Load().Text.ShouldBe("programme.yaml:1:1: error NP1002: the file 'programme.yaml' cannot be read: permission denied\n");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Head);
        var file = Path.Combine(sandbox.Folder, "programme.yaml");
        using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        sandbox.Load().Text.ShouldContain("error NP1002: the file 'programme.yaml' cannot be read");
    }
}
