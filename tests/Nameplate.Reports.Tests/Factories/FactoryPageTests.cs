using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Nameplate.Factory.Documents;
using Nameplate.Reports.Bundling;

namespace Nameplate.Reports.Tests.Factories;

/// <summary>The page of a factory's run says what the run said, and nothing can be smuggled into it.</summary>
public sealed partial class FactoryPageTests
{
    private const string Hostile = "</script><script>alert('x')</script><img src=http://evil.example/x onerror=alert(1)>\"'&\u202E\u0000";

    private static readonly ReportAssets Assets = new("(() => { /* </script> */ })();\r\n", "body { color: red }");

    public static TheoryData<string> Names => ["cluster", "site-100mw", "queue"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_is_well_formed_and_every_id_stands_once(string name)
    {
        XElement page = Parse(FactoryReportWriter.Html(SampleFactories.Of(name), Assets));
        page.Descendants().Attributes("id").Select(static id => id.Value).ShouldBeUnique();
        page.Descendants("table").ShouldAllBe(static table => table.Element("caption") != null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_chart_has_its_data_and_every_place_its_chart(string name)
    {
        string html = FactoryReportWriter.Html(SampleFactories.Of(name), Assets);
        using var figures = JsonDocument.Parse(Script(html, "figures"));
        string[] drawn = [.. new[] { "times", "heats" }.SelectMany(kind => figures.RootElement.GetProperty(kind).EnumerateArray()).Select(static f => f.GetProperty("id").GetString()!)];
        string[] places = [.. Parse(html).Descendants("div").Where(static d => (string?)d.Attribute("class") == "chart").Select(static d => (string)d.Attribute("id")!)];
        places.ShouldBe(drawn, ignoreOrder: true);
    }

    [Fact]
    public void Areas_of_power_add_up_to_the_facility()
    {
        FactoryDocument document = SampleFactories.Of("site-100mw");
        var timeline = document.Sites[0].Timeline;
        for (int i = 0; i < timeline.FacilityMegawatts.Length; i++)
        {
            (timeline.ItMegawatts[i] + timeline.CoolingMegawatts[i] + timeline.OtherMegawatts[i]).ShouldBe(timeline.FacilityMegawatts[i], 1e-9);
        }

        timeline.Loads.SelectMany(static pool => pool).ShouldAllBe(static share => share >= 0 && share <= 1);
    }

    [Fact]
    public void Throughput_through_time_adds_up_to_the_tokens_of_the_run()
    {
        foreach (var service in new[] { "cluster", "site-100mw" }.SelectMany(static name => SampleFactories.Of(name).Sites).SelectMany(static site => site.Services))
        {
            var timeline = service.Timeline;
            double seconds = SampleFactories.Of(service.Site == "lab" ? "cluster" : "site-100mw").Seconds;
            double whole = Math.Floor(seconds / timeline.Seconds);
            double tokens = timeline.OutputTokensPerSecond.Select((rate, i) => rate * (i < whole ? timeline.Seconds : seconds - whole * timeline.Seconds)).Sum();
            tokens.ShouldBe(service.OutputTokensPerSecond * seconds, 1e-6 * tokens);
        }
    }

    [Fact]
    public void The_headline_is_the_documents()
    {
        FactoryDocument document = SampleFactories.Of("cluster");
        string text = Parse(FactoryReportWriter.Html(document, Assets)).Value;
        text.ShouldContain("4 accelerators");
        text.ShouldContain("ρ 0.");
        foreach (var definition in document.Definitions)
        {
            text.ShouldContain(definition.Meaning);
        }

        foreach (var check in document.Checks)
        {
            text.ShouldContain(check.Name);
        }
    }

    [Fact]
    public void A_broken_invariant_is_not_hidden()
    {
        FactoryDocument document = SampleFactories.Of("cluster");
        document = document with { Checks = [document.Checks[0] with { Holds = false }, .. document.Checks.Skip(1)] };
        string text = Parse(FactoryReportWriter.Html(document, Assets)).Value;
        text.ShouldContain("do not trust this run");
        text.ShouldContain("1 of 5 invariants do not hold");
    }

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        FactoryDocument document = SampleFactories.Of("cluster") with { Title = Hostile, Factory = Hostile, Warnings = [Hostile] };
        string html = FactoryReportWriter.Html(document, Assets);
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("<img");
        html.ShouldNotContain('\u202E');
        Parse(html).Descendants("script").Count().ShouldBe(3);
    }

    [Fact]
    public void The_document_inside_the_page_is_the_document()
    {
        FactoryDocument document = SampleFactories.Of("site-100mw");
        using var inside = JsonDocument.Parse(Script(FactoryReportWriter.Html(document, Assets), "run-document"));
        inside.RootElement.GetProperty("hash").GetString().ShouldBe(document.Hash);
        inside.RootElement.GetProperty("sites")[0].GetProperty("facilityMegawattHours").GetDouble().ShouldBe(document.Sites[0].FacilityMegawattHours);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        FactoryReportWriter.Html(SampleFactories.Of("cluster"), Assets).ShouldBe(FactoryReportWriter.Html(SampleFactories.Of("cluster"), Assets));

    [Fact]
    public void A_run_beside_itself_shows_no_difference()
    {
        FactoryDocument document = SampleFactories.Of("site-100mw");
        XElement page = Parse(FactoryReportWriter.Html(document, "left", document, "right", Assets));
        XElement table = page.Descendants("table").First();
        table.Descendants("tr").Skip(1).Select(static row => row.Elements("td").Last().Value).ShouldAllBe(static change => change == "0.0\u202F%" || change == "–");
        table.Descendants("tr").Count().ShouldBeGreaterThan(15);
    }

    [Fact]
    public void A_change_is_counted_from_the_left_run()
    {
        FactoryDocument left = SampleFactories.Of("cluster");
        FactoryDocument right = left with { Sites = [left.Sites[0] with { FacilityMegawattHours = left.Sites[0].FacilityMegawattHours * 1.25 }] };
        Parse(FactoryReportWriter.Html(left, "left", right, "right", Assets)).Value.ShouldContain("+25.0\u202F%");
    }

    private static string Script(string html, string id) => Regex.Match(html, $"<script type=\"application/json\" id=\"{id}\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;

    private static XElement Parse(string html)
    {
        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
        return XElement.Parse(ScriptPattern().Replace(html["<!DOCTYPE html>".Length..], static m => m.Groups[1].Value + m.Groups[3].Value));
    }

    [GeneratedRegex("(<(?:script|style)\\b[^>]*>)(.*?)(</(?:script|style)>)", RegexOptions.Singleline)]
    private static partial Regex ScriptPattern();
}
