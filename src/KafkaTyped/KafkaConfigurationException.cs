namespace KafkaTyped;

/// <summary>Settings with which no producer can be made. The message names the setting, its value and the reason.</summary>
/// <param name="message">What is wrong.</param>
public sealed class KafkaConfigurationException(string message) : Exception(message);
