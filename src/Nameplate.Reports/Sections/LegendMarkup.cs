using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>Legend entries; their marks differ in shape as well as in colour.</summary>
internal static class LegendMarkup
{
    public static Html Area(string colour, string text) =>
        Entry(Html.Of($"""<rect x="1" y="2" width="16" height="10" class="fill-{colour}"/>"""), text);

    public static Html Band(string colour, string text) => Entry(
        Html.Of($"""<rect x="1" y="1" width="20" height="12" class="fill-{colour}" opacity=".25"/><path d="M1 7H21" class="line-{colour}"/>"""),
        text);

    public static Html Dashed(string text) => Entry(Html.Of($"""<path d="M1 7H21" class="line-promise" stroke-dasharray="5 3"/>"""), text);

    public static Html Line(string colour, string text) => Entry(Html.Of($"""<path d="M1 7H21" class="line-{colour}"/>"""), text);

    public static Html Bar(string text) => Entry(Html.Of($"""<rect x="1" y="4" width="20" height="6" class="fill-c1"/>"""), text);

    public static Html OpenBar(string text) => Entry(Html.Of($"""<rect x="1.5" y="4" width="19" height="6" class="line-c1 thin"/>"""), text);

    public static Html Whisker(string colour, string text) => Entry(
        Html.Of($"""<path d="M2 7H20M2 3V11M20 3V11" class="line-{colour} thin"/><circle cx="11" cy="7" r="3" class="fill-{colour}"/>"""),
        text);

    public static Html Diamond(string text) => Entry(Html.Of($"""<path d="M11 1L16 7L11 13L6 7Z" class="line-promise thin"/>"""), text);

    private static Html Entry(Html drawing, string text) =>
        Html.Of($"""<li><svg viewBox="0 0 22 14" width="22" height="14" aria-hidden="true">{drawing}</svg>{text}</li>""");
}
