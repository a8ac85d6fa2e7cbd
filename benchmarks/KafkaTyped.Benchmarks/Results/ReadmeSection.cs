using System.Text;
using KafkaTyped.Benchmarks.Latency;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Plotting;
using KafkaTyped.Benchmarks.Running;
using KafkaTyped.Benchmarks.StartUp;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Results;

/// <summary>The README's part between two markers, and the plot: written from artifacts/bench, never by hand.</summary>
internal static class ReadmeSection
{
    private const string Begin = "<!-- benchmarks: written by ./build.sh bench --update-readme -->";
    private const string End = "<!-- benchmarks: end -->";

    /// <exception cref="ArgumentException">The README has no place for it, or there is no full run to show.</exception>
    public static void Update()
    {
        string readme = File.ReadAllText(Repository.Readme);
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new ArgumentException($"README.md lacks the lines '{Begin}' and '{End}'.");
        }

        ResultFile<ThroughputReport> throughput = Full<ThroughputReport>(ResultFolder.Throughput)
            ?? throw new ArgumentException("There is no full run of the throughput benchmark; the README shows no quick one.");
        File.WriteAllText(Repository.Plot, ThroughputPlot.Draw(throughput.Machine, throughput.Report));
        File.WriteAllText(Repository.Readme, readme[..(begin + Begin.Length)] + "\n" + Compose(throughput) + readme[end..]);
    }

    private static string Compose(ResultFile<ThroughputReport> throughput)
    {
        var text = new StringBuilder();
        text.Append("![Throughput and processor time](docs/performance.svg)\n\n");
        text.Append($"{throughput.Machine}. Medians of {throughput.Report.Rounds} rounds on {throughput.Report.Cluster}.\n\n");
        text.Append(Tables.Of(throughput.Report).ToMarkdown());
        Append(text, Full<LatencyReport>(ResultFolder.Latency), Tables.Of);
        Append(text, Full<StartUpReport>(ResultFolder.StartUp), Tables.Of);
        Append(text, Full<IReadOnlyList<SerializerResult>>(ResultFolder.Serializers), Tables.Of);
        Append(text, Full<IReadOnlyList<EditorResult>>(ResultFolder.Editor), Tables.Of);
        return text.ToString();
    }

    private static void Append<TReport>(StringBuilder text, ResultFile<TReport>? file, Func<TReport, TextTable> table)
    {
        if (file is not null)
        {
            text.Append('\n').Append(table(file.Report).ToMarkdown());
        }
    }

    private static ResultFile<TReport>? Full<TReport>(string name) => ResultFolder.Read<TReport>(name) is { Quick: false } file ? file : null;
}
