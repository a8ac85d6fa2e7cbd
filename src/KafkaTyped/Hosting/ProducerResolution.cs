using KafkaTyped.Producing.Clients;

namespace KafkaTyped.Hosting;

/// <summary>The resolved settings of one message type, with their problems and notes.</summary>
internal sealed class ProducerResolution
{
    /// <summary>The message type.</summary>
    public required MessageDescriptor Message { get; init; }

    /// <summary>The settings; valid only while there are no problems.</summary>
    public required ResolvedProducerSettings Settings { get; init; }

    /// <summary>Why no producer can be made.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>What is valid but probably a mistake.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
