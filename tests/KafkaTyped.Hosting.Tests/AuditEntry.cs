namespace KafkaTyped.Hosting.Tests;

internal sealed record AuditEntry(string Text) : ITestMessage
{
    public static MessageDescriptor Descriptor { get; } =
        new() { MessageType = typeof(AuditEntry), Topic = "audit", Cluster = "Audit", Guarantee = DeliveryGuarantee.AtLeastOnce };
}
