using KafkaTyped;
using Microsoft.Extensions.Hosting;

namespace AotHost;

/// <summary>Sends some orders in every way there is, then ends the host.</summary>
public sealed class Shop(OrderPlacedProducer orders, IKafkaProducer<OrderShipped> shipments, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>How many messages go to each topic.</summary>
    public const int Messages = 1000;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DeliveryReceipt first = await orders.ProduceAsync(Order(0), stoppingToken);
        Console.WriteLine($"first delivered: {first}");

        for (int number = 1; number < Messages / 2; number++)
        {
            orders.Produce(Order(number));
        }

        ProduceManyResult rest = await orders.ProduceManyAsync(
            Enumerable.Range(Messages / 2, Messages / 2).Select(Order), cancellationToken: stoppingToken);
        rest.ThrowIfFailed();

        // What is still in the buffer when the host ends is flushed by it.
        for (int number = 0; number < Messages; number++)
        {
            shipments.Produce(new OrderShipped(Id(number), number));
        }

        lifetime.StopApplication();
    }

    private static OrderPlaced Order(int number) => new(
        Id(number),
        "north",
        number,
        number * 1.5m,
        new DateTimeOffset(2025, 3, 1, 8, 0, 0, TimeSpan.Zero).AddSeconds(number),
        [new OrderLine($"sku-{number}", number % 7 + 1, number % 2 == 0 ? OrderLineKind.Goods : OrderLineKind.Service)]);

    private static Guid Id(int number) => new(number, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
}
