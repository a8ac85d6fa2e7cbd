using KafkaTyped.CompilerServices;

namespace KafkaTyped.Hosting.Tests;

internal sealed class OrderProducer(IKafkaProducer<Order> producer) : TypedKafkaProducer<Order>(producer);
