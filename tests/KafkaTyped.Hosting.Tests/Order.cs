namespace KafkaTyped.Hosting.Tests;

internal sealed record Order(string Text) : ITestMessage
{
    public static MessageDescriptor Descriptor { get; } = new() { MessageType = typeof(Order), Topic = "orders" };
}
