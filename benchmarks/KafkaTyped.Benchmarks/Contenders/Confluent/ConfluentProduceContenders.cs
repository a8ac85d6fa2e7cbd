using System.Globalization;
using System.Text;
using Confluent.Kafka;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>What is sent by Confluent.Kafka's <c>Produce</c> with a delivery handler.</summary>
internal static class ConfluentProduceContenders
{
    /// <summary>Typed messages.</summary>
    public static IContender Typed(string bootstrapServers)
    {
        Order[] pool = OrderPool.Create();
        return new ConfluentProduceContender<string, Order>(
            ConfluentClient.CreateTyped(bootstrapServers), place => new() { Key = pool[place].OrderId, Value = pool[place] });
    }

    /// <summary>Typed messages with the three headers of <see cref="OrderWithHeaders"/>.</summary>
    public static IContender WithHeaders(string bootstrapServers)
    {
        Order[] pool = OrderPool.Create();
        OrderWithHeaders[] headers = OrderPool.CreateWithHeaders();
        return new ConfluentProduceContender<string, Order>(
            ConfluentClient.CreateTyped(bootstrapServers),
            place => new() { Key = pool[place].OrderId, Value = pool[place], Headers = HeadersOf(headers[place]) });
    }

    /// <summary>Typed messages of about 1,000 bytes.</summary>
    public static IContender Kilobyte(string bootstrapServers)
    {
        OrderWithNote[] pool = OrderPool.CreateWithNotes();
        return new ConfluentProduceContender<string, OrderWithNote>(
            ConfluentClient.CreateTyped(bootstrapServers, OrderJsonContext.Default.OrderWithNote),
            place => new() { Key = pool[place].OrderId, Value = pool[place] });
    }

    /// <summary>Bytes that need no serialization.</summary>
    public static IContender ReadyMade(string bootstrapServers)
    {
        ReadyMadeRecord[] pool = ReadyMadeRecord.CreatePool();
        return new ConfluentProduceContender<byte[], byte[]>(
            ConfluentClient.CreateReadyMade(bootstrapServers), place => new() { Key = pool[place].Key, Value = pool[place].Value });
    }

    private static Headers HeadersOf(OrderWithHeaders order) => new()
    {
        { "tenant", Encoding.UTF8.GetBytes(order.Tenant) },
        { "schema", Encoding.UTF8.GetBytes(order.Schema.ToString(CultureInfo.InvariantCulture)) },
        { "correlation-id", Encoding.UTF8.GetBytes(order.CorrelationId) },
    };
}
