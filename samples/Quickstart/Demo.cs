using KafkaTyped;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quickstart.Checking;
using Quickstart.Clusters;
using Quickstart.Messages;
using Quickstart.Producing;
using Quickstart.Source;
using Spectre.Console;

namespace Quickstart;

/// <summary>Publishes the earthquakes, reads them back, and compares.</summary>
internal sealed class Demo(IDemoCluster cluster)
{
    private static readonly TimeSpan s_refresh = TimeSpan.FromMilliseconds(50);

    private static readonly MessageDescriptor s_observations = EarthquakeObservedContract.Descriptor;
    private static readonly MessageDescriptor s_alerts = EarthquakeAlertContract.Descriptor;

    /// <returns>Whether every message stands in its topic as it should.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Earthquake> earthquakes = EarthquakeFeed.Read();
        AnsiConsole.MarkupLineInterpolated($"{earthquakes.Count} earthquakes to the {cluster.Description}");
        await cluster.PrepareAsync([s_observations, s_alerts]);
        using TopicReader reader = TopicReader.MarkEnd(cluster.BootstrapServers, [s_observations.Topic, s_alerts.Topic]);

        var tally = new DeliveryTally();
        PublishResult published = await PublishAsync(earthquakes, tally, cancellationToken);
        IReadOnlyList<StoredRecord> records = reader.ReadSinceMark(cancellationToken);
        Report.ShowTopics(records);
        Report.ShowThroughput(records, published.Time);

        Earthquake[] strong = [.. earthquakes.Where(earthquake => earthquake.Message.Magnitude >= EarthquakeAlert.LeastMagnitude)];
        CheckResult observationCheck = Check(earthquakes, records, s_observations.Topic, RecordComparison.Observation);
        CheckResult alertCheck = Check(strong, records, s_alerts.Topic, RecordComparison.Alert);
        foreach (Exception failure in tally.Failures.Concat(published.Alerts.Failures.Select(failure => failure.Error)).Take(10))
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{failure.Message}[/]");
        }

        Console.WriteLine($"alerts: {strong.Length} produced, {alertCheck.Sound} delivered, {strong.Length - alertCheck.Sound} failed");
        Console.WriteLine($"{earthquakes.Count} produced, {observationCheck.Sound} delivered, {earthquakes.Count - observationCheck.Sound} failed");
        return observationCheck.Differences.Count + alertCheck.Differences.Count + tally.Failures.Count + published.Alerts.Failures.Count == 0
            && tally.Delivered == earthquakes.Count
            && published.Alerts.Delivered == strong.Length;
    }

    private async Task<PublishResult> PublishAsync(IReadOnlyList<Earthquake> earthquakes, DeliveryTally tally, CancellationToken cancellationToken)
    {
        using IHost host = BuildHost();
        await host.StartAsync(cancellationToken);
        Task<PublishResult> publishing = host.Services.GetRequiredService<EarthquakePublisher>().PublishAsync(
            [.. earthquakes.Select(earthquake => earthquake.Message)], tally, cancellationToken);
        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            ProgressTask bar = progress.AddTask("publishing", maxValue: earthquakes.Count);
            while (!publishing.IsCompleted)
            {
                bar.Value = tally.Delivered;
                await Task.WhenAny(publishing, Task.Delay(s_refresh, CancellationToken.None));
            }

            bar.Value = tally.Delivered;
        });
        PublishResult published = await publishing;
        await host.StopAsync(CancellationToken.None);
        return published;
    }

    private IHost BuildHost()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection([new("Kafka:BootstrapServers", cluster.BootstrapServers)]);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        builder.Services.AddKafkaProducers(builder.Configuration.GetSection("Kafka"));
        builder.Services.AddSingleton<EarthquakePublisher>();
        return builder.Build();
    }

    private static CheckResult Check(
        IReadOnlyList<Earthquake> sources, IReadOnlyList<StoredRecord> records, string topic, Func<System.Text.Json.JsonElement, StoredRecord, IEnumerable<string>> compare)
    {
        var check = new TopicCheck<Earthquake>(
            earthquake => earthquake.Message.Id,
            earthquake => earthquake.Message.Network,
            (earthquake, record) => compare(earthquake.Feature, record));
        CheckResult result = check.Run(sources, [.. records.Where(record => record.Topic == topic)]);
        Report.ShowDifferences(topic, result);
        return result;
    }
}
