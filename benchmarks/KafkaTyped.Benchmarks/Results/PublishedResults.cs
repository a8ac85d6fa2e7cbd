using System.Text;
using KafkaTyped.Benchmarks.Enqueue;
using KafkaTyped.Benchmarks.Far;
using KafkaTyped.Benchmarks.Latency;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Plotting;
using KafkaTyped.Benchmarks.Running;
using KafkaTyped.Benchmarks.StartUp;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Results;

/// <summary>The figures in README.md and docs/performance.md, and the plot: written from artifacts/bench, never by hand.</summary>
internal sealed class PublishedResults
{
    private readonly ResultFile<ThroughputReport> _throughput = ResultFolder.Read<ThroughputReport>(ResultFolder.Throughput) is { Quick: false } file
        ? file
        : throw new ArgumentException("There is no full run of the throughput benchmark, and figures of a quick one are not published.");

    /// <exception cref="ArgumentException">A page has no place for them, or there is no full run to show.</exception>
    public static void Write()
    {
        var results = new PublishedResults();
        MarkedSection.Replace(Repository.Readme, results.Producing());
        MarkedSection.Replace(Repository.PerformancePage, results.Others());
        File.WriteAllText(Repository.Plot, ThroughputPlot.Draw(results._throughput.Machine, results._throughput.Report));
    }

    private string Producing()
    {
        var text = new StringBuilder();
        text.Append("![Throughput and processor time](docs/performance.svg)\n\n");
        text.Append($"{_throughput.Machine}; {_throughput.Report.Cluster}. {Tables.Rounds(_throughput.Report)}\n\n");
        text.Append(Tables.Of(_throughput.Report).ToMarkdown());
        Append<LatencyReport>(text, ResultFolder.Latency, Tables.Of);
        Append<StartUpReport>(text, ResultFolder.StartUp, Tables.Of);
        return text.ToString();
    }

    private string Others()
    {
        var text = new StringBuilder();
        text.Append($"{_throughput.Machine}.\n");
        Append<EnqueueReport>(text, ResultFolder.Enqueue, Tables.Of);
        Append<FarReport>(text, ResultFolder.Far, Tables.Of);
        Append<IReadOnlyList<SerializerResult>>(text, ResultFolder.Serializers, Tables.Of);
        Append<IReadOnlyList<EditorResult>>(text, ResultFolder.Editor, Tables.Of);
        return text.ToString();
    }

    // One line names the machine for all: what was measured on another, or in a quick run, does not stand beneath it.
    private void Append<TReport>(StringBuilder text, string name, Func<TReport, TextTable> table)
    {
        if (ResultFolder.Read<TReport>(name) is { Quick: false } file && file.Machine with { Date = _throughput.Machine.Date } == _throughput.Machine)
        {
            text.Append('\n').Append(table(file.Report).ToMarkdown());
        }
    }
}
