using KafkaTyped;

namespace Quickstart.Producing;

/// <summary>What has become of what was published.</summary>
/// <param name="Time">From the first message to the last delivery.</param>
/// <param name="Alerts">The result of the alerts; the observations are in the tally.</param>
internal sealed record PublishResult(TimeSpan Time, ProduceManyResult Alerts);
