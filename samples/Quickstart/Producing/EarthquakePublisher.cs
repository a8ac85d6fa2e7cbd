using System.Diagnostics;
using KafkaTyped;
using Quickstart.Messages;

namespace Quickstart.Producing;

/// <summary>Publishes earthquakes, and alerts for the strong ones, through the generated typed producers.</summary>
internal sealed class EarthquakePublisher(EarthquakeObservedProducer observations, EarthquakeAlertProducer alerts)
{
    /// <summary>Publishes and waits until the delivery of every message is known.</summary>
    public async Task<PublishResult> PublishAsync(
        IReadOnlyList<EarthquakeObserved> earthquakes, DeliveryTally tally, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();

        // A callback for each message: the quickest way to learn of every delivery. The callback is static, so nothing is allocated for it.
        foreach (EarthquakeObserved earthquake in earthquakes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            observations.Produce(earthquake, static report => ((DeliveryTally)report.State!).Count(report), tally);
        }

        // A sequence with one result, which names every message that was not delivered.
        ProduceManyResult alertResult = await alerts.ProduceManyAsync(
            earthquakes.Where(earthquake => earthquake.Magnitude >= EarthquakeAlert.LeastMagnitude).Select(EarthquakeAlert.For),
            cancellationToken: cancellationToken);

        await observations.FlushAsync(cancellationToken);
        return new PublishResult(time.Elapsed, alertResult);
    }
}
