using System.Globalization;

namespace KafkaTyped.Benchmarks.Serializers.Messages;

/// <summary>Large: an object of 100 lines, about 11 kB.</summary>
[KafkaTopic("invoices")]
public sealed record Invoice([property: MessageKey] Guid InvoiceId, string Customer, DateTimeOffset IssuedAt, IReadOnlyList<OrderLine> Lines)
{
    public static Invoice Sample { get; } = new(
        new Guid("7d0e3b52-3c4b-4a5e-9d55-0f6d2b1c8e90"),
        "Northwind Traders",
        new DateTimeOffset(2025, 3, 1, 8, 30, 15, TimeSpan.FromHours(1)),
        [.. Enumerable.Range(1, 100).Select(static number => new OrderLine(
            number,
            string.Create(CultureInfo.InvariantCulture, $"SKU-{number * 7919 % 100_000:D5}"),
            "Galvanized steel bolt M8",
            number % 12 + 1,
            number * 1.37m,
            number % 5 * 0.025))]);
}
