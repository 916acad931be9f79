using FsCheck;
using FsCheck.Fluent;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Tests.Markup;

public sealed class HtmlTests
{
    [Fact]
    public void A_text_in_a_hole_is_escaped_and_markup_is_not() =>
        Html.Of($"<p>{"<b>&\"'"}{Html.Of($"<br/>")}{7}</p>").ToString().ShouldBe("<p>&lt;b&gt;&amp;&quot;&#39;<br/>7</p>");

    [Fact]
    public void No_text_whatever_becomes_markup() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            string escaped = Html.Of($"{text}").ToString();
            return escaped.IndexOfAny(['<', '>', '"', '\'', '\0', '\u202E']) < 0;
        }).QuickCheckThrowOnFailure();
}
