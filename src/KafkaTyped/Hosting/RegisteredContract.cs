using KafkaTyped.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace KafkaTyped.Hosting;

/// <summary>A message type that the host produces.</summary>
/// <param name="Message">What the type declares.</param>
/// <param name="HasKey">Whether its records can have a key.</param>
/// <param name="Producer">The registration of its producer.</param>
/// <param name="Create">Creates the producer.</param>
/// <param name="NameTo">Names the message type to another registry: how tests put producers of their own in the place of all.</param>
internal sealed record RegisteredContract(
    MessageDescriptor Message, bool HasKey, ServiceDescriptor Producer, Action<IServiceProvider> Create, Action<IContractRegistry> NameTo);
