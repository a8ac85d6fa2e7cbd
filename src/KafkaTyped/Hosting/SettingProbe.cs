namespace KafkaTyped.Hosting;

/// <summary>Asks librdkafka whether it takes a setting.</summary>
/// <param name="name">The dotted name.</param>
/// <param name="value">The value.</param>
/// <returns>Why it does not; <see langword="null"/> when it does.</returns>
internal delegate string? SettingProbe(string name, string value);
