using KafkaTyped.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace KafkaTyped.Hosting;

/// <summary>A message type that the host produces.</summary>
/// <param name="Message">What the type declares.</param>
/// <param name="Producer">The registration of its producer.</param>
/// <param name="Create">Creates the producer.</param>
internal sealed record RegisteredContract(MessageDescriptor Message, ServiceDescriptor Producer, Action<IServiceProvider> Create);
