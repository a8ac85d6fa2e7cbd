namespace KafkaTyped.Hosting.Tests;

internal sealed record Alert(string Text) : ITestMessage
{
    public static MessageDescriptor Descriptor { get; } =
        new() { MessageType = typeof(Alert), Topic = "alerts", Guarantee = DeliveryGuarantee.ExactlyOnce };
}
