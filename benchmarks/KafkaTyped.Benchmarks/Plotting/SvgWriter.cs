using System.Globalization;
using System.Security;
using System.Text;

namespace KafkaTyped.Benchmarks.Plotting;

/// <summary>Prints the few shapes that a bar chart needs, as SVG.</summary>
internal sealed class SvgWriter
{
    private const string Dark = "#1f2328";
    private const string Grey = "#59636e";

    private readonly StringBuilder _text = new();

    public SvgWriter(int width, int height, string title)
    {
        Line($"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" role="img">""");
        Line($"<title>{Escape(title)}</title>");

        // Pages can be dark; text that is dark too would vanish there.
        Rectangle(0, 0, width, height, "#ffffff");
    }

    public void Rectangle(double x, double y, double width, double height, string color) =>
        Line($"""<rect x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{height:0.#}" fill="{color}"/>""");

    public void Text(double x, double y, string text, int size = 13, SvgAnchor anchor = SvgAnchor.Start, bool bold = false, bool muted = false) =>
        Line($"""<text x="{x:0.#}" y="{y:0.#}" font-size="{size}" text-anchor="{Name(anchor)}" fill="{(muted ? Grey : Dark)}"{(bold ? " font-weight=\"600\"" : "")}>{Escape(text)}</text>""");

    public string Finish()
    {
        Line($"</svg>");
        return _text.ToString();
    }

    private void Line(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Name(SvgAnchor anchor) => anchor switch
    {
        SvgAnchor.Middle => "middle",
        SvgAnchor.End => "end",
        _ => "start",
    };

    private static string Escape(string text) => SecurityElement.Escape(text)!;
}
