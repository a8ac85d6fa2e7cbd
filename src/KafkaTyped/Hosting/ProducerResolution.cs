using KafkaTyped.Producing.Clients;

namespace KafkaTyped.Hosting;

/// <summary>What became of the settings of one message type.</summary>
internal sealed class ProducerResolution
{
    /// <summary>The message type.</summary>
    public required MessageDescriptor Message { get; init; }

    /// <summary>The settings; valid only while there are no problems.</summary>
    public required ResolvedProducerSettings Settings { get; init; }

    /// <summary>Why no producer can be made.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>What was decided for the user, and why.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
