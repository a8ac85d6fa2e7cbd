namespace KafkaTyped.Benchmarks.Serializers.Messages;

/// <summary>One line of <see cref="Invoice"/>.</summary>
public sealed record OrderLine(int Position, string Sku, string Description, int Quantity, decimal UnitPrice, double Discount);
