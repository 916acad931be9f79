using System.Text;

namespace Nameplate.Files.Yaml;

public sealed class YamlTests
{
    private const string Head = "programme: p\nstart: 2025-10\n";

    [Fact]
    public void Every_key_and_value_knows_its_line_and_column()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Head + "parties:\n  openai: { name: \"Open AI\", quiet: true }\nvintages: [2025-10-07, 2026]\n");
        var root = sandbox.LoadGood().Root;
        var openai = root.Map("parties").Map("openai");
        openai.At.ToString().ShouldBe("programme.yaml:4:11");
        openai.Path.ShouldBe("parties.openai");
        openai.Entries[1].At.ToString().ShouldBe("programme.yaml:4:30");
        openai["name"]!.At.ToString().ShouldBe("programme.yaml:4:19");
        root.Items("vintages")[1].At.ToString().ShouldBe("programme.yaml:5:24");
        root.Items("vintages")[1].Path.ShouldBe("vintages.2");
        root.Date("start").ShouldBe(new DateOnly(2025, 10, 31));
    }

    [Theory]
    [InlineData("a: bc", 1, "x.yaml:1:5")]
    [InlineData("a: 'bc'", 1, "x.yaml:1:6")]
    [InlineData("a: \"bc\"", 1, "x.yaml:1:6")]
    [InlineData("a: |\n  bc\n  de\n", 4, "x.yaml:3:4")]
    [InlineData("a: 'b''c'", 3, "x.yaml:1:4")]
    public void An_offset_in_a_text_leads_back_to_the_file(string yaml, int offset, string place)
    {
        var scalar = (ScalarNode)Read(yaml).ShouldNotBeNull()["a"]!;
        scalar.Locate(offset).ToString().ShouldBe(place);
    }

    [Fact]
    public void A_billion_laughs_are_refused_at_the_first()
    {
        var text = Errors("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        text.ShouldStartWith("x.yaml:1:4: error NP1008: '&a' is a YAML anchor; anchors are not allowed");
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    [InlineData(100_000, false)]
    public void Nesting_is_bounded(int depth, bool accepted)
    {
        var text = Errors("a: " + new string('[', depth) + new string(']', depth));
        if (accepted) text.ShouldBe("");
        else text.ShouldContain("error NP1006: values are nested deeper than 32 levels");
    }

    [Fact]
    public void Deep_nesting_by_indentation_is_bounded()
    {
        var yaml = new StringBuilder();
        for (var i = 0; i < 2000; i++) yaml.Append(' ', i).Append("k:\n");
        Errors(yaml.ToString()).ShouldContain("NP1006");
    }

    [Fact]
    public void The_number_of_values_is_bounded()
    {
        Errors("a: [" + string.Concat(Enumerable.Repeat("1,", 200_001)) + "]").ShouldContain("error NP1007: the programme holds more than 200,000 values");
    }

    [Fact]
    public void The_number_of_values_is_counted_over_all_files()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Head + "include: [b.yaml]\ntags: [a, b, c]\n").With("b.yaml", "vintages: [2025, 2026]\n");
        sandbox.Load(new FileLimits { Nodes = 11 }).Text.ShouldBe("");
        sandbox.Load(new FileLimits { Nodes = 10 }).Text.ShouldContain("b.yaml:1:18: error NP1007");
    }

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", Head + "#" + new string('x', 4 * 1024 * 1024));
        sandbox.Load().Text.ShouldBe("programme.yaml:1:1: error NP1003: the file is larger than 4 MiB\n    help: split it and include the parts\n");
    }

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Head)]);
        sandbox.LoadGood().Root.Text("programme").ShouldBe("p");
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_located()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", [.. Encoding.UTF8.GetBytes(Head + "title: é"), 0xE9, 0x20]);
        sandbox.Load().Text.ShouldStartWith("programme.yaml:3:9: error NP1004: the file is not UTF-8 here");
    }

    [Fact]
    public void Utf16_is_named()
    {
        using var sandbox = new ProgrammeSandbox().With("programme.yaml", [0xFF, 0xFE, 0x61, 0x00]);
        sandbox.Load().Text.ShouldStartWith("programme.yaml:1:1: error NP1004: the file is UTF-16; expected UTF-8");
    }

    [Theory]
    [InlineData("a:\n\tb: 1\n", "x.yaml:2:1: error NP1015: a tab indents this line; YAML is indented with spaces\n")]
    [InlineData("a: 1\n\tb: 1\n", "x.yaml:2:1: error NP1015: a tab indents this line; YAML is indented with spaces\n")]
    [InlineData("a: \"b\nc: d\n", "error NP1012: a text in quotation marks is not closed")]
    [InlineData("a: [1, 2\nb: 3\n", "x.yaml:1:4: error NP1012: the list that begins here is not closed, or a comma is missing in it\n")]
    [InlineData("a: {b: 1\nc: 3\n", "x.yaml:1:4: error NP1012: the mapping that begins here is not closed, or a comma is missing in it\n")]
    [InlineData("a: b: c\n", "x.yaml:1:5: error NP1012: a second ': ' stands in this value, or the line is indented too far")]
    [InlineData("a: 1\nnonsense\nb: 2\n", "error NP1012: this line is not a key: it has no ': '")]
    [InlineData("a: @b\n", "x.yaml:1:4: error NP1012: a value cannot begin with this character")]
    [InlineData("a: 1\n---\nb: 2\n", "x.yaml:2:1: error NP1010: a second document begins here; expected one document per file")]
    [InlineData("a: 1\na: 2\n", "x.yaml:2:1: error NP1011: the key 'a' occurs twice; it stands already in line 1")]
    [InlineData("a: !!str 1\n", "x.yaml:1:4: error NP1009: 'tag:yaml.org,2002:str' is a YAML tag; tags are not allowed")]
    [InlineData("a: *b\n", "x.yaml:1:4: error NP1008: '*b' is a YAML alias; aliases are not allowed")]
    [InlineData("? [a, b]\n: 1\n", "error NP1013: this key is not a text; expected a word followed by a colon")]
    [InlineData("- 1\n- 2\n", "x.yaml:1:1: error NP1014: the file holds no sections; expected a mapping such as 'sites:'")]
    [InlineData("a: \u0007\n", "x.yaml:1:4: error NP1005: control character U+0007; expected text")]
    public void What_is_no_plain_yaml_is_said_in_plain_words(string yaml, string message) => Errors(yaml).ShouldContain(message);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    public void An_empty_file_holds_nothing_and_is_no_error(string yaml) => Read(yaml).ShouldNotBeNull().Entries.ShouldBeEmpty();

    private static string Errors(string yaml)
    {
        var diagnostics = new Diagnostics();
        var nodes = 0;
        if (SourceText.Decode("x.yaml", Encoding.UTF8.GetBytes(yaml), diagnostics) is { } source) YamlReader.Read(source, FolderKind.Programme, diagnostics, FileLimits.Default, ref nodes);
        return diagnostics.ToText();
    }

    private static MapNode? Read(string yaml)
    {
        var diagnostics = new Diagnostics();
        var nodes = 0;
        var root = YamlReader.Read(SourceText.Decode("x.yaml", Encoding.UTF8.GetBytes(yaml), diagnostics)!, FolderKind.Programme, diagnostics, FileLimits.Default, ref nodes);
        diagnostics.ToText().ShouldBe("");
        return root;
    }
}
