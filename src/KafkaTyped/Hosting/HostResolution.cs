using KafkaTyped.CompilerServices;

namespace KafkaTyped.Hosting;

/// <summary>The resolved settings of all message types of a host: the one result that validation, warnings and producers share.</summary>
internal sealed class HostResolution
{
    private readonly Dictionary<MessageDescriptor, ProducerResolution> _resolutions;
    private readonly Func<MessageDescriptor, ProducerResolution> _resolve;

    /// <param name="resolutions">The message types whose settings are decided.</param>
    /// <param name="resolve">Decides those of another message type.</param>
    public HostResolution(IEnumerable<ProducerResolution> resolutions, Func<MessageDescriptor, ProducerResolution> resolve)
    {
        _resolutions = resolutions.ToDictionary(static resolution => resolution.Message);
        _resolve = resolve;
    }

    /// <summary>Why the host cannot start; each problem once.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>What is valid but probably a mistake; each note once.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>
    /// The resolved settings of one message type. A type whose producer stands behind a decorator was left out, and is resolved now.
    /// </summary>
    public ProducerResolution Of(MessageDescriptor message) =>
        _resolutions.TryGetValue(message, out ProducerResolution? resolution) ? resolution : _resolve(message);
}
