using System.Globalization;
using KafkaTyped.Benchmarks.Contenders;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Plotting;

/// <summary>One row a contender: messages a second on the left, processor time of a million on the right.</summary>
internal static class ThroughputPlot
{
    private const int Width = 1040;
    private const int Top = 78;
    private const int RowHeight = 30;
    private const int BarHeight = 18;
    private const int Foot = 46;
    private const int LabelWidth = 330;
    private const int BarWidth = 240;
    private const int RateLeft = LabelWidth + 10;
    private const int CpuLeft = RateLeft + BarWidth + 110;
    private const int Baseline = 14;

    public static string Draw(Machine machine, ThroughputReport report)
    {
        // Bars of messages of different lengths say nothing beside each other.
        ContenderResult[] rows = [.. report.Contenders.Where(contender => contender.Failure is null && contender.ValueBytes == report.ValueBytes)];
        var svg = new SvgWriter(Width, Top + rows.Length * RowHeight + Foot, "Throughput and processor time of .NET Kafka producers");
        svg.Text(16, 28, $"Producing messages of {report.ValueBytes:0} bytes: acks=all, idempotent, linger 5 ms", size: 17, bold: true);
        svg.Text(RateLeft, Top - 14, "million messages a second (more is better)", bold: true);
        svg.Text(CpuLeft, Top - 14, "CPU seconds for a million (less is better)", bold: true);
        double fastest = rows.Max(static row => row.MessagesPerSecond);
        double dearest = rows.Max(static row => row.CpuSecondsPerMillion);
        for (int i = 0; i < rows.Length; i++)
        {
            ContenderResult row = rows[i];
            double y = Top + i * RowHeight;
            svg.Text(LabelWidth, y + Baseline, row.Title, anchor: SvgAnchor.End);
            Bar(svg, RateLeft, y, row.MessagesPerSecond / fastest, row.Library, row.MessagesPerSecond / 1e6);
            Bar(svg, CpuLeft, y, row.CpuSecondsPerMillion / dearest, row.Library, row.CpuSecondsPerMillion);
        }

        double foot = Top + rows.Length * RowHeight + 18;
        svg.Text(16, foot, $"Medians of {report.Rounds} rounds on {report.Cluster}.", size: 11, muted: true);
        svg.Text(16, foot + 16, machine.ToString(), size: 11, muted: true);
        return svg.Finish();
    }

    private static void Bar(SvgWriter svg, double x, double y, double share, string library, double value)
    {
        svg.Rectangle(x, y, Math.Max(1, share * BarWidth), BarHeight, Color(library));
        svg.Text(x + share * BarWidth + 6, y + Baseline, value.ToString("0.00", CultureInfo.InvariantCulture));
    }

    // Told apart by people who see colours differently, too.
    private static string Color(string library) => library switch
    {
        nameof(ContenderLibrary.KafkaTyped) => "#0072b2",
        nameof(ContenderLibrary.ConfluentKafka) => "#e69f00",
        _ => "#999999",
    };
}
