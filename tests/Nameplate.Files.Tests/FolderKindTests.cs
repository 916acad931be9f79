using Nameplate.Files.Shapes;

namespace Nameplate.Files;

/// <summary>The loader reads other folders than programmes, in the same way and with their own words.</summary>
public sealed class FolderKindTests
{
    [Fact]
    public void A_factory_begins_with_its_own_file_and_needs_no_first_month()
    {
        using var sandbox = new ProgrammeSandbox();
        sandbox.With("factory.yaml", "factory: mine\ninclude: [more.yaml]\n").With("more.yaml", "facts:\n  pue: { unit: 1, claims: [{ value: 1.2, known: 2026-01-01, nature: term, kind: assumed, source: this-programme }] }\n");
        var diagnostics = new Diagnostics();
        var files = ProgrammeFiles.Load(sandbox.Folder, FolderKind.Factory, [], diagnostics).ShouldNotBeNull(diagnostics.ToText());
        files.Document.Kind.ShouldBe(FolderKind.Factory);
        files.Facts.TryGet("pue", out _).ShouldBeTrue();
        SchemaWriter.Write([], FolderKind.Factory).ShouldContain("\"title\": \"Nameplate factory file\"");
    }

    [Theory]
    [InlineData(null, "factory.yaml: error NP1001: 'FOLDER' is not a factory: it holds no factory.yaml\n")]
    [InlineData("factory: a\nstart: 2026-01\n", "factory.yaml:2:1: error NP1101: unknown key 'start' in the factory; expected one of: factory, title, include, sources, facts, scenarios")]
    [InlineData("", "factory.yaml:1:1: error NP1102: the factory lacks 'factory': The factory's id.")]
    [InlineData("title: A\n", "factory.yaml:1:1: error NP1102: the factory lacks 'factory': The factory's id.")]
    public void A_factorys_mistakes_are_told_as_a_factorys(string? yaml, string expected)
    {
        using var sandbox = new ProgrammeSandbox();
        if (yaml is not null) sandbox.With("factory.yaml", yaml);
        var diagnostics = new Diagnostics();
        ProgrammeFiles.Load(sandbox.Folder, FolderKind.Factory, [], diagnostics).ShouldBeNull();
        diagnostics.ToText().Replace(sandbox.Folder, "FOLDER", StringComparison.Ordinal).ShouldStartWith(expected);
    }
}
