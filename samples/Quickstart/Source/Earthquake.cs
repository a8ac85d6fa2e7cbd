using System.Text.Json;
using Quickstart.Messages;

namespace Quickstart.Source;

/// <summary>An earthquake of the feed.</summary>
/// <param name="Feature">As it stands in the feed.</param>
/// <param name="Message">As it is produced.</param>
internal sealed record Earthquake(JsonElement Feature, EarthquakeObserved Message);
