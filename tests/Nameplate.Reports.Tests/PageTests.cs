using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Nameplate.Analysis.Runs;
using Nameplate.Reports.Bundling;

namespace Nameplate.Reports.Tests;

public sealed partial class PageTests
{
    private const string Hostile = "</script><script>alert('x')</script><img src=http://evil.example/x onerror=alert(1)>\"'&\u202E\u0000";

    private static readonly ReportAssets Assets = new("(() => { /* </script> */ })();\r\n", "body { color: red }");

    public static TheoryData<string> Cases => ["full", "bare", "one-vendor", "hostile"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_page_is_well_formed(string name) => Should.NotThrow(() => Parse(ReportWriter.Html(Document(name), Assets)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_section_is_there_whatever_the_document_holds(string name)
    {
        XElement page = Parse(ReportWriter.Html(Document(name), Assets));
        string[] ids = [.. page.Descendants().Attributes("id").Select(a => a.Value)];
        string[] sections = ["answer", "tiles", "capacity", "sites", "agreements", "cash", "constraints", "breaks", "numbers", "sources", "manifest"];
        foreach (string section in sections)
        {
            ids.ShouldContain(section);
        }

        ids.ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_is_loaded_from_anywhere(string name)
    {
        XElement page = Parse(ReportWriter.Html(Document(name), Assets));
        foreach (XElement element in page.Descendants())
        {
            element.Name.LocalName.ShouldNotBeOneOf("img", "iframe", "object", "embed", "base", "form");
            element.Attribute("src").ShouldBeNull();
            element.Attributes().ShouldAllBe(a => !a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            if (element.Name.LocalName != "a")
            {
                (element.Attribute("href")?.Value ?? "data:,").ShouldStartWith("data:");
            }
        }
    }

    [Fact]
    public void A_policy_forbids_the_network_and_every_script_but_ours()
    {
        string html = ReportWriter.Html(SampleRun.OpenAi(), Assets);
        string policy = PolicyPattern().Match(html).Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);
        string script = html[(html.LastIndexOf("<script>", StringComparison.Ordinal) + 8)..html.LastIndexOf("</script>", StringComparison.Ordinal)];
        string hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)));

        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldContain($"script-src 'sha256-{hash}';");
    }

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        string html = ReportWriter.Html(Document("hostile"), Assets);
        XElement page = Parse(html);

        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("<img");
        html.ShouldNotContain('\u202E');
        html.ShouldNotContain('\0');
        page.Descendants("script").Count().ShouldBe(3);
        page.Descendants("a").Attributes("href").ShouldAllBe(a => !a.Value.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        page.Descendants("h1").Single().Value.ShouldContain("</script><script>alert('x')</script>");
    }

    [Fact]
    public void The_document_inside_the_page_is_the_document()
    {
        XElement page = Parse(ReportWriter.Html(Document("hostile"), Assets), keepScripts: true);
        string json = page.Descendants("script").Single(s => s.Attribute("id")?.Value == "run-document").Value;
        using JsonDocument document = JsonDocument.Parse(json);

        document.RootElement.GetProperty("answer").GetString().ShouldBe(Hostile);
        document.RootElement.GetProperty("headline").GetProperty("addsUp").GetProperty("probability").GetDouble().ShouldBe(0.0712);
        document.RootElement.GetProperty("outputs").GetProperty("energised.total").GetProperty("months").GetArrayLength().ShouldBe(123);
    }

    [Fact]
    public void The_same_document_and_assets_give_the_same_bytes()
    {
        string page = ReportWriter.Html(SampleRun.OpenAi(), Assets);

        page.ShouldBe(ReportWriter.Html(SampleRun.OpenAi(), Assets));
        page[0].ShouldBe('<');
    }

    [Fact]
    public void Every_chart_says_its_measure_its_worlds_and_has_a_table()
    {
        XElement page = Parse(ReportWriter.Html(SampleRun.OpenAi() with { Measure = "risk-neutral" }, Assets));
        XElement[] figures = [.. page.Descendants("figure")];

        figures.Length.ShouldBeGreaterThan(8);
        foreach (XElement figure in figures)
        {
            figure.Element("figcaption")!.Value.ShouldStartWith("Risk-neutral probabilities · 10,000 worlds · ");
            figure.Descendants("table").ShouldNotBeEmpty();
        }

        foreach (XElement chart in page.Descendants().Where(e => e.Attribute("class")?.Value == "chart"))
        {
            chart.Attribute("aria-label")!.Value.Length.ShouldBeGreaterThan(20);
        }
    }

    [Fact]
    public void The_hero_states_the_answer_and_its_probability()
    {
        XElement hero = Parse(ReportWriter.Html(SampleRun.OpenAi(), Assets)).Descendants("section").First();

        hero.Value.ShouldContain("7.1\u202F%");
        hero.Value.ShouldContain("± 0.3\u00A0points");
        hero.Value.ShouldContain("7 in 100 worlds add up");
        hero.Value.ShouldContain("It probably does not add up");
    }

    private static RunDocument Document(string name) => name switch
    {
        "bare" => SampleCases.Bare(),
        "one-vendor" => SampleCases.OneVendorThatAddsUp(),
        "hostile" => WithHostileTexts(SampleRun.OpenAi()),
        _ => SampleRun.OpenAi(),
    };

    private static RunDocument WithHostileTexts(RunDocument d) => d with
    {
        Title = Hostile,
        Answer = Hostile,
        Scenario = Hostile,
        Overrides = [Hostile],
        Outputs = d.Outputs.Append(new(Hostile, SampleRun.Fan(Hostile, t => t, 0.1))).ToDictionary(),
        Agreements = [.. d.Agreements.Select(a => a with { Title = Hostile, Status = Hostile, Kind = Hostile, Parties = [Hostile], Unit = Hostile })],
        Constraints = [.. d.Constraints.Select(c => c with { Constraint = Hostile + c.Constraint })],
        Breaks = [.. d.Breaks.Select(b => b with { Event = Hostile })],
        Sites = [.. d.Sites.Select(s => s with { Name = Hostile })],
        Vendors = [.. d.Vendors.Select(v => v with { Name = Hostile })],
        Sources =
        [
            new(Hostile, Hostile, Hostile, Hostile, "javascript:alert(1)", 1),
            new("b", Hostile, Hostile, null, "https://example.org/\" onclick=\"alert(1)", 2),
        ],
    };

    /// <summary>The page is written so that it is XML too, but for the doctype and the contents of script and style.</summary>
    private static XElement Parse(string html, bool keepScripts = false)
    {
        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
        string text = html["<!DOCTYPE html>".Length..];
        text = ScriptPattern().Replace(text, m => m.Groups[1].Value + (keepScripts ? $"<![CDATA[{m.Groups[2].Value}]]>" : "") + m.Groups[3].Value);
        return XElement.Parse(text);
    }

    [GeneratedRegex("(<(?:script|style)\\b[^>]*>)(.*?)(</(?:script|style)>)", RegexOptions.Singleline)]
    private static partial Regex ScriptPattern();

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex PolicyPattern();
}
